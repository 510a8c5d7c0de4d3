import type {Finding, Problem} from './check/problem.ts';
import {isMapping} from './mapping.ts';
import {Budget} from './read/budget.ts';
import {decode} from './read/decode.ts';
import {readBytes, readStream, Unreadable} from './read/files.ts';
import {parseFile} from './read/parse.ts';
import {Parsed} from './read/parsed.ts';

/** The name under which standard input is spoken of. */
export const stdinName = '<stdin>';

export type Input = AsyncIterable<Uint8Array | string>;

/** Reads files one by one to their values, and gathers what is wrong with them. */
export class Loader {
	readonly problems: Problem[] = [];
	/** Every file in the order they were tried. */
	readonly filesRead = new Set<string>();
	/** Something could not be read, so that what refers to it proves nothing. */
	isPartial = false;
	/** Ids of entries that could not be read, though the rest of their files could. */
	readonly lostIds = new Set<string>();
	readonly #budget = new Budget();
	readonly #stdin: Input | undefined;

	constructor(stdin?: Input) {
		this.#stdin = stdin;
	}

	/** The parts in a file; undefined where it has none, which has then been told. */
	async load(file: string, isInFolder: boolean): Promise<Parsed | undefined> {
		this.filesRead.add(file);
		try {
			const decoded = decode(await this.#bytes(file));
			if (decoded.finding) return this.fail(file, decoded.finding, decoded.text, decoded.offset);
			if (!this.#budget.takeValues(decoded.text)) return this.fail(file, tooManyValues);
			const {parsed, problems, lostIds, isPartial} = parseFile(file, decoded.text);
			for (const id of lostIds) this.lostIds.add(id);
			for (const problem of problems) this.problems.push(problem);
			this.isPartial ||= isPartial;
			return this.#parts(parsed, problems.length > 0, isInFolder);
		} catch (error) {
			return this.unreadable(error);
		}
	}

	/** Tells of a problem that keeps a whole file from being read. */
	fail(file: string, finding: Finding, text = '', offset = 0): undefined {
		const place = new Parsed(file, text, {value: null, events: [], starts: new Map()}).placeOf(offset);
		this.filesRead.add(file);
		this.problems.push({file, ...place, ...finding});
		this.isPartial = true;
	}

	/** The same for a file that could not be opened; any other error is a fault of rolex and goes on. */
	unreadable(error: unknown): undefined {
		if (!(error instanceof Unreadable)) throw error;
		this.fail(error.file, error.finding);
	}

	#bytes(file: string): Promise<Uint8Array> {
		return file === stdinName && this.#stdin ? readStream(this.#stdin, file, this.#budget) : readBytes(file, this.#budget);
	}

	/** A file of comments alone is empty by itself, and harmless among others. */
	#parts(parsed: Parsed, hasProblems: boolean, isInFolder: boolean): Parsed | undefined {
		const {file, value} = parsed;
		if (isMapping(value)) return parsed;
		if (hasProblems || (value === null && isInFolder)) return undefined;
		return this.fail(file, value === null ? noData : notDataset(value));
	}
}

const noData: Finding = {code: 'E105', message: 'the file holds no data', mend: 'Start from `rolex init`.'};

const tooManyValues: Finding = {
	code: 'E110',
	message: 'the dataset holds more values than rolex takes',
	mend: 'Split it into several datasets.',
};

function notDataset(value: unknown): Finding {
	const message = `the file holds ${Array.isArray(value) ? 'a list' : 'a single value'}, not the parts of a dataset`;
	return {code: 'E209', message, mend: 'Begin with `roles:` and the other parts, each with a list under it.'};
}
