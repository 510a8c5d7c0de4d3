#!/usr/bin/env node
/**
 * Writes the man page out of the tables that the program reads: commands and flags, keys, exit codes.
 * `node build/man.mjs [file]`; `npm run build` writes dist/rolex.1.
 */
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {loadSource} from './source.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The man page as roff, with the macros of man(7). */
export async function manPage(project = root) {
	const [{commands, flags, exitMeanings}, {keymap, shownKey}, {version}] = await Promise.all([
		loadSource(project, 'source/commands/command-line.ts'),
		loadSource(project, 'source/explorer/keymap.ts'),
		readFile(join(project, 'package.json'), 'utf8').then(JSON.parse),
	]);
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
		...Object.entries(flags).flatMap(([name, flag]) => ['.TP', flagTerm(name, flag), sentence(flag.summary)]),
		'.SH KEYS',
		...keyParts(keymap, shownKey),
		'.SH EXIT STATUS',
		...exitMeanings.flatMap(([code, meaning]) => ['.TP', `.B ${text(code)}`, sentence(meaning)]),
		'.SH ENVIRONMENT',
		...variables.flatMap(([names, meaning]) => ['.TP', `.B ${text(names)}`, sentence(meaning)]),
		'.SH SEE ALSO',
		paragraph('The shapes of JSON and CSV: docs/output.md. The format of datasets: data/README.md.'),
		'',
	].join('\n');
}

function commandPart({usage, summary, flags, examples}) {
	const options = flags.length > 0 ? [`.br\n${paragraph(`Options: ${flags.map(flag => `--${flag}`).join(', ')}.`)}`] : [];
	const shown = examples.flatMap(example => ['.br', `.B ${text(example)}`]);
	return ['.TP', `.B ${text(usage)}`, sentence(summary), ...options, ...shown];
}

function flagTerm(name, {value}) {
	const flag = text(`--${name}`);
	return value ? `.BI ${flag} " ${text(value)}"` : `.B ${flag}`;
}

function keyParts(keymap, shownKey) {
	const listed = keymap.filter(({isUnlisted}) => !isUnlisted);
	return [...new Set(listed.map(({section}) => section))].flatMap(section => [
		`.SS ${text(section)}`,
		...listed
			.filter(binding => binding.section === section)
			.flatMap(({keys, description}) => ['.TP', `.B ${text(keys.map(shownKey).join(' '))}`, sentence(description)]),
	]);
}

const variables = [
	['NO_COLOR, FORCE_COLOR', 'without colour; with colour, in a pipe too. --color decides over both.'],
	['COLORTERM, TERM', 'how many colours the terminal has.'],
	['XDG_STATE_HOME', 'where bookmarks and the log of faults are kept, in rolex/; ~/.local/state unless set.'],
	['XDG_CACHE_HOME', 'where compiled code is kept for a faster start, in rolex/; ~/.cache unless set.'],
];

/** Text as roff takes it: no character of it is a request, and those beyond ASCII are named by number. */
function text(plain) {
	const escaped = plain
		.replaceAll('\\', '\\e')
		.replaceAll('-', '\\-')
		.replace(/[^\x20-\x7e]/gu, named);
	return escaped.replace(/^([.'])/, '\\&$1').replaceAll('"', '\\(dq');
}

/** Text broken into lines of less than 80 bytes, as roff sources are. */
function paragraph(plain) {
	const lines = [''];
	for (const word of plain.split(' ').map(text)) {
		const line = lines.at(-1);
		if (line.length + word.length < 78) lines[lines.length - 1] = line ? `${line} ${word}` : word;
		else lines.push(word);
	}
	return lines.join('\n');
}

function named(character) {
	return `\\[u${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

function sentence(summary) {
	return paragraph(`${summary.charAt(0).toUpperCase()}${summary.slice(1).replace(/\.$/, '')}.`);
}

/** The day of the build; the same build has the same day wherever SOURCE_DATE_EPOCH is set. */
function dateOfBuild() {
	const epoch = Number(process.env.SOURCE_DATE_EPOCH);
	return (epoch ? new Date(epoch * 1000) : new Date()).toISOString().slice(0, 10);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const page = await manPage();
	if (process.argv[2]) await writeFile(process.argv[2], page);
	else process.stdout.write(page);
}
