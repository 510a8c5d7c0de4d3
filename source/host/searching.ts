import type {Effect} from '../explorer/effect.ts';
import type {ExplorerEvent} from '../explorer/event.ts';
import type {SearchLine} from '../search/client.ts';
import type {Catalogue} from '../topics/topic.ts';
import type {SearchEngine} from './search-engine.ts';
import type {EngineLease, SearchEngines} from './search-engines.ts';

type SearchEffect = Extract<Effect, {type: 'search'}>;

export type Searching = {
	/** Answers a search effect: at once where the index is there, else by names at once and whole later through `onLate`. */
	readonly find: (effect: SearchEffect) => readonly ExplorerEvent[];
	/** Loads and indexes ahead, so that the first letter typed pays for neither. */
	readonly warmUp: () => void;
	readonly close: () => void;
};

export type SearchingOptions = {
	/** The catalogue shown now; another one is indexed anew. */
	readonly catalogue: () => Catalogue;
	readonly engines: SearchEngines;
	readonly onLate: (event: ExplorerEvent) => void;
	readonly onFault: (error: unknown) => void;
};

/** What is leased for one catalogue, with this explorer's line to it. */
type Leased = {readonly catalogue: Catalogue; readonly lease: EngineLease; line?: SearchLine; hasTold?: boolean};

/** One explorer's search, on the engines of its process. */
export function createSearching({catalogue, engines, onLate, onFault}: SearchingOptions): Searching {
	let leased: Leased | undefined;
	const release = (old: Leased | undefined) => {
		old?.line?.close();
		old?.lease.release();
	};
	const current = (): Leased => {
		const shown = catalogue();
		if (leased?.catalogue === shown) return leased;
		const old = leased;
		leased = {catalogue: shown, lease: engines.lease(shown)};
		release(old);
		return leased;
	};
	const tell = (from: Leased, engine: SearchEngine) => {
		const trouble = engine.trouble();
		if (!trouble || from.hasTold) return;
		from.hasTold = true;
		onLate({type: 'notice', notice: {text: trouble, isProblem: true}});
	};
	const ask = async (from: Leased, effect: SearchEffect, hasNames: boolean): Promise<void> => {
		const {query, kinds} = effect;
		const engine = await from.lease.made;
		if (leased !== from) return;
		if (!hasNames) {
			const {events, isWhole} = answerAtOnce(engine, effect);
			events.forEach(onLate);
			if (isWhole) return tell(from, engine);
		}
		from.line ??= engine.open();
		const result = await from.line.find(query, {kinds});
		// The dataset may have changed meanwhile, and what was found be gone.
		if (leased !== from) return;
		tell(from, engine);
		if (result) onLate({type: 'searched', result, kinds});
	};
	return {
		find(effect) {
			const from = current();
			const engine = from.lease.engine();
			const {events, isWhole} = engine ? answerAtOnce(engine, effect) : {events: [], isWhole: false};
			if (!isWhole) ask(from, effect, engine !== undefined).catch(onFault);
			return events;
		},
		warmUp() {
			current()
				.lease.made.then(engine => engine.warmUp())
				.catch(onFault);
		},
		close() {
			release(leased);
			leased = undefined;
		},
	};
}

/** What an engine knows at once, and whether that is all. */
function answerAtOnce(
	engine: SearchEngine,
	{query, kinds}: SearchEffect,
): {readonly events: readonly ExplorerEvent[]; readonly isWhole: boolean} {
	const known = engine.atOnce(query, {kinds});
	if (!known) return {events: [], isWhole: false};
	return {
		events: [{type: 'searched', result: known.result, kinds, ...(!known.isWhole && {isIndexing: true})}],
		isWhole: known.isWhole,
	};
}
