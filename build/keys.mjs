#!/usr/bin/env node
/**
 * Writes the tables of keys of the README and docs/config.md from the keymap: `node build/keys.mjs`. With `--check` it writes nothing and exits 1
 * where one of them is not what the keymap says.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {loadSource} from './source.mjs';

const {actions, keymap, shownKey, usualKeys} = await loadSource();

/** @param {string} key */
const code = key => `\`${key}\``;
const rows = keymap
	.filter(({isUnlisted}) => !isUnlisted)
	.map(({keys, description, section}) => `| ${section} | ${keys.map(key => code(shownKey(key))).join(' ')} | ${description} |`);
const table = ['| | keys | |', '|---|---|---|', ...rows].join('\n');
/** What can be bound anew, for docs/config.md: an action, its usual keys, what it does. */
const actionRows = actions.map(action => {
	const keys = usualKeys(action).map(key => code(shownKey(key)));
	return `| \`${action}\` | ${keys.join(' ')} | ${keymap.find(({command}) => command === action)?.description} |`;
});
const actionTable = ['| action | usual keys | |', '|---|---|---|', ...actionRows].join('\n');

for (const [file, written] of /** @type {const} */ ([
	['README.md', table],
	['docs/config.md', actionTable],
])) {
	const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
	const before = readFileSync(path, 'utf8');
	const after = before.replace(/(<!-- keys:[^\n]*-->\n)[\s\S]*?(<!-- \/keys -->)/, (_, open, close) => `${open}${written}\n${close}`);
	if (!process.argv.includes('--check')) writeFileSync(path, after);
	else if (after !== before) {
		console.error(`${file}: its table of keys is not what source/explorer/keymap.ts says. Mend it with: node build/keys.mjs`);
		process.exitCode = 1;
	}
}
