#!/usr/bin/env node
/**
 * Where the time of a key goes, by function: `node test/bench/profile.mjs [moving|typing] [columns] [rows] [keys]`.
 * The explorer runs in its own process as it is shipped, but with readable names and no terminal; the first 300 keys are left
 * out, since code is cold in them. `own` is time in the function itself, `all` with what it calls.
 */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {buildInside, buildProgram, furnish} from './figures/build.mjs';

const [what = 'moving', columns = '200', rows = '50', keys = '1500'] = process.argv.slice(2);
const shown = 45;

/** Own and whole time of each function, in ms. A function that calls itself is counted once. */
function timesOf({nodes, samples, timeDeltas}) {
	const byId = new Map(nodes.map(node => [node.id, node]));
	const parents = new Map(nodes.flatMap(({id, children = []}) => children.map(child => [child, id])));
	const times = new Map();
	const add = (name, own, all) => {
		const time = times.get(name) ?? {own: 0, all: 0};
		times.set(name, {own: time.own + own, all: time.all + all});
	};
	const nameOf = ({callFrame: {functionName, lineNumber, url}}) => functionName || `anonymous${url ? `:${lineNumber + 1}` : ''}`;
	for (const [index, sample] of samples.entries()) {
		const ms = timeDeltas[index] / 1000;
		const seen = new Set();
		for (let id = sample; id !== undefined; id = parents.get(id)) {
			const name = nameOf(byId.get(id));
			if (!seen.has(name)) add(name, id === sample ? ms : 0, ms);
			else if (id === sample) add(name, ms, 0);
			seen.add(name);
		}
	}
	return times;
}

const folder = mkdtempSync(join(tmpdir(), 'rolex-profile-'));
try {
	buildProgram(folder);
	furnish(folder);
	const program = await buildInside(folder, 'profiled');
	const flags = ['--cpu-prof', '--cpu-prof-interval', '200', '--cpu-prof-dir', folder];
	const printed = execFileSync(process.execPath, [...flags, program, what, columns, rows, keys], {encoding: 'utf8'});
	console.log(printed.trim());
	const file = readdirSync(folder).find(name => name.endsWith('.cpuprofile'));
	const times = timesOf(JSON.parse(readFileSync(join(folder, file), 'utf8')));
	// Keys are taken in promises and drawn in immediates; what is neither is the start.
	const whole = (times.get('processImmediate')?.all ?? 0) + (times.get('feed')?.all ?? 0);
	const lines = (title, part) => {
		console.log(`\n${title.padEnd(48)}   own    all  (% of the time in keys)`);
		for (const [name, time] of [...times].sort(([, a], [, b]) => b[part] - a[part]).slice(0, shown))
			console.log(name.padEnd(46) + [time.own, time.all].map(ms => ((100 * ms) / whole).toFixed(1).padStart(7)).join(''));
	};
	lines('by own time', 'own');
	lines('by whole time', 'all');
} finally {
	rmSync(folder, {recursive: true, force: true});
}
