import {speakIn} from '../messages/speak-in.ts';
import {loadConfig} from '../settings/load.ts';
import {type Resolved, resolveSettings} from '../settings/resolve.ts';
import type {CommandContext} from './context.ts';

/** The settings in force; their language is spoken from here on. */
export async function settingsInForce({env, flags}: Pick<CommandContext, 'env' | 'flags'>): Promise<Resolved> {
	const resolved = resolveSettings(await loadConfig(env), env, flags);
	await speakIn(String(resolved.settings.language.value));
	return resolved;
}

/** Speaks the language that arguments ask for which nobody has read yet, or else the settings: what is wrong with them is told in it. */
export async function speakAsAsked(args: readonly string[], env: CommandContext['env']): Promise<void> {
	const at = args.findIndex(arg => /^--language(?:=|$)/.test(arg));
	const language = at < 0 ? undefined : (/=(.*)$/.exec(args[at] ?? '')?.[1] ?? args[at + 1]);
	await settingsInForce({env, flags: {language}});
}
