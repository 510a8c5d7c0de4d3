import {hasListBeside} from '../compose/layout.ts';
import {windowShowing} from '../compose/window.ts';
import {noticeTexts} from '../messages/notices.ts';
import {move} from './browse.ts';
import {type Commands, only, saying} from './commands.ts';
import {editing} from './editing.ts';
import type {Update} from './effect.ts';
import {listIn, withoutFilter} from './filter.ts';
import {helpScope, lay, shut} from './layers.ts';
import {inList, reveal} from './navigate.ts';
import {insert, type Query} from './query.ts';
import type {Found} from './scene/found.ts';
import {helpCount} from './scene/help-lines.ts';
import {sceneOf} from './scene/scene.ts';
import {scrolledBy} from './scrolling.ts';
import {type Overlay, placeAt, type State, type WithinState} from './state.ts';

type Help = Extract<Overlay, {type: 'help'}>;

/** Opens the line in which the list is narrowed, or in which what is looked for in the text is written: whichever has the keys. */
export function openWithin(state: State): State {
	const {place, overlay, filters, find} = state;
	const from = {place, filters, find};
	if (overlay?.type === 'help') {
		const query = overlay.words ?? '';
		return lay(state, {type: 'within', on: 'help', query, caret: query.length, from: {...from, help: overlay}});
	}
	const isText = !overlay && (place.layout === 'page' || place.focus === 'left' || place.focus === 'right');
	const on = !isText ? 'list' : place.layout === 'page' ? 'page' : 'panes';
	const query = on === 'list' ? (filters[place.view] ?? '') : find?.key === place.key ? find.words : '';
	// Where there is no room for the list beside its topic, it is shown alone.
	const isListLaid = !overlay && on === 'list' && !hasListBeside(state);
	const shown = isListLaid ? lay(state, {type: 'contents'}) : state;
	return lay(shown, {type: 'within', on, query, caret: query.length, from, isListLaid});
}

/** What a command does while it is written. */
export const withinCommands: Commands<'within'> = {
	'match-up': (state, overlay) => only(step(state, overlay, -1)),
	'match-down': (state, overlay) => only(step(state, overlay, 1)),
	'keep-within': keep,
	'drop-within': left,
	...editing<WithinState>((state, overlay, query) => only(written(state, overlay, query))),
};

function step(state: State, {on}: WithinState, by: 1 | -1): State {
	if (on === 'help') return scrollHelp(state, by);
	return on === 'list' ? move(inList(state), by) : stepMatch(state, by);
}

/** Scrolls the help, which lies under what is written or on top. */
export function scrollHelp(state: State, by: number): State {
	return withHelp(state, {scroll: scrolledBy(state, by)});
}

/** The help changed, which lies under what is written or on top again. */
function withHelp(state: State, change: Partial<Help>): State {
	const changed = <Layer extends Overlay | undefined>(layer: Layer) => (layer?.type === 'help' ? {...layer, ...change} : layer);
	return {...state, overlay: changed(state.overlay), under: state.under.map(changed)};
}

/** Text typed or pasted into it. */
export function typeWithin(state: State, overlay: WithinState, text: string): State {
	return written(state, overlay, insert(overlay, text));
}

/** All as it was before it was opened: what was narrowed or found by other words is so again. */
function dropped(state: State, {on, from: {help, ...before}}: WithinState): State {
	if (on === 'help') return withHelp(state, {words: help?.words, scroll: help?.scroll ?? 0});
	return reveal({...state, ...before});
}

/** Without words: nothing is narrowed, and nothing found. */
function whole(state: State, {on, from: {place}}: WithinState): State {
	if (on === 'help') return withHelp(state, {words: undefined, scroll: 0});
	const back: State = {...state, place};
	return reveal(on === 'list' ? {...back, filters: withoutFilter(back, place.view)} : {...back, find: undefined});
}

function left(state: State, overlay: WithinState): Update {
	return only(dropped(under(state, overlay), overlay));
}

/** What was shown before it was opened. */
function under(state: State, {isListLaid}: WithinState): State {
	const below = shut(state);
	return isListLaid ? shut(below) : below;
}

function keep(state: State, overlay: WithinState): Update {
	const words = overlay.query.trim();
	if (words === '') return only(whole(under(state, overlay), overlay));
	if (countIn(state, overlay) > 0) return only(reveal(shut(state)));
	return saying(left(state, overlay).state, noticeTexts.notHere(words));
}

function countIn(state: State, {on, query}: WithinState): number {
	if (on === 'help') return helpCount({scope: helpScope(state), words: query, keys: state.keys?.rows});
	return on === 'list' ? listIn(state).topics.length : (sceneOf(state).found?.matches.length ?? 0);
}

function written(state: State, overlay: WithinState, query: Query): State {
	const next: State = {...state, overlay: {...overlay, ...query}};
	if (query.query === overlay.query) return next;
	if (query.query.trim() === '') return {...whole(next, overlay), overlay: next.overlay};
	if (overlay.on === 'help') return withHelp(next, {words: query.query, scroll: 0});
	return overlay.on === 'list' ? narrowed(next, overlay, query.query) : found(next, overlay, overlay.on, query.query);
}

/** The list narrowed, and the first of it chosen: the best match. */
function narrowed(state: State, {from: {place}}: WithinState, words: string): State {
	const next = {...state, filters: {...state.filters, [place.view]: words}};
	const [first] = listIn(next).topics;
	return reveal({...next, place: first ? placeAt(place.view, first.key) : {...place, listTop: 0}});
}

/** The first match from where the reader was, or else the first of all. */
function found(state: State, {from: {place: from}}: WithinState, on: 'panes' | 'page', words: string): State {
	// The screen may have another size than when it was opened.
	const looking = reveal({...state, place: from, find: {key: from.key, on, words, at: 0}});
	const {matches = [], sides = []} = sceneOf(looking).found ?? {};
	const first = matches.findIndex(([piece], index) => {
		const side = sides[index];
		const isAfter = side === from.focus || on === 'page';
		return isAfter && (piece?.row ?? 0) >= (side ? from.scroll[side] : from.scroll.page);
	});
	return toMatch(looking, Math.max(0, first));
}

/** The next match, or the one before; from the last to the first. */
export function stepMatch(state: State, by: 1 | -1): State {
	const count = sceneOf(state).found?.matches.length ?? 0;
	if (!state.find || count === 0) return state;
	const at = (Math.min(state.find.at, count - 1) + by + count) % count;
	const isRound = by > 0 ? at === 0 : at === count - 1;
	const round = isRound && count > 1 ? {notice: {text: by > 0 ? noticeTexts.fromFirst : noticeTexts.fromLast}} : {};
	return {...toMatch(state, at), ...round};
}

/** Scrolls as little as it takes to show a match, and gives its pane the keys. */
function toMatch(state: State, at: number): State {
	const {place, find} = state;
	const shown: Found | undefined = sceneOf(state).found;
	const match = shown?.matches[at];
	if (!find || !match) return state;
	const [first, last] = [match[0]?.row ?? 0, match.at(-1)?.row ?? 0];
	const side = shown?.sides[at];
	const {detail, page} = sceneOf(state);
	const count = side ? detail[side].content.length : page.lines.length;
	const rows = side ? detail[side].rows : page.rows;
	const {top} = windowShowing(count, rows, side ? place.scroll[side] : place.scroll.page, first, last);
	return {
		...state,
		find: {...find, at},
		place: {...place, focus: side ?? place.focus, scroll: {...place.scroll, [side ?? 'page']: top}},
	};
}
