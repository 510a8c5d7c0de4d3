import {move} from './browse.ts';
import {type Commands, only} from './commands.ts';
import {bookmark, copy, swap} from './doing.ts';
import {shut, withLayers} from './layers.ts';
import {listOf} from './list.ts';
import {inList, openTopic} from './navigate.ts';
import {sceneOf} from './scene/scene.ts';
import {decide} from './sitting/deciding.ts';
import {placeAt, type State, viewsOf} from './state.ts';
import {openWithin} from './within.ts';

/** What a command does in the list on the whole screen: it moves the place itself, and closing stays where it led. */
export const contentsCommands: Commands<'contents'> = {
	up: state => only(moved(state, -1)),
	down: state => only(moved(state, 1)),
	'page-up': state => only(moved(state, -page(state))),
	'page-down': state => only(moved(state, page(state))),
	first: state => only(moved(state, Number.NEGATIVE_INFINITY)),
	last: state => only(moved(state, Number.POSITIVE_INFINITY)),
	'next-view': state => only(stepView(state, 1)),
	'previous-view': state => only(stepView(state, -1)),
	within: state => only(openWithin(state)),
	close: state => only(shut(state)),
	swap: state => only(swap(state)),
	bookmark: state => bookmark(state, state.place.key),
	decide,
	copy: state => copy(state, state.place.key),
};

function moved(state: State, by: number): State {
	return move(inList(state), by);
}

function page(state: State): number {
	return Math.max(1, sceneOf(state).layout.bodyRows - 6);
}

function stepView(state: State, by: 1 | -1): State {
	const views = viewsOf(state.catalogue);
	const at = views.findIndex(({id}) => id === state.place.view);
	const view = views[(at + by + views.length) % views.length];
	const [first] = view ? listOf(state.catalogue, view.id).topics : [];
	const place = view && (state.lastPlaces[view.id] ?? (first && placeAt(view.id, first.key)));
	if (!place) return state;
	return withLayers(openTopic(state, {...place, layout: 'list', focus: 'list'}), [...state.under, {type: 'contents'}]);
}
