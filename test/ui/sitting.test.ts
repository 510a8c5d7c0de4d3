import {describe, expect, it} from 'vitest';
import {bakery} from '../decisions/bakery.ts';
import {columnsIn, rowsOf} from '../helpers/drawn.ts';
import {memoryDisk, sit} from '../helpers/sitting.ts';

const dataset = bakery();

describe('the screen of a sitting', () => {
	it.each([
		[120, 40],
		[80, 24],
		[50, 20],
	])(
		'at %ix%i says what the work is, who usually owns it and why, what goes wrong, every answer with its key, and how far one is',
		async (columns, rows) => {
			const sitter = sit({dataset, columns, rows}).press('8', '1', '<right>');
			const shown = await rowsOf(sitter.state);
			const text = shown.join('\n');
			expect(shown[0]).toMatch(columns >= 64 ? /1 of 6 decided, 1 not agreed/ : /1\/6 ✗1/);
			for (const part of ['Choose the bell', 'Usually', 'Seller.', 'Sellers hear it.', 'It rings for nothing.', '4 of 6'])
				expect(text).toContain(part);
			for (const option of [
				'1  Baker',
				'2  Seller ⏎ usual',
				'3  both',
				'4  product teams',
				'5  somebody else',
				'6  nobody yet',
				'7  no such work',
				'8  we do not agree',
			])
				expect(text).toContain(option);
			expect(shown.at(-1)).toMatch(/⏎ the usual .*q leave$/);
			for (const row of shown) expect(columnsIn(row)).toBeLessThanOrEqual(columns);
		},
	);

	it.each([
		['decided work', ['1', '<left>'], '▸ 1  Baker'],
		['who of both is accountable', ['3'], '1  Baker, and Seller'],
		['names for work', ['N'], 'Whose name?'],
		['the group of work', ['a', 'Feed the cat', '<enter>'], 'Among which work?'],
	])('has room for %s on the smallest screen', async (_, keys, shown) => {
		const rows = await rowsOf(sit({dataset, columns: 30, rows: 10}).press(...keys).state);
		expect(rows.join('\n')).toContain(shown);
		for (const row of rows) expect(columnsIn(row)).toBeLessThanOrEqual(30);
	});

	it('shows both answers of a conflict on the smallest screen', async () => {
		const sitter = sit({dataset, columns: 30, rows: 10}).press('1', '<left>');
		sitter.disk.text = sitter.disk.text?.replace('answer-bell: baker', 'answer-bell: seller');
		const text = (await rowsOf(sitter.press('6').state)).join('\n');
		expect(text).toMatch(/1 {2}yours +nobody yet[\s\S]*2 {2}the file’s +Seller/);
	});

	it('leaves the answers where they are from work to work', async () => {
		const sitter = sit({dataset});
		const rowOfFirst = async () => (await rowsOf(sitter.state)).findIndex(row => row.includes('1  Baker'));
		const before = await rowOfFirst();
		for (const _ of [1, 2, 3]) {
			sitter.press('<right>');
			expect(await rowOfFirst()).toBe(before);
		}
	});

	it('shows what was answered just now, and at an answered one what it is, with its note and who gave it', async () => {
		const sitter = sit({dataset, by: 'Ada', on: '2026-03-31'}).press('5', 'Night shift', '<enter>');
		expect((await rowsOf(sitter.state)).join('\n')).toContain('✓ Answer the bell at night: Night shift');
		sitter.press('<left>', 'n', 'Until spring', '<enter>');
		const text = (await rowsOf(sitter.state)).join('\n');
		for (const part of ['▸ 5  Night shift', 'Until spring', '2026-03-31, Ada']) expect(text).toContain(part);
	});

	it('shows nothing of what is usual to who answers alone', async () => {
		const text = (await rowsOf(sit({dataset, isBlind: true, by: 'Ada'}).press('<right>').state)).join('\n');
		expect(text).not.toMatch(/usual|Nobody likes it/i);
		expect(text).toContain('Ada alone');
		expect(text).toContain('About    bell: What bell is.');
	});

	it('shows both answers where the file has another', async () => {
		const sitter = sit({dataset}).press('1');
		sitter.disk.text = sitter.disk.text?.replace('answer-bell: baker', 'answer-bell: seller');
		const text = (await rowsOf(sitter.press('<left>', '6').state)).join('\n');
		expect(text).toMatch(/1 {2}yours +nobody yet/);
		expect(text).toMatch(/2 {2}the file’s +Seller/);
	});

	it('ends with what was decided, not agreed and left open, and the command that prints it', async () => {
		const text = (await rowsOf(sit({dataset, rows: 40}).press('8', '6', '1', 'G').state)).join('\n');
		for (const part of [
			'3 of 6 are open still.',
			'next meeting (1)',
			'Nobody yet (1)',
			'Wake the baker',
			'Open (3)',
			'rolex agreement ours.yaml',
		])
			expect(text).toContain(part);
	});

	it('counts answers of wide and long names in columns of one width, none cut inside a letter', async () => {
		const names = ['酸种面包师傅', '👩‍🍳'.repeat(14), 'Night shift'];
		const sitter = sit({dataset, rows: 40});
		for (const name of names) sitter.press('5', name, '<enter>');
		const bars = (await rowsOf(sitter.press('G').state)).filter(row => /━ 1$/.test(row));
		expect(bars).toHaveLength(3);
		expect(new Set(bars.map(row => columnsIn(row.slice(0, row.indexOf('━'))))).size).toBe(1);
		expect(bars.find(row => row.includes('👩‍🍳'))).toMatch(/(?:👩‍🍳)+… +━/u);
	});

	it('writes the command so that a shell takes it back', async () => {
		const text = async (path: string) => (await rowsOf(sit({dataset, rows: 40, path}).press('G').state)).join('\n');
		expect(await text('größe.yaml')).toContain('rolex agreement größe.yaml');
		expect(await text('our team.yaml')).toContain("rolex agreement 'our team.yaml'");
	});

	it('keeps the work in sight while a note to it, or a name for it, is written', async () => {
		for (const key of ['n', '5']) {
			const rows = await rowsOf(sit({dataset}).press(key, 'Night').state);
			const text = rows.join('\n');
			for (const part of ['Answer the bell at night', 'Usually', 'Seller']) expect(text).toContain(part);
			expect(rows.findIndex(row => row.includes('Night'))).toBeGreaterThan(rows.findIndex(row => row.includes('Seller')));
		}
	});

	it('says of what is usually shared that both is what Enter takes, and of who else that it is them', async () => {
		expect((await rowsOf(sit({dataset}).state)).join('\n')).toContain('3  both… ⏎ usual');
		const sitter = sit({dataset, columns: 100});
		while (sitter.at() !== 'sweep') sitter.press('<right>');
		expect((await rowsOf(sitter.state)).join('\n')).toContain('5  somebody else… ⏎ Owner, usual');
	});

	it('has the answers in a column beside the work, near enough to be read with it', async () => {
		const rows = await rowsOf(sit({dataset, columns: 160, rows: 40}).press('5', 'Night shift', '<enter>', '2', '6', '<tab>').state);
		const starts = ['Night shift', 'Seller', 'nobody yet'].map(answer => rows.map(row => row.indexOf(answer)).find(at => at >= 0) ?? -1);
		expect(new Set(starts).size).toBe(1);
		expect(starts[0]).toBeLessThan(60);
	});

	it('is come back to from any view by the key that the bottom line names', async () => {
		const sitter = sit({dataset}).press('<escape>', '2');
		expect((await rowsOf(sitter.state)).at(-1)).toContain('m decide');
		expect(sitter.press('m').at()).toBe('answer-bell');
	});

	it('says nothing usual of work that was added', async () => {
		const rows = await rowsOf(sit({dataset}).press('a', 'Feed the cat', '<enter>', '<enter>').state);
		expect(rows.join('\n')).not.toMatch(/usual/i);
		expect(rows.join('\n')).toContain('Work of your own');
	});

	it('hints at no key that a conflict would refuse, nor at names where none are offered', async () => {
		const sitter = sit({dataset}).press('1');
		sitter.disk.text = sitter.disk.text?.replace('answer-bell: baker', 'answer-bell: seller');
		expect((await rowsOf(sitter.press('<left>', '6').state)).at(-1)).not.toMatch(/skip|undo|redo/);
		expect((await rowsOf(sit({dataset}).press('5').state)).at(-1)).toContain('names');
		expect((await rowsOf(sit({dataset}).press('5', 'zzz').state)).at(-1)).not.toContain('names');
	});

	it('writes names and notes at the caret, whatever their length', async () => {
		const sitter = sit({dataset, columns: 50, rows: 20}).press('n', '酸种面包 '.repeat(12));
		const rows = await rowsOf(sitter.state);
		expect(rows.find(row => row.includes('Note:'))).toBeDefined();
		for (const row of rows) expect(columnsIn(row)).toBeLessThanOrEqual(50);
	});

	it.each(['x\u0301', '🇩🇪', '👩‍🍳'])('cuts what is written between letters, never inside one: %j', async letter => {
		for (const columns of [50, 51]) {
			const sitter = sit({dataset, columns, rows: 20})
				.press('n')
				.happen({type: 'paste', text: letter.repeat(60)});
			const [field = ''] = (await rowsOf(sitter.state)).filter(row => row.includes('Note:'));
			const [, shown = ''] = /Note: (.*?) *$/u.exec(field) ?? [];
			expect(shown.length).toBeGreaterThan(letter.length);
			expect(shown.replaceAll(letter, '')).toBe('');
		}
	});

	it('trusts no text of the file with the terminal', async () => {
		const disk = memoryDisk('extends: built-in\ndecisions:\n  answer-bell: "A\\eB"\n');
		expect((await rowsOf(sit({dataset, disk}).press('<tab>').state)).join('')).not.toContain('\u001b');
	});
});
