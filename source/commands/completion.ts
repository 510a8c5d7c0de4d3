import {write} from '../dataset/write.ts';
import {safe} from '../print/safe.ts';
import {nearest} from '../text/nearest.ts';
import {shells} from './command-line.ts';
import {completionList, listNames} from './completion-lists.ts';
import {type CommandContext, exitCodes} from './context.ts';
import {openDataset} from './open-dataset.ts';
import {complain, writeOut} from './printing.ts';

/** `rolex completion <shell>`: its completion script. The script asks back here for what the dataset names. */
export async function run(context: CommandContext): Promise<number> {
	const [word = '', ...others] = context.args;
	if (others.length > 0 || word === '') return complain(context, `completion wants a shell: ${shells.join(', ')}.`);
	if (listNames.includes(word)) return list(context, word);
	const script = await scriptFor(word);
	if (script === undefined) {
		const near = nearest(word.toLowerCase(), shells);
		const meant = near ? `Did you mean \`${near}\`?` : `There are ${shells.join(', ')}.`;
		return complain(context, `there is no completion for \`${safe(word).slice(0, 60)}\`. ${meant}`);
	}
	if (context.stdout.isTTY) await write(context.stderr, howToUse[word] ?? '');
	await writeOut(context, script);
	return exitCodes.done;
}

async function list(context: CommandContext, name: string): Promise<number> {
	const {dataset, ...problem} = await openDataset(context, {namesAlone: true});
	// A dataset with problems completes to nothing: a shell is no place to tell of them.
	if (!dataset) return 'code' in problem ? problem.code : exitCodes.nothingFound;
	await writeOut(context, completionList(name, dataset));
	return exitCodes.done;
}

async function scriptFor(shell: string): Promise<string | undefined> {
	switch (shell) {
		case 'bash':
			return (await import('./completion-bash.ts')).bashCompletion();
		case 'zsh':
			return (await import('./completion-zsh.ts')).zshCompletion();
		case 'fish':
			return (await import('./completion-fish.ts')).fishCompletion();
		default:
			return undefined;
	}
}

const howToUse: Readonly<Record<string, string>> = {
	bash: 'rolex: to use it now: source <(rolex completion bash); for good, put that line into ~/.bashrc\n',
	zsh: 'rolex: to use it now: source <(rolex completion zsh); for good, put that line into ~/.zshrc, below compinit\n',
	fish: 'rolex: to use it now: rolex completion fish | source; for good: rolex completion fish > ~/.config/fish/completions/rolex.fish\n',
};
