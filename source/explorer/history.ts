import {bare, heldLayers, withLayers} from './layers.ts';
import type {Place, State, Visit} from './state.ts';

/** Places remembered in each direction. */
const longest = 100;

/** Goes to a place so that `back` returns to where the reader is now, with what lay over it. */
export function go(state: State, place: Place): State {
	const left = visitOf(state);
	if (place.key === state.place.key && place.view === state.place.view && !left.layers) return bare({...state, place});
	return arrive({...state, past: [...state.past, left].slice(-longest), future: []}, place);
}

/** The place before this one; the state itself where there is none. */
export function back(state: State): State {
	const visit = state.past.at(-1);
	if (!visit) return state;
	return arrive({...state, past: state.past.slice(0, -1), future: [visitOf(state), ...state.future]}, visit);
}

/** The place that `back` came from; the state itself where there is none. */
export function forward(state: State): State {
	const [visit, ...future] = state.future;
	if (!visit) return state;
	return arrive({...state, past: [...state.past, visitOf(state)], future}, visit);
}

function visitOf(state: State): Visit {
	const layers = heldLayers(state);
	return layers.length > 0 ? {...state.place, layers} : state.place;
}

function arrive(state: State, {layers = [], ...place}: Visit): State {
	const lastPlaces = {...state.lastPlaces, [state.place.view]: state.place};
	return withLayers({...state, place, lastPlaces}, layers);
}
