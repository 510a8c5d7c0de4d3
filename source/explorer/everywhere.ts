import {noticeTexts} from '../messages/notices.ts';
import {themeAfter, themeSummary} from '../themes/themes.ts';
import {linksOf} from '../topics/links.ts';
import type {TopicKey} from '../topics/topic.ts';
import {only, type Shared, saying} from './commands.ts';
import type {Update} from './effect.ts';
import {back, forward} from './history.ts';
import {bare, lay, shut} from './layers.ts';
import {listOf} from './list.ts';
import {toggleBookmarks, toggleHistory} from './marked.ts';
import {inList, openTopic, reveal} from './navigate.ts';
import {sceneOf} from './scene/scene.ts';
import {isBlank, isUnanswered, reopened, searchEffect} from './search.ts';
import {quitting} from './sitting/events.ts';
import {type Overlay, placeAt, type State, viewsOf} from './state.ts';

/** What the commands do that mean the same on every layer. */
export const everywhere: Readonly<Record<Shared, (state: State, key: string) => Update>> = {
	view: (state, key) => only(toView(state, Number(key))),
	overview: state => only(toggled(state, {type: 'overview', chosen: 0, top: 0})),
	contents: state => only(toggled(state, {type: 'contents'})),
	bookmarks: toggleBookmarks,
	been: toggleHistory,
	help: state => only(toggled(state, {type: 'help', scroll: 0})),
	roles: state => only(toggled(state, {type: 'roles', side: 'left', chosen: rolePlace(state), top: 0})),
	links: openLinks,
	search(state) {
		const overlay = reopened(state);
		// What is answered already is gone on with where it was left: another answer would begin at its first result.
		return {state: lay(state, overlay), effects: isBlank(overlay) || isUnanswered(overlay) ? [searchEffect(overlay)] : []};
	},
	theme: state => only(nextTheme(state)),
	back: state => (state.past.length > 0 ? only(reveal(back(state))) : saying(state, noticeTexts.noBack)),
	forward: state => (state.future.length > 0 ? only(reveal(forward(state))) : saying(state, noticeTexts.noForward)),
	leave: state => (state.overlay && !isSittingAlone(state) ? only(shut(state)) : quitting(state)),
	quit: state => ({state, effects: [{type: 'quit'}]}),
	redraw: state => ({state, effects: [{type: 'redraw'}]}),
	suspend: state => ({state, effects: [{type: 'suspend'}]}),
};

/** The key that opened a layer closes it. */
function toggled(state: State, overlay: Overlay): State {
	return state.overlay?.type === overlay.type ? shut(state) : lay(state, overlay);
}

/** Deciding is what rolex was opened for: leaving it is leaving rolex. */
function isSittingAlone({overlay, sitting}: State): boolean {
	return overlay?.type === 'sitting' && sitting?.isAlone === true;
}

/** The topic that a reader looks at: the one that is decided or chosen in the overview, else the place's. */
export function subjectOf(state: State): TopicKey {
	const {overlay} = state;
	if (overlay?.type === 'sitting') return overlay.at ?? state.place.key;
	return (overlay?.type === 'overview' && sceneOf(state).bars[overlay.chosen]?.key) || state.place.key;
}

function openLinks(state: State): Update {
	if (state.overlay?.type === 'links') return only(shut(state));
	const key = subjectOf(state);
	const topic = state.catalogue.topic(key);
	if (!topic || linksOf(topic).length === 0) return saying(state, noticeTexts.noSource(topic?.short));
	return only(lay(state, {type: 'links', key, chosen: 0, top: 0}));
}

function rolePlace({catalogue, left}: State): number {
	return Math.max(
		0,
		catalogue.dataset.roles.findIndex(({id}) => id === left),
	);
}

/** Goes to a view where it was left. On the view itself: out to its list. */
function toView(state: State, number: number): State {
	const view = viewsOf(state.catalogue).find(each => each.number === number);
	if (!view) return {...state, notice: {text: noticeTexts.noView(number)}};
	if (view.id === state.place.view) return reveal(inList(bare(state)));
	const [first] = listOf(state.catalogue, view.id).topics;
	const place = state.lastPlaces[view.id] ?? (first && placeAt(view.id, first.key));
	return place ? openTopic(state, place) : state;
}

function nextTheme(state: State): State {
	const theme = themeAfter(state.theme);
	return {...state, theme, notice: {text: noticeTexts.theme(theme, themeSummary(theme))}};
}
