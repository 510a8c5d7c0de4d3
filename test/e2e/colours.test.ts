import {describe, expect, test} from 'vitest';
import {open} from '../helpers/driver.ts';
import type {Driver, OpenOptions} from './support/drive.ts';
import type {Style} from './support/emulator.ts';

/** Every cell in which something stands. */
function inked(rolex: Driver): readonly Style[] {
	return rolex
		.screen()
		.flatMap((line, y) => [...line].map((_, x) => rolex.styleAt(x, y)))
		.filter(({text}) => text !== ' ');
}

const coloursOf = (cells: readonly Style[]) => new Set(cells.flatMap(({foreground, background}) => [foreground, background]));

async function openSettled(options: OpenOptions): Promise<Driver> {
	const rolex = await open(options);
	if (options.background) await rolex.until(() => rolex.terminal.answered().endsWith('c'), 'rolex never asked');
	await rolex.settled();
	return rolex;
}

describe('colours are those the terminal has', () => {
	for (const [name, options] of [
		['NO_COLOR', {env: {NO_COLOR: '1'}}],
		['--color never', {args: ['--color', 'never']}],
		['FORCE_COLOR=0', {env: {FORCE_COLOR: '0'}}],
		['TERM=vt100', {env: {TERM: 'vt100'}}],
	] as const) {
		test(`none with ${name}`, async () => {
			const rolex = await openSettled(options);
			expect(coloursOf(inked(rolex))).toEqual(new Set([undefined]));
		});
	}

	test('16 with TERM=xterm-16color', async () => {
		const rolex = await openSettled({env: {TERM: 'xterm-16color'}});
		for (const colour of coloursOf(inked(rolex))) expect(colour === undefined || (typeof colour === 'number' && colour < 16)).toBe(true);
	});

	test('256 with TERM=xterm-256color', async () => {
		const rolex = await openSettled({});
		expect([...coloursOf(inked(rolex))].some(colour => typeof colour === 'number')).toBe(true);
		expect([...coloursOf(inked(rolex))].some(colour => typeof colour === 'string')).toBe(false);
	});

	test('all with COLORTERM=truecolor', async () => {
		const rolex = await openSettled({env: {COLORTERM: 'truecolor'}});
		expect([...coloursOf(inked(rolex))].some(colour => typeof colour === 'string')).toBe(true);
	});
});

/** The contrast that WCAG asks for of text. */
const readable = 4.5;

describe('text is readable on light and dark', () => {
	for (const background of ['light', 'dark'] as const) {
		for (const keys of [[], ['2'], ['3'], ['/', 'error'], ['?'], ['o']]) {
			test(`${background}, ${keys.join(' ') || 'first screen'}`, async () => {
				const rolex = await openSettled({background, env: {COLORTERM: 'truecolor'}});
				for (const key of keys) await rolex.change(key);
				const letters = () => inked(rolex).filter(({text}) => /[\p{L}\p{N}]/u.test(text));
				const faint = () => letters().filter(cell => contrast(cell, background) < readable);
				// The first screens are drawn before the background is known.
				await rolex.until(
					() => faint().length === 0,
					() =>
						`Hard to read: ${faint()
							.map(({text}) => text)
							.join('')} ${JSON.stringify(faint()[0])}`,
				);
				expect(letters().length).toBeGreaterThan(50);
			});
		}
	}
});

describe('what is selected is seen without colour', () => {
	test('in the list', async () => {
		const rolex = await openSettled({env: {NO_COLOR: '1'}});
		await rolex.change('j');
		const rows = rolex.screen().flatMap((line, y) => (line.startsWith(' ▸ ') ? [y] : []));
		expect(rows).toHaveLength(1);
		expect(rolex.styleAt(3, rows[0] ?? 0).attributes).not.toEqual([]);
	});

	test('the pane in focus', async () => {
		const rolex = await openSettled({env: {NO_COLOR: '1'}});
		const left = await rolex.change('<tab>');
		const right = await rolex.change('<tab>');
		expect(left).not.toEqual(right);
		expect([left.lines, left.styles]).not.toEqual([right.lines, right.styles]);
	});

	test('the matches', async () => {
		const rolex = await openSettled({env: {NO_COLOR: '1'}});
		await rolex.press('/', 'budget');
		await rolex.see('Budget');
		await rolex.settled();
		const cells = inked(rolex);
		expect(new Set(cells.map(({attributes}) => attributes.join())).size).toBeGreaterThan(1);
	});
});

describe('where the locale is not UTF-8 only ASCII is written', () => {
	for (const [name, options] of [
		['LANG=C', {env: {LANG: 'C'}}],
		['LC_ALL=POSIX', {env: {LC_ALL: 'POSIX'}}],
		['--ascii', {args: ['--ascii']}],
	] as const) {
		test(name, async () => {
			const rolex = await openSettled(options);
			for (const key of ['j', '2', '3', '4', '?']) await rolex.change(key);
			expect(rolex.raw()).not.toMatch(/[\x80-\xff]/);
			expect(rolex.text()).toMatch(/^[\x20-\x7e\n]*$/);
		});
	}
});

const grounds = {light: '#fafafa', dark: '#1e1e1e'} as const;

/** The contrast of a cell by WCAG. Where the terminal's own colours show it is that of black or white. */
function contrast({foreground, background, attributes}: Style, ground: 'light' | 'dark'): number {
	const ink = typeof foreground === 'string' ? foreground : ground === 'light' ? '#000000' : '#ffffff';
	const paper = typeof background === 'string' ? background : grounds[ground];
	const [one, other] = attributes.includes('inverse') ? [paper, ink] : [ink, paper];
	const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
		const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
