import {move, openHere} from './browse.ts';
import {only} from './commands.ts';
import type {Update} from './effect.ts';
import type {MouseEvent} from './event.ts';
import type {Command} from './keymap.ts';
import {openKey, reveal} from './navigate.ts';
import {scrollPane} from './panes.ts';
import {bodyFrom, isBody, leadsUnder, paneAt} from './pointing.ts';
import {sceneOf} from './scene/scene.ts';
import {scrolledBy} from './scrolling.ts';
import {type Overlay, placeAt, type State} from './state.ts';
import {scrollHelp} from './within.ts';

/** Does a command as the layer on top has it; `as` is the key it is as good as. */
type Act = (state: State, command: Command, as: string) => Update;

/** Rows that a step of the wheel scrolls a text. */
const wheelRows = 3;

/** What a click or the wheel does to what is under it; on what is no target, nothing. */
export function pointed(state: State, {action, x, y}: MouseEvent, act: Act): Update {
	const {overlay, columns, rows} = state;
	if (x < 0 || y < 0 || x >= columns || y >= rows || (overlay?.type === 'search' && overlay.waiting)) return only(state);
	if (action === 'press') return clicked(state, x, y, act);
	return isBody(state, y) ? wheeled(state, {x, y, by: action === 'wheel-up' ? -1 : 1}, act) : only(state);
}

/** What opens the one chosen, where clicks choose. */
const opening: {readonly [S in Overlay['type']]?: Command} = {
	search: 'open-hit',
	overview: 'choose',
	roles: 'choose',
	links: 'choose',
	bookmarks: 'choose',
	been: 'choose',
	assessment: 'confirm',
	answers: 'take-work',
	jotting: 'keep-jotted',
	contents: 'close',
	within: 'keep-within',
};

function clicked(state: State, x: number, y: number, act: Act): Update {
	const {overlay} = state;
	const leads = leadsUnder(state, x, y);
	if (!leads) return only(overlay ? state : clickedPane(state, x, y - bodyFrom));
	const open = overlay && opening[overlay.type];
	if (leads.to === 'choice') {
		if (!overlay || !('chosen' in overlay)) return only(state);
		return leads.index === overlay.chosen && open ? act(state, open, '') : only({...state, overlay: {...overlay, chosen: leads.index}});
	}
	if (leads.to === 'entry') return clickedListed(state, leads.key, act);
	if (leads.to === 'related') return only(opened(state, leads.key));
	// While something is written the keys mean what is written.
	if (overlay?.type === 'within') return only(state);
	const paging = leads.command === 'page-up' || leads.command === 'page-down';
	return act(paging && !overlay ? withList(state) : state, leads.command as Command, leads.as ?? '');
}

const withList = (state: State): State => ({...state, place: {...state.place, focus: 'list', related: 0}});

/** A topic in the list is chosen, and opened where it is chosen already. */
function clickedListed(state: State, key: string, act: Act): Update {
	const {place, overlay, catalogue} = state;
	const open = overlay && opening[overlay.type];
	if (key === place.key) return open ? act(state, open, '') : only(openHere(withList(state)));
	const topic = catalogue.topic(key);
	return only(topic ? reveal({...state, place: {...placeAt(place.view, topic.key), listTop: place.listTop}}) : state);
}

/** A related topic, in its own view. */
function opened(state: State, key: string): State {
	return state.overlay ? state : (openKey(state, key, state.place.layout) ?? state);
}

/** A pane that is clicked gets the keys. */
function clickedPane(state: State, x: number, row: number): State {
	const {place} = state;
	const side = place.layout === 'page' ? undefined : paneAt(state, x, row);
	return side && side !== 'list' ? reveal({...state, place: {...place, focus: side, related: 0}}) : state;
}

type Turn = {readonly x: number; readonly y: number; readonly by: 1 | -1};

function wheeled(state: State, turn: Turn, act: Act): Update {
	const {overlay} = state;
	const step = turn.by < 0 ? 0 : 1;
	switch (overlay?.type) {
		case undefined:
			return only(wheeledHere(state, turn));
		case 'note':
			return only(state);
		case 'within':
			return within(state, overlay.on, turn, act);
		case 'search':
			return act(state, (['hit-up', 'hit-down'] as const)[step], '');
		case 'jotting':
			return act(state, (['name-up', 'name-down'] as const)[step], '');
		case 'assessment':
			return act(state, (['page-up', 'page-down'] as const)[step], '');
		case 'help':
			return only(scrollHelp(state, turn.by * wheelRows));
		case 'sitting':
			return only({...state, overlay: {...overlay, scroll: scrolledBy(state, turn.by * wheelRows)}});
		default:
			return act(state, (['up', 'down'] as const)[step], '');
	}
}

/** While something is looked for, what is under it scrolls as it does without. */
function within(state: State, on: 'list' | 'help' | 'panes' | 'page', turn: Turn, act: Act): Update {
	if (on === 'help') return only(scrollHelp(state, turn.by * wheelRows));
	const isList = on === 'list' && (sceneOf(state).onTop !== undefined || paneAt(state, turn.x, turn.y - bodyFrom) === 'list');
	return isList ? act(state, turn.by < 0 ? 'match-up' : 'match-down', '') : only(wheeledHere(state, turn));
}

function wheeledHere(state: State, {x, y, by}: Turn): State {
	if (state.place.layout === 'page') return move(state, by * wheelRows);
	const side = paneAt(state, x, y - bodyFrom);
	if (side === 'list') return move(withList(state), by);
	return side ? scrollPane(state, side, by * wheelRows) : state;
}
