import {themeTexts} from '../messages/screens.ts';
import {contrastOnDark, contrastOnLight} from './contrast.ts';
import {dark} from './dark.ts';
import {light} from './light.ts';
import {mono} from './mono.ts';
import {neutral} from './neutral.ts';
import {terminalOnDark, terminalOnLight} from './terminal.ts';
import type {Theme} from './theme.ts';

/** A theme to choose: what it is, and its looks by the terminal's background. */
type ThemeRow = {
	readonly dark: Theme;
	readonly light: Theme;
	/** While the background is not known, or where it never is: in a pipe, and in terminals that do not tell. */
	readonly unknown: Theme;
};

/** The themes: `--theme`, the key for the next one, the help and the completions come from this table. One without a look for every tone does not compile. */
const table = {
	auto: {dark, light, unknown: neutral},
	dark: {dark, light: dark, unknown: dark},
	light: {dark: light, light, unknown: light},
	contrast: {
		dark: contrastOnDark,
		light: contrastOnLight,
		unknown: {...mono, faint: {}},
	},
	mono: {dark: mono, light: mono, unknown: mono},
	terminal: {dark: terminalOnDark, light: terminalOnLight, unknown: mono},
} as const satisfies Readonly<Record<string, ThemeRow>>;

export type ThemeName = keyof typeof table;
export const themeNames = Object.keys(table) as readonly ThemeName[];

/** What a theme is, in words that go on from its name. */
export const themeSummary = (name: ThemeName): string => themeTexts[name];

/** What a terminal shows colours on: its background where that is known, and how many colours it has. */
export type Ground = {readonly background?: 'dark' | 'light'; readonly colours?: 'none' | 'sixteen' | 'many'};

/** The looks of a theme on a terminal. `auto` asks no more of one than it has. */
export function themeOf(name: ThemeName, {background, colours = 'many'}: Ground): Theme {
	const suited: ThemeName = name !== 'auto' || colours === 'many' ? name : colours === 'none' ? 'mono' : 'terminal';
	const row: ThemeRow = table[suited];
	return row[background ?? 'unknown'];
}

/** The theme after this one, and after the last the first. */
export function themeAfter(name: ThemeName): ThemeName {
	return themeNames[(themeNames.indexOf(name) + 1) % themeNames.length] ?? 'auto';
}
