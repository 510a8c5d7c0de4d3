import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Effect} from '../explorer/effect.ts';
import type {ExplorerEvent} from '../explorer/event.ts';
import type {SearchClient} from '../search/client.ts';
import type {Search} from '../search/search.ts';
import {type Catalogue, searchedTopics} from '../topics/topic.ts';

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
	/** Whether that is the built-in dataset's, which was indexed when rolex was built. */
	readonly isBuiltIn: boolean;
	readonly onLate: (event: ExplorerEvent) => void;
};

/** Over this many topics the index lives in a worker, and typing never waits for it. */
const mostInProcess = 5000;

type Engine = {readonly catalogue: Catalogue; readonly search?: Search; readonly client?: SearchClient; readonly warmUp?: () => void};

/** The explorer's search, loaded when first used, so that starting pays nothing for it. */
export function createSearching({catalogue, isBuiltIn, onLate}: SearchingOptions): Searching {
	let engine: Engine | undefined;
	let loading: Promise<Engine> | undefined;
	const load = (): Promise<Engine> => {
		const shown = catalogue();
		if (engine?.catalogue !== shown) {
			void engine?.client?.close();
			engine = undefined;
			loading = undefined;
		}
		loading ??= createEngine(shown, isBuiltIn).then(made => {
			engine = made;
			return made;
		});
		return loading;
	};
	return {
		find({query, kinds}) {
			if (engine?.catalogue === catalogue() && engine.search)
				return [{type: 'searched', result: engine.search.find(query, {kinds}), kinds}];
			void load()
				.then(({search, client}) => search?.find(query, {kinds}) ?? client?.find(query, {kinds}))
				.then(result => result && onLate({type: 'searched', result, kinds}));
			return [];
		},
		warmUp: () => void load().then(({warmUp}) => warmUp?.()),
		close: () => void engine?.client?.close(),
	};
}

async function createEngine(catalogue: Catalogue, isBuiltIn: boolean): Promise<Engine> {
	const topics = searchedTopics(catalogue.topics);
	if (topics.length <= mostInProcess) {
		const {createSearchOf, warmUp} = await import('../search/built-in.ts');
		const search = createSearchOf(catalogue, isBuiltIn);
		return {catalogue, search, warmUp: () => takeSteps(warmUp(search, topics))};
	}
	const {startSearchWorker} = await import('../search/client.ts');
	return {catalogue, client: startSearchWorker(pathToFileURL(join(import.meta.dirname, 'search-worker.js')), topics)};
}

/** Takes a step whenever there is nothing else to do. */
function takeSteps(steps: Iterator<void>): void {
	if (!steps.next().done) setImmediate(takeSteps, steps);
}
