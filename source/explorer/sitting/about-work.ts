import {decisionTexts} from '../../messages/files.ts';
import {partsOf} from '../../topics/parts.ts';
import type {Sides, Topic} from '../../topics/topic.ts';
import type {Sitting} from './sitting.ts';

/** What goes wrong when nobody does a piece of work; nothing where that is not said. */
export function undoneText({catalogue}: Sitting, topic: Topic, {left, right}: Sides): string {
	const part = partsOf(catalogue, topic, {left, right}).find(({id}) => id === 'neglected');
	return part?.type === 'points' ? part.points.map(({text}) => text).join(' ') : '';
}

/** What a piece of work is about: the first of its concepts. */
export function aboutWork({catalogue}: Sitting, {related}: Topic): readonly Topic[] {
	return related.flatMap(key => catalogue.topic(key) ?? []).slice(0, 2);
}

/** Work that was added here: nobody says who usually owns it, or what it is about. */
export function isOwnWork({introduction, lead}: Topic): boolean {
	return lead === 'shared' && introduction === decisionTexts.ownWork;
}
