import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Licences that let their package be part of a program under MIT, as long as their text comes with it. */
const taken = new Set(['MIT', 'ISC', 'Unlicense', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0']);

/** The texts of packages that name a licence and hold no text of it, by the package's name. */
const texts = fileURLToPath(new URL('licences/', import.meta.url));

/**
 * The licences of all packages that are part of some bundles, as one text. Fails where one has a licence that is not in the
 * list or none of which there is a text.
 * @param {readonly import('esbuild').Metafile[]} metafiles what esbuild tells of the bundles
 */
export async function licencesOf(metafiles) {
	const folders = new Set(metafiles.flatMap(({inputs}) => Object.keys(inputs)).flatMap(packageFolder));
	const parts = [...folders].map(licenceOf).sort((a, b) => a.name.localeCompare(b.name, 'en'));
	const head = 'rolex is under the MIT licence (LICENSE). These packages are part of what lies beside this file, each under its own.\n';
	return [head, ...parts.map(({name, version, licence, text}) => `${name} ${version} (${licence})\n\n${text}\n`)].join(
		`\n${'-'.repeat(80)}\n\n`,
	);
}

/**
 * The folder of the package that an input of a bundle belongs to; nothing where it is ours.
 * @param {string} input a path as esbuild tells it, with its namespace and query
 */
function packageFolder(input) {
	const folder = /^(?:[\w-]+:)?(.*node_modules\/(?:@[^/]+\/)?[^/?]+)/.exec(input)?.[1];
	return folder === undefined ? [] : [resolve(folder)];
}

/** @param {string} folder */
function licenceOf(folder) {
	/** @type {{name: string, version: string, license?: string, licenses?: readonly {type: string}[]}} */
	const {name, version, license, licenses} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	// Older packages have a list.
	const licence = license ?? licenses?.[0]?.type;
	if (!licence || !taken.has(licence))
		throw new Error(`build: ${name} ${version} is under ${licence ?? 'no licence'}, which build/licences.mjs does not know`);
	const own = readdirSync(folder).find(file => /^(?:licen[cs]e|copying)\b/i.test(file));
	const file = own ? join(folder, own) : join(texts, `${name}.txt`);
	if (!existsSync(file)) throw new Error(`build: ${name} ${version} holds no text of its licence, ${licence}: put it into ${file}`);
	return {name, version, licence, text: readFileSync(file, 'utf8').trim()};
}
