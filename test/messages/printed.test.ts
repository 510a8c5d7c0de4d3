import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {commands as commandTable, flagTable, shells} from '../../source/commands/command-line.ts';
import {help} from '../../source/commands/help.ts';
import {agreementOf} from '../../source/decisions/agreement.ts';
import {contradictionsIn} from '../../source/decisions/rules.ts';
import {standingOf} from '../../source/decisions/standing.ts';
import {speakIn} from '../../source/messages/speak-in.ts';
import {speak} from '../../source/messages/spoken.ts';
import {changesReport} from '../../source/print/agreement/changes-report.ts';
import {datasetPage} from '../../source/print/html/pages.ts';
import {comparisonMarkdown} from '../../source/print/markdown.ts';
import {reportPage} from '../../source/print/report/html.ts';
import {reportMarkdown} from '../../source/print/report/markdown.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {kindWords, topicKinds} from '../../source/topics/kinds.ts';
import {printed} from '../commands/printed.ts';
import {bakery} from '../decisions/bakery.ts';
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
	return [
		told.replace(/<code>.*?<\/code>|<[^>]*>/g, '\n'),
		...attributes,
		...Object.values(JSON.parse(script) as object).flatMap(texts),
	].join('\n');
}

const texts = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : Object.values(value as object).flatMap(texts));

