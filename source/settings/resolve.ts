import {languageOfLocale} from '../messages/languages.ts';
import {environmentSettings, variableOf} from './environment.ts';
import type {LoadedConfig} from './load.ts';
import {type FilePlace, type SettingName, type SettingsProblem, settingNames, settings, type Values} from './settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a value comes from. */
export type Origin =
	| {readonly type: 'default'}
	| ({readonly type: 'file'; readonly file: string} & FilePlace)
	| {readonly type: 'environment'; readonly name: string}
	| {readonly type: 'flag'; readonly name: string};

export type Setting = {readonly value: string | boolean | undefined; readonly origin: Origin};

/** The settings in force, and what was wrong with those that are not. */
export type Resolved = {
	readonly settings: Readonly<Record<SettingName, Setting>>;
	/** Keys that the file binds anew, each with where it says so. */
	readonly keys: Readonly<Record<string, {readonly keys: readonly string[]; readonly origin: Origin}>>;
	readonly problems: readonly SettingsProblem[];
};

/** The settings in force: a default, over it the file, over that the environment, and over all the flags of this run. */
export function resolveSettings(
	config: LoadedConfig,
	env: Environment,
	flags: Readonly<Record<string, string | boolean | undefined>>,
): Resolved {
	const environment = environmentSettings(env);
	const layers = {file: config.file?.values ?? {}, environment: {...withoutColour(env, flags), ...environment.values}, flag: given(flags)};
	const resolved = Object.fromEntries(settingNames.map(name => [name, resolve(name, layers, config)])) as Record<SettingName, Setting>;
	const spoken = {...resolved, language: languageIn(resolved.language, env)};
	return {settings: withTwoRoles(spoken), keys: keysOf(config), problems: [...(config.file?.problems ?? []), ...environment.problems]};
}

/** Where nobody sets a language, it is that of the locale. */
function languageIn(set: Setting, env: Environment): Setting {
	const locale = set.origin.type === 'default' ? languageOfLocale(env) : undefined;
	return locale ? {value: locale.language, origin: {type: 'environment', name: locale.name}} : set;
}

function keysOf({path = '', file}: LoadedConfig): Resolved['keys'] {
	const entries = Object.entries(file?.keys ?? {}).map(([action, keys]) => {
		const place = file?.places[`keys.${action}`] ?? {line: 1, column: 1};
		return [action, {keys, origin: {type: 'file', file: path, ...place} as Origin}];
	});
	return Object.fromEntries(entries);
}

type Layers = Readonly<Record<'file' | 'environment' | 'flag', Values>>;

function resolve(name: SettingName, {file, environment, flag}: Layers, config: LoadedConfig): Setting {
	if (flag[name] !== undefined) return {value: flag[name], origin: {type: 'flag', name: `--${name}`}};
	if (environment[name] !== undefined) {
		const variable = name === 'theme' && environment.theme === colourless ? 'NO_COLOR' : variableOf(name);
		return {value: environment[name], origin: {type: 'environment', name: variable}};
	}
	if (file[name] !== undefined) {
		const place = config.file?.places[name] ?? {line: 1, column: 1};
		return {value: file[name], origin: {type: 'file', file: config.path ?? '', ...place}};
	}
	return {value: settings[name].default, origin: {type: 'default'}};
}

const colourless = 'mono';

/** Who wants no colour wants the theme without, unless a flag asks for colour. */
function withoutColour({NO_COLOR}: Environment, {color}: Readonly<Record<string, unknown>>): Values {
	return NO_COLOR && (color === undefined || color === 'auto') ? {theme: colourless} : {};
}

/** The flags that were given: one that is on or off is off where it was not. */
function given(flags: Readonly<Record<string, string | boolean | undefined>>): Values {
	return Object.fromEntries(
		settingNames.flatMap(name => (flags[name] === undefined || flags[name] === false ? [] : [[name, flags[name]]])),
	);
}

const rank: Readonly<Record<Origin['type'], number>> = {default: 0, file: 1, environment: 2, flag: 3};

/** A role asked for on one side is no longer taken on the other where that was asked for from further away. */
function withTwoRoles(resolved: Readonly<Record<SettingName, Setting>>): Readonly<Record<SettingName, Setting>> {
	const {left, right} = resolved;
	if (left.value === undefined || left.value !== right.value || left.origin.type === right.origin.type) return resolved;
	const weaker = rank[left.origin.type] < rank[right.origin.type] ? 'left' : 'right';
	return {...resolved, [weaker]: {value: undefined, origin: {type: 'default'}}};
}
