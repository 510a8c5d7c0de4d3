import type {Overrides} from '../explorer/rebind.ts';
import {languages} from '../messages/languages.ts';
import {themeNames} from '../themes/themes.ts';

/** How fast the line to the terminal is taken to be: `auto` looks whether it is one of SSH. */
export const speeds = ['auto', 'fast', 'slow'] as const;

/** What a setting can be: one of several words, on or off, the id of a role, a path. */
type Setting = {
	readonly takes: 'choice' | 'switch' | 'role' | 'path';
	readonly choices?: readonly string[];
	/** The value where nobody says one; without it, what suits the dataset. */
	readonly default?: string | boolean;
	readonly summary: string;
};

/** Every setting, by the name its flag has. Keys are apart: keys.ts. */
export const settingTable = {
	theme: {
		takes: 'choice',
		choices: themeNames,
		default: 'auto',
		summary: 'the colours; auto goes by the terminal’s background',
	},
	left: {takes: 'role', summary: 'the role on the left, by its id'},
	right: {takes: 'role', summary: 'the role on the right, by its id'},
	data: {
		takes: 'path',
		default: 'built-in',
		summary: 'the dataset: a path from the folder of this file, one that begins with ~/, or built-in',
	},
	mouse: {takes: 'switch', default: false, summary: 'take clicks and the wheel'},
	ascii: {takes: 'switch', default: false, summary: 'borders and marks in ASCII'},
	language: {
		takes: 'choice',
		choices: languages,
		default: 'en',
		summary: 'of the interface; without it that of the locale (LC_ALL, LC_MESSAGES, LANG), else English',
	},
	speed: {
		takes: 'choice',
		choices: speeds,
		default: 'auto',
		summary: 'of the line: how long Esc waits for the rest of a key. Slow for links that stall, fast for an Esc that answers at once',
	},
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof settingTable;
export const settingNames = Object.keys(settingTable) as readonly SettingName[];

/** The table as one that can be asked for what only some settings have. */
export const settings: Readonly<Record<SettingName, Setting>> = settingTable;

export type Values = Readonly<Partial<Record<SettingName, string | boolean>>>;

/** Where in a file something stands, from 1. */
export type FilePlace = {readonly line: number; readonly column: number};

/** Something wrong with a setting: where (a file, or a variable of the environment), what, and what to do about it. */
export type SettingsProblem = Partial<FilePlace> & {readonly where: string; readonly message: string; readonly mend: string};

/** What a config file says, checked: what is wrong in it is left out and told. It is plain data, so that it can be kept as JSON. */
export type ConfigFile = {
	readonly values: Values;
	/** Other keys, by what they do, in the order of the file. */
	readonly keys?: Overrides;
	/** Where each of them stands; of keys `keys.ACTION`. */
	readonly places: Readonly<Record<string, FilePlace>>;
	readonly problems: readonly SettingsProblem[];
};
