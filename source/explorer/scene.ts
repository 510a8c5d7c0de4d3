import type {Chip} from '../compose/compose.ts';
import {type Detail, fitDetail} from '../compose/detail.ts';
import {layoutOf} from '../compose/layout.ts';
import {pageOf} from '../compose/page.ts';
import {type Window, windowAt} from '../compose/window.ts';
import type {Line} from '../text/line.ts';
import {partyNames, type Topic} from '../topics/topic.ts';
import {listOf} from './list.ts';
import type {State} from './state.ts';

/** The topic a reader is at. Throws a `RangeError` where the catalogue no longer has it: a fault of `update`. */
export function topicOf({catalogue, place}: State): Topic {
	const topic = catalogue.topic(place.key);
	if (!topic) throw new RangeError(`no topic ${place.key}`);
	return topic;
}

/** The topic beside its list, fitted to the screen. */
export function detailOf(state: State): Detail {
	const {catalogue, place, left, right} = state;
	return fitDetail({
		catalogue,
		topic: topicOf(state),
		sides: {left, right},
		layout: layoutOf(state),
		scroll: place.scroll,
		focus: place.focus,
		related: place.related,
	});
}

export type Page = {readonly lines: readonly Line[]; readonly chips: readonly Chip[]; readonly shown: Window; readonly rows: number};

/** The topic on a page of its own, and the part of it that is shown. */
export function pageOfState(state: State): Page {
	const {catalogue, place, left, right} = state;
	const layout = layoutOf(state);
	const chosen = place.focus === 'related' ? place.related : -1;
	const {lines, chips} = pageOf({catalogue, topic: topicOf(state), sides: {left, right}, layout, related: chosen});
	return {lines, chips, rows: layout.bodyRows, shown: windowAt(lines.length, layout.bodyRows, place.scroll.page)};
}

/** The related topics that can be chosen where the reader is. */
export function chipsOf(state: State): readonly Chip[] {
	return state.place.layout === 'page' ? pageOfState(state).chips : detailOf(state).chips;
}

/** Where the topic stands in its list: `10/24`. */
export function positionOf({catalogue, place}: State): string {
	const {rowOf, topicsBefore} = listOf(catalogue, place.view);
	const row = rowOf.get(place.key) ?? 0;
	return `${(topicsBefore[row] ?? 0) + 1}/${topicsBefore.at(-1) ?? 0}`;
}

/** What the two sides are called for short. */
export function sidesOf({catalogue, left, right}: State): readonly [string, string] {
	return [partyNames(catalogue.dataset, left).short, partyNames(catalogue.dataset, right).short];
}
