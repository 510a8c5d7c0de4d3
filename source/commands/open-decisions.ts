import {loadBuiltIn} from '../dataset/built-in.ts';
import {visible} from '../dataset/check/characters.ts';
import {type WrittenFile, writtenFile} from '../dataset/edit/written-file.ts';
import {isMapping} from '../dataset/mapping.ts';
import {patterns} from '../dataset/patterns.ts';
import {descriptorOf} from '../dataset/read/descriptor.ts';
import type {Dataset} from '../dataset/schema.ts';
import {datasetWith} from '../dataset/with.ts';
import {plainOwnParts, withPlainOwn} from '../decisions/plain-own.ts';
import type {Raw} from '../decisions/standing.ts';
import {decisionDisk} from '../host/decision-disk.ts';
import {englishWritten} from '../messages/files.ts';
import {reasonTold} from '../text/reason.ts';
import {type CommandContext, exitCodes} from './context.ts';

/** A file of decisions, read but for its decisions: what its work, roles and parties are. */
export type OpenedDecisions = {
	readonly path: string;
	/** Without what is decided in it. */
	readonly dataset: Dataset;
	/** What is decided, as it is written, with what the dataset says that it extends. */
	readonly decided: Raw;
	/** The latter alone. */
	readonly base: Raw;
	readonly lineOf: (work: string) => number | undefined;
	/** There is such a file. */
	readonly isThere: boolean;
	/** What stands in it, where it was read for that: who sits down to it need not read it again. */
	readonly seen?: WrittenFile | undefined;
	/** Its work, roles and parties are the built-in ones. */
	readonly isBuiltIn: boolean;
};

/** A file of decisions, or why it is not opened: what to tell on stderr and the exit code. */
export type OpenedOrNot = OpenedDecisions | {readonly message: string; readonly code: number};

/** Parts with which alone the built-in dataset is taken, which needs no checks: they say nothing of work, roles and parties, or as a sitting does. */
const plainParts: ReadonlySet<string> = new Set(['extends', 'decisions', 'agreement', 'name', '$schema', ...plainOwnParts]);

/** Opens a file of decisions for what its work and roles are. Where there is none yet, what is decided is of the built-in dataset. */
export async function openDecisions(context: Pick<CommandContext, 'stdin'>, path: string): Promise<OpenedOrNot> {
	// What comes through a pipe can be read once.
	const isPipe = path === '-' || descriptorOf(path) !== undefined;
	const written = isPipe ? undefined : writtenAt(path);
	if (typeof written === 'string') return {message: `rolex: ${visible(path, 400)} ${written}\n`, code: exitCodes.nothingFound};
	if (!isPipe && !written) return fresh(path, loadBuiltIn());
	const dataset = written && isPlain(written) ? withPlainOwn(written.parts, loadBuiltIn()) : undefined;
	if (written && dataset) return plainly(fresh(path, dataset), written);
	return readWhole(context, path, written);
}

/** A file that is not there yet. */
function fresh(path: string, dataset: Dataset): OpenedDecisions {
	return {path, dataset, decided: {}, base: {}, lineOf: () => undefined, isThere: false, isBuiltIn: true};
}

/** What stands at a path; undefined where nothing does, a text where it is no such file. */
function writtenAt(path: string): WrittenFile | string | undefined {
	try {
		const bytes = decisionDisk.read(path);
		return bytes && writtenFile(path, bytes, englishWritten);
	} catch (error) {
		return reasonTold(error, {isReading: true, isEnglish: true});
	}
}

function isPlain({parts}: WrittenFile): boolean {
	return parts.extends === 'built-in' && Object.keys(parts).every(name => plainParts.has(name)) && isAgreement(parts.agreement);
}

/** What of an agreement is taken as it is; anything else is left to the checks. */
function isAgreement(value: unknown): boolean {
	if (value === undefined) return true;
	if (!isMapping(value)) return false;
	const {review, needs = [], ...others} = value;
	const isDate = review === undefined || (typeof review === 'string' && patterns.date.test(review));
	return (
		isDate &&
		Array.isArray(needs) &&
		needs.every(id => typeof id === 'string' && id.length <= 100 && patterns.id.test(id)) &&
		Object.keys(others).length === 0
	);
}

function plainly(begun: OpenedDecisions, seen: WrittenFile): OpenedDecisions {
	const {parts, decisions, lineOf} = seen;
	const {review, needs = []} = Object(parts.agreement) as {readonly review?: string; readonly needs?: readonly string[]};
	// The name of the built-in dataset is that of its roles.
	const name = typeof parts.name === 'string' ? parts.name : parts.roles === undefined ? begun.dataset.name : undefined;
	const isBuiltIn = !plainOwnParts.some(part => part in parts);
	return {
		...begun,
		dataset: datasetWith(begun.dataset, {name, agreement: {review, needs}}),
		decided: decisions,
		lineOf,
		isThere: true,
		seen,
		isBuiltIn,
	};
}

/** A file that changes more than decisions is read and checked as every dataset is. */
async function readWhole({stdin}: Pick<CommandContext, 'stdin'>, path: string, written: WrittenFile | undefined): Promise<OpenedOrNot> {
	const [{readApart}, {formatProblem}] = await Promise.all([import('../dataset/read.ts'), import('../dataset/check/problem.ts')]);
	const {reading, decided, base} = await readApart(path, {builtIn: loadBuiltIn, stdin});
	if (!reading.dataset) {
		const told = reading.problems.slice(0, 5).map(formatProblem).join('\n');
		return {message: `rolex: the file has problems, so it is not opened.\n${told}\n`, code: exitCodes.nothingFound};
	}
	return {
		path,
		dataset: reading.dataset,
		decided,
		base,
		lineOf: work => (written && work in written.decisions ? written.lineOf(work) : undefined),
		isThere: true,
		seen: written,
		isBuiltIn: false,
	};
}
