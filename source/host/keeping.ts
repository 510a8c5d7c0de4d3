import type {Effect} from '../explorer/effect.ts';
import type {ExplorerEvent} from '../explorer/event.ts';
import type {Host} from './host.ts';

type Keep = Extract<Effect, {type: 'keep'}>;

/** What is to be written to the file of decisions, and is written once it was seen on the screen. */
export type Keeping = {
	/** Has it written with the next that is; of several for one piece of work, the last. */
	readonly later: (effect: Keep) => void;
	/** Writes all of it; what came of that are the events. */
	readonly now: () => readonly ExplorerEvent[];
	/** Writes all of it right after the frame that is drawn next, before anything else is read, a signal too: nothing is lost between. */
	readonly afterFrame: () => void;
};

/** Keeps decisions in a host's file; nothing where it has none. What comes of them after a frame is told to `onKept`. */
export function createKeeping({decisions}: Host, onKept: (events: readonly ExplorerEvent[]) => void): Keeping {
	const waiting = new Map<string, Keep>();
	const now = (): readonly ExplorerEvent[] => {
		const effects = [...waiting.values()];
		waiting.clear();
		return decisions ? effects.map(({work, decision}) => ({type: 'kept', work, ...decisions.keep(work, decision)})) : [];
	};
	return {
		later(effect) {
			waiting.delete(effect.work);
			waiting.set(effect.work, effect);
		},
		now,
		afterFrame() {
			if (waiting.size === 0) return;
			// A frame is drawn in an immediate of its own, which stands before this one.
			setImmediate(() => onKept(now()));
		},
	};
}
