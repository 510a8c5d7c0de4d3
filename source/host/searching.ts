import type {Effect} from '../explorer/effect.ts';
import type {ExplorerEvent} from '../explorer/event.ts';
import type {Catalogue} from '../topics/topic.ts';
import type {EngineLease, SearchEngines} from './search-engines.ts';

export type Searching = {
	/** Answers a search effect: at once where the index is there, else later through `onLate`. */
	readonly find: (effect: Extract<Effect, {type: 'search'}>) => readonly ExplorerEvent[];
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

/** One explorer's search, on the engines of its process. */
export function createSearching({catalogue, engines, onLate, onFault}: SearchingOptions): Searching {
	let leased: {readonly catalogue: Catalogue; readonly lease: EngineLease} | undefined;
	const lease = (): EngineLease => {
		const shown = catalogue();
		if (leased?.catalogue === shown) return leased.lease;
		const lease = engines.lease(shown);
		leased?.lease.release();
		leased = {catalogue: shown, lease};
		return lease;
	};
	return {
		find({query, kinds}) {
			const {engine, made} = lease();
			const ready = engine();
			if (ready?.type === 'here') return [{type: 'searched', result: ready.search.find(query, {kinds}), kinds}];
			made
				.then(engine => (engine.type === 'here' ? engine.search : engine.client).find(query, {kinds}))
				.then(result => result && onLate({type: 'searched', result, kinds}))
				.catch(onFault);
			return [];
		},
		warmUp() {
			lease()
				.made.then(engine => engine.type === 'here' && engine.warmUp())
				.catch(onFault);
		},
		close() {
			leased?.lease.release();
			leased = undefined;
		},
	};
}
