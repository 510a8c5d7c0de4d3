import {shapeOf} from '../compose/layout.ts';
import {scopeTexts} from '../messages/keys.ts';
import {noticeTexts} from '../messages/notices.ts';
import type {Catalogue} from '../topics/topic.ts';
import {assessmentCommands} from './assessment.ts';
import {browseCommands} from './browse.ts';
import {type Commands, only, saying} from './commands.ts';
import {contentsCommands} from './contents.ts';
import type {Update} from './effect.ts';
import type {ExplorerEvent, Key, TypedEvent} from './event.ts';
import {everywhere} from './everywhere.ts';
import {keyName, shownKey, typedText} from './key-names.ts';
import {type Command, elsewhere, firstKey, pressed, type Scope} from './keymap.ts';
import {bare, lay, shut} from './layers.ts';
import {bookmarksCommands, historyCommands, moveBeen, moveBookmark, noteCommands, showHistory, typeNote} from './marked.ts';
import {pointed} from './mouse.ts';
import {reveal} from './navigate.ts';
import {helpCommands, linkCommands, moveBar, moveLink, moveRole, overviewCommands, roleCommands} from './overlays.ts';
import {overChanged} from './reload.ts';
import {actsOnResults, answered, isUnanswered, revealHit, searchCommands, searchEffect, typeInto, withoutResult} from './search.ts';
import {answersCommands} from './sitting/answers.ts';
import {sittingCommands} from './sitting/deciding.ts';
import {isSitting, leaving, quitting, reloadedSitting, satDown, takeKept, withDecided} from './sitting/events.ts';
import {jot, jottingCommands} from './sitting/jotting.ts';
import {openedForNeed} from './sitting/needs.ts';
import {keptOwn} from './sitting/record.ts';
import {type Overlay, type State, searchFor} from './state.ts';
import {typeWithin, withinCommands} from './within.ts';

/** What an event makes of a state, and what the host is asked to do. Pure: the same arguments give the same result. */
export function update(state: State, event: ExplorerEvent): Update {
	const {state: next, effects} = updated(state, event);
	return {state: withDecided(state, next), effects};
}

function updated(state: State, event: ExplorerEvent): Update {
	switch (event.type) {
		case 'key':
			return press(state.notice ? {...state, notice: undefined} : state, event.key);
		case 'mouse':
			if (shapeOf(state.columns, state.rows) === 'small') return only(state);
			return pointed(state.notice ? {...state, notice: undefined} : state, event, act);
		case 'paste':
			return paste(state, event.text);
		case 'resize':
			return {state: resize(state, event.columns, event.rows), effects: []};
		case 'searched':
			return actOnWaiting(answered(state, event));
		case 'reloaded':
			return reload(state, event.catalogue);
		case 'kept':
			return only(takeKept(state, event));
		case 'kept-own':
			return only(keptOwn(state, event));
		case 'leaving':
			return leaving(state);
		case 'sat-down':
			return event.need === undefined ? only(satDown(state, event.sitting, event.work)) : openedForNeed(state, event.sitting, event.need);
		case 'background':
			return {state: {...state, ground: {...state.ground, background: event.background}}, effects: []};
		case 'been':
			return only(showHistory(state, event.entries));
		case 'notice':
			return {state: {...state, notice: event.notice}, effects: []};
	}
}

function press(state: State, key: Key): Update {
	const scope: Scope = state.overlay?.type ?? 'browse';
	const meant = pressed(scope, key, state.keys);
	const command = meant?.command;
	if (command === 'quit') return {state, effects: [{type: 'quit'}]};
	if (command === 'leave' && !state.overlay) return quitting(state);
	if (!command && key.alt && isAfterEscape(key))
		return pressBoth(state, {...key, name: 'escape', ctrl: false, alt: false}, {...key, alt: false});
	if (shapeOf(state.columns, state.rows) === 'small') return {state, effects: []};
	if (mustWait(state, command)) return wait(state, {type: 'key', key});
	if (meant) return act(state, meant.command, meant.as);
	return typed(state, typedText(key)) ?? unmeant(state, key, scope);
}

/** What text makes of each line that is written. */
const lines: {readonly [S in Overlay['type']]?: (state: State, overlay: Extract<Overlay, {type: S}>, text: string) => Update} = {
	search: typeInto,
	note: (state, overlay, text) => only(typeNote(state, overlay, text)),
	within: (state, overlay, text) => only(typeWithin(state, overlay, text)),
	jotting: (state, overlay, text) => only(jot(state, overlay, text)),
};

/** Text in the line that is written, or a key that types none; undefined where no line is. */
function typed(state: State, text: string | undefined): Update | undefined {
	const {overlay} = state;
	const line = overlay && (lines[overlay.type] as ((state: State, overlay: never, text: string) => Update) | undefined);
	if (!line) return undefined;
	return text === undefined ? only(state) : line(state, overlay as never, text);
}

/** Whether terminals write Alt with this key as Esc before it. On a slow link, Esc and then the key look the same, so without a meaning it is both. */
const isAfterEscape = ({name}: Key): boolean => [...name].length === 1 || name === 'enter' || name === 'tab' || name === 'backspace';

function pressBoth(state: State, first: Key, second: Key): Update {
	const before = press(state, first);
	const after = press(before.state, second);
	return {state: after.state, effects: [...before.effects, ...after.effects]};
}

