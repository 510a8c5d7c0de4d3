import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ExplorerEvent} from '../../source/explorer/event.ts';
import type {State} from '../../source/explorer/state.ts';
import {engineHere, engineWithWorker, type SearchEngine} from '../../source/host/search-engine.ts';
import {createSearchEngines} from '../../source/host/search-engines.ts';
import {createSearching} from '../../source/host/searching.ts';
import {createSession, type Session} from '../../source/host/session.ts';
import {LatestOnlyQueue, type SearchClient} from '../../source/search/client.ts';
import {createNameSearch} from '../../source/search/names.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import type {Catalogue} from '../../source/topics/topic.ts';
import {keysOf, opened, press, searchIn, searchOf, tiny, tinyDataset} from '../helpers/explorer.ts';
import {settled} from '../helpers/hosted.ts';

/** A worker without a thread: its index is made, its questions are answered and it fails when the test says so. */
function slowClient(catalogue: Catalogue) {
	const waiting: (() => void)[] = [];
	const lines = new Set<LatestOnlyQueue>();
	let isReady = false;
	let isClosed = false;
	const client: SearchClient = {
		isReady: () => isReady,
		open() {
			const line = new LatestOnlyQueue((query, options, done) => waiting.push(() => done(searchOf(catalogue).find(query, options))));
			lines.add(line);
			return line;
		},
		async close() {
			isClosed = true;
			for (const line of lines) line.close();
		},
	};
	return {
		client,
		isClosed: () => isClosed,
		makeReady() {
			isReady = true;
		},
		/** Answers the oldest question; false where there is none, or no index yet. */
		answer() {
			const next = isReady ? waiting.shift() : undefined;
			next?.();
			return next !== undefined;
		},
		fail(error: unknown) {
			for (const line of lines) line.fail(error);
		},
	};
}

type Run = {
	readonly session: Session;
	readonly faults: readonly unknown[];
	/** The engine is loaded. */
	readonly load: () => void;
	readonly close: () => void;
};

/** An explorer whose search has engines that are loaded when the test says so. */
function run(make: (catalogue: Catalogue) => SearchEngine): Run {
	const faults: unknown[] = [];
	let load = (): void => {};
	const loaded = new Promise<void>(resolve => {
		load = resolve;
	});
	const engines = createSearchEngines({make: async catalogue => loaded.then(() => make(catalogue))});
	const searching = createSearching({
		catalogue: () => session.state.catalogue,
		engines,
		onLate: event => session.dispatch([event]),
		onFault: error => faults.push(error),
	});
	const session: Session = createSession({
		state: opened(),
		draw: () => undefined,
		perform: effect => (effect.type === 'search' ? searching.find(effect) : []),
	});
	return {session, faults, load, close: searching.close};
}

const workerEngine = (catalogue: Catalogue, client: SearchClient): SearchEngine =>
	engineWithWorker({client, names: createNameSearch(catalogue.topics), makeHere: () => searchOf(catalogue)});

const key = (written: string): ExplorerEvent => ({type: 'key', key: keysOf(written)[0] as never});
const typed = (...written: readonly string[]): readonly ExplorerEvent[] => keysOf(...written).map(each => ({type: 'key', key: each}));

/** What a reader sees: all of a state but what only tells how it came about. */
const seen = ({lastSearch, ...state}: State) =>
	JSON.parse(JSON.stringify({...state, lastSearch: lastSearch?.query, catalogue: state.catalogue.dataset.name}));

const script = fc.array(
	fc.oneof(
		{weight: 5, arbitrary: fc.constantFrom('h', 'o', 'p', 's', 'y', 'e', 'a', 't', ' ', 'f')},
		{
			weight: 3,
			arbitrary: fc.constantFrom('<enter>', '<down>', '<down>', '<up>', '<pagedown>', '<escape>', '<tab>', '<backspace>', '<ctrl+u>'),
		},
		{weight: 2, arbitrary: fc.constantFrom('/', 'j', '[', '2')},
	),
	{maxLength: 14},
);
const moments = fc.infiniteStream(fc.constantFrom('key', 'key', 'key', 'answer', 'load', 'ready'));

