import type {Chip} from '../../compose/compose.ts';
import {type Detail, fitDetail} from '../../compose/detail.ts';
import {type Large, layoutOf} from '../../compose/layout.ts';
import {pageOf} from '../../compose/page.ts';
import {type Window, windowAt} from '../../compose/window.ts';
import {screenTexts} from '../../messages/screens.ts';
import {languageSpoken} from '../../messages/spoken.ts';
import {lately} from '../../text/lately.ts';
import type {Line} from '../../text/line.ts';
import {readAs} from '../../topics/reading.ts';
import type {Catalogue, Topic} from '../../topics/topic.ts';
import {saidKey} from '../said-keys.ts';
import type {State} from '../state.ts';

/** The topic on its page, whole, and what is shown of it. */
export type Page = {readonly lines: readonly Line[]; readonly chips: readonly Chip[]; readonly shown: Window; readonly rows: number};

/**
 * Compositions kept for each catalogue: what a reader goes to and fro between, and what several visitors of one server look at. About 20 kB
 * each.
 */
const kept = lately<Catalogue, unknown>(64);

/** What was composed for the same question lately, in the language spoken, or what `compose` makes now. */
export function once<Composition>(catalogue: Catalogue, about: string, compose: () => Composition): Composition {
	return kept(catalogue, `${languageSpoken()} ${about}`, compose) as Composition;
}

/** What tells topics apart, and the same one before and after it was answered. */
const nameOf = ({key, kind, step}: Topic): string => (kind === 'assessment' ? `${key} ${step}` : key);

/** The topic beside its list, fitted to the screen. */
export function detailFor(state: State, topic: Topic): Detail {
	const {catalogue, place, left, right, columns, rows} = state;
	const {scroll, focus, related, view, layout} = place;
	const asked = `${nameOf(topic)} ${left} ${right} ${columns}x${rows} ${view} ${layout} ${focus} ${related} ${scroll.left} ${scroll.right} ${state.panes.size} ${readKey(state)}`;
	const large = largeOf(state);
	return once(catalogue, asked, () =>
		fitDetail({catalogue, topic: read(state, topic), sides: {left, right}, layout: layoutOf(state), scroll, focus, related, large}),
	);
}

/** How a topic is read, and by which key otherwise. */
const readKey = (state: State): string =>
	state.panes.reading === 'all' ? '' : `${state.panes.reading} ${saidKey(state, 'browse', 'reading')}`;

/** A topic as it is read: whole, without what both roles share, or with nothing else. */
function read(state: State, topic: Topic): Topic {
	const {left, right, panes} = state;
	const key = saidKey(state, 'browse', 'reading');
	return readAs(
		topic,
		{left, right},
		panes.reading,
		key && (panes.reading === 'shared' ? screenTexts.showsAll(key) : screenTexts.showsShared(key)),
	);
}

/** The pane that is larger than the other: the one with the keys, or the left one. */
function largeOf({panes, place}: State): Large | undefined {
	return panes.size === 0 ? undefined : {side: place.focus === 'right' ? 'right' : 'left', step: panes.size};
}

/** What the search shows of a topic beside its results. */
export function previewFor(state: State, topic: Topic): Detail {
	const {catalogue, left, right, columns, rows} = state;
	return once(catalogue, `preview ${nameOf(topic)} ${left} ${right} ${columns}x${rows}`, () =>
		fitDetail({
			catalogue,
			topic,
			sides: {left, right},
			layout: layoutOf(state, true),
			scroll: {left: 0, right: 0, page: 0},
			focus: 'list',
			related: -1,
			isNamingKind: true,
		}),
	);
}

/** The topic on a page of its own, scrolled to where the reader is. */
export function pageFor(state: State, topic: Topic): Page {
	const {catalogue, place, left, right, columns, rows} = state;
	const layout = layoutOf(state);
	const related = place.focus === 'related' ? place.related : -1;
	const {lines, chips} = once(
		catalogue,
		`page ${nameOf(topic)} ${left} ${right} ${columns}x${rows} ${place.layout} ${related} ${readKey(state)}`,
		() => pageOf({catalogue, topic: read(state, topic), sides: {left, right}, layout, related}),
	);
	return {lines, chips, rows: layout.bodyRows, shown: windowAt(lines.length, layout.bodyRows, place.scroll.page)};
}
