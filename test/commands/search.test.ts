import {describe, expect, it} from 'vitest';
import {loadBuiltIn} from '../../source/dataset/built-in.ts';
import {createLexicon} from '../../source/search/index/lexicon.ts';
import {deserializeIndexOf, serializeIndex} from '../../source/search/index/serialized-index.ts';
import {createSearch, searchIn} from '../../source/search/search.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {samplePath} from '../helpers/sample.ts';
import {printed, rolex} from './printed.ts';

const {topics} = createCatalogue(loadBuiltIn());
const engine = createSearch(topics);

describe('search --json', () => {
	it('prints the query and the results of the engine, best first, ten at most', async () => {
		const {code, stdout} = await rolex('search error budget --json');
		const answer = JSON.parse(stdout);
		expect(code).toBe(0);
		expect(Object.keys(answer)).toEqual(['query', 'results']);
		expect(answer.query).toBe('error budget');
		expect(answer.results.map(({kind, id}: {kind: string; id: string}) => `${kind}:${id}`)).toEqual(
			engine.find('error budget', {limit: 10}).hits.map(({key}) => key),
		);
		expect(answer.results[0]).toEqual({kind: 'concept', id: 'error-budget', title: 'Error Budget', lead: 'sre', score: expect.any(Number)});
		const scores = answer.results.map(({score}: {score: number}) => score);
		expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
	});

	it('has a lead for every result, null where nobody leads', async () => {
		for (const {lead} of JSON.parse((await rolex('search on-call --json --limit 30')).stdout).results)
			expect(lead === null || typeof lead === 'string').toBe(true);
	});

	it.each([1, 3, 25])('obeys --limit %i', async limit => {
		expect(JSON.parse((await rolex(`search reliability --json --limit ${limit}`)).stdout).results.length).toBe(
			Math.min(limit, engine.find('reliability').total),
		);
	});

	it('prints no results for nonsense, and ends in 1', async () => {
		const {code, stdout, stderr} = await rolex('search xyzzy plugh --json');
		expect({code, answer: JSON.parse(stdout)}).toEqual({code: 1, answer: {query: 'xyzzy plugh', results: []}});
		expect(stderr).toMatch(/^rolex: nothing is found for `xyzzy plugh`/);
	});
});

describe('search --batch', () => {
	it('answers each line with one object on one line, in order, empty ones too', async () => {
		const queries = ['slo', '', 'who gets paged at night', 'xyzzy plugh', '  spaces  ', 'été', '"; rm -rf'];
		const {code, stdout} = await printed(['search', '--batch', '--limit', '2'], {stdin: `${queries.join('\n')}\n`});
		const lines = stdout.trimEnd().split('\n');
		expect(code).toBe(0);
		expect(lines.map(line => JSON.parse(line).query)).toEqual(queries);
		for (const line of lines) expect(JSON.parse(line)).toEqual(expect.objectContaining({results: expect.any(Array)}));
		expect(JSON.parse(lines[0] ?? '').results[0].id).toBe('slo');
	});

	it('takes lines ended by CR LF, and a last one that is not ended', async () => {
		const {stdout} = await printed(['search', '--batch'], {stdin: 'slo\r\ntoil'});
		expect(
			stdout
				.trimEnd()
				.split('\n')
				.map(line => JSON.parse(line).query),
		).toEqual(['slo', 'toil']);
	});

	it('ends in 1 where nothing is found for any', async () => {
		expect(await printed(['search', '--batch'], {stdin: 'xyzzy plugh\n'})).toMatchObject({code: 1});
		expect(await printed(['search', '--batch'], {stdin: ''})).toMatchObject({code: 1, stdout: ''});
	});

	it.each([
		['search slo --batch', /--batch reads its queries from standard input, and takes no words/],
		['search --batch --format csv', /--batch answers in JSON, not in csv\./],
		['search --batch --data -', /standard input holds the queries of --batch or the dataset of --data -, not both\./],
		['search', /^rolex: search wants words/],
		['search slo --limit 0', /--limit wants a whole number from 1 to 100000, not `0`/],
		['search slo --limit many', /--limit wants a whole number/],
	])('%s is told in one sentence', async (line, told) => {
		const {code, stdout, stderr} = await rolex(line);
		expect({code, stdout}).toEqual({code: 2, stdout: ''});
		expect(stderr).toMatch(told);
		expect(stderr.trimEnd()).not.toContain('\n');
	});
});

describe('search as text', () => {
	it('tells of more on standard error', async () => {
		expect((await rolex('search reliability')).stderr).toMatch(/^rolex: 10 of \d+ found; all of them: --limit \d+\n$/);
		expect((await rolex('search golden path --limit 100')).stderr).toBe('');
	});

	it('is as it was', async () => {
		await expect((await rolex(`search error budget --limit 5 --data ${samplePath}`)).stdout).toMatchFileSnapshot(
			'../print/golden/search.txt',
		);
	});
});

describe('the index made by the build', () => {
	it('finds what an index made now finds', () => {
		const searched = topics;
		const {text, bytes} = serializeIndex(createLexicon(searched));
		const packed = {text: JSON.parse(JSON.stringify(text)), bytes};
		const lexicon = deserializeIndexOf(packed, searched);
		if (!lexicon) throw new Error('the index is of other topics');
		const prepared = searchIn(lexicon);
		for (const query of [
			'slo',
			'eror budgt',
			'who gets paged at night',
			'deploys',
			'incident comander',
			'c: cost',
			'ci/cd',
			'xyzzy',
			'portal for developers',
		]) {
			expect(prepared.find(query)).toEqual(engine.find(query));
		}
	});

	it('is not used for other topics', () => {
		expect(deserializeIndexOf(serializeIndex(createLexicon(topics.slice(0, 5))), topics)).toBeUndefined();
	});
});
