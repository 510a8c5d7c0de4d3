import {spawnSync} from 'node:child_process';
import {statSync} from 'node:fs';
import {join} from 'node:path';
import type {Figure, Paths, Section} from './figure.ts';
import {movingKeys, typingKeys} from './keys.ts';
import {writeLargeDataset} from './large-dataset.ts';
import {openProgram, type Program} from './program.ts';
import {mean, median, quantile, spread} from './statistics.ts';

const opens = 3;
const keys = 60;
const warming = 120;
const bounds = {open: 2000, validate: 3000, megabytes: 512} as const;
/** Quicker than this no key is taken for slower than another. */
const asQuick = 1.25;

/** 1,000 roles and 20,000 entries: validating, opening, and keys beside those of the built-in dataset. */
export const scale: Section = async (paths, say) => {
	say('a large dataset: validating');
	const validated = validate(paths);
	const data = writeLargeDataset(paths.folder);
	const times: number[] = [];
	for (let open = 0; open < opens; open++) {
		say(`a large dataset: opening, ${open + 1} of ${opens}`);
		const program = openLarge(paths, data);
		times.push(await program.ready());
		await program.close();
	}
	const opening: Figure = {
		what: 'Large dataset: open to first frame, ms',
		at: `200x50, YAML of ${(statSync(data).size / 1e6).toFixed(0)} MB`,
		rolex: spread(times, 0),
		target: `≤ ${bounds.open}`,
		isMet: median(times) <= bounds.open,
	};
	return [...validated, opening, ...(await pressed(paths, data, say))];
};

const openLarge = ({folder, cli}: Paths, data?: string): Program =>
	openProgram({
		...{folder, columns: 200, rows: 50, quiet: data ? 60 : 25, patience: 10_000},
		command: [process.execPath, cli, '--theme', 'dark', ...(data ? ['--data', data] : [])],
	});

/** By the dataset's own benchmark, whose table is read: `name size time processor memory problems`. */
function validate({root}: Paths): readonly Figure[] {
	const {stdout} = spawnSync(process.execPath, [join(root, 'test/bench/dataset.mjs'), '3'], {encoding: 'utf8'});
	const rows = [...stdout.matchAll(/^(YAML, one file|JSON, one file)\s+\S+ MB\s+(\d+) ms\s+(\d+) ms\s+(\d+) MB/gm)];
	return rows.map(([, name, time, cpu, memory]) => ({
		what: 'Large dataset: validate, ms (CPU ms), MB at most',
		at: name ?? '',
		rolex: `${time} (${cpu}), ${memory}`,
		target: `≤ ${bounds.validate}, ${bounds.megabytes}`,
		isMet: Number(time) <= bounds.validate && Number(memory) <= bounds.megabytes,
	}));
}

type Pair = {readonly large: number[]; readonly small: number[]};

async function pressed(paths: Paths, data: string, say: (text: string) => void): Promise<readonly Figure[]> {
	say('a large dataset: keys, beside the built-in one');
	const programs = {large: openLarge(paths, data), small: openLarge(paths)};
	const both = ['large', 'small'] as const;
	await Promise.all(both.map(name => programs[name].ready()));
	const take = async (list: readonly {readonly key: string; readonly isLetter: boolean}[]) => {
		const cpu: Pair = {large: [], small: []};
		const last: Pair = {large: [], small: []};
		for (const [index, {key, isLetter}] of list.entries()) {
			for (const name of both) {
				const found = await programs[name].press(key);
				if (!isLetter || index < warming) continue;
				cpu[name].push(found.cpu);
				last[name].push(found.last);
			}
		}
		return {cpu, last};
	};
	const moving = await take(movingKeys(warming + keys).map(key => ({key, isLetter: true})));
	for (const name of both) await programs[name].press('/');
	const typing = await take(typingKeys(warming + keys));
	await Promise.all(both.map(name => programs[name].close()));
	return [figureOf('moving', moving), figureOf('typing', typing)];
}

function figureOf(what: string, {cpu, last}: {readonly cpu: Pair; readonly last: Pair}): Figure {
	const show = (name: keyof Pair) =>
		`${mean(cpu[name]).toFixed(1)}; ${quantile(last[name], 0.5).toFixed(0)} / ${quantile(last[name], 0.99).toFixed(0)}`;
	return {
		what: `Large dataset, ${what}: CPU ms a key; p50 / p99 ms to the last byte`,
		at: '200x50',
		rolex: show('large'),
		target: 'as the built-in',
		isMet: quantile(last.large, 0.5) <= asQuick * quantile(last.small, 0.5) || quantile(last.large, 0.5) < 16,
		beside: `built-in ${show('small')}`,
	};
}
