import {describe, expect, test} from 'vitest';
import {createSearchClient, LatestOnlyQueue} from '../../source/search/client.ts';
import {createResponder, type WorkerRequest, type WorkerResponse} from '../../source/search/responder.ts';
import type {SearchResult} from '../../source/search/search.ts';
import {simple} from './built-in.ts';

const topics = Array.from({length: 600}, (_, number) => simple('concept', `word-${number}`, `Word ${number}`));
const found = (query: string): SearchResult => ({query, words: query, hits: [], total: 0, relevant: 0});

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
		on(event: 'message' | 'messageerror' | 'error' | 'exit', callback: never) {
			if (event === 'message') listener = callback;
			else if (event === 'error') fail = callback;
		},
	};
}

/** A queue whose questions are answered by hand. */
function queueByHand() {
	const asked: string[] = [];
	const done: ((result: SearchResult) => void)[] = [];
	const queue = new LatestOnlyQueue((query, _, answer) => {
		asked.push(query);
		done.push(answer);
	});
	return {queue, asked, answer: (index: number) => done[index]?.(found(asked[index] ?? ''))};
}

describe('the queue', () => {
	test('has one question with the worker and keeps only the latest of those that wait', async () => {
		const {queue, asked, answer} = queueByHand();
		const answers = ['s', 'sl', 'slo', 'slo '].map(query => queue.find(query));
		expect(asked).toEqual(['s']);
		answer(0);
		expect(asked).toEqual(['s', 'slo ']);
		answer(1);
		expect((await Promise.all(answers)).map(result => result?.query)).toEqual(['s', undefined, undefined, 'slo ']);
	});

	test('answers nothing once closed, and ignores answers nobody waits for', async () => {
		const {queue, answer} = queueByHand();
		const open = [queue.find('a'), queue.find('b')];
		queue.close();
		answer(0);
		expect(await Promise.all([...open, queue.find('c')])).toEqual([undefined, undefined, undefined]);
	});

	test('rejects what is open and what comes where the worker has failed', async () => {
		const {queue} = queueByHand();
		const open = [queue.find('a'), queue.find('b')];
		queue.fail(new Error('gone'));
		const results = await Promise.allSettled([...open, queue.find('c')]);
		expect(results.map(({status}) => status)).toEqual(['rejected', 'rejected', 'rejected']);
	});
});

describe('the client', () => {
	test('sends topics in portions and then answers as the engine does', async () => {
		const worker = port();
		const client = createSearchClient(worker, topics, async () => {});
		expect(client.isReady()).toBe(false);
		const result = await client.open().find('word 599');
		expect(result?.hits[0]?.id).toBe('word-599');
		expect(client.isReady()).toBe(true);
		expect(worker.sent.map(({type}) => type)).toEqual(['topics', 'topics', 'topics', 'ready', 'find']);
	});

	test('keeps the questions of one line apart from those of another', async () => {
		const client = createSearchClient(port(), topics, async () => {});
		const [one, other] = [client.open(), client.open()];
		const asked = ['word 1', 'word 11', 'word 111'].flatMap(query => [one.find(query), other.find(`${query}0`)]);
		const queries = (await Promise.all(asked)).map(result => result?.query);
		expect(queries.slice(-2)).toEqual(['word 111', 'word 1110']);
	});

	test('ends the worker, and resolves what is open, when closed', async () => {
		let ended = 0;
		const client = createSearchClient(port(), topics, async () => {
			ended++;
		});
		const line = client.open();
		await line.find('word');
		const open = line.find('word 1');
		await client.close();
		expect([await open, ended]).toEqual([undefined, 1]);
	});

	test('rejects on every line, old and new, when the worker is gone', async () => {
		const worker = port();
		const client = createSearchClient(worker, topics, async () => {});
		const line = client.open();
		await line.find('word');
		worker.fail();
		await expect(line.find('word')).rejects.toThrow('gone');
		await expect(client.open().find('word')).rejects.toThrow('gone');
	});
});
