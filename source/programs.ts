import type {CommandName} from './commands/command-line.ts';
import type {CommandContext} from './commands/context.ts';

/** How a command runs. */
type Program = {
	/** Draws the explorer, prints to standard output alone, or talks on all streams as it goes. */
	readonly does: 'draw' | 'print' | 'talk';
	/** Loaded when it is asked for, so that a start loads one command alone. */
	readonly load: (context: CommandContext) => Promise<{readonly run: (context: CommandContext) => Promise<number>}>;
};

/** Every command of commands/command-line.ts, apart from it, since most starts need no word of what that says. */
export const programs: Readonly<Record<CommandName, Program>> = {
	explore: {does: 'draw', load: context => (isSpoken(context) ? import('./commands/converse.ts') : import('./commands/explore.ts'))},
	show: {does: 'print', load: ({flags}) => (flags.result === true ? import('./commands/show-result.ts') : import('./commands/show.ts'))},
	compare: {does: 'print', load: () => import('./commands/compare.ts')},
	list: {does: 'print', load: () => import('./commands/list.ts')},
	search: {does: 'print', load: () => import('./commands/search.ts')},
	export: {does: 'print', load: () => import('./commands/export.ts')},
	agreement: {does: 'print', load: () => import('./commands/agreement.ts')},
	validate: {does: 'talk', load: () => import('./commands/validate.ts')},
	init: {does: 'talk', load: () => import('./commands/init.ts')},
	serve: {does: 'talk', load: () => import('./commands/serve.ts')},
	decide: {does: 'draw', load: context => (isSpoken(context) ? import('./commands/decide-aloud.ts') : import('./commands/decide.ts'))},
	config: {does: 'print', load: () => import('./commands/config.ts')},
	info: {does: 'print', load: () => import('./commands/info.ts')},
	completion: {does: 'print', load: () => import('./commands/completion.ts')},
	help: {does: 'print', load: () => import('./commands/help-command.ts')},
};

/** Whether a word is the name of a command. */
export function isProgram(word: string): word is CommandName {
	return Object.hasOwn(programs, word);
}

/**
 * Whether the explorer is a conversation: where it is asked for by flag, by its variable or by the one that all programs made with Ink
 * take, and on a terminal that can do no more than print.
 */
function isSpoken({env, flags}: Pick<CommandContext, 'env' | 'flags'>): boolean {
	if (flags['screen-reader'] === true) return true;
	const asked = env.ROLEX_SCREEN_READER || env.INK_SCREEN_READER;
	if (asked) return !/^(?:0|false|no|off)$/i.test(asked);
	// Asked for here: importing `node:tty` loads sockets and streams, which a printed answer to a file or a pipe needs none of.
	return env.TERM === 'dumb' && [0, 1].every(process.getBuiltinModule('node:tty').isatty);
}
