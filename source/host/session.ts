import type {Effect} from '../explorer/effect.ts';
import type {ExplorerEvent} from '../explorer/event.ts';
import type {State} from '../explorer/state.ts';
import {update} from '../explorer/update.ts';

export type SessionOptions = {
	readonly state: State;
	/** Shows a state. Called once for events that arrive together. */
	readonly draw: (state: State) => void;
	/**
	 * Does what the explorer asks. Events it returns are taken in before anything else, so that an answer that is there at
	 * once (a search in this process) is seen by the very next key.
	 */
	readonly perform: (effect: Effect, state: State) => readonly ExplorerEvent[];
};

export type Session = {
	readonly state: State;
	/** Takes events in, in order, and draws where they changed anything. */
	readonly dispatch: (events: readonly ExplorerEvent[]) => void;
};

/** Runs an explorer: events in, frames and effects out. It knows neither terminal nor clock. */
export function createSession({state: first, draw, perform}: SessionOptions): Session {
	let state = first;
	const take = (event: ExplorerEvent): void => {
		const {state: next, effects} = update(state, event);
		state = next;
		for (const effect of effects) for (const answer of perform(effect, state)) take(answer);
	};
	return {
		get state() {
			return state;
		},
		dispatch(events) {
			const before = state;
			for (const event of events) take(event);
			if (state !== before) draw(state);
		},
	};
}
