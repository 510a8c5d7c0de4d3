import {visible} from '../dataset/check/characters.ts';
import {write} from '../dataset/write.ts';
import {englishCompletion} from '../messages/command-line.ts';
import {nearest} from '../text/nearest.ts';
import {shells} from './command-line.ts';
import {completionList, isListName, type ListName} from './completion-lists.ts';
import {type CommandContext, exitCodes} from './context.ts';
import {complain, writeOut} from './printing.ts';
import {settle} from './settle.ts';

/** `rolex completion <shell>`: its completion script. The script asks back here for what the dataset names. */
export async function run(context: CommandContext): Promise<number> {
	const [word = '', ...others] = context.args;
	if (others.length > 0 || word === '') return complain(context, `completion wants a shell: ${shells.join(', ')}.`);
	if (isListName(word)) return list(context, word);
	const shell = shells.find(name => name === word);
	if (!shell) {
		const near = nearest(word.toLowerCase(), shells);
		const meant = near ? `Did you mean \`${near}\`?` : `There are ${shells.join(', ')}.`;
		return complain(context, `there is no completion for \`${visible(word, 60)}\`. ${meant}`);
	}
	if (context.stdout.isTTY) await write(context.stderr, `rolex: to use it ${englishCompletion[shell]}\n`);
	await writeOut(context, await scripts[shell]());
	return exitCodes.done;
}

async function list(context: CommandContext, name: ListName): Promise<number> {
	const {dataset, ...problem} = (await settle(context, {namesAlone: true})).opened;
	// A dataset with problems completes to nothing: a shell is no place to tell of them.
	if (!dataset) return 'code' in problem ? problem.code : exitCodes.nothingFound;
	await writeOut(context, completionList(name, dataset));
	return exitCodes.done;
}

type Shell = (typeof shells)[number];

const scripts: Readonly<Record<Shell, () => Promise<string>>> = {
	bash: async () => (await import('./completion-bash.ts')).bashCompletion(),
	zsh: async () => (await import('./completion-zsh.ts')).zshCompletion(),
	fish: async () => (await import('./completion-fish.ts')).fishCompletion(),
};
