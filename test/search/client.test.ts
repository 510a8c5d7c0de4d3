import {describe, expect, test} from 'vitest';
import {createSearchClient, LatestOnlyQueue} from '../../source/search/client.ts';
import {createResponder, type WorkerRequest, type WorkerResponse} from '../../source/search/responder.ts';
import type {SearchResult} from '../../source/search/search.ts';
import {simple} from './built-in.ts';

const topics = Array.from({length: 600}, (_, number) => simple('concept', `word-${number}`, `Word ${number}`));
const found = (query: string): SearchResult => ({query, words: query, hits: [], total: 0});

/** A worker without a thread: answers on the next turn, and remembers what it was sent. */
function port() {
	const sent: WorkerRequest[] = [];
	let listener: (response: WorkerResponse) => void = () => {};
	let fail: (error: Error) => void = () => {};
	const respond = createResponder(response => listener(response));
	return {
		sent,
		fail: () => fail(new Error('gone')),
		postMessage(request: WorkerRequest) {
			sent.push(request);
			setImmediate(() => respond(request));
		},
		on(event: 'message' | 'error', callback: never) {
			if (event === 'message') listener = callback;
			else fail = callback;
		},
	};
}

describe('the queue', () => {
	test('has one question with the worker and keeps only the latest of those that wait', async () => {
		const asked: [number, string][] = [];
		const queue = new LatestOnlyQueue((ticket, {query}) => asked.push([ticket, query]));
		const answers = ['s', 'sl', 'slo', 'slo '].map(query => queue.find(query));
		expect(asked).toEqual([[1, 's']]);
		queue.answer(1, found('s'));
		expect(asked).toEqual([
			[1, 's'],
			[2, 'slo '],
		]);
		queue.answer(2, found('slo '));
		expect((await Promise.all(answers)).map(answer => answer?.query)).toEqual(['s', undefined, undefined, 'slo ']);
	});

	test('answers nothing once closed, and ignores answers nobody waits for', async () => {
		const queue = new LatestOnlyQueue(() => {});
		const open = [queue.find('a'), queue.find('b')];
		queue.answer(7, found('x'));
		queue.close();
		expect(await Promise.all([...open, queue.find('c')])).toEqual([undefined, undefined, undefined]);
	});
});

describe('the client', () => {
	test('sends topics in portions and then answers as the engine does', async () => {
		const worker = port();
		const client = createSearchClient(worker, topics, async () => {});
		const result = await client.find('word 599');
		expect(result?.hits[0]?.id).toBe('word-599');
		expect(worker.sent.map(({type}) => type)).toEqual(['topics', 'topics', 'topics', 'ready', 'find']);
	});

	test('ends the worker, and resolves what is open, when closed or when the worker is gone', async () => {
		let ended = 0;
		const worker = port();
		const client = createSearchClient(worker, topics, async () => {
			ended++;
		});
		await client.find('word');
		const open = client.find('word 1');
		await client.close();
		expect([await open, ended]).toEqual([undefined, 1]);
		const broken = port();
		const other = createSearchClient(broken, topics, async () => {});
		await other.find('word');
		broken.fail();
		expect(await other.find('word')).toBeUndefined();
	});
});