/** Lines in which there is a word that no catalogue and no dataset has given. */
function englishIn(text: string): readonly string[] {
	const lines = text.replaceAll(/https?:\S+|`[^`]*`|rolex [a-z]+ [a-z-]+/g, '').split('\n');
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

describe('no English is left in the help', () => {
	beforeAll(speakPseudo);

	it.each(commandTable.map(command => [command.name, command] as const))('of %s', (_, {summary, details = [], flags}) => {
		const told = [summary, ...details, ...flags.map(name => flagTable[name]).flatMap(({summary, choices}) => (choices ? [] : [summary]))];
		const kinds = new Set(topicKinds.map(kind => kindWords[kind].many as string));
		const typed = (word: string) => kinds.has(word) || shells.some(shell => shell === word);
		expect(told.filter(text => (text.match(/[A-Za-z]{2,}/g) ?? []).some(word => !typed(word)))).toEqual([]);
	});

	it('around it', () => {
		const around = help()
			.split('\n')
			.filter(line => !line.startsWith('  '));
		expect(around.length).toBeGreaterThan(4);
		expect(around.filter(line => /[A-Za-z]{2,}/.test(line))).toEqual([]);
	});
});

/** Work of a bakery, on which rules look. */
const own = (id: string, concepts: readonly string[]) => ({
	...{id, task: `Work of ${id}`, owner: 'baker', why: 'So it is.', certainty: 'usual' as const, neglected: 'It shows.'},
	concepts: [...concepts],
});
const decidedBakery = inGreek(
	bakery({
		concepts: ['on-call', 'incident', 'alerting', 'rollback', 'mitigation', 'kubernetes'].map(id => ({
			...{id, term: id, category: 'nights', definition: `What ${id} is.`, lead: 'shared', sides: {}},
		})),
		ownership: [
			own('page', ['on-call', 'incident']),
			own('alert', ['alerting']),
			own('undo', ['rollback', 'mitigation']),
			own('ground', ['kubernetes']),
			...['asks', 'teams', 'nobody', 'none', 'apart', 'later'].map(id => own(id, [])),
		],
		needs: [
			{id: 'slow', symptom: 'All is slow', start: 'shared', step: 'Look.'},
			{id: 'late', symptom: 'All is late', start: 'neither', step: 'Wait.'},
			{id: 'dark', symptom: 'All is dark', start: 'baker', step: 'Light it.', concepts: ['kubernetes']},
		],
		agreement: {needs: ['slow', 'late', 'dark']},
	}),
);
/** Decisions that contradict themselves by each rule that a file which is understood can break, and one of each kind. */
const decisions = {
	page: {owner: 'baker', note: 'Βψ.'},
	alert: 'seller',
	undo: 'seller',
	ground: 'seller',
	asks: {owner: 'seller', consulted: ['seller']},
	teams: 'teams',
	nobody: 'nobody',
	none: 'not-applicable',
	apart: 'disagree',
	'gone-work': 'baker',
};

describe('no English is left in an agreement', () => {
	const ids = [...decidedBakery.ownership, ...decidedBakery.concepts, ...decidedBakery.roles].map(({id}) => id);
	beforeAll(() => {
		speakPseudo();
		for (const word of [...ids, 'gone-work', 'ours', 'theirs', 'unknown-need', 'v1', 'show']) allowed.add(word);
	});

	const files = () => {
		const theirs = {...decisions, alert: 'baker', teams: undefined, later: 'seller'};
		return Object.entries({ours: decisions, theirs}).map(([name, decided]) => {
			const path = join(folder, `${name}.json`);
			writeFileSync(path, JSON.stringify({...decidedBakery, decisions: decided}));
			return path;
		});
	};

	it.each(['text', 'markdown', 'html'])('in %s', async format => {
		const [ours = '', theirs = ''] = files();
		const told = await printed(['agreement', ours, '--needs', 'slow,late,dark,unknown-need', '--format', format]);
		const compared = await printed(['agreement', ours, theirs, '--format', format]);
		for (const {stdout, stderr} of [told, compared]) {
			expect(stderr).toBe('');
			expect(stdout).not.toBe('');
			expect(englishIn(format === 'html' ? readIn(stdout) : stdout)).toEqual([]);
		}
		expect(told.stdout.match(/“/g)?.length, 'contradictions by each rule').toBeGreaterThanOrEqual(6);
	});

	it('and in what it keeps without understanding it', async () => {
		const path = join(folder, 'wrong.json');
		const wrong = {
			page: ['baker', 'seller'],
			alert: 'backer',
			undo: {owner: 'baker', helps: 'baker', until: 1},
			ground: 'shared',
			asks: {},
		};
		writeFileSync(path, JSON.stringify({...decidedBakery, decisions: {...wrong, nobody: 5, teams: {owner: ''}}}));
		for (const format of ['text', 'markdown']) {
			const {stdout} = await printed(['agreement', path, '--format', format]);
			expect(stdout).toMatch(/backer[\s\S]*until/);
			expect(englishIn(stdout)).toEqual([]);
		}
	});

	it('and in what changed', () => {
		const changes = (['decided', 'changed', 'noted', 'taken-back'] as const).map(kind => ({kind, work: 'page', task: 'Φ', note: 'Ψ'}));
		const rule = {rule: 'asks-itself' as const, text: 'Ω', works: ['page']};
		for (const some of [changes, []]) {
			const changed = {against: 'v1', changes: some, came: [rule], went: [rule], open: [1, 2] as const, unsettled: []};
			expect(englishIn(reportMarkdown(changesReport(changed)))).toEqual([]);
		}
	});

	it('and in what a file alone can contradict itself with', () => {
		const decided = {page: ['baker', 'seller'], asks: {owner: 'baker', helps: 'baker'}};
		const dataset = decidedBakery;
		const sides = {left: 'baker', right: 'seller'};
		const {contradictions} = agreementOf({dataset, decided, standing: standingOf(decided, dataset), sides});
		const baker = {key: 'baker', name: 'Β'};
		const work = {work: 'asks', task: 'Φ', concepts: [], state: 'decided' as const, accountable: baker, helps: baker, consulted: []};
		const found = [...contradictions, ...contradictionsIn([work])].map(({text}) => text);
		expect(found.length).toBe(2);
		expect(found.flatMap(englishIn)).toEqual([]);
	});

	it('is a page of the language it is written in', async () => {
		const report = {title: 'T', about: 'A', blocks: []};
		await speakIn('de');
		expect(reportPage(report)).toContain('<html lang="de"');
		expect(reportPage(report)).not.toMatch(/<main [^>]*lang="en"/);
		speakPseudo();
	});

	it('and in German it says which work is open', async () => {
		await speakIn('de');
		const [ours = ''] = files();
		const {stdout} = await printed(['agreement', ours, '--language', 'de', '--width', '100']);
		expect(stdout).toContain('Für 6 von 9 Arbeiten ist hier jemand zuständig; nicht geregelt: 3.');
		speakPseudo();
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