/** Keys typed before the results are there lead where they would after: one that acts on results waits, and what follows it too. */
function mustWait({overlay}: State, command?: Command): boolean {
	if (overlay?.type !== 'search' || command === 'redraw' || command === 'suspend') return false;
	return overlay.waiting !== undefined || (command !== undefined && actsOnResults(command) && isUnanswered(overlay));
}

function wait(state: State, event: TypedEvent): Update {
	const {overlay} = state;
	if (overlay?.type !== 'search') return {state, effects: []};
	return {state: {...state, overlay: {...overlay, waiting: [...(overlay.waiting ?? []), event]}}, effects: []};
}

/** What was typed before the results came, once they are there. */
function actOnWaiting(state: State): Update {
	const {overlay} = state;
	if (overlay?.type !== 'search' || !overlay.waiting || isUnanswered(overlay)) return {state, effects: []};
	const {waiting, ...search} = overlay;
	let acted: Update = {state: {...state, overlay: search}, effects: []};
	for (const event of waiting) {
		const {state: next, effects} = update(acted.state, event);
		acted = {state: next, effects: [...acted.effects, ...effects]};
	}
	return acted;
}

/** Does a command. A layer that comes to lie on top was left on a screen of another size, it may be, or its list was longer. */
function act(state: State, command: Command, key: string): Update {
	const done = commanded(state, command, key);
	return done.state.under === state.under ? done : {...done, state: revealChosen(done.state)};
}

/** A command as it means the same everywhere, else as the layer on top has it. */
function commanded(state: State, command: Command, key: string): Update {
	const shared = (everywhere as Partial<Record<Command, (state: State, key: string) => Update>>)[command];
	if (shared) return shared(state, key);
	const {overlay} = state;
	const layers: LayerCommands = overlay ? layerCommands[overlay.type] : browseCommands;
	return (layers as Partial<Record<Command, Act>>)[command]?.(state, overlay as never, key) ?? {state, effects: []};
}

type Act = (state: State, overlay: never, key: string) => Update;

/** The commands of every layer: one without its table does not compile. */
const layerCommands: {readonly [S in Overlay['type']]: Commands<S>} = {
	search: searchCommands,
	within: withinCommands,
	help: helpCommands,
	links: linkCommands,
	roles: roleCommands,
	overview: overviewCommands,
	contents: contentsCommands,
	bookmarks: bookmarksCommands,
	been: historyCommands,
	note: noteCommands,
	assessment: assessmentCommands,
	sitting: sittingCommands,
	answers: answersCommands,
	jotting: jottingCommands,
};

type LayerCommands = (typeof layerCommands)[Overlay['type']] | typeof browseCommands;

/** Says why a key does nothing here, and what it does elsewhere. */
function unmeant(state: State, key: Key, scope: Scope): Update {
	const does = elsewhere(key, state.keys);
	const where = scopeTexts[scope];
	return saying(
		state,
		does
			? noticeTexts.elsewhere(shownKey(keyName(key)), where, does)
			: noticeTexts.noKey(shownKey(keyName(key)), firstKey(scope, 'help', state.keys)),
	);
}

/** Pasted text is a query wherever it is pasted, but in a line that is being written. */
function paste(state: State, text: string): Update {
	if (shapeOf(state.columns, state.rows) === 'small') return {state, effects: []};
	if (mustWait(state)) return wait(state, {type: 'paste', text});
	const quiet = {...state, notice: undefined};
	const {overlay} = state;
	if (overlay?.type !== 'search') {
		const written = typed(quiet, text);
		if (written) return written;
	}
	const search = overlay?.type === 'search' ? overlay : searchFor('');
	const {state: searching, effects} = typeInto(overlay === search ? quiet : lay(quiet, search), search, text);
	return {state: searching, effects: effects.length > 0 ? effects : [searchEffect(search)]};
}

function resize(state: State, columns: number, rows: number): State {
	const resized = {...state, columns, rows};
	return shapeOf(columns, rows) === 'small' ? resized : revealChosen(reveal(resized));
}

/** Keeps what is chosen in a list on top in sight, on a screen of another size and in a list that is shorter now. */
function revealChosen(state: State): State {
	const {overlay} = state;
	if (overlay?.type === 'bookmarks' && state.bookmarks.length === 0) return revealChosen(shut(state));
	if (overlay?.type === 'search') return revealHit(state, overlay);
	if (overlay?.type === 'links') return moveLink(state, overlay, 0);
	if (overlay?.type === 'roles') return moveRole(state, overlay, 0);
	if (overlay?.type === 'bookmarks') return moveBookmark(state, overlay, 0);
	if (overlay?.type === 'been') return moveBeen(state, overlay, 0);
	return overlay?.type === 'overview' ? moveBar(state, overlay, 0) : state;
}

/** Takes a changed dataset in. What lies on top may list what is gone: the search asks again, anything but a sitting closes. */
function reload(state: State, catalogue: Catalogue): Update {
	const over = overChanged(state, catalogue);
	if (over === state) return only(state);
	const reloaded = reloadedSitting(over);
	if (isSitting(reloaded)) return only(reloaded);
	if (reloaded.overlay?.type !== 'search')
		return {state: reloaded.overlay?.type === 'help' ? {...reloaded, under: []} : reveal(bare(reloaded)), effects: []};
	const search = {...reloaded.overlay, ...withoutResult};
	return {state: {...reloaded, under: [], overlay: search}, effects: [searchEffect(search)]};
}
