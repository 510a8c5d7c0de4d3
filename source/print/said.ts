import {linkText} from '../compose/blocks.ts';
import type {Part} from '../topics/parts.ts';
import type {Catalogue, Point} from '../topics/topic.ts';

/** A point in one text: what it is said of, then what is said. */
export function pointText({mark, text}: Point, gap = ': '): string {
	return mark === undefined ? text : `${mark}${gap}${text}`;
}

/** The points of a side: an hour or a day stands before what is done in it. */
export function sideTexts(points: readonly Point[] = []): readonly string[] {
	return points.map(point => pointText(point, ' '));
}

/** What a part says, as texts one by one. */
export function partTexts({topic: topicAt}: Catalogue, part: Part): readonly string[] {
	const title = (key: string) => topicAt(key)?.title ?? key;
	switch (part.type) {
		case 'points':
			return part.points.map(point => pointText(point));
		case 'topics':
			return part.keys.map(title);
		case 'differences':
			return part.differences.map(({key, text}) => `${title(key)}: ${text}`);
		case 'links':
			return part.links.map(linkText);
	}
}
