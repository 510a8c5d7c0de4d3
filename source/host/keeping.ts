import type {KeepEffect} from '../explorer/effect.ts';
import type {ExplorerEvent} from '../explorer/event.ts';
import type {Host} from './host.ts';

/** What writes to the file of decisions. */
export type Keeping = {
	/** Writes it before anything else happens: what the next frame shows is kept, whatever ends the process then. What came of it are the events. */
	readonly keep: (effect: KeepEffect) => readonly ExplorerEvent[];
	/** Whether anything was written since this was asked last: a change of the file that is seen now is ours. */
	readonly hasWritten: () => boolean;
};

/** Keeps decisions in a host's file; nothing where it has none. */
export function createKeeping({decisions}: Pick<Host, 'decisions'>): Keeping {
	let hasWritten = false;
	return {
		keep(effect) {
			if (!decisions) return [];
			hasWritten = true;
			if (effect.type === 'keep-own') return [{type: 'kept-own', own: effect.own, ...decisions.keepOwn(effect.own)}];
			return [{type: 'kept', work: effect.work, ...decisions.keep(effect.work, effect.decision)}];
		},
		hasWritten() {
			const was = hasWritten;
			hasWritten = false;
			return was;
		},
	};
}
