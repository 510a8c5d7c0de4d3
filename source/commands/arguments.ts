import meow from 'meow';
import {visible} from '../dataset/check/characters.ts';
import {isUtf8} from '../terminal/capabilities.ts';
import {asciiText} from '../terminal/screen/ascii.ts';
import {nearest} from '../text/nearest.ts';
import {shellWord} from '../text/shell-word.ts';
import {type CommandName, commands, type FlagName, flags} from './command-line.ts';
import {commandHelp, help} from './help.ts';

export type Parsed =
	| {readonly type: 'print'; readonly text: string; readonly code: 0 | 2}
	| {
			readonly type: 'run';
			readonly command: CommandName;
			readonly args: readonly string[];
			readonly flags: Readonly<Record<string, string | boolean | undefined>>;
	  };

/** Where help and complaints go. */
type Output = {readonly env: Readonly<Record<string, string | undefined>>; readonly isTerminal: (code: 0 | 2) => boolean};

/**
 * Reads the arguments. The first word is a command where one is called that; otherwise all words name an entry.
 * What is wrong comes back as a text to print and exit code 2, never as an exception.
 */
export function parseArguments(
	args: readonly string[],
	version: string,
	{env, isTerminal}: Output = {env: {}, isTerminal: () => false},
): Parsed {
	const parsed = parse(args, version);
	if (parsed.type === 'run') return parsed;
	const isAscii = beforeDashes(args).includes('--ascii') || (isTerminal(parsed.code) && !isUtf8(env));
	return isAscii ? {...parsed, text: asciiText(parsed.text)} : parsed;
}

const beforeDashes = (args: readonly string[]) => (args.includes('--') ? args.slice(0, args.indexOf('--')) : args);

function parse(args: readonly string[], version: string): Parsed {
	const understood = read(args, version);
	if ('problem' in understood) return {type: 'print', text: `rolex: ${understood.problem}\n`, code: 2};
	const {input, flags: given} = understood;
	const words = input.map(String);
	const command = commands.find(({name}) => name === words[0]);
	if (given.version) return {type: 'print', text: `${version}\n`, code: 0};
	if (given.help) return {type: 'print', text: command ? commandHelp(command) : help(), code: 0};
	const problem = flagProblem(args, given, command?.name) ?? (command ? undefined : misspeltCommand(words));
	if (problem) return {type: 'print', text: `rolex: ${problem}\n`, code: 2};
	return {
		type: 'run',
		command: command?.name ?? 'explore',
		args: command ? words.slice(1) : words,
		flags: given as Record<string, string | boolean | undefined>,
	};
}

type Read = {readonly input: readonly (string | number)[]; readonly flags: Readonly<Record<string, unknown>>} | {readonly problem: string};

/** What meow makes of the arguments. It throws for a flag that is given twice, and for one given both whole and in parts. */
function read(args: readonly string[], version: string): Read {
	try {
		const {input, flags: given} = meow({
			importMeta: {url: 'file:///rolex'} as ImportMeta,
			argv: withDashes(args),
			pkg: {name: 'rolex', version},
			autoHelp: false,
			autoVersion: false,
			flags: meowFlags(),
		});
		return {input, flags: Object.fromEntries(Object.entries(given).map(([name, value]) => [dashed(name), value]))};
	} catch (error) {
		const once = /--[a-z]+ can only be set once/.exec(error instanceof Error ? error.message : '')?.[0];
		return {problem: `${once ?? 'these arguments do not go together'}. See: rolex --help`};
	}
}

/** `--data -` as `--data=-`: a dash alone would be taken for a word. */
function withDashes(args: readonly string[]): readonly string[] {
	const end = args.includes('--') ? args.indexOf('--') : args.length;
	const takesDash = (index: number) => args[index + 1] === '-' && index + 1 < end && /^--(data|output)$/.test(args[index] ?? '');
	return args.flatMap((written, index) => (takesDash(index) ? `${written}=-` : takesDash(index - 1) ? [] : written));
}

function meowFlags() {
	const entries = Object.entries(flags).map(([name, flag]) => [
		// meow wants names in one word, and gives them back so.
		name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
		{type: 'value' in flag ? 'string' : 'boolean', ...(shortFlags[name] ? {shortFlag: shortFlags[name]} : {})},
	]);
	return Object.fromEntries(entries) as Record<string, {type: 'string' | 'boolean'}>;
}

/** `hostKey` as it is written: `host-key`. */
const dashed = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

const shortFlags: Readonly<Record<string, string>> = {help: 'h', version: 'v'};

/** What is wrong with the flags: one that does not exist, lacks its value, or is not for this command. */
function flagProblem(args: readonly string[], given: Readonly<Record<string, unknown>>, command = 'explore'): string | undefined {
	for (const written of args) {
		if (written === '--') break;
		const name = /^--?([^=]+)/.exec(written)?.[1];
		if (name === undefined || written === '-') continue;
		if (!isFlag(name) && !Object.values(shortFlags).includes(name)) return unknownFlag(written.split('=')[0] ?? written);
	}
	const allowed: readonly string[] = [...(commands.find(({name}) => name === command)?.flags ?? []), 'language', 'help', 'version'];
	for (const [name, value] of Object.entries(given)) {
		if (!isFlag(name) || value === undefined || value === false) continue;
		const flag = flags[name];
		if (!allowed.includes(name)) return misplaced(name, String(value), command);
		if ('value' in flag && value === '') return `--${name} wants a value: --${name} ${flag.value}`;
		if ('choices' in flag && !(flag.choices as readonly unknown[]).includes(value)) return unknownChoice(name, String(value), flag.choices);
		if ('range' in flag && !isWithin(String(value), flag.range))
			return `--${name} wants a whole number from ${flag.range.join(' to ')}, not \`${visible(String(value), 60)}\`.`;
	}
	return undefined;
}

/** A flag that the command does not have. One that is given its file as a word elsewhere is told how. */
function misplaced(name: FlagName, value: string, command: string): string {
	const isFile = name === 'data' && commands.some(each => each.name === command && each.words === 'paths');
	const told = `--${name} means nothing to \`rolex ${command}\``;
	return isFile
		? `${told}, which takes a file as its word: rolex ${command} ${shellWord(visible(value, 100))}`
		: `${told}. See: rolex ${command} --help`;
}

function unknownChoice(name: string, value: string, choices: readonly string[]): string {
	const near = nearest(value, choices);
	return `--${name} is one of ${choices.join(', ')}, not \`${visible(value, 60)}\`.${near ? ` Did you mean \`${near}\`?` : ''}`;
}

function isWithin(written: string, [least, most]: readonly [number, number]): boolean {
	return /^\d{1,9}$/.test(written) && Number(written) >= least && Number(written) <= most;
}

function isFlag(name: string): name is FlagName {
	return Object.hasOwn(flags, name);
}

function unknownFlag(written: string): string {
	const near = nearest(written.replace(/^-+/, ''), Object.keys(flags));
	return `there is no flag \`${visible(written, 60)}\`.${near ? ` Did you mean \`--${near}\`?` : ''} See: rolex --help`;
}

/** A first word that is nearly a command was meant as one. */
function misspeltCommand([first = '']: readonly string[]): string | undefined {
	const near = nearest(
		first,
		commands.map(({name}) => name),
	);
	if (!near || first.length < 4) return undefined;
	return `there is no command \`${visible(first, 60)}\`. Did you mean \`rolex ${near}\`? To look for the words: rolex explore ${visible(first, 60)}`;
}
