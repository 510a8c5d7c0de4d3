import {withDrafts} from '../explorer/sitting/drafts.ts';
import {createDrafts} from '../host/drafts.ts';
import {type CommandContext, exitCodes} from './context.ts';
import {openSitting, refused, tellDecided, tellUnkept} from './open-sitting.ts';

/** `rolex decide [file]`: opens the explorer in a sitting that decides who owns which work. Every answer is written at once. */
export async function run(context: CommandContext): Promise<number> {
	const {stdin, stdout, stderr, env} = context;
	if (!stdin.isTTY || !stdout.isTTY || env.TERM === 'dumb')
		return refused(
			stderr,
			'rolex decide draws on a terminal, and this is none. To answer line by line: rolex decide --screen-reader. To print what was decided: rolex agreement',
			exitCodes.usage,
		);
	// The explorer's own bundle, with the code cache that it has: what draws is not there twice.
	const {endingCode, explore, keysOf} = await import('./explore.ts');
	const begun = await openSitting(context);
	if (typeof begun === 'number') return begun;
	const {open, path, told, resolved} = begun;
	const drafts = createDrafts(context.env, path);
	let {decisions} = open.sitting;
	const keep: typeof open.keep = (work, decision) => {
		const kept = open.keep(work, decision);
		decisions = kept.decisions;
		return kept;
	};
	const ending = await explore(begun.context, open.sitting.catalogue, {
		words: '',
		...{told, keys: keysOf(resolved), sitting: withDrafts(open.sitting, drafts?.load() ?? []), drafts},
		decisions: {keep, keepOwn: open.keepOwn},
	});
	tellUnkept(stderr, path, open);
	tellDecided(stderr, path, open, decisions);
	return endingCode(context, ending);
}
