import {loadBuiltIn} from '../dataset/built-in.ts';
import {escapeUnsafe, visible} from '../dataset/check/characters.ts';
import {codes} from '../dataset/check/codes.ts';
import {formatProblem} from '../dataset/check/problem.ts';
import {type Reading, readDataset} from '../dataset/read.ts';
import type {Dataset} from '../dataset/schema.ts';
import {write} from '../dataset/write.ts';
import {counted} from '../text/counted.ts';
import {nearest} from '../text/nearest.ts';
import {type CommandContext, exitCodes} from './context.ts';

/** `rolex validate <path>`: every problem of a dataset to standard output, and how many there are to standard error. */
export async function run({args, flags, stdin, stdout, stderr}: CommandContext): Promise<number> {
	if (typeof flags.explain === 'string') return explain(flags.explain, {args, stdout, stderr});
	const [path, ...others] = args;
	if (path === undefined || path === '' || others.length > 0) {
		await write(stderr, 'rolex: validate wants one path.\nUsage: rolex validate <path> [--json]   (`-` reads standard input)\n');
		return exitCodes.usage;
	}
	const reading = await readDataset(path, {builtIn: loadBuiltIn, stdin});
	if (flags.json) await write(stdout, `${escapeUnsafe(JSON.stringify({path, problems: reading.problems}, null, 2))}\n`);
	else {
		await write(stdout, reading.problems.map(problem => `${formatProblem(problem)}\n`).join(''));
		await write(stderr, `${summary(path, reading)}\n`);
	}
	return reading.dataset ? exitCodes.done : exitCodes.nothingFound;
}

/** What a code means, to standard output. */
async function explain(asked: string, {args, stdout, stderr}: Pick<CommandContext, 'args' | 'stdout' | 'stderr'>): Promise<number> {
	const code = asked.toUpperCase();
	if (args.length > 0 || !isCode(code)) {
		const near = nearest(code, Object.keys(codes));
		const told = args.length > 0 ? '--explain takes a code, and no path beside it' : `there is no code \`${visible(asked, 60)}\``;
		const mend = args.length > 0 ? '' : near ? ` Did you mean \`${near}\`?` : ` Codes: ${Object.keys(codes).join(', ')}.`;
		await write(stderr, `rolex: ${told}.${mend}\n`);
		return exitCodes.usage;
	}
	const {name, means, example, mend} = codes[code];
	await write(stdout, `${code} ${name}\n  ${means}\n  For example: ${example}\n  ${mend}\n`);
	return exitCodes.done;
}

function isCode(word: string): word is keyof typeof codes {
	return Object.hasOwn(codes, word);
}

function summary(path: string, {dataset, problems}: Reading): string {
	if (!dataset) {
		const files = new Set(problems.map(({file}) => file)).size;
		return `${counted(problems.length, 'problem')} in ${counted(files, 'file')}. What a code means: rolex validate --explain ${problems[0]?.code ?? 'E402'}`;
	}
	const parts = [
		counted(dataset.roles.length, 'role'),
		counted(dataset.dimensions.length, 'dimension'),
		counted(dataset.concepts.length, 'concept'),
		counted(dataset.ownership.length, 'piece of work', 'pieces of work'),
	];
	return `${visible(path, 400)}: no problems. It holds ${[...parts, ...decidedText(dataset)].join(', ')}.`;
}

/** How many decisions there are, and which of them are on work that is not there: these are kept, and may be misspelt. */
function decidedText({decisions, ownership}: Dataset): readonly string[] {
	const ids = Object.keys(decisions);
	if (ids.length === 0) return [];
	const known = new Set(ownership.flatMap(({id, formerly}) => [id, ...formerly]));
	const gone = ids.filter(id => !known.has(id));
	const told = gone.length > 0 ? ` (on work that is not in it: ${gone.slice(0, 5).join(', ')}${gone.length > 5 ? '…' : ''})` : '';
	return [counted(ids.length, 'decision') + told];
}
