import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {loadBuiltIn} from '../../source/dataset/built-in.ts';
import {columnsOf} from '../../source/text/width.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {folderOf} from '../dataset/written.ts';
import {crafts, craftsPath} from '../helpers/crafts.ts';
import {printed, rolex} from './printed.ts';

const catalogue = createCatalogue(loadBuiltIn());
const rows = (text: string) => text.replace(/\n$/, '').split('\n');

describe('an entry', () => {
	it.each(['error-budget', 'error budget', 'Error Budget', 'concept:error-budget', 'ERROR_BUDGET', 'unreliability budget'])(
		'is found as %s, and nothing is said',
		async words => {
			const {code, stdout, stderr} = await printed(['show', ...words.split(' ')]);
			expect({code, stderr}).toEqual({code: 0, stderr: ''});
			expect(stdout).toMatch(/^Error Budget {2,}SRE leads\n/);
		},
	);

	it.each([
		['sourdouh', 'Sourdough'],
		['fermentaton', 'Fermentation'],
		['sel ling', 'Selling'],
	])('is shown for %s, which says so on standard error', async (words, title) => {
		const {code, stdout, stderr} = await rolex(`show ${words} --data ${craftsPath}`);
		expect(stderr).toBe(`rolex: showing ${title} for \`${words}\`\n`);
		expect({code, first: rows(stdout)[0]?.startsWith(title)}).toEqual({code: 0, first: true});
	});

	it.each(['xyzzy yeast', 'yeast q', 'plugh xyzzy yeast'])(
		'is not meant by words that mostly say nothing (%s): the nearest are told',
		async words => {
			const {code, stdout, stderr} = await rolex(`show ${words} --data ${craftsPath}`);
			expect({code, stdout}).toEqual({code: 1, stdout: ''});
			expect(stderr).toMatch(/^rolex: no entry is called `[a-z ]+`\. The nearest:\n {2}concept:yeast {2}Yeast \(concept\)\n/);
		},
	);

	it('is shown as a part of what the words name, best first, where nothing is called so itself', async () => {
		const chapters = [3, 1, 2].map(number => `  - {id: oven-${number}, title: "The oven book, ch. ${number} Heat", status: read}\n`);
		const own = `${readFileSync(craftsPath, 'utf8').replace('\nsources:\n', `\nsources:\n${chapters.join('')}`)}`;
		const path = join(folderOf({'own.yaml': own}), 'own.yaml');
		const {code, stdout, stderr} = await printed(['show', 'the', 'oven', 'book', '--data', path]);
		expect({code, first: rows(stdout)[0]?.trim()}).toEqual({code: 0, first: expect.stringMatching(/^The oven book, ch\. \d Heat/)});
		expect(stderr).toMatch(/^rolex: showing The oven book, ch\. \d Heat for `the oven book`\n$/);
		expect((await printed(['show', 'the', 'oven', '--data', path])).stdout).not.toContain('The oven book, ch.');
	});

	it.each(['error', 'blorf', 'xyzzy plugh', 'q', '🙂', '-'])('that nobody knows (%s) ends in 1 with the three nearest', async words => {
		const {code, stdout, stderr} = await printed(['show', words]);
		expect({code, stdout}).toEqual({code: 1, stdout: ''});
		expect(stderr).toMatch(/^rolex: no entry is called `.+`\. The nearest:\n( {2}[a-z]+:[a-z0-9-]+ {2}\S.*\n){3}$/u);
		for (const key of stderr.match(/[a-z]+:[a-z0-9-]+(?= {2})/g) ?? []) expect(catalogue.byKey.has(key)).toBe(true);
	});

	it.each(['needs', 'Concept', 'work'])('that is a kind (%s) is answered with how to list them', async word => {
		const {code, stderr} = await printed(['show', word]);
		expect({code, told: stderr.split(' The nearest')[0]}).toEqual({
			code: 1,
			told: expect.stringMatching(new RegExp(`^rolex: no entry is called \`${word}\`\\. All (\\w+): rolex list \\1\\.$`)),
		});
	});

	it('has to be named', async () => {
		expect(await rolex('show')).toMatchObject({
			code: 2,
			stdout: '',
			stderr: expect.stringMatching(/^rolex: show wants an entry\. [^\n]+\n$/),
		});
		expect((await printed(['show', ' '])).code).toBe(2);
	});

	it('of every kind is printed in every format', async () => {
		for (const topics of crafts.byKind.values()) {
			const [topic] = topics;
			if (!topic) continue;
			for (const format of ['text', 'markdown', 'html', 'json', 'csv']) {
				const {code, stdout, stderr} = await printed(['show', topic.key, '--format', format, '--data', craftsPath]);
				expect({key: topic.key, format, code, stderr}).toEqual({key: topic.key, format, code: 0, stderr: ''});
				expect(stdout.length).toBeGreaterThan(20);
			}
		}
	});
});

