#!/usr/bin/env node
/**
 * How long a large dataset takes to read and check, each in a process of its own: `node test/bench/dataset.mjs [runs]`.
 * 1,000 roles and 20,000 entries, of which the time may be 3 s and the memory 512 MB on two cores. Medians; exits with 1
 * where a bound is not held. Processor time is what counts for that, since other work on the machine does not change it.
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'esbuild';
import {dump} from 'js-yaml';

const runs = Number(process.argv[2] ?? 5);
const bounds = {milliseconds: 3000, megabytes: 512};
const root = join(import.meta.dirname, '../..');

/** Entries as long as those of the built-in dataset are. */
function generated() {
	const many = (count, make) => Array.from({length: count}, (_, index) => make(index));
	const role = index => `role-${index % 1000}`;
	return {
		name: 'Generated',
		roles: many(1000, n => ({
			id: role(n),
			name: `Role ${n}`,
			short: `R${n}`,
			tagline: `People who do the work of role ${n}, with care: all of it.`,
		})),
		groups: many(6, n => ({id: `group-${n}`, title: `Group ${n}`})),
		categories: many(20, n => ({id: `category-${n}`, title: `Category ${n}`})),
		dimensions: many(2000, n => ({
			id: `dimension-${n}`,
			title: `Dimension ${n}`,
			group: `group-${n % 6}`,
			question: `How do they differ on ${n}?`,
			asked: [`what about thing ${n}`],
			sides: Object.fromEntries(
				[0, 1, 2].map(k => [
					role(n + k),
					[`First point, of some length, about ${n} and ${k}`, `A second point, which is longer by a few words ${n}`],
				]),
			),
			shared: ['Both do this'],
			contrast: `One does this and the other does that, ${n}`,
			likeness: 'medium',
			why: 'They began apart',
		})),
		concepts: many(12_000, n => ({
			id: `concept-${n}`,
			term: `Concept ${n}`,
			aliases: [`C${n}`],
			asked: [`the thing numbered ${n}`, `how do we do ${n}`],
			category: `category-${n % 20}`,
			definition: `A definition of the concept that takes about one line of text, numbered ${n}.`,
			lead: role(n),
			sides: {[role(n)]: `Does a lot of it, in many ways ${n}`, [role(n + 1)]: 'Does a little of it'},
			related: [`concept-${(n + 1) % 12_000}`, `concept-${(n + 7) % 12_000}`],
			dimensions: [`dimension-${n % 2000}`],
		})),
		ownership: many(6000, n => ({
			id: `own-${n}`,
			task: `Do the piece of work number ${n}`,
			owner: role(n),
			contributor: 'shared',
			why: 'It is close to them',
			certainty: 'usual',
			concepts: [`concept-${n}`],
			asked: [`who does the work ${n}`],
		})),
	};
}

function writeCases(folder) {
	const dataset = generated();
	const yaml = dump(dataset, {noRefs: true});
	const write = (name, text) => {
		writeFileSync(join(folder, name), text);
		return join(folder, name);
	};
	mkdirSync(join(folder, 'parts'));
	for (const [part, value] of Object.entries(dataset)) write(`parts/${part}.yaml`, dump({[part]: value}, {noRefs: true}));
	return {
		'YAML, one file': write('clean.yaml', yaml),
		'JSON, one file': write('clean.json', JSON.stringify(dataset, null, 2)),
		'YAML, a folder of files': join(folder, 'parts'),
		'YAML, 2,000 unknown values': write('values.yaml', yaml.replaceAll('likeness: medium', 'likeness: midium')),
		'YAML, 6,000 unknown concepts': write(
			'references.yaml',
			yaml.replace(/ownership:.*/s, part => part.replaceAll('concept-', 'koncept-')),
		),
		'YAML, a quote not closed': write('syntax.yaml', yaml.replace('term: Concept 500\n', 'term: "Concept 500\n')),
	};
}

/** A program that reads the dataset it is given, and prints how many problems it has and the memory that took. */
async function writeProgram(folder) {
	const program = join(folder, 'read.mjs');
	const options = {bundle: true, platform: 'node', format: 'esm', logLevel: 'warning'};
	const read = JSON.stringify(join(root, 'source/dataset/read.ts'));
	const contents = `import {readDataset} from ${read};
		const {problems} = await readDataset(process.argv[2]);
		const {user, system} = process.cpuUsage();
		console.log(JSON.stringify({problems: problems.length, cpu: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024}));`;
	await build({...options, stdin: {contents, resolveDir: root}, outfile: program});
	return program;
}

function measure(program, path) {
	const start = performance.now();
	const {stdout, stderr} = spawnSync(process.execPath, [program, path], {encoding: 'utf8'});
	const milliseconds = performance.now() - start;
	if (stderr) throw new Error(stderr);
	return {milliseconds, ...JSON.parse(stdout)};
}

const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const sizeOf = path => (statSync(path).isDirectory() ? '' : `${(statSync(path).size / 1e6).toFixed(1)} MB`);
const row = (name, ...cells) => console.log(name.padEnd(30) + cells.map(cell => String(cell).padStart(10)).join(''));

const folder = mkdtempSync(join(tmpdir(), 'rolex-bench-'));
try {
	const program = await writeProgram(folder);
	row('1,000 roles, 20,000 entries', 'size', 'time', 'processor', 'memory', 'problems');
	for (const [name, path] of Object.entries(writeCases(folder))) {
		const results = Array.from({length: runs}, () => measure(program, path));
		const [time, cpu, memory] = ['milliseconds', 'cpu', 'megabytes'].map(key => Math.round(median(results.map(result => result[key]))));
		row(name, sizeOf(path), `${time} ms`, `${cpu} ms`, `${memory} MB`, results[0].problems);
		if (cpu > bounds.milliseconds || memory > bounds.megabytes) process.exitCode = 1;
	}
} finally {
	rmSync(folder, {recursive: true, force: true});
}
