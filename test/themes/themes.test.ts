import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {type PackedColour, reduce, rgb} from '../../source/terminal/screen/palette.ts';
import type {Tone} from '../../source/text/line.ts';
import {contrastOfSixteenOnLight, contrastOnDark, contrastOnLight} from '../../source/themes/contrast.ts';
import {dark} from '../../source/themes/dark.ts';
import {light} from '../../source/themes/light.ts';
import {mono} from '../../source/themes/mono.ts';
import {neutral, neutralOf256} from '../../source/themes/neutral.ts';
import {pageColours} from '../../source/themes/page.ts';
import {styled, styledLine} from '../../source/themes/styled.ts';
import {terminalOnDark, terminalOnLight} from '../../source/themes/terminal.ts';
import {type Hex, namedColours, type Theme} from '../../source/themes/theme.ts';
import {type ThemeName, themeAfter, themeNames, themeOf} from '../../source/themes/themes.ts';
import {contrast, distance, visionNames} from './colour-vision.ts';
import {palettes} from './palettes.ts';

/** Backgrounds that people have: black and white, and those of the editors' and terminals' well-known schemes. */
const grounds = {
	dark: ['#000000', '#1e1e1e', '#282c34', '#2e3440', '#002b36', '#282a36'],
	light: ['#ffffff', '#fafafa', '#eff1f5', '#fdf6e3'],
	both: ['#000000', '#ffffff'],
};

/** Every theme with colours of its own, what it is read on, and the least contrast of its text and of what is no text. */
const coloured: readonly (readonly [name: string, theme: Theme<Hex>, on: readonly string[], least: number, leastFaint: number])[] = [
	['dark', dark, grounds.dark, 4.5, 3],
	['light', light, grounds.light, 4.5, 3],
	['contrast, dark', contrastOnDark, grounds.dark, 7, 4.5],
	['contrast, light', contrastOnLight, grounds.light, 7, 4.5],
	['neutral', neutral, grounds.both, 4.5, 4.5],
];

/** The background that a theme is made for, where it asks for none: the one that it is measured on above. */
function groundOf(name: ThemeName): keyof typeof grounds | undefined {
	const theme = themeOf(name, {background: 'dark'});
	if (theme !== themeOf(name, {background: 'light'})) return undefined;
	const on = coloured.find(([_, each]) => each === theme)?.[2];
	return (Object.keys(grounds) as (keyof typeof grounds)[]).find(ground => grounds[ground] === on);
}

const tonesOf = (theme: Theme): readonly Tone[] => Object.keys(theme) as Tone[];

/** Rules, bullets and marks; every other tone is of text. */
const isFaint = (tone: Tone): boolean => tone === 'faint';

const depths = ['truecolor', '256', '16', 'none'] as const;
const backgrounds = ['dark', 'light', undefined] as const;

