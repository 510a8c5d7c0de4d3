import {readFileSync, type Stats, statSync} from 'node:fs';
import {homedir} from 'node:os';
import {dirname, isAbsolute, join, resolve} from 'node:path';
import {isMapping, type Mapping} from '../dataset/mapping.ts';
import {decode, findingsOf, parseFile} from '../dataset/read.ts';
import {readKeys} from './keys.ts';
import {configSchema, fieldsOf} from './schema.ts';
import type {ConfigFile, FilePlace, SettingName, SettingsProblem} from './settings.ts';

/** A config is a page of text; what is longer is something else. */
const longest = 1024 * 1024;

type Path = readonly (string | number)[];
type Finding = Pick<SettingsProblem, 'message' | 'mend'>;

/** Reads and checks a config file. What is wrong is left out and told; the rest is in force. */
export function readConfig(file: string): ConfigFile {
	const bytes = bytesOf(file);
	if ('message' in bytes) return nothing(file, bytes);
	const decoded = decode(bytes);
	if (decoded.finding) return nothing(file, decoded.finding, placeIn(decoded.text, decoded.offset));
	const {parsed, problems: faults} = parseFile(file, decoded.text);
	const problems = faults.map(({line, column, message, mend}): SettingsProblem => ({where: file, line, column, message, mend}));
	const {value} = parsed;
	if (value === null) return {values: {}, places: {}, problems};
	const placeOf = (path: Path, at?: 'key' | 'value') => parsed.placeOf(parsed.offsetOf(path, at));
	if (!isMapping(value)) {
		const told = problems.length > 0 ? [] : [{where: file, ...placeOf([]), ...noMapping}];
		return {values: {}, places: {}, problems: [...problems, ...told]};
	}
	// Keys are told of in their own words.
	const {keys: written, ...fields} = value;
	const {issues} = configSchema.safeParse(fields).error ?? {issues: []};
	const findings = issues.flatMap(issue => findingsOf(issue, fields, [], path => parsed.sourceOf(path), fieldsOf));
	const {keys, problems: wrongKeys} = written === undefined ? {keys: {}, problems: []} : readKeys(written);
	const formal = [...findings, ...wrongKeys].map(({path, at, message, mend}) => ({where: file, ...placeOf(path, at), message, mend}));
	const right = without(
		fields,
		findings.map(({path}) => path),
	);
	const settings = settingsOf(right, file, placeOf);
	const keyPlaces = Object.fromEntries(Object.keys(keys).map(action => [`keys.${action}`, placeOf(['keys', action])]));
	const told = [...problems, ...formal.filter(each => !problems.some(fault => isAt(fault, each)))];
	return {values: settings.values, places: {...settings.places, ...keyPlaces}, keys, problems: inOrder(told)};
}

const noMapping: Finding = {message: 'the file holds no settings', mend: 'Write one a line, such as `theme: dark`.'};

function nothing(file: string, {message, mend}: Finding, place: Partial<FilePlace> = {}): ConfigFile {
	return {values: {}, places: {}, problems: [{where: file, ...place, message, mend}]};
}

function bytesOf(file: string): Uint8Array | Finding {
	try {
		const status: Stats = statSync(file);
		// Opening a pipe would wait for its other end.
		if (!status.isFile()) return {message: 'this is no file', mend: 'Put the config in a file of this name.'};
		if (status.size > longest) return {message: 'the file is larger than 1 MB', mend: 'Keep the settings alone in it.'};
		return readFileSync(file);
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		return code === 'ELOOP'
			? {message: 'the symbolic links go in a circle', mend: 'Point the link at a file.'}
			: {message: `the file cannot be read (${code})`, mend: 'Check its permissions and those of its folder.'};
	}
}

function placeIn(text: string, offset: number): FilePlace {
	const before = text.slice(0, offset).split(/\r\n?|\n/);
	return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
}

/** The fields that nothing is wrong with. */
function without(fields: Mapping, paths: readonly Path[]): Mapping {
	const kept = Object.entries(fields).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
		const inside = paths.filter(([first]) => first === name).map(path => path.slice(1));
		if (inside.length === 0) return [[name, value]];
		return isMapping(value) && inside.every(path => path.length > 0) ? [[name, without(value, inside)]] : [];
	});
	return Object.fromEntries(kept);
}

/** The fields as settings, by the names of their flags. */
function settingsOf(fields: Mapping, file: string, placeOf: (path: Path) => FilePlace): Pick<ConfigFile, 'values' | 'places'> {
	const {roles, data, ...others} = fields;
	const values: Partial<Record<SettingName, string | boolean>> = {...(others as Mapping), ...(roles as Mapping | undefined)};
	if (typeof data === 'string') values.data = data === 'built-in' ? data : pathFrom(file, data);
	const places = Object.keys(values).map(name => [name, placeOf(name === 'left' || name === 'right' ? ['roles', name] : [name])]);
	return {values, places: Object.fromEntries(places)};
}

/** A path is meant from the file that names it, and `~/` from home. */
function pathFrom(file: string, path: string): string {
	if (path === '~' || path.startsWith('~/')) return join(homedir(), path.slice(1));
	return isAbsolute(path) ? path : resolve(dirname(file), path);
}

/** What a text is at fault for is not told again for the value that came of it. */
const isAt = (a: SettingsProblem, b: SettingsProblem) => a.line === b.line && a.column === b.column;

const inOrder = (problems: readonly SettingsProblem[]) =>
	problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
