#!/usr/bin/env node
/**
 * Writes the tables of keys of the README and docs/config.md from the keymap: `node build/keys.mjs`. With `--check` it writes nothing and exits 1
 * where one of them is not what the keymap says.
 */
import {generate, withLines} from './generated.mjs';
import {loadSource} from './source.mjs';

const {actions, descriptionOf, keymap, shownKey, usualKeys} = await loadSource();

/** @param {string} key */
const code = key => `\`${key}\``;
const listed = keymap.filter(({isUnlisted}) => !isUnlisted);
/** Section by section, as the help has them; the keymap has its rows by what they belong to in the code. */
const rows = [...new Set(listed.map(({section}) => section))]
	.flatMap(section => listed.filter(row => row.section === section))
	.map(row => `| ${row.section} | ${row.keys.map(key => code(shownKey(key))).join(' ')} | ${descriptionOf(row)} |`);
const table = ['| | keys | |', '|---|---|---|', ...rows];
/** What can be bound anew, for docs/config.md: an action, its usual keys, what it does. */
const actionRows = actions.map(action => {
	const keys = usualKeys(action).map(key => code(shownKey(key)));
	const row = keymap.find(({command}) => command === action);
	return `| \`${action}\` | ${keys.join(' ')} | ${row && descriptionOf(row)} |`;
});
const actionTable = ['| action | usual keys | |', '|---|---|---|', ...actionRows];

generate(
	{
		'README.md': page => withLines(page, 'keys', table),
		'docs/config.md': page => withLines(page, 'keys', actionTable),
	},
	{by: 'build/keys.mjs', from: 'source/explorer/keymap.ts'},
);
