import type {Dataset} from '../../source/dataset/schema.ts';
import type {Decision} from '../../source/decisions/decision.ts';
import {type Disk, openDecisionFile} from '../../source/decisions/file.ts';
import {begin} from '../../source/explorer/begin.ts';
import type {Effect} from '../../source/explorer/effect.ts';
import type {ExplorerEvent} from '../../source/explorer/event.ts';
import {type Draft, withDrafts} from '../../source/explorer/sitting/drafts.ts';
import {newSitting, type SittingBeginning} from '../../source/explorer/sitting/sitting.ts';
import type {State} from '../../source/explorer/state.ts';
import {createSession} from '../../source/host/session.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {keysOf} from './explorer.ts';

/** A disk of one file in memory; while `refusal` is a code nothing can be written to it. */
export type MemoryDisk = Disk & {text: string | undefined; refusal: string | undefined; writes: number};

export function memoryDisk(text?: string): MemoryDisk {
	const disk: MemoryDisk = {
		text,
		refusal: undefined,
		writes: 0,
		read: () => (disk.text === undefined ? undefined : Buffer.from(disk.text)),
		replace(_, written) {
			if (disk.refusal) throw Object.assign(new Error(disk.refusal), {code: disk.refusal});
			disk.text = written;
			disk.writes++;
		},
		locked: (_, work) => work(),
	};
	return disk;
}

/** Somebody who decides in a file: what they see, and what their keys ask of the world. */
export type Sitter = {
	readonly state: State;
	readonly effects: readonly Effect[];
	readonly disk: MemoryDisk;
	readonly press: (...keys: readonly string[]) => Sitter;
	readonly happen: (...events: readonly ExplorerEvent[]) => Sitter;
	/** The work asked about; undefined at the summary. */
	readonly at: () => string | undefined;
	readonly decided: () => Readonly<Record<string, Decision['answer']>>;
};

type SitOptions = Partial<Omit<SittingBeginning, 'decisions'>> & {
	readonly dataset: Dataset;
	readonly disk?: MemoryDisk;
	/** What an earlier sitting left half typed. */
	readonly drafts?: readonly Draft[];
	readonly columns?: number;
	readonly rows?: number;
};

/** Sits down to a file as `rolex decide` does, on a disk in memory. */
export function sit({dataset, disk = memoryDisk(), drafts = [], columns = 80, rows = 24, ...options}: SitOptions): Sitter {
	const file = openDecisionFile({path: 'ours.yaml', disk, dataset});
	const catalogue = createCatalogue(dataset);
	const effects: Effect[] = [];
	const fresh = newSitting(catalogue, {path: 'ours.yaml', decisions: file.decisions, named: file.named, isAlone: true, ...options});
	const sitting = withDrafts(fresh, drafts);
	const session = createSession({
		state: begin({catalogue, columns, rows, theme: 'mono', sitting}),
		draw: () => undefined,
		perform(effect) {
			effects.push(effect);
			if (effect.type === 'leave') return [{type: 'leaving'}];
			if (effect.type === 'keep-own') return [{type: 'kept-own', own: effect.own, ...file.keepOwn(effect.own)}];
			return effect.type === 'keep' ? [{type: 'kept', work: effect.work, ...file.keep(effect.work, effect.decision)}] : [];
		},
	});
	const sitter: Sitter = {
		get state() {
			return session.state;
		},
		effects,
		disk,
		press(...keys) {
			session.dispatch(keysOf(...keys).map((key): ExplorerEvent => ({type: 'key', key})));
			return sitter;
		},
		happen(...events) {
			session.dispatch(events);
			return sitter;
		},
		at() {
			const {overlay} = session.state;
			if (overlay?.type !== 'sitting') throw new Error(`expected the sitting, found ${overlay?.type ?? 'nothing'} on top`);
			return overlay.at?.slice('work:'.length);
		},
		decided: () => Object.fromEntries([...(session.state.sitting?.decisions ?? [])].map(([work, {answer}]) => [work, answer])),
	};
	return sitter;
}
