#!/usr/bin/env node
/**
 * Takes the figures of rolex and prints them in one table: `node test/bench/all.mjs [section…]`. Ten minutes for all; see
 * docs/benchmarks.md for how each is taken. Nothing here passes or fails: the verdicts are words.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {cpus, loadavg, tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {buildBareInk, buildDriver, buildInside, buildProgram, furnish} from './figures/build.mjs';

const root = resolve(import.meta.dirname, '../..');
const say = text => console.error(`  ${text}`);
const load = () => loadavg()[0].toFixed(1);

const cell = text => String(text ?? '').replaceAll('|', '\\|');
const verdict = ({isMet}) => (isMet === undefined ? '' : isMet ? 'met' : '**missed**');
const row = figure => `| ${[figure.what, figure.at, figure.rolex, figure.target, verdict(figure), figure.beside].map(cell).join(' | ')} |`;

async function takeAll(folder) {
	furnish(folder);
	const cli = buildProgram(folder);
	const made = [buildDriver(folder), buildBareInk(folder), buildInside(folder, 'inside')];
	const [driver, bareInk, inside] = await Promise.all(made);
	const {sections} = await import(driver);
	const wanted = process.argv.slice(2);
	const unknown = wanted.filter(name => !(name in sections));
	if (unknown.length > 0) throw new Error(`No section is called ${unknown.join(', ')}: there are ${Object.keys(sections).join(', ')}.`);
	const loads = [load()];
	const figures = [];
	for (const name of wanted.length > 0 ? wanted : Object.keys(sections)) {
		try {
			figures.push(...(await sections[name]({folder, cli, bareInk, inside, root}, say)));
		} catch (error) {
			figures.push({what: name, rolex: `not taken: ${error.message.split('\n')[0]}`});
		}
		loads.push(load());
	}
	console.log(`${process.version}, ${cpus().length} x ${cpus()[0].model}, load average ${loads.join(' ')}\n`);
	console.log('| figure | at | rolex | target | verdict | beside it |\n|---|---|---|---|---|---|');
	for (const figure of figures) console.log(row(figure));
}

const folder = mkdtempSync(join(tmpdir(), 'rolex-bench-'));
try {
	await takeAll(folder);
} finally {
	rmSync(folder, {recursive: true, force: true});
}
// Pseudo-terminals keep the event loop alive for a while.
process.exit();
