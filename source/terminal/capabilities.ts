import {type ColourDepth, colourDepth} from './colour.ts';
import type {Reply} from './input/replies.ts';

export type Multiplexer = 'tmux' | 'screen';

/** What a terminal can do, as far as its environment tells. Answers to `query` may mend it later; nothing waits for them. */
export type Capabilities = {
	readonly colour: ColourDepth;
	/** Where it is known without asking: the kernel's own console, which answers nothing, is black. */
	readonly background?: 'dark' | 'light' | undefined;
	/** Only ASCII may be written: the locale is not UTF-8, or it was asked for. */
	readonly ascii: boolean;
	readonly links: boolean;
	/** Clicks and the wheel were asked for. */
	readonly mouse?: boolean;
	readonly synchronised: boolean;
	readonly multiplexer: Multiplexer | undefined;
	/** What to send after the first frame, ending in a question every terminal answers; empty where asking does harm. */
	readonly query: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment says of the terminal. `--color` and `--ascii` are passed on in `flags`. */
export function capabilitiesOf(
	env: Environment,
	flags: {readonly color?: string | boolean; readonly ascii?: boolean; readonly mouse?: boolean} = {},
): Capabilities {
	return {
		colour: colourDepth(env, flags.color),
		background: env.TERM === 'linux' ? 'dark' : undefined,
		ascii: flags.ascii === true || !isUtf8(env),
		links: knowsLinks(env),
		mouse: flags.mouse === true,
		synchronised: knowsSynchronised(env),
		multiplexer: multiplexerOf(env),
		query: queryFor(env),
	};
}

/** Whether text may be UTF-8. Where nothing is said (containers, SSH without SendEnv) it is, as in nearly every terminal. */
export function isUtf8(env: Environment): boolean {
	const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
	return !locale || /utf-?8/i.test(locale);
}

function multiplexerOf(env: Environment): Multiplexer | undefined {
	if (env.TMUX || env.TERM_PROGRAM === 'tmux' || env.TERM?.startsWith('tmux')) return 'tmux';
	return env.STY || env.TERM?.startsWith('screen') ? 'screen' : undefined;
}

const linkPrograms = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio', 'Tabby', 'WarpTerminal', 'zed']);
const linkTerms = /kitty|ghostty|^alacritty|^foot|wezterm|contour|^rio|iterm2/;

function knowsLinks(env: Environment): boolean {
	if (env.FORCE_HYPERLINK !== undefined) return env.FORCE_HYPERLINK !== '0' && env.FORCE_HYPERLINK !== 'false';
	const multiplexer = multiplexerOf(env);
	if (multiplexer === 'tmux') return versionAtLeast(env.TERM_PROGRAM === 'tmux' ? env.TERM_PROGRAM_VERSION : undefined, 3.4);
	if (multiplexer === 'screen') return false;
	if (linkTerms.test(env.TERM ?? '') || env.WT_SESSION || env.DOMTERM) return true;
	if (Number(env.VTE_VERSION) >= 5000 || Number(env.KONSOLE_VERSION) >= 201200) return true;
	return linkPrograms.has(env.TERM_PROGRAM ?? '');
}

const versionAtLeast = (version: string | undefined, least: number): boolean => Number.parseFloat(version ?? '') >= least;

/** Terminals ignore a mode they do not know, so only those are left out that are known not to have it. */
function knowsSynchronised(env: Environment): boolean {
	return !isPlain(env) && multiplexerOf(env) !== 'screen' && env.TERM_PROGRAM !== 'Apple_Terminal';
}

const isPlain = (env: Environment): boolean =>
	(!env.TERM && !env.WT_SESSION) || /^(dumb|unknown|linux|vt\d+.*|cons25|eterm.*)$/i.test(env.TERM ?? '');

/** The questions and, last, primary device attributes: when their answer is in, no other will come. */
function queryFor(env: Environment): string {
	if (isPlain(env)) return '';
	const background = '\x1b]11;?\x1b\\';
	const attributes = '\x1b[c';
	// GNU screen does not pass the others on, and Apple's Terminal prints the last letter of what it does not know.
	if (multiplexerOf(env) === 'screen' || env.TERM_PROGRAM === 'Apple_Terminal') return background + attributes;
	const synchronised = '\x1b[?2026$p';
	const version = '\x1b[>0q';
	return background + synchronised + version + attributes;
}

/** Whether this answer is the fence: the last one that the query's answers end with. */
export const isFence = (reply: Reply): boolean => reply.kind === 'attributes';

/** Whether the terminal's background is light or dark, by an OSC 11 answer; undefined for any other answer. */
export function backgroundOf(reply: Reply): 'light' | 'dark' | undefined {
	if (reply.kind !== 'background') return undefined;
	const luminance = 0.299 * reply.red + 0.587 * reply.green + 0.114 * reply.blue;
	return luminance > 127 ? 'light' : 'dark';
}

/** Whether synchronised updates work, by the answer about mode 2026; undefined for any other answer. */
export function synchronisedOf(reply: Reply): boolean | undefined {
	return reply.kind === 'mode' && reply.mode === 2026 ? reply.state === 1 || reply.state === 2 : undefined;
}

/** Whether OSC 8 works, by the name a terminal gives itself; undefined when the answer does not tell. */
export function knowsLinksBy(reply: Reply): boolean | undefined {
	if (reply.kind !== 'version') return undefined;
	const vte = /^VTE\((\d+)/.exec(reply.text);
	if (vte) return Number(vte[1]) >= 5000;
	const tmux = /^tmux (\d+\.\d+)/.exec(reply.text);
	if (tmux) return Number(tmux[1]) >= 3.4;
	return /^(kitty|wezterm|ghostty|foot|iterm2|contour|konsole|rio|mintty|xterm\.js)/i.test(reply.text) ? true : undefined;
}