describe('text', () => {
	/** Addresses are never broken: they are there to be copied. */
	const isAddress = (row: string) => /^\s*(?:Page\s+)?https?:\S+$/.test(row);

	it('fits 80 columns in a pipe, the terminal where there is one, and --width everywhere', async () => {
		for (const {key} of crafts.topics) {
			const widest = async (args: readonly string[], terminal?: number) =>
				Math.max(
					...rows((await printed(['show', key, '--data', craftsPath, '--color', 'never', ...args], {terminal})).stdout)
						.filter(row => !isAddress(row))
						.map(columnsOf),
				);
			expect(await widest([])).toBeLessThanOrEqual(80);
			expect(await widest([], 64)).toBeLessThanOrEqual(64);
			expect(await widest(['--width', '33'])).toBeLessThanOrEqual(33);
			expect(await widest(['--width', '140'], 20)).toBeLessThanOrEqual(140);
		}
	});

	it('has the two roles beside each other from 60 columns on, and one under the other below', async () => {
		const heads = async (width: number) =>
			rows((await rolex(`show error-budget --width ${width}`)).stdout).filter(
				row => /Engineering|Platform|SRE\b.*/.test(row) && !/leads|vs|book/.test(row),
			);
		expect((await heads(60))[0]).toMatch(/^(Site Reliability Engineering|SRE) +Platform/);
		expect((await heads(59)).slice(0, 2)).toEqual(['Site Reliability Engineering', 'Platform Engineering']);
	});

	it('has no space at the end of a row and no control character', async () => {
		const {stdout} = await rolex('show on-call');
		expect(stdout).not.toMatch(/ \n/);
		expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
	});

	it('changes sides with --left and --right', async () => {
		const {stdout} = await rolex('show on-call --left platform');
		expect(stdout).toMatch(/Platform Engineering +Site Reliability Engineering/);
		expect((await rolex('show on-call --left sre --right devops')).stdout).toContain('DevOps Engineering');
	});

	it('is as it was', async () => {
		for (const [name, line] of [
			['show-concept', 'show yeast'],
			['show-dimension-narrow', 'show heat --width 44'],
			['show-work', 'show light-the-oven'],
			['show-situation', 'show the-oven-is-cold'],
			['show-day', 'show day:day --width 100'],
		] as const) {
			await expect((await rolex(`${line} --data ${craftsPath}`)).stdout).toMatchFileSnapshot(`../print/golden/${name}.txt`);
		}
	});

	it('is written in ASCII on demand', async () => {
		const {stdout} = await rolex('show on-call --ascii');
		expect(stdout).toMatch(/^[\n\x20-\x7e]*$/);
		expect(rows(stdout).length).toBe(rows((await rolex('show on-call')).stdout).length);
	});
});

describe('colour', () => {
	const esc = '\u001B';
	it.each<[string, readonly string[], Readonly<Record<string, string>>, number | undefined, boolean]>([
		['a pipe has none', [], {TERM: 'xterm-256color'}, undefined, false],
		['a terminal has it', [], {TERM: 'xterm-256color'}, 80, true],
		['NO_COLOR takes it away', [], {TERM: 'xterm-256color', NO_COLOR: '1'}, 80, false],
		['FORCE_COLOR brings it to a pipe', [], {FORCE_COLOR: '1'}, undefined, true],
		['FORCE_COLOR=0 brings none', [], {FORCE_COLOR: '0'}, 80, false],
		['--color always brings it to a pipe', ['--color', 'always'], {NO_COLOR: '1'}, undefined, true],
		['--color never takes it away', ['--color', 'never'], {FORCE_COLOR: '3'}, 80, false],
		['a dumb terminal has none', [], {TERM: 'dumb'}, 80, false],
	])('%s', async (_, args, env, terminal, isColoured) => {
		const {stdout} = await printed(['show', 'toil', ...args], {env, terminal});
		expect(stdout.includes(esc)).toBe(isColoured);
	});

	it('is reduced to what the terminal has', async () => {
		const coloured = async (when: string) => (await rolex(`show toil --color ${when}`)).stdout;
		expect(await coloured('truecolor')).toContain(`${esc}[38;2;`);
		expect(await coloured('256')).toMatch(new RegExp(`${esc}\\[38;5;\\d+m`));
		expect(await coloured('256')).not.toContain('[38;2;');
		expect(await coloured('16')).not.toContain('[38;');
	});

	it('changes no letter', async () => {
		const strip = (text: string) => text.replace(new RegExp(`${esc}\\[[\\d;]*m`, 'g'), '');
		expect(strip((await rolex('show on-call --color 256')).stdout)).toBe((await rolex('show on-call')).stdout);
	});
});
