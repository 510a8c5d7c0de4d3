import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {SearchClient} from '../search/client.ts';
import type {Search} from '../search/search.ts';
import {type Catalogue, searchedTopics} from '../topics/topic.ts';

/** What searches one catalogue: in this thread, or in one of its own. */
export type SearchEngine =
	| {readonly type: 'here'; readonly search: Search; readonly warmUp: () => void}
	| {readonly type: 'worker'; readonly client: SearchClient};

/** An engine in use. */
export type EngineLease = {
	/** The engine, once it is made. */
	readonly engine: () => SearchEngine | undefined;
	readonly made: Promise<SearchEngine>;
	/** Gives it back; the last one to do so ends it. */
	readonly release: () => void;
};

/** The searches of a process: each catalogue is indexed once, however many explorers show it. */
export type SearchEngines = {
	readonly lease: (catalogue: Catalogue) => EngineLease;
};

/** Over this many topics the index lives in a worker, and typing never waits for it. */
const mostInProcess = 5000;

type Kept = {readonly made: Promise<SearchEngine>; engine?: SearchEngine; users: number};

export type SearchEnginesOptions = {
	/** Whether a catalogue is the built-in dataset's, which was indexed when rolex was built. */
	readonly isBuiltIn: (catalogue: Catalogue) => boolean;
};

/** Makes engines when they are first asked for, so that starting pays nothing for them. */
export function createSearchEngines({isBuiltIn}: SearchEnginesOptions): SearchEngines {
	const kept = new Map<Catalogue, Kept>();
	const keep = (catalogue: Catalogue): Kept => {
		const made = createEngine(catalogue, isBuiltIn(catalogue)).then(engine => {
			entry.engine = engine;
			if (entry.users === 0) close(engine);
			return engine;
		});
		const entry: Kept = {made, users: 0};
		kept.set(catalogue, entry);
		return entry;
	};
	return {
		lease(catalogue) {
			const entry = kept.get(catalogue) ?? keep(catalogue);
			entry.users++;
			let isReleased = false;
			return {
				engine: () => entry.engine,
				made: entry.made,
				release() {
					if (isReleased) return;
					isReleased = true;
					if (--entry.users > 0) return;
					kept.delete(catalogue);
					if (entry.engine) close(entry.engine);
				},
			};
		},
	};
}

function close(engine: SearchEngine): void {
	if (engine.type === 'worker') void engine.client.close();
}

async function createEngine(catalogue: Catalogue, isBuiltIn: boolean): Promise<SearchEngine> {
	const topics = searchedTopics(catalogue.topics);
	if (topics.length <= mostInProcess) {
		const {createSearchOf, warmUp} = await import('../search/built-in.ts');
		const search = createSearchOf(catalogue, isBuiltIn);
		let steps: Iterator<void> | undefined;
		return {
			type: 'here',
			search,
			warmUp() {
				if (steps) return;
				steps = warmUp(search, topics);
				takeSteps(steps);
			},
		};
	}
	const {startSearchWorker} = await import('../search/client.ts');
	return {type: 'worker', client: startSearchWorker(pathToFileURL(join(import.meta.dirname, 'search-worker.js')), topics)};
}

/** Takes a step whenever there is nothing else to do. */
function takeSteps(steps: Iterator<void>): void {
	if (!steps.next().done) setImmediate(takeSteps, steps);
}
