import {type Detail, withContent} from '../../compose/detail.ts';
import {type Match, matchesIn} from '../find.ts';
import type {Find, State} from '../state.ts';
import type {Page} from './composed.ts';
import {markedLines} from './marked-lines.ts';

/** What was found where the reader is; `sides` are the panes the matches stand in, without panes there are none. */
export type Found = {readonly matches: readonly Match[]; readonly sides: readonly ('left' | 'right')[]; readonly at: number};

/** What is looked for where the reader is now: on another topic, and on the page after the panes, nothing is. */
export function findHere({find, place}: Pick<State, 'find' | 'place'>): Find | undefined {
	return find?.key === place.key && find.on === (place.layout === 'page' ? 'page' : 'panes') ? find : undefined;
}

export function foundOnPage({words, at}: Find, {lines}: Page): Found {
	const matches = matchesIn(lines, words);
	return {matches, sides: [], at: Math.min(at, matches.length - 1)};
}

/** The matches of the left pane, and after them those of the right one. */
export function foundInPanes({words, at}: Find, {left, right}: Detail): Found {
	const [inLeft, inRight] = [matchesIn(left.content, words), matchesIn(right.content, words)];
	const matches = [...inLeft, ...inRight];
	const sides = matches.map((_, index) => (index < inLeft.length ? 'left' : 'right'));
	return {matches, sides, at: Math.min(at, matches.length - 1)};
}

export function pageWith(page: Page, {matches, at}: Found): Page {
	return {...page, lines: markedLines(page.lines, matches, at)};
}

/** The panes with what was found marked. */
export function panesWith(detail: Detail, {matches, sides, at}: Found): Detail {
	return withContent(detail, (content, side) => {
		const own = matches.filter((_, index) => sides[index] === side);
		const current = sides[at] === side ? at - sides.indexOf(side) : -1;
		return markedLines(content, own, current);
	});
}
