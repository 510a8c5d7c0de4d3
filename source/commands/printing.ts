import {readBuiltInNames} from 'rolex:dataset';
import {visible} from '../dataset/check/characters.ts';
import {write} from '../dataset/write.ts';
import {languageSpoken} from '../messages/spoken.ts';
import {endingOf, type Format, formatNames, formatOfEnding, formats, isFormat} from '../print/formats.ts';
import type {Search} from '../search/search.ts';
import {formatSettingsProblem} from '../settings/problem.ts';
import type {SettingsProblem} from '../settings/settings.ts';
import type {Line} from '../text/line.ts';
import {once} from '../text/once.ts';
import {createCatalogue} from '../topics/catalogue.ts';
import {type Named, namesOf} from '../topics/find.ts';
import {pairOf, type RolePair} from '../topics/pair.ts';
import type {Catalogue} from '../topics/topic.ts';
import {type CommandContext, exitCodes, type Find} from './context.ts';
import {roleProblem} from './open-dataset.ts';
import {formInAscii} from './plain.ts';
import {settle} from './settle.ts';
import {columnsFor, isAsciiFor, isWholeFor, paintFor} from './terminal-text.ts';

/** What a printing command works on. */
export type PrintRequest = {
	readonly catalogue: Catalogue;
	/** What its topics are called: of the built-in dataset that is read without them. */
	readonly names: () => readonly Named[];
	/** Searches it; the index is made when first asked. */
	readonly find: Find;
	readonly sides: RolePair;
	/** Columns of text. */
	readonly columns: number;
	/** Whether nothing is cut to them: no screen reads it, and what does looks for whole names. */
	readonly isWhole: boolean;
	/** Lines as text for where they go. */
	readonly paint: (lines: readonly Line[]) => string;
};

/** How a command writes what it prints, in every format there is; undefined in one that it does not write. */
export type Forms<Subject> = Readonly<Record<Format, ((request: PrintRequest, subject: Subject) => string | Promise<string>) | undefined>>;

/** What a printing command has to say: a subject for standard output, talk for standard error. */
export type Answer<Subject> = {readonly subject?: Subject; readonly talk?: string; readonly code?: number};

export type PrintOptions = {
	/** The command prints the names of entries alone: for that an outline of the dataset is enough. */
	readonly namesAlone?: boolean;
};

/** Opens the dataset, asks a command for its answer, and delivers it in the format asked for. Resolves to the exit code. */
export async function printing<Subject>(
	context: CommandContext,
	forms: Forms<Subject>,
	answer: (request: PrintRequest, format: Format) => Promise<Answer<Subject>>,
	options: PrintOptions = {},
): Promise<number> {
	const format = formatOf(context.flags);
	if ('problem' in format) return complain(context, format.problem);
	const writeAs = forms[format.name];
	if (!writeAs) return complain(context, notWritten(format.name, forms));
	const opened = await openRequest(context, options);
	if ('code' in opened) return opened.code;
	const {subject, talk, code} = await answer(opened.request, format.name);
	const written = subject === undefined ? undefined : await writeAs(opened.request, subject);
	if (talk) await write(context.stderr, `rolex: ${talk}\n`);
	const undelivered = written === undefined ? undefined : await deliverAs(opened.settled, format.name, written);
	return undelivered ?? code ?? exitCodes.done;
}

/** What stands in the way of a format that only a whole dataset is written in. */
function notWritten(name: Format, forms: Forms<never>): string {
	const written = formatNames.filter(each => forms[each]).join(', ');
	return `this is not written as ${name}, but as ${written}. The whole dataset is: rolex export --format ${name}`;
}

