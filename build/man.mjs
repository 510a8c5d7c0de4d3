#!/usr/bin/env node
/**
 * Writes the man page out of the tables that the program reads: commands and flags, keys, exit codes.
 * `node build/man.mjs [file]`; `npm run build` writes dist/rolex.1.
 */
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {loadSource} from './source.mjs';

/** @typedef {import('./source.mjs').Source} Source */

/**
 * The man page as roff, with the macros of man(7).
 * @param {string} version
 */
export async function manPage(version) {
	const {commands, descriptionOf, exitMeanings, flagTable, keymap, shownKey} = await loadSource();
	return [
		`.TH ROLEX 1 "${dateOfBuild()}" "rolex ${version}" "User Commands"`,
		'.SH NAME',
		'rolex \\- show how two engineering roles differ',
		'.SH SYNOPSIS',
		...commands.flatMap(({usage}) => ['.br', `.B ${text(usage)}`]).slice(1),
		'.SH DESCRIPTION',
		paragraph(
			'rolex, the role explorer, answers in a terminal how two engineering roles differ, who owns what, and what each does all day.',
		),
		paragraph('It opens on Site Reliability Engineering beside Platform Engineering, and works the same on a dataset of your own.'),
		paragraph('Without a command it opens the explorer, in which ? shows the keys; the other commands print.'),
		'.SH COMMANDS',
		...commands.flatMap(command => commandPart(command)),
		'.SH OPTIONS',
		...Object.entries(flagTable).flatMap(([name, flag]) => ['.TP', flagTerm(name, flag), sentence(flag.summary)]),
		'.SH KEYS',
		...keyParts(keymap, shownKey, descriptionOf),
		'.SH EXIT STATUS',
		...exitMeanings().flatMap(([code, meaning]) => ['.TP', `.B ${text(code)}`, sentence(meaning)]),
		'.SH ENVIRONMENT',
		...variables.flatMap(([names, meaning]) => ['.TP', `.B ${text(names)}`, sentence(meaning)]),
		'.SH SEE ALSO',
		paragraph('The shapes of JSON and CSV: docs/output.md. The format of datasets: data/README.md.'),
		'',
	].join('\n');
}

/** @param {import('../source/commands/command-line.ts').Command} command */
function commandPart({usage, summary, flags, examples, details = []}) {
	const options = flags.length > 0 ? [`.br\n${paragraph(`Options: ${flags.map(flag => `--${flag}`).join(', ')}.`)}`] : [];
	const shown = examples.flatMap(example => ['.br', `.B ${text(example)}`]);
	const more = details.flatMap(detail => ['.br', paragraph(detail)]);
	return ['.TP', `.B ${text(usage)}`, sentence(summary), ...more, ...options, ...shown];
}

/** @type {(name: string, flag: {readonly value?: string}) => string} */
function flagTerm(name, {value = ''}) {
	const flag = text(`--${name}`);
	return value ? `.BI ${flag} " ${text(value)}"` : `.B ${flag}`;
}

/** @type {(keymap: Source['keymap'], shownKey: Source['shownKey'], descriptionOf: Source['descriptionOf']) => string[]} */
function keyParts(keymap, shownKey, descriptionOf) {
	const listed = keymap.filter(({isUnlisted}) => !isUnlisted);
	return [...new Set(listed.map(({section}) => section))].flatMap(section => [
		`.SS ${text(section)}`,
		...listed
			.filter(binding => binding.section === section)
			.flatMap(row => ['.TP', `.B ${text(row.keys.map(shownKey).join(' '))}`, sentence(descriptionOf(row))]),
	]);
}

/** @type {readonly (readonly [names: string, meaning: string])[]} */
const variables = [
	['NO_COLOR, FORCE_COLOR', 'without colour; with colour, in a pipe too. --color decides over both.'],
	['COLORTERM, TERM', 'how many colours the terminal has.'],
	['ROLEX_THEME, ROLEX_LEFT, ROLEX_RIGHT, ROLEX_DATA, ROLEX_ASCII, ROLEX_MOUSE, ROLEX_SPEED', 'settings, over those of config.yaml.'],
	['XDG_CONFIG_HOME', 'where config.yaml is, in rolex/; ~/.config unless set.'],
	[
		'ROLEX_SCREEN_READER, INK_SCREEN_READER',
		'true for a conversation line by line, as --screen-reader; 0 for the explorer, also where TERM is dumb.',
	],
	['XDG_STATE_HOME', 'where bookmarks and the log of faults are kept, in rolex/; ~/.local/state unless set.'],
	['XDG_CACHE_HOME', 'where compiled code is kept for a faster start, in rolex/; ~/.cache unless set.'],
];

/**
 * Text as roff takes it: no character of it is a request, and those beyond ASCII are named by number.
 * @param {string} plain
 */
function text(plain) {
	const escaped = plain
		.replaceAll('\\', '\\e')
		.replaceAll('-', '\\-')
		.replace(/[^\x20-\x7e]/gu, named);
	return escaped.replace(/^([.'])/, '\\&$1').replaceAll('"', '\\(dq');
}

/**
 * Text broken into lines of less than 80 bytes, as roff sources are.
 * @param {string} plain
 */
function paragraph(plain) {
	const lines = [''];
	for (const word of plain.split(' ').map(text)) {
		const line = lines.at(-1) ?? '';
		if (line.length + word.length < 78) lines[lines.length - 1] = line ? `${line} ${word}` : word;
		else lines.push(word);
	}
	return lines.join('\n');
}

/** @param {string} character */
function named(character) {
	return `\\[u${Number(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** @param {string} summary */
function sentence(summary) {
	return paragraph(`${summary.charAt(0).toUpperCase()}${summary.slice(1).replace(/\.$/, '')}.`);
}

/** The day of the build; the same build has the same day wherever SOURCE_DATE_EPOCH is set. */
function dateOfBuild() {
	const epoch = Number(process.env.SOURCE_DATE_EPOCH);
	return (epoch ? new Date(epoch * 1000) : new Date()).toISOString().slice(0, 10);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const {version} = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
	const page = await manPage(version);
	if (process.argv[2]) await writeFile(process.argv[2], page);
	else process.stdout.write(page);
}
