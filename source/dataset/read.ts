import {checkAcross} from './check/check.ts';
import {checkForm} from './check/form.ts';
import {inOrder, type Problem} from './check/problem.ts';
import {deepFreeze} from './freeze.ts';
import {limits} from './read/budget.ts';
import {type Layers, type ReadOptions, readLayers} from './read/layers.ts';
import {locate, sourceOf} from './read/locate.ts';
import {Merged, type Placed} from './read/merge.ts';
import type {Dataset} from './schema.ts';

// The config is read and checked with the same: what holds zod and YAML is one bundle.
export {unsafeCharacter} from './check/characters.ts';
export {findingsOf} from './check/issue.ts';
export * as form from './form.ts';
export {decode} from './read/decode.ts';
export {parseFile} from './read/parse.ts';
export {toYaml} from './to-yaml.ts';

export type Reading =
	| {readonly dataset: Dataset; readonly problems: readonly []}
	| {readonly dataset?: undefined; readonly problems: readonly Problem[]};

export type Options = ReadOptions & {
	/** Asks also what is asked of the built-in dataset: no orphan concept, no phrase asked for two entries. */
	readonly isCurated?: boolean;
};

/**
 * Reads the dataset at a path, a file or a folder of files, and checks it. The dataset comes back frozen and whole,
 * or not at all and with every problem, in the order of the files.
 */
export async function readDataset(path: string, options: Options = {}): Promise<Reading> {
	return checked(path, await readLayers(path, options), options);
}

/** A dataset apart from what is decided in it, which is given as it is written: what nobody understands there keeps nothing else from opening. */
export type ReadingApart = {
	readonly reading: Reading;
	/** What is decided, whatever it is, and what of it the datasets say that this one extends. */
	readonly decided: Fields;
	readonly base: Fields;
};
type Fields = Readonly<Record<string, unknown>>;

/** Reads the dataset at a path, its decisions apart. */
export async function readApart(path: string, options: ReadOptions = {}): Promise<ReadingApart> {
	const read = await readLayers(path, options);
	const decidedIn = (layers: Layers['layers']) => Object(new Merged(layers).value.decisions) as Fields;
	return {reading: checked(path, read, {}, true), decided: decidedIn(read.layers), base: decidedIn(read.layers.slice(0, -1))};
}

function checked(path: string, {layers, problems, isPartial, filesRead, lostIds}: Layers, options: Options, isApart = false): Reading {
	const file = layers.at(-1)?.files[0]?.file;
	if (file === undefined) return {problems: problems.length > 0 ? listed(problems, filesRead) : [noData(path)]};
	const merged = new Merged(layers);
	if (isApart) delete merged.value.decisions;
	const form = checkForm(merged.value, place => sourceOf(merged, place), limits.problems + 1);
	const isWhole = !isPartial && lostIds.size === 0;
	const across = isPartial ? [] : checkAcross(merged.value, {isCurated: isWhole && options.isCurated, lostIds});
	const findings = [...merged.findings, ...form.findings, ...across].filter(finding => isWhole || isCertain(finding, merged));
	if (problems.length === 0 && findings.length === 0 && form.dataset) return {dataset: finished(form.dataset), problems: []};
	return {problems: listed([...problems, ...locate(findings.slice(0, limits.problems + 1), merged, file)], filesRead)};
}

/** Whether a finding holds when not everything could be read: what is missing may be in the rest. */
function isCertain({code, path}: Placed, {value}: Merged): boolean {
	if (code === 'E313' || code === 'E404' || code === 'E405') return false;
	return code !== 'E302' || (path.length > 1 && value.extends === undefined);
}

/** A folder in which every file is empty. */
function noData(file: string): Problem {
	return {file, line: 1, column: 1, code: 'E105', message: 'the folder holds no data', mend: 'Start from `rolex init`.'};
}

/** What was extended is part of the dataset now. */
function finished({extends: _, ...dataset}: Dataset): Dataset {
	return deepFreeze(dataset);
}

/** One problem for each thing wrong: what a file's text is at fault for is not told again for the value that came of it. */
function listed(problems: readonly Problem[], filesRead: ReadonlySet<string>): readonly Problem[] {
	const textFaults = new Set(problems.filter(({code}) => isTextFault(code)).map(placeOf));
	const seen = new Set<string>();
	const kept = problems.filter(problem => {
		if (!isTextFault(problem.code) && textFaults.has(placeOf(problem))) return false;
		const key = `${placeOf(problem)} ${problem.code} ${problem.message}`;
		return !seen.has(key) && seen.add(key);
	});
	const ordered = inOrder(kept, filesRead);
	const [first] = ordered;
	if (ordered.length <= limits.problems || !first) return ordered;
	const message = `more than ${limits.problems} problems; the first are listed`;
	return [...ordered.slice(0, limits.problems), {...first, line: 1, column: 1, code: 'E499', message, mend: 'Mend these first.'}];
}

/** Faults for which a value could not be taken as it is written. */
const isTextFault = (code: string) => code === 'E204' || code === 'E205' || code === 'E213';
const placeOf = ({file, line, column}: Problem) => `${file}:${line}:${column}`;
