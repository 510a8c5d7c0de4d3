#!/usr/bin/env node
/**
 * Whole processes of the printing commands against `node -e 0`: `node test/bench/processes.mjs [runs]`. They take turns, so
 * that a busy machine slows all alike; medians, with V8's code cache warm.
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const runs = Number(process.argv[2] ?? 21);
const cli = join(import.meta.dirname, '../../dist/cli.js');
const cache = mkdtempSync(join(tmpdir(), 'rolex-processes-'));
const {NODE_EXTRA_CA_CERTS, NODE_OPTIONS, ...clean} = process.env;
const env = {...clean, XDG_CACHE_HOME: cache};

/** A file in which a team has decided all work, with a name and work of its own. */
function decided() {
	const {ownership} = JSON.parse(readFileSync(join(import.meta.dirname, '../../dist/data.json'), 'utf8'));
	const answers = ['sre', 'platform', '{owner: sre, helps: platform, note: Ask in on-call}', 'teams', 'disagree'];
	const lines = ownership.map(({id}, index) => `  ${id}: ${answers[index % answers.length]}\n`);
	const names = 'roles:\n  - {id: sre, name: Production Engineering, short: ProdEng}\n';
	const work = 'ownership:\n  - {id: feed-cat, task: Feed the cat, owner: shared, why: Ours., certainty: varies}\n';
	const file = join(cache, 'ownership.rolex.yaml');
	writeFileSync(file, `extends: built-in\n${names}${work}decisions:\n${lines.join('')}`);
	return file;
}

const file = decided();
const yaml = createRequire(import.meta.url).resolve('js-yaml');
/** What the file says, read as YAML and no more: what an agreement may take beside its own 1.8. */
const reading = `require(${JSON.stringify(yaml)}).load(require('node:fs').readFileSync(${JSON.stringify(file)}, 'utf8'))`;

const subjects = [
	{name: 'node -e 0', args: ['-e', '0']},
	{name: 'rolex --version', args: [cli, '--version'], target: 1.5},
	{name: 'rolex show error-budget', args: [cli, 'show', 'error-budget'], target: 1.8},
	{name: 'rolex list', args: [cli, 'list'], target: 1.8},
	{name: 'rolex search slo', args: [cli, 'search', 'slo'], target: 1.8},
	{name: 'reading a file of decisions with js-yaml', args: ['-e', reading]},
	{name: 'rolex agreement', args: [cli, 'agreement', file]},
	{name: 'rolex completion entries', args: [cli, 'completion', 'entries']},
	{name: 'rolex export --format html', args: [cli, 'export', '--format', 'html']},
];

/** Milliseconds that a process takes. */
function timed(args) {
	const start = performance.now();
	spawnSync(process.execPath, args, {env, stdio: ['ignore', 'pipe', 'pipe']});
	return performance.now() - start;
}

const times = new Map(subjects.map(({name}) => [name, []]));
for (const {args} of subjects) for (let warm = 0; warm < 2; warm++) timed(args);
for (let run = 0; run < runs; run++) for (const {name, args} of subjects) times.get(name).push(timed(args));
rmSync(cache, {recursive: true});

const median = all => all.toSorted((a, b) => a - b)[all.length >> 1];
const base = median(times.get('node -e 0'));
console.log(`${runs} runs, ${process.version}\n\n| whole process | ms | times node -e 0 | target |\n|---|---|---|---|`);
for (const {name, target} of subjects) {
	const typical = median(times.get(name));
	console.log(`| ${name} | ${typical.toFixed(1)} | ${(typical / base).toFixed(2)} | ${target ?? '–'} |`);
}
const [agreement, read] = ['rolex agreement', 'reading a file of decisions with js-yaml'].map(name => median(times.get(name)));
console.log(
	`\nrolex agreement, without reading the file: ${((agreement - read + base) / base).toFixed(2)} times node -e 0, where 1.8 is wanted`,
);
