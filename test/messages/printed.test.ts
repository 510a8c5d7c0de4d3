import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {speakIn} from '../../source/messages/speak-in.ts';
import {speak} from '../../source/messages/spoken.ts';
import {datasetPage} from '../../source/print/html/pages.ts';
import {comparisonMarkdown} from '../../source/print/markdown.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {printed} from '../commands/printed.ts';
import {craftsDataset, craftsSides} from '../helpers/crafts.ts';
import {inGreek, speakPseudo} from '../helpers/pseudo.ts';

const dataset = inGreek(craftsDataset);
let folder: string;
let data: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'rolex-printed-'));
	data = join(folder, 'greek.json');
	writeFileSync(data, JSON.stringify(dataset));
});
afterAll(() => {
	rmSync(folder, {recursive: true, force: true});
	speak('en');
});

const catalogue = createCatalogue(dataset);
/** The program's name, what readers type, and what Intl puts between two things: the marked language lists as English does. */
const allowed = new Set(['rolex', 'and', ...catalogue.topics.flatMap(({id, section, lead = ''}) => [id, section.id, lead])]);

/** What a page in HTML tells its reader: its text, and the attributes that are read out or shown. */
function readIn(html: string): string {
	const told = html.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '').replace(/http-equiv="[^"]*" content="[^"]*"|name="(?!desc)[^>]*>/g, '');
	const attributes = [...told.matchAll(/(?:aria-label|data-of|data-kind|content)=("[^"]*"|[^\s>]+)/g)].map(([, value]) => value);
	const script = /const said=(\{.*?\});/.exec(html)?.[1] ?? '{}';
	return [told.replace(/<[^>]*>/g, '\n'), ...attributes, ...Object.values(JSON.parse(script) as object).flatMap(texts)].join('\n');
}

const texts = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : Object.values(value as object).flatMap(texts));

/** Lines in which there is a word that no catalogue and no dataset has given. */
function englishIn(text: string): readonly string[] {
	const lines = text.replaceAll(/https?:\S+|`[^`]*`/g, '').split('\n');
	return lines.filter(line => [...line.matchAll(/[A-Za-z][A-Za-z-]+/g)].some(([word]) => !allowed.has(word)));
}

const commands: readonly (readonly string[])[] = [
	...[...new Map(catalogue.topics.map(topic => [topic.kind, topic])).values()].map(({key}) => ['show', key]),
	['compare'],
	['list'],
	['search', 'ε'],
	['export'],
];

describe('no English is left in what is printed', () => {
	beforeAll(speakPseudo);

	it.each(commands.flatMap(words => ['40', '80', '120'].map(width => [words.join(' '), width] as const)))(
		'%s in text of %s columns',
		async (line, width) => {
			const {stdout} = await printed([...line.split(' '), '--data', data, '--width', width]);
			expect(stdout).not.toBe('');
			expect(englishIn(stdout)).toEqual([]);
		},
	);

	it.each(commands.map(words => [words.join(' ')]))('%s in Markdown and HTML', async line => {
		const of = async (format: string) => (await printed([...line.split(' '), '--data', data, '--format', format])).stdout;
		const [markdown, html] = [await of('markdown'), await of('html')];
		expect(englishIn(markdown.replaceAll('<br>', '\n'))).toEqual([]);
		expect(html).toContain('<!doctype html>');
		expect(englishIn(readIn(html))).toEqual([]);
	});
});

describe('a page in German', () => {
	it('says its language, that of its data apart, and keeps its places', async () => {
		const english = datasetPage(createCatalogue(craftsDataset), craftsSides);
		await speakIn('de');
		const german = datasetPage(createCatalogue({...craftsDataset, language: undefined}), craftsSides);
		expect(german).toContain('<html lang="de"');
		expect(german).toMatch(/<main [^>]*lang="en"/);
		const hebrew = datasetPage(createCatalogue({...craftsDataset, language: 'he'}), craftsSides);
		expect(hebrew).toMatch(/<main [^>]*lang="he"/);
		const [left, right] = [craftsDataset.roles[0]?.name, craftsDataset.roles[1]?.name];
		for (const said of [german, comparisonMarkdown(createCatalogue(craftsDataset), [], craftsSides)]) {
			expect(said).toContain(`${left} und ${right}`);
			expect(said).not.toContain(`${left} and ${right}`);
		}
		const places = (html: string) => [...html.matchAll(/<section [^>]*id="([^"]+)"/g)].map(([, id]) => id);
		expect(places(german)).toEqual(places(english));
	});
});