/** Opens the dataset that a command prints of. Where it cannot, that is told, and there is an exit code alone. */
export async function openRequest(
	context: CommandContext,
	{namesAlone = false}: PrintOptions = {},
): Promise<{readonly request: PrintRequest; readonly settled: CommandContext} | {readonly code: number}> {
	const {context: settled, opened, problems} = await settle(context, {namesAlone});
	await tellIgnored(context, problems);
	if (!opened.dataset) {
		await write(context.stderr, opened.message);
		return {code: opened.code};
	}
	const {dataset} = opened;
	const problem = roleProblem(settled, dataset);
	if (problem) {
		await write(context.stderr, problem);
		return {code: exitCodes.usage};
	}
	const {left, right, data} = settled.flags;
	const catalogue = context.served?.catalogue ?? createCatalogue(dataset);
	const isBuiltIn = !context.served && data === undefined;
	return {
		request: {
			catalogue,
			names: once(() => (isBuiltIn && languageSpoken() === 'en' ? readBuiltInNames() : undefined) ?? namesOf(catalogue)),
			find: context.served?.find ?? finder(catalogue, isBuiltIn),
			sides: pairOf(dataset, {left: textOf(left), right: textOf(right)}),
			columns: columnsFor(settled),
			isWhole: isWholeFor(settled),
			paint: paintFor(settled),
		},
		settled,
	};
}

/** Tells on standard error what of the settings is ignored. */
export async function tellIgnored({stderr}: CommandContext, problems: readonly SettingsProblem[]): Promise<void> {
	for (const problem of problems) await write(stderr, `rolex: ignored: ${formatSettingsProblem(problem)}\n`);
}

/** What searches a catalogue; the built-in one is indexed already. */
function finder(catalogue: Catalogue, isBuiltIn: boolean): Find {
	let search: Promise<Search> | undefined;
	return async (words, options) => {
		search ??= import('../search/built-in.ts').then(({createSearchOf}) => createSearchOf(catalogue, isBuiltIn));
		return (await search).find(words, options);
	};
}

const textOf = (flag: string | boolean | undefined) => (typeof flag === 'string' ? flag : undefined);

/** Tells of wrong usage on standard error. */
export async function complain({stderr}: CommandContext, problem: string): Promise<number> {
	await write(stderr, `rolex: ${problem}\n`);
	return exitCodes.usage;
}

/** Writes to standard output. Where it takes no more, cli.ts ends the process, so this never resolves. */
export function writeOut({stdout}: CommandContext, text: string): Promise<void> {
	if (text === '') return Promise.resolve();
	return new Promise(done => stdout.write(text, error => !error && done()));
}

/**
 * Writes a text of a format to the file of `--output`, or to standard output, in ASCII where the settings in force or the terminal want that.
 * Returns an exit code where it failed.
 */
export function deliverAs(settled: CommandContext, format: Format, text: string): Promise<number | undefined> {
	return deliver(settled, isAsciiFor(settled) ? formInAscii(format, text) : text);
}

async function deliver(context: CommandContext, text: string): Promise<number | undefined> {
	const {output, force} = context.flags;
	if (typeof output !== 'string' || output === '-') {
		await writeOut(context, text);
		return undefined;
	}
	const {writeWhole} = await import('./output.ts');
	const problem = await writeWhole(output, text, force === true);
	await write(context.stderr, problem ? `rolex: ${problem}\n` : `Wrote ${visible(output, 400)}\n`);
	return problem ? exitCodes.nothingFound : undefined;
}

/** The format asked for: by a flag, else by what the name of the output file ends in, else text. */
export function formatOf({format, json, output, force}: CommandContext['flags']): {readonly name: Format} | {readonly problem: string} {
	if (json && format !== undefined && format !== 'json')
		return {problem: `--json and --format ${visible(String(format), 60)} ask for two formats; leave one away.`};
	if (force && output === undefined) return {problem: '--force is about the file of --output, and there is none.'};
	if (json) return {name: 'json'};
	if (format !== undefined)
		return isFormat(format)
			? {name: format}
			: {problem: `--format is one of ${formatNames.join(', ')}, not \`${visible(String(format), 60)}\`.`};
	const ending = typeof output === 'string' ? endingOf(output) : undefined;
	if (ending === undefined) return {name: 'text'};
	const name = formatOfEnding(ending);
	if (name) return {name};
	const known = formatNames.map(each => `.${formats[each].endings[0]}`).join(', ');
	return {
		problem: `no format is written to a file called \`.${visible(ending, 60)}\`. Endings: ${known}; or say it: --format FORMAT.`,
	};
}
