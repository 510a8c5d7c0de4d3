import {release} from 'node:os';
import {join, resolve} from 'node:path';
import {visible} from '../dataset/check/characters.ts';
import {stateFolder} from '../host/state-folder.ts';
import {languageSpoken} from '../messages/spoken.ts';
import {json} from '../print/json.ts';
import {cacheFolder, configPath} from '../settings/folders.ts';
import {capabilitiesOf} from '../terminal/capabilities.ts';
import {sizeOf} from '../terminal/size.ts';
import {type CommandContext, exitCodes} from './context.ts';
import {complain, deliverAs} from './printing.ts';
import {settle} from './settle.ts';

/** What a section tells, by name; undefined for what is not known or not there. */
type Section = Readonly<Record<string, string | number | boolean | undefined>>;

/** `rolex info`: versions, paths and what this terminal can do, as a report of a bug wants them. Nothing in it is secret. */
export async function run(context: CommandContext): Promise<number> {
	if (context.args.length > 0) return complain(context, 'info takes no words. See: rolex info --help');
	const {context: settled} = await settle(context, {namesAlone: true});
	const sections = {rolex: versions(), paths: paths(settled), terminal: terminal(settled)};
	if (context.flags.json) await deliverAs(settled, 'json', json(sections));
	else await deliverAs(settled, 'text', inText(sections));
	return exitCodes.done;
}

function versions(): Section {
	const {platform, arch, versions} = process;
	return {
		version: process.env.ROLEX_VERSION ?? 'development',
		node: versions.node,
		v8: versions.v8,
		platform: `${platform} ${release()} ${arch}`,
		language: languageSpoken(),
	};
}

function paths({env, flags: {data}}: CommandContext): Section {
	const state = stateFolder(env);
	return {
		config: configPath(env),
		state,
		log: state && join(state, 'rolex.log'),
		cache: cacheFolder(env),
		dataset: typeof data === 'string' && data !== '-' ? resolve(data) : (data ?? 'built-in'),
	};
}

/** Variables that say what a terminal is. Their values name programs and languages, nobody and nothing else. */
const telling = [
	'TERM',
	'COLORTERM',
	'TERM_PROGRAM',
	'TERM_PROGRAM_VERSION',
	'LC_ALL',
	'LC_CTYPE',
	'LANG',
	'NO_COLOR',
	'FORCE_COLOR',
] as const;

function terminal({env, flags, stdout, stdin}: CommandContext): Section {
	const {colour, ascii, links, synchronised, multiplexer} = capabilitiesOf(env, {color: flags.color, ascii: flags.ascii === true});
	const {columns, rows} = sizeOf(stdout, env);
	return {
		'standard input': stdin.isTTY ? 'a terminal' : 'no terminal',
		'standard output': stdout.isTTY ? 'a terminal' : 'no terminal',
		size: stdout.isTTY ? `${columns}x${rows}` : undefined,
		colour,
		text: ascii ? 'ASCII' : 'UTF-8',
		links,
		'synchronized output': synchronised ? 'asked for' : false,
		multiplexer: multiplexer ?? 'none',
		ssh: env.SSH_CONNECTION !== undefined || env.SSH_TTY !== undefined,
		// What COLORFGBG says, where a terminal sets it; the explorer asks the terminal itself.
		background: backgroundIn(env.COLORFGBG),
		...Object.fromEntries(telling.map(name => [name, env[name]])),
	};
}

/** The background by `COLORFGBG`: `15;0` is dark. */
function backgroundIn(written = ''): string | undefined {
	const colour = /;(\d{1,2})$/.exec(written)?.[1];
	if (colour === undefined) return undefined;
	return Number(colour) === 7 || Number(colour) > 8 ? 'light' : 'dark';
}

function inText(sections: Readonly<Record<string, Section>>): string {
	return Object.entries(sections)
		.map(([title, section]) => {
			const names = Object.keys(section);
			const width = Math.max(...names.map(name => name.length));
			return `${title}\n${names.map(name => `  ${name.padEnd(width)}  ${shown(section[name])}\n`).join('')}`;
		})
		.join('\n');
}

function shown(value: string | number | boolean | undefined): string {
	if (value === undefined || value === '') return '-';
	return typeof value === 'boolean' ? (value ? 'yes' : 'no') : visible(String(value), 400);
}
