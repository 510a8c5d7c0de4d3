#!/usr/bin/env node
/**
 * What each module of `build/ink/` brings alone: `node test/bench/ink.mjs [pairs] [module…]`. The program is built once with all of them and
 * once without each; of both, in turn, the processor time of a key (moving and typing at 200x50) and of a start until Ink draws is
 * measured, and the bytes of Ink's bundle. What is printed is the median of the ratios of the pairs: above 1 is what the module saves.
 * Several modules joined by commas are left out together.
 */
import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {spawn} from '@lydell/node-pty';
import {patched, replaced} from '../../build/ink/replacements.mjs';
import {defineFor} from '../../build/options.mjs';
import {buildProgram} from '../../build/program.mjs';
import {buildInside, furnish, buildProgram as programWithData} from './figures/build.mjs';

const root = resolve(import.meta.dirname, '../..');
const [pairs = '5', ...named] = process.argv.slice(2);
const all = [...new Set([...Object.keys(replaced), ...Object.keys(patched)])];
const inTurn = join(import.meta.dirname, 'figures/in-turn.mjs');
const frameEnd = '\u001B[?2026l';
const folder = mkdtempSync(join(tmpdir(), 'rolex-ink-'));

/** The explorer built without these modules: the program, and the one that presses keys in its own process. */
async function built(name, without) {
	const home = join(folder, name);
	mkdirSync(home);
	if (without.length === 0) programWithData(home);
	else {
		mkdirSync(join(home, 'rolex'));
		const dist = join(home, 'rolex/dist');
		cpSync(join(folder, 'full/rolex/dist'), dist, {recursive: true});
		await buildProgram({source: join(root, 'source'), dist, define: defineFor('0.0.0'), without});
	}
	furnish(home);
	return {home, cli: join(home, 'rolex/dist/cli.js'), keys: await buildInside(home, 'pressed', without)};
}

/** How much longer a key takes in the other, moving and typing. */
function keysOf(full, other) {
	return JSON.parse(execFileSync(process.execPath, [inTurn, full.keys, other.keys], {encoding: 'utf8'}));
}

/** Processor time of all threads of a process so far, in ms, as Linux counts it. */
function processorTime(pid) {
	const tasks = readdirSync(`/proc/${pid}/task`).map(task => readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8'));
	return tasks.reduce((sum, text) => sum + Number(text.split(' ')[0]) / 1e6, 0);
}

/** ms after the first frame in which Ink is loaded. */
const loading = 300;

/** Processor time of a start until Ink draws, in ms. */
function startOf({home, cli}, keys = 'q') {
	const env = {
		PATH: process.env.PATH,
		COLORTERM: 'truecolor',
		LANG: 'C.UTF-8',
		XDG_CACHE_HOME: home,
		XDG_CONFIG_HOME: home,
		XDG_STATE_HOME: home,
	};
	const terminal = spawn(process.execPath, [cli], {cols: 80, rows: 24, name: 'xterm-256color', env});
	return new Promise(done => {
		let [text, time, isDrawn] = ['', Number.NaN, false];
		terminal.onData(chunk => {
			text += chunk;
			if (isDrawn || !text.includes(frameEnd)) return;
			isDrawn = true;
			setTimeout(() => {
				time = processorTime(terminal.pid);
				terminal.write(keys);
			}, loading);
		});
		terminal.onExit(() => done(time));
	});
}

const bytesOf = ({cli}) => statSync(join(cli, '../commands/ui-mount.js')).size;
const median = values => values.toSorted((a, b) => a - b)[values.length >> 1];

/** How much longer a start takes in the other. */
async function startsOf(full, other) {
	const ratios = [];
	for (let pair = 0; pair < Number(pairs); pair++) {
		const [one, another] = [await startOf(full), await startOf(other)];
		ratios.push(another / one);
	}
	return median(ratios);
}

try {
	const full = await built('full', []);
	// Keys before leaving, so that the cache of the code holds what they call.
	await startOf(full, 'jjkkq');
	console.log(`${'without'.padEnd(54)} moving typing  start  kB of ${(bytesOf(full) / 1000).toFixed(0)}`);
	for (const name of named.length > 0 ? named : [...all, '']) {
		const without = name === '' ? ['nothing'] : name.split(',');
		try {
			const other = await built(name.replaceAll(/\W/g, '-') || 'again', without);
			await startOf(other, 'jjkkq');
			const start = await startsOf(full, other);
			const {moving, typing} = keysOf(full, other);
			const ratios = [moving, typing, start].map(each => each.toFixed(2).padStart(7)).join('');
			const bytes = (bytesOf(other) - bytesOf(full)) / 1000;
			console.log(`${(name || 'nothing: the noise').padEnd(53)}${ratios}${bytes.toFixed(1).padStart(8)}`);
			rmSync(other.home, {recursive: true, force: true});
		} catch (error) {
			console.log(
				`${name.padEnd(54)} does not build, or does not run: ${String(error)
					.split('\n')
					.find(line => /rror/.test(line))}`,
			);
		}
	}
} finally {
	rmSync(folder, {recursive: true, force: true});
}