/** The colour that a terminal of 256 shows for one. */
function in256(colour: string): string {
	const value = Number.parseInt(colour.slice(1), 16);
	const shown: PackedColour = reduce(rgb(value >> 16, (value >> 8) & 255, value & 255), '256') & 0xff;
	const cube = shown - 16;
	const channel = (step: number) => [0, 95, 135, 175, 215, 255][step] ?? 0;
	const grey = 8 + 10 * (shown - 232);
	const channels =
		shown >= 232 ? [grey, grey, grey] : [channel(Math.floor(cube / 36)), channel(Math.floor(cube / 6) % 6), channel(cube % 6)];
	return `#${channels.map(each => each.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The contrast of a colour as a terminal of this depth shows it. What the sixteen look like, its owner has chosen: they are measured as
 * the usual terminals come with them, on black and on white; the nearest of them to another colour is left to nobody.
 */
function ratiosOf(colour: string | undefined, depth: (typeof depths)[number], on: keyof typeof grounds): readonly number[] {
	if (colour === undefined || depth === 'none') return [];
	if (!colour.startsWith('#')) {
		const index = namedColours.indexOf(colour as never);
		const plain = {dark: ['#000000'], light: ['#ffffff'], both: grounds.both}[on];
		return Object.values(palettes).flatMap(palette => plain.map(ground => contrast(palette[index] ?? '', ground)));
	}
	if (depth === '16') return [0];
	return grounds[on].map(ground => contrast(depth === '256' ? in256(colour) : colour, ground));
}

describe('contrast', () => {
	it('is measured as WCAG does', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
		expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
		expect(contrast('#123456', '#123456')).toBe(1);
	});

	it.each(coloured)('of the theme %s is enough on all its backgrounds', (_name, theme, on, least, leastFaint) => {
		const tooFaint = tonesOf(theme).flatMap(tone => {
			const {colour} = theme[tone];
			const ratios = colour ? on.map(ground => contrast(colour, ground)) : [];
			return ratios.filter(ratio => ratio < (isFaint(tone) ? leastFaint : least)).map(ratio => `${tone} ${colour}: ${ratio.toFixed(2)}`);
		});
		expect(tooFaint).toEqual([]);
		expect(tonesOf(theme).filter(tone => theme[tone].colour).length).toBeGreaterThan(10);
	});

	it.each(themeNames.flatMap(name => depths.flatMap(depth => backgrounds.map(background => [name, depth, background] as const))))(
		'of the theme %s is enough where %s colours are shown on a background that is %s',
		(name, depth, background) => {
			const theme = themeOf(name, {background, colours: depth});
			const [text, faint] = name === 'contrast' ? [7, 4.5] : [4.5, 3];
			const made = groundOf(name) ?? background ?? 'both';
			const tooFaint = tonesOf(theme).flatMap(tone => {
				const {colour} = theme[tone];
				return ratiosOf(colour, depth, made)
					.filter(ratio => ratio < (isFaint(tone) ? faint : text))
					.map(ratio => `${tone} ${colour}: ${ratio.toFixed(2)}`);
			});
			expect(tooFaint).toEqual([]);
		},
	);

	it.each([
		['light', light, pageColours.light],
		['dark', dark, pageColours.dark],
	] as const)('of the HTML page in %s is enough on paper, on what is raised and on what is marked', (_name, theme, page) => {
		const inks = [page.ink, ...tonesOf(theme).flatMap(tone => (isFaint(tone) ? [] : (theme[tone].colour ?? [])))];
		const papers = [page.paper, page.raised, page.marked];
		expect(inks.flatMap(ink => papers.filter(paper => contrast(ink, paper) < 4.5).map(paper => `${ink} on ${paper}`))).toEqual([]);
	});
});

describe('colours that mean different things', () => {
	const roles: readonly Tone[] = ['role1', 'role2', 'role3', 'role4', 'role5', 'role6'];
	const meanings: readonly Tone[] = [...roles, 'shared', 'accent', 'problem'];
	/** What can be told apart at a glance, a word from a word; and what can be told apart beside each other. */
	const least = {
		pair: {usual: 12, neutral: 12, few: 12},
		other: {usual: 6.5, neutral: 4.5, few: 3.5},
		any: {usual: 4.4, neutral: 2.5, few: 2},
	};
	const isPair = (one: Tone, other: Tone) => one === 'role1' && other === 'role2';
	const isBesideOther = (one: Tone, other: Tone) => (one === 'role1' || one === 'role2') && !roles.includes(other);

	const tooNear = (theme: Theme, shown: (colour: string) => string, vision: string, apart: keyof typeof least.pair) =>
		meanings.flatMap((one, index) =>
			meanings.slice(index + 1).flatMap(other => {
				const [a, b] = [theme[one], theme[other]];
				// What is underlined beside what is not needs no other colour.
				if (!a.colour || !b.colour || (apart === 'few' && a.isUnderlined !== b.isUnderlined)) return [];
				const wanted = isPair(one, other) ? least.pair : isBesideOther(one, other) ? least.other : least.any;
				const far = distance(shown(a.colour), shown(b.colour), vision);
				return far < wanted[apart] ? [`${one} and ${other}: ${far.toFixed(1)}`] : [];
			}),
		);

	it.each(visionNames.flatMap(vision => coloured.map(([name, theme]) => [vision, name, theme] as const)))(
		'are apart to %s vision in the theme %s',
		(vision, name, theme) => {
			expect(tooNear(theme, colour => colour, vision, name === 'neutral' ? 'neutral' : 'usual')).toEqual([]);
			expect(meanings.filter(tone => !theme[tone].colour)).toEqual([]);
		},
	);

	it.each(
		visionNames.flatMap(vision =>
			backgrounds.flatMap(background => (['auto', 'contrast'] as const).map(name => [vision, name, background] as const)),
		),
	)('are apart to %s vision in the theme %s of 256 colours on a background that is %s', (vision, name, background) => {
		expect(tooNear(themeOf(name, {background, colours: '256'}), in256, vision, 'few')).toEqual([]);
	});

	it('are measured as the source has it: red and green come near to each other without the cones for them, blue and yellow never', () => {
		expect(distance('#a05000', '#507000', 'full')).toBeGreaterThan(2 * distance('#a05000', '#507000', 'deuteranopia'));
		expect(distance('#0000ff', '#ffff00', 'deuteranopia')).toBeGreaterThan(50);
		for (const vision of visionNames) expect(distance('#345678', '#345678', vision)).toBe(0);
	});

	it('have looks of their own in the sixteen colours too', () => {
		for (const theme of [terminalOnDark, terminalOnLight]) expect(new Set(roles.map(role => JSON.stringify(theme[role]))).size).toBe(6);
		for (const palette of Object.values(palettes))
			for (const theme of [terminalOnDark, terminalOnLight])
				for (const vision of visionNames) {
					const [one = '', other = ''] = [theme.role1, theme.role2].map(({colour}) => palette[namedColours.indexOf(colour as never)]);
					expect(distance(one, other, vision)).toBeGreaterThan(12);
				}
	});
});

describe('a theme', () => {
	const all = themeNames.flatMap(name => (['dark', 'light', undefined] as const).map(background => themeOf(name, {background})));

	it('with colours of its own is measured above', () => {
		const own = all.filter(theme => Object.values(theme).some(({colour = ''}) => colour.startsWith('#')));
		const measured = coloured.map(([_, theme]) => theme as Theme);
		expect(own.filter(theme => !measured.includes(theme))).toEqual([]);
	});

	it('is written in #rrggbb or in the names of the sixteen', () => {
		for (const {colour = '#000000'} of all.flatMap(theme => Object.values(theme)))
			expect(namedColours.includes(colour as never) || /^#[0-9a-f]{6}$/.test(colour)).toBe(true);
	});

	it('leaves what is read in the terminal’s own colours, unless high contrast is wanted', () => {
		for (const theme of all.filter(each => each !== contrastOnDark && each !== contrastOnLight)) {
			for (const tone of ['text', 'strong', 'title'] as const) expect(theme[tone].colour).toBeUndefined();
		}
	});

	it('mono has no colour at all', () => {
		expect(Object.values(mono).filter(({colour}) => colour)).toEqual([]);
	});

	it('tells matches and problems apart without colour', () => {
		for (const theme of all) expect(theme.match).toMatchObject({isBold: true, isUnderlined: true});
		for (const theme of all) expect(theme.problem).toMatchObject({isBold: true});
	});

	it('suits the background once that is known, and what suits both until then', () => {
		expect(themeOf('auto', {})).toBe(neutral);
		expect(themeOf('auto', {background: 'dark'})).toBe(dark);
		expect(themeOf('auto', {background: 'light'})).toBe(light);
		expect(themeOf('dark', {background: 'light'})).toBe(dark);
		expect(themeOf('contrast', {background: 'light'})).toBe(contrastOnLight);
	});

	it('asks no more of a terminal than it has, also when it is chosen', () => {
		expect(themeOf('auto', {background: 'dark', colours: '16'})).toBe(terminalOnDark);
		expect(themeOf('auto', {background: 'light', colours: 'none'})).toBe(mono);
		expect(themeOf('light', {background: 'dark', colours: '16'})).toBe(terminalOnLight);
		expect(themeOf('auto', {colours: '256'})).toBe(neutralOf256);
		expect(themeOf('contrast', {background: 'light', colours: '16'})).toBe(contrastOfSixteenOnLight);
	});

	it('is followed by the next, round and back', () => {
		const round = themeNames.reduce<readonly (typeof themeNames)[number][]>(
			names => [...names, themeAfter(names.at(-1) ?? 'auto')],
			['auto'],
		);
		expect(round).toEqual([...themeNames, 'auto']);
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

	it('writes the sixteen by their numbers', () => {
		expect(styledLine([{text: 'a', tone: 'role1'}], terminalOnDark)).toBe('\u001B[36ma\u001B[39m');
		expect(styledLine([{text: 'a', tone: 'role2'}], terminalOnDark)).toBe('\u001B[93ma\u001B[39m');
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
