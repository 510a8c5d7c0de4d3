import {hasSides} from '../compose/compose.ts';
import {windowAt, windowShowing} from '../compose/window.ts';
import {openAssessment} from './assessment.ts';
import type {Update} from './effect.ts';
import {back, forward} from './history.ts';
import type {Command} from './keymap.ts';
import {listOf} from './list.ts';
import {openTopic, reveal} from './navigate.ts';
import {sceneOf} from './scene/scene.ts';
import {searchEffect} from './search.ts';
import {type Focus, placeAt, type State, searchFor, type ThemeName, viewOfKind, viewsOf} from './state.ts';

const only = (state: State): Update => ({state, effects: []});

/** What a command does while nothing lies over the place. `key` is the name of the key that gave it. */
export function browse(state: State, command: Command, key: string): Update {
	switch (command) {
		case 'up':
			return only(move(state, -1));
		case 'down':
			return only(move(state, 1));
		case 'page-up':
			return only(move(state, -pageRows(state)));
		case 'page-down':
			return only(move(state, pageRows(state)));
		case 'first':
			return only(move(state, Number.NEGATIVE_INFINITY));
		case 'last':
			return only(move(state, Number.POSITIVE_INFINITY));
		case 'right':
			return only(sideways(state, 1));
		case 'left':
			return only(sideways(state, -1));
		case 'next-pane':
			return only(cycle(state, 1));
		case 'previous-pane':
			return only(cycle(state, -1));
		case 'open':
			return only(open(state));
		case 'back-out':
			return only(backOut(state));
		case 'back':
			return only(reveal(back(state)));
		case 'forward':
			return only(reveal(forward(state)));
		case 'view':
			return only(toView(state, Number(key)));
		case 'search': {
			const overlay = searchFor('');
			return {state: {...state, overlay}, effects: [searchEffect(overlay)]};
		}
		case 'help':
			return only({...state, overlay: {type: 'help', scroll: 0}});
		case 'overview':
			return only({...state, overlay: {type: 'overview', chosen: 0, top: 0}});
		case 'links':
			return only({...state, overlay: {type: 'links', chosen: 0, top: 0}});
		case 'roles':
			return only({...state, overlay: {type: 'roles', side: 'left', chosen: rolePlace(state, state.left), top: 0}});
		case 'swap':
			return only(swap(state));
		case 'bookmark':
			return bookmark(state);
		case 'copy':
			return {state, effects: [{type: 'copy', key: state.place.key, left: state.left, right: state.right}]};
		case 'theme':
			return only(nextTheme(state));
		default:
			return only(state);
	}
}

function rolePlace({catalogue}: State, role: string): number {
	return Math.max(
		0,
		catalogue.dataset.roles.findIndex(({id}) => id === role),
	);
}

function move(state: State, by: number): State {
	const {place} = state;
	if (place.layout === 'page') return scrollPage(state, by);
	if (place.focus === 'list') return select(state, by);
	if (place.focus === 'related') return chooseRelated(state, by);
	const {maxScroll, scroll} = sceneOf(state).detail[place.focus];
	const moved = Math.max(0, Math.min(maxScroll, scroll + by));
	return {...state, place: {...place, scroll: {...place.scroll, [place.focus]: moved}}};
}

/** Selects the topic `by` places on in the list; the panes start at their first line. */
function select(state: State, by: number): State {
	const {place} = state;
	const {topics, rowOf, topicsBefore} = listOf(state.catalogue, place.view);
	const index = topicsBefore[rowOf.get(place.key) ?? 0] ?? 0;
	const topic = topics[Math.max(0, Math.min(topics.length - 1, index + by))];
	if (!topic || topic.key === place.key) return state;
	return reveal({...state, place: {...placeAt(place.view, topic.key), listTop: place.listTop}});
}

function scrollPage(state: State, by: number): State {
	const {lines, rows} = sceneOf(state).page;
	const {top} = windowAt(lines.length, rows, state.place.scroll.page);
	const moved = windowAt(lines.length, rows, top + by).top;
	return {...state, place: {...state.place, scroll: {...state.place.scroll, page: moved}}};
}

function chooseRelated(state: State, by: number): State {
	const {chips} = sceneOf(state);
	const {place} = state;
	const related = Math.max(0, Math.min(chips.length - 1, place.related + by));
	if (place.layout === 'list') return {...state, place: {...place, focus: 'related', related}};
	// Which one is chosen moves no line of the page.
	const {lines, rows, shown} = sceneOf(state).page;
	const {top} = windowShowing(lines.length, rows, shown.top, chips[related]?.row ?? 0);
	return {...state, place: {...place, focus: 'related', related, scroll: {...place.scroll, page: top}}};
}