describe('keys typed before the index is there', () => {
	it('lead to the screen they lead to after, however the keys, the index and the answers follow each other', async () => {
		await fc.assert(
			fc.asyncProperty(script, moments, fc.boolean(), async (keys, stream, hasWorker) => {
				const worker = slowClient(tiny);
				const {session, load, faults} = run(catalogue =>
					hasWorker ? workerEngine(catalogue, worker.client) : engineHere(searchOf(catalogue), () => [].values()),
				);
				const written = ['/', ...keys];
				for (const event of written.map(key)) {
					// Not for…of, which ends a stream where it leaves it: nothing would come between later keys.
					for (let moment = stream.next().value; moment !== 'key'; moment = stream.next().value) {
						if (moment === 'load') load();
						else if (moment === 'ready') worker.makeReady();
						else worker.answer();
						await settled();
					}
					session.dispatch([event]);
				}
				load();
				worker.makeReady();
				await settled();
				while (worker.answer()) await settled();
				await settled();
				expect(faults).toEqual([]);
				expect(seen(session.state)).toEqual(seen(press(opened(), ...written).state));
			}),
			{numRuns: 150},
		);
	});

	it('find names, and say that the index is being made', async () => {
		const worker = slowClient(tiny);
		const {session, load} = run(catalogue => workerEngine(catalogue, worker.client));
		load();
		session.dispatch(typed('/', 'hop'));
		await settled();
		expect(searchIn(session.state)).toMatchObject({isIndexing: true, result: {query: 'hop', hits: [{key: 'concept:hops'}]}});
		worker.makeReady();
		while (worker.answer()) await settled();
		await settled();
		expect(searchIn(session.state).isIndexing).toBeFalsy();
		expect(searchIn(session.state).result).toEqual(searchOf(tiny).find('hop', {}));
	});

	it('are answered by one engine alone, whatever comes while it is made', async () => {
		let made = 0;
		const {session, load} = run(catalogue => {
			made++;
			return engineHere(searchOf(catalogue), () => [].values());
		});
		session.dispatch(typed('/', 'hops'));
		await settled();
		load();
		await settled();
		expect(made).toBe(1);
		expect(searchIn(session.state).result?.query).toBe('hops');
	});
});

describe('a dataset that changes while it is searched', () => {
	const other = createCatalogue(
		tinyDataset(input => ({
			...input,
			concepts: input.concepts?.map(each => (each.id === 'flour' ? {...each, term: 'Hops of oats'} : each)),
		})),
	);

	it('is searched from then on, and the old index is given back', async () => {
		const workers: ReturnType<typeof slowClient>[] = [];
		const {session, load} = run(catalogue => {
			const worker = slowClient(catalogue);
			worker.makeReady();
			workers.push(worker);
			return workerEngine(catalogue, worker.client);
		});
		load();
		session.dispatch(typed('/', 'hops'));
		await settled();
		session.dispatch([{type: 'reloaded', catalogue: other}]);
		// What the old one found comes too late.
		for (const worker of workers) while (worker.answer()) await settled();
		await settled();
		expect(searchIn(session.state).result).toEqual(searchOf(other).find('hops', {}));
		expect(searchIn(session.state).result?.hits.map(({key}) => key)).toContain('concept:flour');
		expect(workers.map(worker => worker.isClosed())).toEqual([true, false]);
	});
});

describe('a worker that fails', () => {
	it.each([
		['while the index is made', false, new Error('gone'), 'The search’s own thread has failed'],
		['later', true, new Error('gone'), 'The search’s own thread has failed'],
		['for want of memory', false, Object.assign(new Error(), {code: 'ERR_WORKER_OUT_OF_MEMORY'}), 'names alone are searched'],
	])('%s is told of, and the search goes on', async (_, isReady, error, told) => {
		const worker = slowClient(tiny);
		if (isReady) worker.makeReady();
		const {session, load, faults} = run(catalogue => workerEngine(catalogue, worker.client));
		load();
		session.dispatch(typed('/', 'hop'));
		await settled();
		worker.fail(error);
		await settled();
		expect(session.state.notice).toMatchObject({text: expect.stringContaining(told), isProblem: true});
		session.dispatch(typed('s', '<enter>'));
		await settled();
		expect(session.state.place.key).toBe('concept:hops');
		expect(faults).toEqual([]);
	});
});

describe('names', () => {
	const names = createNameSearch(tiny.topics);

	it.each([
		['hops', ['concept:hops']],
		['YEAST', ['concept:yeast']],
		['baker yeast', ['concept:yeast']],
		['avec', []],
		['levain', ['concept:sourdough']],
		['c: beer', []],
		['', []],
		['zzz', []],
	])('of %j are %j', (query, keys) => {
		expect(names(query).hits.map(({key}) => key)).toEqual(keys);
	});

	it('are found within the kinds asked for, best first, as many as asked for', () => {
		expect(names('beer', {kinds: ['role']}).hits.map(({key}) => key)).toEqual(['role:brewer']);
		expect(names('beer', {kinds: ['concept']})).toMatchObject({hits: [], total: 0});
		const all = names('s');
		expect(names('s', {limit: 1})).toEqual({...all, hits: all.hits.slice(0, 1)});
		expect(all.hits.map(({score}) => score)).toEqual(all.hits.map(({score}) => score).toSorted((a, b) => b - a));
	});
});
