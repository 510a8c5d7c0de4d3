import {windowShowing} from '../compose/window.ts';
import {noticeTexts} from '../messages/notices.ts';
import type {TopicKey} from '../topics/topic.ts';
import {type Commands, only, saying} from './commands.ts';
import {editing} from './editing.ts';
import type {Update} from './effect.ts';
import {firstKey} from './keymap.ts';
import {lay, shut} from './layers.ts';
import {openKey} from './navigate.ts';
import {moving} from './overlays.ts';
import {insert, type Query} from './query.ts';
import {rowsPerMark} from './scene/marked-rows.ts';
import {sceneOf} from './scene/scene.ts';
import type {Been, Notes, Overlay, State} from './state.ts';

type Bookmarks = Extract<Overlay, {type: 'bookmarks'}>;
type History = Extract<Overlay, {type: 'been'}>;
type Note = Extract<Overlay, {type: 'note'}>;

/** Opens the bookmarks, or closes them. */
export function toggleBookmarks(state: State): Update {
	if (state.overlay?.type === 'bookmarks') return only(shut(state));
	if (state.bookmarks.length > 0) return only(lay(state, {type: 'bookmarks', chosen: 0, top: 0}));
	return saying(state, noticeTexts.noBookmark(firstKey('browse', 'bookmark', state.keys)));
}

/** Asks where the reader has been, or closes the list of it. */
export function toggleHistory(state: State): Update {
	return state.overlay?.type === 'been' ? only(shut(state)) : {state, effects: [{type: 'history'}]};
}

/** Shows where the reader has been, in this run and before: each topic once, the latest first, and what the dataset has no more left out. */
export function showHistory(state: State, entries: readonly Been[]): State {
	const here = [...state.past].reverse().map(({key}): Been => ({key, at: ''}));
	const all = new Map<TopicKey, Been>();
	for (const {key, at} of [...entries, ...here]) {
		const topic = state.catalogue.topic(key);
		if (topic && !all.has(topic.key)) all.set(topic.key, {key: topic.key, at});
	}
	if (all.size === 0) return {...state, notice: {text: noticeTexts.beenNowhere}};
	return lay(state, {type: 'been', entries: [...all.values()], chosen: 0, top: 0});
}

/** The choice moved, and kept in sight. */
function moveIn<Layer extends Bookmarks | History>(count: (state: State, overlay: Layer) => number, rows: number) {
	return (state: State, overlay: Layer, by: number): State => {
		const all = count(state, overlay);
		const shown = Math.max(1, Math.floor((sceneOf(state).layout.bodyRows - 1) / rows));
		const chosen = Math.max(0, Math.min(all - 1, overlay.chosen + by));
		return {...state, overlay: {...overlay, chosen, top: windowShowing(all, shown, overlay.top, chosen).top}};
	};
}

/** Moves the choice among the bookmarks. */
export const moveBookmark = moveIn<Bookmarks>(({bookmarks}) => bookmarks.length, rowsPerMark);
/** Moves the choice among the places of the history. */
export const moveBeen = moveIn<History>((_, {entries}) => entries.length, 1);

function openMarked(state: State, key: TopicKey | undefined): Update {
	const opened = openKey(state, key);
	return opened ? only(opened) : saying(state, noticeTexts.gone);
}

/** The bookmarks in another order, or fewer: kept at once. */
function kept(state: State, bookmarks: readonly TopicKey[], notes: Notes = state.notes): Update {
	return {state: {...state, bookmarks, notes}, effects: [{type: 'bookmark', bookmarks, notes}]};
}

/** Moves the bookmark chosen by one place. */
function shift(state: State, overlay: Bookmarks, by: 1 | -1): Update {
	const to = overlay.chosen + by;
	const key = state.bookmarks[overlay.chosen];
	if (key === undefined || to < 0 || to >= state.bookmarks.length) return only(state);
	const others = state.bookmarks.filter(each => each !== key);
	return kept(moveBookmark(state, overlay, by), [...others.slice(0, to), key, ...others.slice(to)]);
}

function remove(state: State, overlay: Bookmarks): Update {
	const key = state.bookmarks[overlay.chosen];
	if (key === undefined) return only(state);
	const {[key]: _, ...notes} = state.notes;
	const left = state.bookmarks.filter(each => each !== key);
	const {state: next, effects} = kept({...state, notice: {text: noticeTexts.bookmarkOff}}, left, notes);
	return {state: left.length > 0 ? moveBookmark(next, overlay, 0) : shut(next), effects};
}

/** What a command does in the bookmarks. */
export const bookmarksCommands: Commands<'bookmarks'> = {
	...moving<Bookmarks>(moveBookmark, state => Math.floor(sceneOf(state).layout.bodyRows / rowsPerMark)),
	choose: (state, {chosen}) => openMarked(state, state.bookmarks[chosen]),
	'move-up': (state, overlay) => shift(state, overlay, -1),
	'move-down': (state, overlay) => shift(state, overlay, 1),
	remove,
	note(state, {chosen}) {
		const key = state.bookmarks[chosen];
		if (key === undefined) return only(state);
		const query = state.notes[key] ?? '';
		return only(lay(state, {type: 'note', key, query, caret: query.length}));
	},
	close: state => only(shut(state)),
};

/** What a command does where the reader has been. */
export const historyCommands: Commands<'been'> = {
	...moving<History>(moveBeen),
	choose: (state, {entries, chosen}) => openMarked(state, entries[chosen]?.key),
	close: state => only(shut(state)),
};

const written = (state: State, overlay: Note, query: Query): State => ({...state, overlay: {...overlay, ...query}});

/** What a command does while a note is written. */
export const noteCommands: Commands<'note'> = {
	'keep-note'(state, {key, query}) {
		const {[key]: _, ...others} = state.notes;
		const text = query.trim();
		return kept(shut(state), state.bookmarks, text ? {...others, [key]: text} : others);
	},
	'drop-note': state => only(shut(state)),
	...editing<Note>((state, overlay, query) => only(written(state, overlay, query))),
};

/** Text typed or pasted into a note. */
export function typeNote(state: State, overlay: Note, text: string): State {
	return written(state, overlay, insert(overlay, text));
}
