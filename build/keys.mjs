#!/usr/bin/env node
/**
 * Writes the README's table of keys from the keymap: `node build/keys.mjs`. With `--check` it writes nothing and exits 1
 * where the table is not what the keymap says.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {loadSource} from './source.mjs';

const readme = fileURLToPath(new URL('../README.md', import.meta.url));
const {keymap, shownKey} = await loadSource();

/** @param {string} key */
const code = key => `\`${key}\``;
const rows = keymap
	.filter(({isUnlisted}) => !isUnlisted)
	.map(({keys, description, section}) => `| ${section} | ${keys.map(key => code(shownKey(key))).join(' ')} | ${description} |`);
const table = ['| | keys | |', '|---|---|---|', ...rows].join('\n');
const before = readFileSync(readme, 'utf8');
const after = before.replace(/(<!-- keys:[^\n]*-->\n)[\s\S]*?(<!-- \/keys -->)/, (_, open, close) => `${open}${table}\n${close}`);

if (!process.argv.includes('--check')) writeFileSync(readme, after);
else if (after !== before) {
	console.error('README.md: its table of keys is not what source/explorer/keymap.ts says. Mend it with: node build/keys.mjs');
	process.exitCode = 1;
}
