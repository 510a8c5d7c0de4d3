import {hasSides} from '../compose/compose.ts';
import {noticeTexts} from '../messages/notices.ts';
import {readings} from '../topics/reading.ts';
import {type Commands, saying} from './commands.ts';
import type {Update} from './effect.ts';
import {reveal} from './navigate.ts';
import {saidKey} from './said-keys.ts';
import {sceneOf} from './scene/scene.ts';
import type {Panes, State} from './state.ts';

type Side = 'left' | 'right';

/** What a command does to the two panes. */
export const paneCommands: Pick<Commands<'browse'>, 'lock' | 'enlarge' | 'shrink' | 'differing' | 'reading'> = {
	lock: state => read(state, {isLocked: !state.panes.isLocked}, state.panes.isLocked ? noticeTexts.apart : noticeTexts.together),
	enlarge: state => resize(state, 1),
	shrink: state => resize(state, -1),
	differing: state => read(state, {isMarked: !state.panes.isMarked}, state.panes.isMarked ? noticeTexts.unmarked : noticeTexts.marked),
	reading: readNext,
};

/** Reads the sides in the next way, also on a page; what both share has one pane, so that the keys are in that. */
function readNext(state: State): Update {
	const {place, panes} = state;
	const reading = readings[(readings.indexOf(panes.reading) + 1) % readings.length] ?? 'all';
	if (!hasSides(sceneOf(state).topic)) return saying(state, noticeTexts.noSides);
	const focus = reading === 'shared' && place.focus === 'right' ? 'left' : place.focus;
	const scroll = {left: 0, right: 0, page: 0};
	return saying(
		reveal({...state, find: undefined, panes: {...panes, reading}, place: {...place, focus, scroll}}),
		noticeTexts.reading[reading],
	);
}

/** Scrolls a pane; the other with it where they are locked together, or stand hour by hour beside each other. */
export function scrollPane(state: State, side: Side, by: number): State {
	const {place, panes} = state;
	const {detail} = sceneOf(state);
	const other = side === 'left' ? 'right' : 'left';
	const moved = (pane: Side, rows: number) => Math.max(0, Math.min(detail[pane].maxScroll, detail[pane].scroll + rows));
	const now = moved(side, by);
	const isTogether = panes.isLocked || detail.isAligned;
	const beside = isTogether ? {[other]: moved(other, now - detail[side].scroll)} : {};
	return {...state, place: {...place, scroll: {...place.scroll, [side]: now, ...beside}}};
}

function resize(state: State, by: 1 | -1): Update {
	if (state.place.layout === 'list' && sceneOf(state).detail.panes.length === 1)
		return saying(state, noticeTexts.onePane(saidKey(state, 'browse', 'reading')));
	const size = Math.max(0, Math.min(2, state.panes.size + by)) as Panes['size'];
	if (size === state.panes.size)
		return saying(
			state,
			by > 0 ? noticeTexts.largest(saidKey(state, 'browse', 'shrink')) : noticeTexts.smallest(saidKey(state, 'browse', 'enlarge')),
		);
	return read(state, {size}, noticeTexts.size[size]);
}

/** The panes read in another way, and told how; on a page, and where a topic has none, that there are none. */
function read(state: State, panes: Partial<Panes>, text: string): Update {
	if (state.place.layout === 'page') return saying(state, noticeTexts.ofPanes(saidKey(state, 'browse', 'back-out')));
	if (!hasSides(sceneOf(state).topic)) return saying(state, noticeTexts.noPanes);
	return saying(reveal({...state, panes: {...state.panes, ...panes}}), text);
}
