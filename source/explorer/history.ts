import type {Place, State} from './state.ts';

/** Places remembered in each direction. */
const longest = 100;

/** Goes to a place so that `back` returns to where the reader is now. */
export function go(state: State, place: Place): State {
	if (place.key === state.place.key && place.view === state.place.view) return {...state, place};
	return arrive({...state, past: [...state.past, state.place].slice(-longest), future: []}, place);
}

/** The place before this one; the state itself where there is none. */
export function back(state: State): State {
	const place = state.past.at(-1);
	if (!place) return state;
	return arrive({...state, past: state.past.slice(0, -1), future: [state.place, ...state.future]}, place);
}

/** The place that `back` came from; the state itself where there is none. */
export function forward(state: State): State {
	const [place, ...future] = state.future;
	if (!place) return state;
	return arrive({...state, past: [...state.past, state.place], future}, place);
}

function arrive(state: State, place: Place): State {
	return {...state, place, lastPlaces: {...state.lastPlaces, [state.place.view]: state.place}};
}