/** The places Tab goes through, in order. */
function focuses(state: State): readonly Focus[] {
	const related: readonly Focus[] = sceneOf(state).chips.length > 0 ? ['related'] : [];
	const panes: readonly Focus[] = state.place.layout === 'list' && hasSides(sceneOf(state).topic) ? ['left', 'right'] : [];
	return ['list', ...panes, ...related];
}

function cycle(state: State, by: 1 | -1): State {
	const {place} = state;
	if (place.layout === 'page') return cyclePage(state, by);
	const order = focuses(state);
	const next = order[(order.indexOf(place.focus) + by + order.length) % order.length] ?? 'list';
	return {...state, place: {...place, focus: next, related: 0}};
}

/** On a page Tab goes from one related topic to the next, and after the last back to reading. */
function cyclePage(state: State, by: 1 | -1): State {
	const {place} = state;
	const count = sceneOf(state).chips.length;
	const at = place.focus === 'related' ? place.related : -1;
	const next = ((at + by + 1 + (count + 1)) % (count + 1)) - 1;
	if (next < 0) return {...state, place: {...place, focus: 'list', related: 0}};
	return chooseRelated(state, next - place.related);
}

function sideways(state: State, by: 1 | -1): State {
	const {place} = state;
	if (place.layout === 'page') return cyclePage(state, by);
	if (place.focus === 'related') {
		if (by < 0 && place.related === 0) return cycle(state, -1);
		return chooseRelated(state, by);
	}
	const order = focuses(state);
	const next = order[order.indexOf(place.focus) + by];
	return next ? {...state, place: {...place, focus: next, related: 0}} : state;
}

function open(state: State): State {
	const {place, catalogue} = state;
	if (place.focus === 'related') {
		const key = sceneOf(state).chips[place.related]?.key;
		const kind = key && catalogue.byKey.get(key)?.kind;
		if (!key || !kind) return state;
		return openTopic(state, {...placeAt(viewOfKind(kind), key), layout: place.layout});
	}
	if (sceneOf(state).topic.kind === 'assessment') return openAssessment(state);
	if (place.layout === 'page') return state;
	return {...state, place: {...place, layout: 'page', focus: 'list', scroll: {...place.scroll, page: 0}}};
}

function backOut(state: State): State {
	const {place} = state;
	if (place.focus !== 'list') return {...state, place: {...place, focus: 'list', related: 0}};
	if (place.layout === 'page') return reveal({...state, place: {...place, layout: 'list'}});
	return state;
}

/** Goes to a view where it was left. On the view itself: out to its list. */
function toView(state: State, number: number): State {
	const view = viewsOf(state.catalogue).find(each => each.number === number);
	if (!view) return {...state, notice: {text: `There is no view ${number} in this dataset.`}};
	if (view.id === state.place.view) return reveal({...state, place: {...state.place, layout: 'list', focus: 'list'}});
	const [first] = listOf(state.catalogue, view.id).topics;
	const place = state.lastPlaces[view.id] ?? (first && placeAt(view.id, first.key));
	return place ? openTopic(state, place) : state;
}

function swap(state: State): State {
	const {place, left, right} = state;
	const focus = place.focus === 'left' ? 'right' : place.focus === 'right' ? 'left' : place.focus;
	const scroll = {...place.scroll, left: place.scroll.right, right: place.scroll.left};
	return reveal({...state, left: right, right: left, place: {...place, focus, scroll}});
}

function bookmark(state: State): Update {
	const {key} = state.place;
	const isMarked = state.bookmarks.includes(key);
	const bookmarks = isMarked ? state.bookmarks.filter(each => each !== key) : [key, ...state.bookmarks];
	const notice = {text: isMarked ? 'Bookmark taken off.' : 'Bookmarked: an empty search lists it first.'};
	return {state: {...state, bookmarks, notice}, effects: [{type: 'bookmark', bookmarks}]};
}

const themes: readonly ThemeName[] = ['dark', 'light', 'mono'];

function nextTheme(state: State): State {
	const theme = themes[(themes.indexOf(state.theme) + 1) % themes.length] ?? 'dark';
	return {...state, theme, isThemeChosen: true, notice: {text: `Theme: ${theme}.`}};
}

/** How far a page key moves: the rows shown less two, so that the eye keeps its place. */
function pageRows(state: State): number {
	const {place} = state;
	const rows =
		place.layout === 'list' && (place.focus === 'left' || place.focus === 'right')
			? sceneOf(state).detail[place.focus].rows
			: sceneOf(state).layout.bodyRows;
	return Math.max(1, rows - 2);
}
