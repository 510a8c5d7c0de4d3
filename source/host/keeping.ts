import type {KeepEffect} from '../explorer/effect.ts';
import type {ExplorerEvent} from '../explorer/event.ts';
import {keptKey} from '../explorer/sitting/unkept.ts';
import type {Host} from './host.ts';

/** What is to be written to the file of decisions, and is written once it was seen on the screen. */
export type Keeping = {
	/** Has it written with the next that is; of several of one thing, the last. */
	readonly later: (effect: KeepEffect) => void;
	/** Writes all of it; what came of that are the events. */
	readonly now: () => readonly ExplorerEvent[];
	/** Writes all of it right after the frame that is drawn next, before anything else is read, a signal too: nothing is lost between. */
	readonly afterFrame: () => void;
	/** Whether anything was written since this was asked last: a change of the file that is seen now is ours. */
	readonly hasWritten: () => boolean;
};

/** Keeps decisions in a host's file; nothing where it has none. What comes of them after a frame is told to `onKept`. */
export function createKeeping({decisions}: Host, onKept: (events: readonly ExplorerEvent[]) => void): Keeping {
	const waiting = new Map<string, KeepEffect>();
	let hasWritten = false;
	const keep = (effect: KeepEffect): readonly ExplorerEvent[] => {
		if (!decisions) return [];
		if (effect.type === 'keep-own') return [{type: 'kept-own', own: effect.own, ...decisions.keepOwn(effect.own)}];
		return [{type: 'kept', work: effect.work, ...decisions.keep(effect.work, effect.decision)}];
	};
	const now = (): readonly ExplorerEvent[] => {
		const effects = [...waiting.values()];
		waiting.clear();
		hasWritten ||= effects.length > 0;
		return effects.flatMap(keep);
	};
	return {
		later(effect) {
			const key = keptKey(effect);
			waiting.delete(key);
			waiting.set(key, effect);
		},
		now,
		hasWritten() {
			const was = hasWritten;
			hasWritten = false;
			return was;
		},
		afterFrame() {
			if (waiting.size === 0) return;
			// A frame is drawn in an immediate of its own, which stands before this one.
			setImmediate(() => onKept(now()));
		},
	};
}
