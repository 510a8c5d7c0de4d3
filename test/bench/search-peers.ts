import {spawnSync} from 'node:child_process';
import {createRequire} from 'node:module';
import {resolve} from 'node:path';
import Fuse from 'fuse.js';
import {textFields} from '../../source/search/index/fields.ts';
import type {Topic} from '../../source/topics/topic.ts';

export type Engine = {readonly name: string; readonly find: (query: string) => readonly string[]};

/** One record per topic: the same texts that rolex searches, so that engines differ and not what they are given. */
type Row = {readonly key: string; readonly title: string; readonly aliases: string; readonly asked: string; readonly text: string};

const limit = 10;

/** Other engines over the same texts, each as its documentation has it, and the names of those that are not installed. */
export async function peers(topics: readonly Topic[]): Promise<{readonly engines: readonly Engine[]; readonly missing: readonly string[]}> {
	const rows = topics.map(
		(topic): Row => ({
			key: topic.key,
			title: topic.title,
			aliases: topic.aliases.join('\n'),
			asked: topic.asked.join('\n'),
			text: textFields(topic)
				.map(({text}) => text)
				.join('\n'),
		}),
	);
	const optional = {minisearch: await minisearch(rows), '@leeoniya/ufuzzy': await ufuzzy(rows), fzf: fzf(rows)};
	return {
		engines: [fuseDefault(rows), fuseTokens(rows), ...Object.values(optional).filter(engine => engine !== undefined)],
		missing: Object.entries(optional).flatMap(([name, engine]) => (engine ? [] : name)),
	};
}

const keys = [
	{name: 'title', weight: 1},
	{name: 'aliases', weight: 0.97},
	{name: 'asked', weight: 0.88},
	{name: 'text', weight: 0.5},
];

function fuseDefault(rows: readonly Row[]): Engine {
	const fuse = new Fuse(rows, {keys});
	return {name: 'fuse.js', find: query => fuse.search(query, {limit}).map(({item}) => item.key)};
}

function fuseTokens(rows: readonly Row[]): Engine {
	const fuse = new Fuse(rows, {keys, useTokenSearch: true, threshold: 0.4});
	return {name: 'fuse.js tokens', find: query => fuse.search(query, {limit}).map(({item}) => item.key)};
}

type MiniSearchLike = {addAll(rows: readonly Row[]): void; search(query: string, options: object): readonly {readonly id: string}[]};

async function minisearch(rows: readonly Row[]): Promise<Engine | undefined> {
	const MiniSearch = await installed<new (options: object) => MiniSearchLike>('minisearch');
	if (!MiniSearch) return undefined;
	const index = new MiniSearch({idField: 'key', fields: ['title', 'aliases', 'asked', 'text']});
	index.addAll(rows);
	const options = {prefix: true, fuzzy: 0.2, boost: {title: 2, aliases: 1.94, asked: 1.76}};
	return {
		name: 'minisearch',
		find: query =>
			index
				.search(query, options)
				.slice(0, limit)
				.map(({id}) => id),
	};
}

type UFuzzyLike = {
	search(haystack: readonly string[], needle: string, outOfOrder: number): readonly [number[] | null, unknown, number[] | null];
};

async function ufuzzy(rows: readonly Row[]): Promise<Engine | undefined> {
	const UFuzzy = await installed<new (options: object) => UFuzzyLike>('@leeoniya/ufuzzy');
	if (!UFuzzy) return undefined;
	const engine = new UFuzzy({intraMode: 1});
	const haystack = rows.map(({title, aliases, asked}) => [title, aliases, asked].join(' | ').replaceAll('\n', ' | '));
	return {
		name: 'ufuzzy',
		find(query) {
			const [matched, , order] = engine.search(haystack, query, 1);
			const ranked = order?.map(place => matched?.[place] ?? 0) ?? matched ?? [];
			return ranked.slice(0, limit).map(place => rows[place]?.key ?? '');
		},
	};
}

function fzf(rows: readonly Row[]): Engine | undefined {
	if (spawnSync('fzf', ['--version']).status !== 0) return undefined;
	const input = rows.map(({key, title, aliases, asked}) => `${key}\t${title} ${aliases} ${asked}`.replaceAll('\n', ' ')).join('\n');
	return {
		name: 'fzf',
		find: query =>
			spawnSync('fzf', ['--filter', query, '--delimiter', '\t', '--nth', '2'], {input, encoding: 'utf8'})
				.stdout.split('\n')
				.filter(Boolean)
				.slice(0, limit)
				.map(line => line.split('\t')[0] ?? ''),
	};
}

/** The default export of a package that may not be there, looked for in the project and in ROLEX_BENCH_PEERS. */
async function installed<T>(name: string): Promise<T | undefined> {
	for (const folder of [process.cwd(), process.env.ROLEX_BENCH_PEERS]) {
		if (!folder) continue;
		try {
			const path = createRequire(resolve(folder, 'package.json')).resolve(name);
			const loaded: {readonly default: T | {readonly default: T}} = await import(path);
			return typeof loaded.default === 'object' && loaded.default && 'default' in loaded.default
				? loaded.default.default
				: (loaded.default as T);
		} catch {}
	}
	return undefined;
}
