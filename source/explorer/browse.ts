import {hasListBeside} from '../compose/layout.ts';
import {windowAt, windowShowing} from '../compose/window.ts';
import {noticeTexts} from '../messages/notices.ts';
import {openAssessment} from './assessment.ts';
import {type Commands, only} from './commands.ts';
import {bookmark, copy, swap} from './doing.ts';
import {listIn, withoutFilter} from './filter.ts';
import {lay} from './layers.ts';
import {openKey, reveal} from './navigate.ts';
import {paneCommands, scrollPane} from './panes.ts';
import {saidKey} from './said-keys.ts';
import {findHere} from './scene/found.ts';
import {sceneOf} from './scene/scene.ts';
import {stepHit} from './search.ts';
import {decide} from './sitting/deciding.ts';
import {toggleNeed} from './sitting/needs.ts';
import {type Focus, placeAt, type State} from './state.ts';
import {openWithin, stepMatch} from './within.ts';

/** What a command does while nothing lies over the place. */
export const browseCommands: Commands<'browse'> = {
	up: state => only(move(state, -1)),
	down: state => only(move(state, 1)),
	'page-up': state => only(move(state, -pageRows(state))),
	'page-down': state => only(move(state, pageRows(state))),
	first: state => only(move(state, Number.NEGATIVE_INFINITY)),
	last: state => only(move(state, Number.POSITIVE_INFINITY)),
	right: state => only(sideways(state, 1)),
	left: state => only(sideways(state, -1)),
	'next-pane': state => only(cycle(state, 1)),
	'previous-pane': state => only(cycle(state, -1)),
	open: state => only(openHere(state)),
	'back-out': state => only(backOut(state)),
	'next-hit': state => only(findHere(state) ? stepMatch(state, 1) : stepHit(state, 1)),
	'previous-hit': state => only(findHere(state) ? stepMatch(state, -1) : stepHit(state, -1)),
	within: state => only(openWithin(state)),
	...paneCommands,
	swap: state => only(swap(state)),
	bookmark: state => bookmark(state, state.place.key),
	decide,
	'take-need': toggleNeed,
	copy: state => copy(state, state.place.key),
};

/** Selects and scrolls. */
export function move(state: State, by: number): State {
	const {place} = state;
	if (place.layout === 'page') return scrollPage(state, by);
	if (place.focus === 'list') return select(state, by);
	if (place.focus === 'related') return chooseRelated(state, by);
	return scrollPane(state, place.focus, by);
}

/** Selects the topic `by` places on in the list; the panes start at their first line. */
function select(state: State, by: number): State {
	const {place} = state;
	const {topics, rowOf, topicsBefore} = listIn(state);
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
	const panes: readonly Focus[] = state.place.layout === 'list' ? sceneOf(state).detail.panes : [];
	return ['list', ...panes, ...related];
}

function cycle(state: State, by: 1 | -1): State {
	const {place} = state;
	if (place.layout === 'page') return cyclePage(state, by);
	const order = focuses(state);
	const next = order[(order.indexOf(place.focus) + by + order.length) % order.length] ?? 'list';
	// Which pane has the keys may decide what there is room for.
	return reveal({...state, place: {...place, focus: next, related: 0}});
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
	return next ? reveal({...state, place: {...place, focus: next, related: 0}}) : state;
}

/** Opens what has the keys: the topic on its page, or the related one chosen. */
export function openHere(state: State): State {
	const {place} = state;
	if (place.focus === 'related') return openKey(state, sceneOf(state).chips[place.related]?.key, place.layout) ?? state;
	if (sceneOf(state).topic.kind === 'assessment') return openAssessment(state);
	if (place.layout === 'page') return {...state, notice: {text: noticeTexts.allOfIt}};
	return {...state, place: {...place, layout: 'page', focus: 'list', scroll: {...place.scroll, page: 0}}};
}

function backOut(state: State): State {
	const {place} = state;
	if (findHere(state)) return {...state, find: undefined};
	if (place.focus !== 'list') return reveal({...state, place: {...place, focus: 'list', related: 0}});
	if (place.layout === 'page') return reveal({...state, place: {...place, layout: 'list'}});
	if (state.filters[place.view] !== undefined) return reveal({...state, filters: withoutFilter(state, place.view)});
	if (hasListBeside(state)) {
		const text = noticeTexts.nothingToLeave(saidKey(state, 'browse', 'leave'));
		return {...state, notice: {text}};
	}
	return lay(state, {type: 'contents'});
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
