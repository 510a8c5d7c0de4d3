/**
 * Measures the search: how often the right topic comes first, beside other engines; how long a key takes; how long the index takes.
 *
 *     node test/bench/search.mjs [quality|speed]
 *
 * Other engines are compared where they are installed: in the project, or in the folder that ROLEX_BENCH_PEERS names.
 * Nothing here passes or fails; test/search/quality.test.ts holds the floors.
 */
import {createSearch} from '../../source/search/search.ts';
import type {Topic} from '../../source/topics/topic.ts';
import {builtInTopics} from '../search/built-in.ts';
import {blindQuestions, measure, nonsense, type Quality, queries} from '../search/quality.ts';
import {generatedTopics} from './search-generated.ts';
import {peers} from './search-peers.ts';

/** Each key's least time of three runs, so that what else the machine does is left out; every run has an engine that remembers nothing. */
const runs = 3;
const what = process.argv[2] ?? 'all';
const topics = builtInTopics();
if (what !== 'speed') await printQuality();
if (what !== 'quality') printSpeed();

async function printQuality(): Promise<void> {
	const held = queries('report');
	const {engines: others, missing} = await peers(topics);
	const engines = [{name: 'rolex', find: rolexFind()}, ...others];
	const results = engines.map(({name, find}) => ({name, quality: measure(find, held)}));
	console.log(`Right topic first / in the first five, in %, on ${held.length} held-out queries over ${topics.length} topics`);
	console.log('(nonsense: found nothing)\n');
	console.log(['class'.padEnd(16), ...results.map(({name}) => name.padStart(15))].join(''));
	for (const name of results[0]?.quality.keys() ?? []) {
		console.log([name.padEnd(16), ...results.map(({quality}) => shares(quality.get(name)).padStart(15))].join(''));
	}
	const asked = blindQuestions('report');
	const strangers = engines.map(({find}) => measure(find, asked).get('question'));
	console.log(`\n${asked.length} more held-out questions, by writers who saw neither the data's words nor the ranking:`);
	console.log(['question, blind'.padEnd(16), ...strangers.map(quality => shares(quality).padStart(15))].join(''));
	const find = rolexFind();
	const foundBy = (split: 'tune' | 'report') =>
		`${nonsense(split).filter(word => find(word).length > 0).length} of ${nonsense(split).length}`;
	console.log(`\nNot installed: ${missing.join(', ') || 'none of the others'}`);
	console.log(`Off-topic words for which rolex finds something: ${foundBy('report')} held out, ${foundBy('tune')} of the tuning half`);
	const tune = measure(rolexFind(), queries('tune'));
	console.log(`Rolex on the tuning half: all ${shares(tune.get('all'))}, questions ${shares(tune.get('question'))}\n`);
}

function rolexFind(): (query: string) => readonly string[] {
	const search = createSearch(topics);
	return query => search.find(query, {limit: 10}).hits.map(({key}) => key);
}

function shares(quality: Quality | undefined): string {
	return quality ? `${(100 * quality.first).toFixed(1)} / ${(100 * quality.five).toFixed(1)}` : '-';
}

function printSpeed(): void {
	console.log('Milliseconds: the index cold and warm, then per key, each query of the set typed letter by letter\n');
	console.log(['entries', 'cold', 'warm', 'keys', 'p50', 'p99', 'worst'].map(head => head.padStart(10)).join(''));
	const typed = queries('report').map(({query}) => query);
	printRow(topics, typed);
	for (const count of [10_000, 100_000]) {
		const generated = generatedTopics(topics, count);
		// Some names of this very dataset, since those of the built-in one are not in it.
		const names = generated.filter((_, number) => number % Math.floor(count / 60) === 0).map(({title}, number) => mistyped(title, number));
		printRow(generated, [...typed.filter((_, number) => number % 2 === 0), ...names]);
	}
}

function printRow(entries: readonly Topic[], typed: readonly string[]): void {
	const builds: number[] = [];
	const least = new Map<string, number>();
	for (let run = 0; run <= runs; run++) {
		const began = performance.now();
		const search = createSearch(entries);
		builds.push(performance.now() - began);
		// The first run is for warm code alone.
		const chosen = run === 0 ? typed.slice(0, 40) : typed;
		for (const key of chosen.flatMap(keys)) {
			const time = timed(() => search.find(key));
			if (run > 0) least.set(key, Math.min(least.get(key) ?? Number.POSITIVE_INFINITY, time));
		}
	}
	const times = [...least.values()].sort((a, b) => a - b);
	const figures = [quantile(times, 0.5), quantile(times, 0.99), times.at(-1) ?? 0].map(time => time.toFixed(2));
	const [cold = 0] = builds;
	const cells = [String(entries.length), cold.toFixed(0), Math.min(...builds).toFixed(0), String(times.length), ...figures];
	console.log(cells.map(cell => cell.padStart(10)).join(''));
}

function keys(query: string): readonly string[] {
	return Array.from(query, (_, place) => query.slice(0, place + 1));
}

function timed(act: () => void): number {
	const began = performance.now();
	act();
	return performance.now() - began;
}

function quantile(sorted: readonly number[], share: number): number {
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** A title with one letter lost, at a place that moves from title to title. */
function mistyped(title: string, number: number): string {
	const place = 1 + (number % Math.max(1, title.length - 1));
	return number % 2 === 0 ? title : title.slice(0, place) + title.slice(place + 1);
}
