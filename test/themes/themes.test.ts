import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import type {Tone} from '../../source/text/line.ts';
import {dark} from '../../source/themes/dark.ts';
import {light} from '../../source/themes/light.ts';
import {mono} from '../../source/themes/mono.ts';
import {neutral} from '../../source/themes/neutral.ts';
import {styled, styledLine} from '../../source/themes/styled.ts';
import type {Theme} from '../../source/themes/theme.ts';
import {themes} from '../../source/themes/themes.ts';

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
		const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
}

/** The tones of a theme that are too faint on a background, with their contrast. */
function tooFaint(theme: Theme, background: string, least: number, leastFaint: number): readonly string[] {
	return (Object.keys(theme) as Tone[]).flatMap(tone => {
		const {colour} = theme[tone];
		if (!colour) return [];
		const ratio = contrast(colour, background);
		return ratio < (tone === 'faint' ? leastFaint : least) ? [`${tone} ${colour}: ${ratio.toFixed(2)}`] : [];
	});
}

describe('contrast', () => {
	it('is measured as WCAG does', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
		expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
		expect(contrast('#123456', '#123456')).toBe(1);
	});

	it.each([
		['dark', '#000000', dark, 4.5, 2.5],
		['dark', '#1e1e1e', dark, 4.5, 2.5],
		['light', '#ffffff', light, 4.5, 2.5],
		['neutral', '#000000', neutral, 4.5, 4.5],
		['neutral', '#ffffff', neutral, 4.5, 4.5],
	])('of the %s theme is enough on %s', (_name, background, theme, least, leastFaint) => {
		expect(tooFaint(theme, background, least, leastFaint)).toEqual([]);
	});

	it('is looked at in themes that have colours', () => {
		for (const theme of [dark, light, neutral]) {
			expect(Object.values(theme).filter(({colour}) => colour).length).toBeGreaterThan(10);
		}
	});
});

describe('a theme', () => {
	it.each(Object.entries(themes))('%s has every tone, in colours written as #rrggbb', (_name, theme) => {
		expect(Object.keys(theme).sort()).toEqual(Object.keys(dark).sort());
		for (const {colour = '#000000'} of Object.values(theme)) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
	});

	it.each([
		['dark', dark],
		['light', light],
		['neutral', neutral],
	])('%s gives each role a colour of its own, apart from what is shared and where the reader is', (_name, theme) => {
		const tones: readonly Tone[] = ['role1', 'role2', 'role3', 'role4', 'role5', 'role6', 'shared', 'accent', 'problem'];
		expect(new Set(tones.map(tone => theme[tone].colour)).size).toBe(tones.length);
	});

	it('leaves what is read in the terminal’s own colours', () => {
		for (const theme of Object.values(themes)) {
			for (const tone of ['text', 'strong', 'title'] as const) expect(theme[tone].colour).toBeUndefined();
		}
	});

	it('mono has no colour at all', () => {
		expect(Object.values(mono).filter(({colour}) => colour)).toEqual([]);
	});

	it('tells matches apart without colour, in every theme', () => {
		for (const theme of Object.values(themes)) expect(theme.match).toEqual({isBold: true, isUnderlined: true});
	});
});

describe('paint', () => {
	it('gives plain text as it is', () => {
		expect(styledLine([{text: 'plain'}], dark)).toBe('plain');
		expect(styledLine([], dark)).toBe('');
		expect(styledLine([{text: '', tone: 'accent'}], dark)).toBe('');
	});

	it('opens and closes each look', () => {
		expect(styledLine([{text: 'a', tone: 'muted'}], {...dark, muted: {colour: '#0a141e'}})).toBe('\u001B[38;2;10;20;30ma\u001B[39m');
		expect(styledLine([{text: 'a', tone: 'title'}], dark)).toBe('\u001B[1ma\u001B[22m');
		expect(styledLine([{text: 'a', tone: 'faint'}], mono)).toBe('\u001B[2ma\u001B[22m');
		expect(styledLine([{text: 'a', tone: 'match'}], mono)).toBe('\u001B[1m\u001B[4ma\u001B[22m\u001B[24m');
		expect(styledLine([{text: 'a', inverse: true}], mono)).toBe('\u001B[7ma\u001B[27m');
		expect(styledLine([{text: 'a', bold: true}], mono)).toBe('\u001B[1ma\u001B[22m');
	});

	it('links with a sequence that ends before the next text', () => {
		expect(styledLine([{text: 'a', link: 'https://example.org/'}, {text: 'b'}], mono)).toBe(
			'\u001B]8;;https://example.org/\u0007a\u001B]8;;\u0007b',
		);
	});

	it('closes every style on its own line', () => {
		const [first, second] = styled([[{text: 'a', tone: 'accent', inverse: true}], [{text: 'b'}]], dark).split('\n');
		expect(first).toContain('\u001B[39m');
		expect(first?.endsWith('\u001B[27m')).toBe(true);
		expect(second).toBe('b');
	});
});

describe('colours', () => {
	const files = (folder: string): readonly string[] =>
		readdirSync(folder, {recursive: true, encoding: 'utf8'})
			.filter(name => /\.tsx?$/.test(name))
			.map(name => `${folder}/${name}`);

	it('are named in themes/ alone: ui and explorer speak of what text means', () => {
		const named =
			/#[0-9a-f]{6}\b|\b(?:colou?r|backgroundColor|dimColor|borderColor)=|\\u001[bB]\[|['"](?:red|green|yellow|blue|magenta|cyan|white|gr[ae]y|black)(?:Bright)?['"]/;
		const all = ['source/ui', 'source/explorer', 'source/text', 'source/topics'].flatMap(files);
		expect(all.length).toBeGreaterThan(20);
		const found = all.flatMap(file =>
			readFileSync(file, 'utf8')
				.split('\n')
				.flatMap((text, index) => (named.test(text) && !/^\s*(?:\/\/|\*|\/\*)/.test(text) ? [`${file}:${index + 1}: ${text.trim()}`] : [])),
		);
		expect(found.filter(place => !place.includes('?25'))).toEqual([]);
	});
});
