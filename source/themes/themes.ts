import {themeTexts} from '../messages/screens.ts';
import {
	contrastOf256OnDark,
	contrastOf256OnLight,
	contrastOfSixteenOnDark,
	contrastOfSixteenOnLight,
	contrastOnDark,
	contrastOnLight,
	contrastWithout,
} from './contrast.ts';
import {dark} from './dark.ts';
import {light, lightOf256} from './light.ts';
import {mono} from './mono.ts';
import {neutral, neutralOf256} from './neutral.ts';
import {terminalOnDark, terminalOnLight} from './terminal.ts';
import type {Theme} from './theme.ts';

/** A theme by the terminal's background. */
type Looks = {
	readonly dark: Theme;
	readonly light: Theme;
	/** While the background is not known, or where it never is: in a pipe, and in terminals that do not tell. */
	readonly unknown: Theme;
};

/** A theme to choose: what it is by how many colours a terminal has, since the nearest of few to one of millions may be another or none. */
type ThemeRow = {
	/** In millions. Each keeps its contrast as the nearest of 256 too, if `few` does not say otherwise. */
	readonly many: Looks;
	readonly few?: Looks;
	readonly sixteen: Looks;
	readonly none: Theme;
};

const always = (theme: Theme): Looks => ({dark: theme, light: theme, unknown: theme});
const named: Looks = {dark: terminalOnDark, light: terminalOnLight, unknown: mono};

/** The themes: `--theme`, the key for the next one, the help and the completions come from this table. One without a look for every tone does not compile. */
const table = {
	auto: {many: {dark, light, unknown: neutral}, few: {dark, light: lightOf256, unknown: neutralOf256}, sixteen: named, none: mono},
	dark: {many: always(dark), sixteen: always(terminalOnDark), none: mono},
	light: {many: always(light), few: always(lightOf256), sixteen: always(terminalOnLight), none: mono},
	contrast: {
		many: {dark: contrastOnDark, light: contrastOnLight, unknown: contrastWithout},
		few: {dark: contrastOf256OnDark, light: contrastOf256OnLight, unknown: contrastWithout},
		sixteen: {dark: contrastOfSixteenOnDark, light: contrastOfSixteenOnLight, unknown: contrastWithout},
		none: contrastWithout,
	},
	mono: {many: always(mono), sixteen: always(mono), none: mono},
	terminal: {many: named, sixteen: named, none: mono},
} as const satisfies Readonly<Record<string, ThemeRow>>;

export type ThemeName = keyof typeof table;
export const themeNames = Object.keys(table) as readonly ThemeName[];

/** What a theme is, in words that go on from its name. */
export const themeSummary = (name: ThemeName): string => themeTexts[name];

/** What a terminal shows colours on: its background where that is known, and how many colours it has. */
export type Ground = {readonly background?: 'dark' | 'light'; readonly colours?: 'truecolor' | '256' | '16' | 'none'};

/** The looks of a theme on a terminal: no theme asks more of one than it has. */
export function themeOf(name: ThemeName, {background, colours = 'truecolor'}: Ground): Theme {
	const on = background ?? 'unknown';
	const row: ThemeRow = table[name];
	switch (colours) {
		case 'none':
			return row.none;
		case '16':
			return row.sixteen[on];
		case '256':
			return (row.few ?? row.many)[on];
		case 'truecolor':
			return row.many[on];
	}
}

/** The theme after this one, and after the last the first. */
export function themeAfter(name: ThemeName): ThemeName {
	return themeNames[(themeNames.indexOf(name) + 1) % themeNames.length] ?? 'auto';
}
