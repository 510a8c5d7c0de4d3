import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Catalogue} from '../topics/topic.ts';
import {engineHere, engineWithWorker, type SearchEngine, withoutWorker} from './search-engine.ts';

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

export type SearchEnginesOptions = {
	/** Makes the engine of a catalogue. */
	readonly make: (catalogue: Catalogue) => Promise<SearchEngine>;
};

type Kept = {readonly made: Promise<SearchEngine>; engine?: SearchEngine; users: number};

/** Makes engines when they are first asked for, so that starting pays nothing for them. */
export function createSearchEngines({make}: SearchEnginesOptions): SearchEngines {
	const kept = new Map<Catalogue, Kept>();
	const keep = (catalogue: Catalogue): Kept => {
		const made = make(catalogue).then(engine => {
			entry.engine = engine;
			if (entry.users === 0) engine.close();
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
					entry.engine?.close();
				},
			};
		},
	};
}

/** Over this many topics the index lives in a worker, and typing never waits for it. */
const mostInProcess = 5000;

export type MakeEngineOptions = {
	/** Whether a catalogue is the built-in dataset's, which was indexed when rolex was built. */
	readonly isBuiltIn: (catalogue: Catalogue) => boolean;
};

/** Makes the engine that suits a catalogue's size. */
export function makeEngineFor({isBuiltIn}: MakeEngineOptions): SearchEnginesOptions['make'] {
	return async catalogue => {
		const {
			topics,
			dataset: {language},
		} = catalogue;
		const {createSearchOf, warmUp} = await import('../search/built-in.ts');
		const makeHere = () => createSearchOf(catalogue, isBuiltIn(catalogue));
		const here = (trouble?: string) => {
			const search = makeHere();
			return engineHere(search, () => warmUp(search, topics), trouble);
		};
		if (topics.length <= mostInProcess) return here();
		const [{startSearchWorker}, {createNameSearch}] = await Promise.all([import('../search/client.ts'), import('../search/names.ts')]);
		try {
			const client = startSearchWorker(pathToFileURL(join(import.meta.dirname, 'search-worker.js')), topics, language);
			return engineWithWorker({client, names: createNameSearch(topics, language), makeHere});
		} catch {
			return here(withoutWorker());
		}
	};
}
