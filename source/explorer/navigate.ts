import {windowShowing} from '../compose/window.ts';
import {listBodyRows, listIn, withoutFilter} from './filter.ts';
import {go} from './history.ts';
import {sceneOf} from './scene/scene.ts';
import {type Place, placeAt, type State, viewOfKind} from './state.ts';

/** Scrolls the list as little as it takes to show the topic, and its section's heading where that is the row above. */
export function reveal(state: State): State {
	const {place} = state;
	const {rows, rowOf} = listIn(state);
	// A filter that would hide where the reader is gives way, but for the moment in which it is written.
	if (state.filters[place.view] !== undefined && !rowOf.has(place.key) && state.overlay?.type !== 'within')
		return reveal({...state, filters: withoutFilter(state, place.view)});
	const row = rowOf.get(place.key) ?? 0;
	const first = rows[row - 1]?.type === 'heading' ? row - 1 : row;
	const {top} = windowShowing(rows.length, listBodyRows(state), place.listTop, first, row);
	const focus = isFocusable(state) ? place.focus : 'list';
	return top === place.listTop && focus === place.focus ? state : {...state, place: {...place, listTop: top, focus}};
}

/** The list given the keys, whatever had them before. */
export function inList(state: State): State {
	return {...state, place: {...state.place, layout: 'list', focus: 'list'}};
}

/** A place for a key, its list scrolled to it. */
export function openTopic(state: State, place: Place): State {
	return reveal(go(state, place));
}

/** A topic in its view, beside its list or in the layout asked for, by its key; undefined where the dataset has none of it. */
export function openKey(state: State, key: string | undefined, layout: Place['layout'] = 'list'): State | undefined {
	const topic = key === undefined ? undefined : state.catalogue.topic(key);
	return topic && openTopic(state, {...placeAt(viewOfKind(topic.kind), topic.key), layout});
}

/** Whether what has the focus is on the screen: a topic may have no panes, or no room for its related topics. */
function isFocusable(state: State): boolean {
	const {focus, related} = state.place;
	if (focus === 'related') return related < sceneOf(state).chips.length;
	return focus === 'list' || state.place.layout === 'page' || sceneOf(state).detail.panes.includes(focus);
}
