import {loadBuiltIn, loadBuiltInOutline} from '../dataset/built-in.ts';
import {blankUnsafe, visible} from '../dataset/check/characters.ts';
import type {Dataset} from '../dataset/schema.ts';
import {nearest} from '../text/nearest.ts';
import {shellWord} from '../text/shell-word.ts';
import {type CommandContext, exitCodes} from './context.ts';

/** A dataset, or why there is none: what to tell on stderr and the exit code. */
export type Opened = {readonly dataset: Dataset} | {readonly dataset?: undefined; readonly message: string; readonly code: number};

export type OpenOptions = {
	readonly namesAlone?: boolean;
	/** Told of each path of `--data` before it is read. */
	readonly onPath?: (path: string) => Promise<void>;
};

/** Problems told of a dataset that cannot be opened; `rolex validate` lists the rest. */
const toldProblems = 5;

/**
 * The dataset a command works on: `--data`, else the built-in one, or its outline where names alone are wanted. What reads YAML is loaded only
 * for `--data`.
 */
export async function openDataset(context: CommandContext, {namesAlone = false, onPath}: OpenOptions = {}): Promise<Opened> {
	const {flags, served} = context;
	if (served) return {dataset: served.catalogue.dataset};
	if (typeof flags.data !== 'string' || flags.data === 'built-in') return {dataset: namesAlone ? loadBuiltInOutline() : loadBuiltIn()};
	const [{readDataset}, {formatProblem}] = await Promise.all([import('../dataset/read.ts'), import('../dataset/check/problem.ts')]);
	const {dataset, problems} = await readDataset(flags.data, {builtIn: loadBuiltIn, stdin: context.stdin, onPath});
	if (dataset) return {dataset};
	const told = problems.slice(0, toldProblems).map(formatProblem).join('\n');
	const rest = problems.length - toldProblems;
	const more = rest > 0 ? `…and ${rest} more. All of them: rolex validate ${shellWord(blankUnsafe(flags.data))}\n` : '';
	return {message: `rolex: the dataset has problems, so it is not opened.\n${told}\n${more}`, code: exitCodes.nothingFound};
}

/** What is wrong with `--left` or `--right`; undefined where both name roles of the dataset, and not the same. */
export function roleProblem({flags}: CommandContext, {roles}: Dataset): string | undefined {
	for (const side of ['left', 'right'] as const) {
		const asked = flags[side];
		if (typeof asked !== 'string' || roles.some(({id}) => id === asked)) continue;
		const near = nearest(
			asked,
			roles.map(({id}) => id),
		);
		const meant = near
			? `Did you mean \`${near}\`?`
			: `The roles are ${roles
					.slice(0, 12)
					.map(({id}) => id)
					.join(', ')}.`;
		return `rolex: --${side}: the dataset has no role \`${visible(asked, 60)}\`. ${meant}\n`;
	}
	return flags.left !== undefined && flags.left === flags.right ? 'rolex: --left and --right are the same role; compare two.\n' : undefined;
}
