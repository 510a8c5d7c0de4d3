import type {Sides} from '../compose/compose.ts';
import {visible} from '../dataset/check/characters.ts';
import type {Dataset} from '../dataset/schema.ts';
import {write} from '../dataset/write.ts';
import type {Line} from '../text/line.ts';
import {createCatalogue} from '../topics/catalogue.ts';
import type {Catalogue} from '../topics/topic.ts';
import type {Format} from './command-line.ts';
import {type CommandContext, exitCodes} from './context.ts';
import {openDataset, roleProblem} from './open-dataset.ts';
import {columnsFor, paintFor} from './painting.ts';

/** What a printing command works on. */
export type PrintRequest = {
	readonly catalogue: Catalogue;
	/** Whether the dataset is the built-in one, which is indexed already. */
	readonly isBuiltIn: boolean;
	readonly sides: Sides;
	readonly format: Format;
	/** Columns of text. */
	readonly columns: number;
	/** Lines as text for where they go. */
	readonly paint: (lines: readonly Line[]) => string;
};

/** What a printing command has to say: data for standard output, talk for standard error. */
export type Answer = {readonly text?: string; readonly talk?: string; readonly code?: number};

/**
 * Opens the dataset, asks a command for its answer, and delivers it. Resolves to the exit code. A command that prints the names of
 * entries alone says so: for that an outline of the dataset is enough.
 */
export async function printing(
	context: CommandContext,
	answer: (request: PrintRequest) => Promise<Answer>,
	{namesAlone = false}: {readonly namesAlone?: boolean} = {},
): Promise<number> {
	const contradiction = contradictionOf(context.flags);
	if (contradiction) return complain(context, contradiction);
	const opened = await openDataset(context, {namesAlone});
	if (!opened.dataset) {
		await write(context.stderr, opened.message);
		return opened.code;
	}
	const {dataset} = opened;
	const problem = roleProblem(context, dataset);
	if (problem) {
		await write(context.stderr, problem);
		return exitCodes.usage;
	}
	const {text, talk, code} = await answer({
		catalogue: createCatalogue(dataset),
		isBuiltIn: context.flags.data === undefined,
		sides: sidesFor(context.flags, dataset),
		format: formatOf(context.flags),
		columns: columnsFor(context),
		paint: paintFor(context),
	});
	if (talk) await write(context.stderr, `rolex: ${talk}\n`);
	const undelivered = text === undefined ? undefined : await deliver(context, text);
	return undelivered ?? code ?? exitCodes.done;
}

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

const formatOfEnding: Readonly<Record<string, Format>> = {
	txt: 'text',
	md: 'markdown',
	markdown: 'markdown',
	html: 'html',
	htm: 'html',
	json: 'json',
	csv: 'csv',
};

/** The format asked for; with none, what the name of the output file says, else text. */
function formatOf({format, json, output}: CommandContext['flags']): Format {
	if (json) return 'json';
	if (format !== undefined) return format as Format;
	const ending = typeof output === 'string' ? /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase() : undefined;
	return (ending && Object.hasOwn(formatOfEnding, ending) ? formatOfEnding[ending] : undefined) ?? 'text';
}

function contradictionOf({json, format, force, output}: CommandContext['flags']): string | undefined {
	if (json && format !== undefined && format !== 'json') return `--json and --format ${format} ask for two formats; leave one away.`;
	if (force && output === undefined) return '--force is about the file of --output, and there is none.';
	return undefined;
}

/** The roles asked for; one that is not is the first of the dataset that is free. */
function sidesFor({left, right}: CommandContext['flags'], {roles}: Dataset): Sides {
	const free = (taken: unknown) => roles.find(({id}) => id !== taken)?.id ?? '';
	const chosen = typeof left === 'string' ? left : free(right);
	return {left: chosen, right: typeof right === 'string' ? right : free(chosen)};
}
