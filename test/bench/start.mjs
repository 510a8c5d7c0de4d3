#!/usr/bin/env node
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
/**
 * How long until the explorer's first complete frame, against `node -e 0`: `node test/bench/start.mjs [runs] [cli.js]`.
 * Everything runs in a pseudo-terminal, taking turns, so that a busy machine slows all alike. Medians; of what a config and memory add, the
 * median of the differences between two starts that follow one another. Last, how long a key takes that is pressed with the first frame,
 * while what draws the later ones is still to be loaded.
 */
import {spawn} from '@lydell/node-pty';

const runs = Number(process.argv[2] ?? 21);
const cli = resolve(process.argv[3] ?? join(import.meta.dirname, '../../dist/cli.js'));
const frameEnd = '\u001B[?2026l';
const quiet = 250;

if (!existsSync(cli)) {
	console.error(`${cli} is not there: run \`node build/build.mjs\` first.`);
	process.exit(1);
}

const warm = mkdtempSync(join(tmpdir(), 'rolex-start-'));
const homes = mkdtempSync(join(tmpdir(), 'rolex-homes-'));

/** A config, bookmarks with notes, what is remembered, and a history as long as one gets. */
function fillHome(folder) {
	const state = join(folder, 'state/rolex');
	const config = join(folder, 'config/rolex');
	for (const each of [state, config]) mkdirSync(each, {recursive: true});
	writeFileSync(
		join(config, 'config.yaml'),
		'theme: dark\nroles: {left: platform, right: sre}\nspeed: fast\nkeys:\n  search: [Ctrl-s, /]\n  swap: w\n  help: [F1, "?"]\n',
	);
	const keys = ['dimension:goal', 'dimension:origin', 'concept:slo', 'concept:toil', 'dimension:on-call'];
	const at = '2026-01-02T03:04:05.678Z';
	writeFileSync(
		join(state, 'history.jsonl'),
		Array.from({length: 1000}, (_, index) => `${JSON.stringify({at, dataset: 'built-in', key: keys[index % keys.length]})}\n`).join(''),
	);
	writeFileSync(
		join(state, 'bookmarks.json'),
		JSON.stringify({'built-in': keys.map(key => ({key, note: `What to say of ${key} on Monday.`}))}),
	);
	writeFileSync(
		join(state, 'state.json'),
		JSON.stringify({isOriented: true, theme: 'dark', datasets: {'built-in': {place: {key: 'concept:slo', layout: 'list'}}}}),
	);
	return folder;
}

const homeIn = folder => ({XDG_CACHE_HOME: warm, XDG_CONFIG_HOME: join(folder, 'config'), XDG_STATE_HOME: join(folder, 'state')});
/** A cache of its own: one is made anew each day, and so a home with all of that has one that was made in it. */
const filled = {...homeIn(fillHome(join(homes, 'filled'))), XDG_CACHE_HOME: join(homes, 'cache')};
const bare = homeIn(join(homes, 'bare'));

/**
 * Milliseconds until what is run has drawn a frame and, where there is none, until it has ended; with `first`, from pressing that with the
 * first frame until the next one.
 */
function measure(args, environment, keys, first) {
	const {NODE_EXTRA_CA_CERTS, NODE_OPTIONS, ...clean} = process.env;
	return new Promise(done => {
		const start = performance.now();
		const terminal = spawn(process.execPath, args, {
			cols: 80,
			rows: 24,
			name: 'xterm-256color',
			env: {...clean, COLORTERM: 'truecolor', ...environment},
		});
		let text = '';
		let frames = 0;
		let drawn;
		let answered;
		let timer;
		const leave = () => terminal.write(keys);
		terminal.onData(chunk => {
			text += chunk;
			const before = frames;
			frames = text.split(frameEnd).length - 1;
			if (frames > 0 && before === 0) {
				drawn = performance.now() - start;
				timer = setTimeout(leave, quiet);
				if (first) terminal.write(first);
			} else if (frames > before) answered ??= performance.now() - start - drawn;
		});
		const patience = setTimeout(() => terminal.kill('SIGKILL'), 10_000);
		terminal.onExit(() => {
			clearTimeout(timer);
			clearTimeout(patience);
			done((first ? answered : drawn) ?? performance.now() - start);
		});
	});
}

const subjects = {
	'node -e 0': () => measure(['-e', '0'], {}, ''),
	'rolex, first start (no cache)': async () => {
		const empty = mkdtempSync(join(tmpdir(), 'rolex-first-'));
		const time = await measure([cli], {XDG_CACHE_HOME: empty}, 'q');
		rmSync(empty, {recursive: true});
		return time;
	},
	'rolex, cache folder not writable': () => measure([cli], {XDG_CACHE_HOME: '/proc/none'}, 'q'),
	'rolex, from the second start on': () => measure([cli], {XDG_CACHE_HOME: warm}, 'q'),
	'rolex, in a bare home': () => measure([cli], bare, 'q'),
	'rolex, with config, state and history': () => measure([cli], filled, 'q'),
};

const median = times => times.toSorted((a, b) => a - b)[times.length >> 1];
const times = Object.fromEntries(Object.keys(subjects).map(name => [name, []]));

// Keys before leaving, so that the cache holds what they call.
for (const environment of [{XDG_CACHE_HOME: warm}, bare, filled]) await measure([cli], environment, 'jjkkq');
for (let run = 0; run < runs; run++) {
	for (const [name, subject] of Object.entries(subjects)) times[name].push(await subject());
}

const base = median(times['node -e 0']);
console.log(`${runs} runs, 80x24, ${process.version}`);
for (const [name, all] of Object.entries(times)) {
	const typical = median(all);
	console.log(`${name.padEnd(36)}${typical.toFixed(1).padStart(7)} ms${(typical / base).toFixed(2).padStart(7)} x`);
}
const [withHome, without] = [times['rolex, with config, state and history'], times['rolex, in a bare home']];
const answers = [];
for (let run = 0; run < runs; run++) answers.push(await measure([cli], bare, 'q', 'j'));
console.log(`a key pressed with the first frame: ${median(answers).toFixed(1)} ms`);
console.log(`config, state and history over bare ${median(withHome.map((time, run) => time - without[run])).toFixed(1)} ms`);
for (const folder of [warm, homes]) rmSync(folder, {recursive: true});
