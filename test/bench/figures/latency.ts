import type {Figure, Paths, Section, Size} from './figure.ts';
import {sizeName} from './figure.ts';
import {movingKeys, typingKeys} from './keys.ts';
import {openProgram, type Pressed, type Program} from './program.ts';
import {mean, quantile, spread} from './statistics.ts';

const runs = 3;
const keysOfRun = 80;
const mostLast = 16;
const mostCpu = {moving: 3.5, typing: 7};

/** Answers any key at once with as much as a frame: what a pseudo-terminal and this machine take by themselves. */
const echo = "process.stdin.setRawMode(true).on('data', () => process.stdout.write('x'.repeat(1500))); process.stdout.write('ready')";

type Times = {readonly moving: Pressed[]; readonly typing: Pressed[]};
type Runs = {readonly rolex: Times[]; readonly ink: Times[]; readonly echo: Times[]};

/** From a key to the last byte of its frame, and processor time; rolex, bare Ink and an echo take turns key by key. */
export const latency: Section = async (paths, say) => {
	const figures: Figure[] = [];
	for (const size of [
		[80, 24],
		[200, 50],
	] as const) {
		const all: Runs = {rolex: [], ink: [], echo: []};
		for (let run = 0; run < runs; run++) {
			say(`time per key, ${sizeName(size)}, run ${run + 1} of ${runs}`);
			await takeRun(paths, size, all);
		}
		for (const what of ['moving', 'typing'] as const) figures.push(lastByte(size, what, all), cpu(size, what, all));
	}
	return figures;
};

async function takeRun({folder, cli, bareInk}: Paths, [columns, rows]: Size, all: Runs): Promise<void> {
	const open = (args: readonly string[], env?: Readonly<Record<string, string>>) =>
		openProgram({folder, columns, rows, command: [process.execPath, ...args], env});
	const programs = {rolex: open([cli, '--theme', 'dark']), ink: open([bareInk], {FORCE_COLOR: '3'}), echo: open(['-e', echo])};
	await Promise.all(Object.values(programs).map(program => program.ready()));
	const times = {rolex: noTimes(), ink: noTimes(), echo: noTimes()};
	const each = async (key: string, take?: 'moving' | 'typing') => {
		for (const name of ['rolex', 'ink', 'echo'] as const) {
			const pressed = await programs[name].press(key);
			if (take) times[name][take].push(pressed);
		}
	};
	for (const key of movingKeys(keysOfRun)) await each(key, 'moving');
	await each('/');
	for (const {key, isLetter} of typingKeys(keysOfRun)) await each(key, isLetter ? 'typing' : undefined);
	for (const name of ['rolex', 'ink', 'echo'] as const) all[name].push(times[name]);
	await Promise.all(Object.values(programs).map((program: Program) => program.close()));
}

const noTimes = (): Times => ({moving: [], typing: []});

function lastByte(size: Size, what: 'moving' | 'typing', all: Runs): Figure {
	const times = (runs: readonly Times[]) => runs.flatMap(run => run[what].map(({last}) => last));
	const show = (runs: readonly Times[]) => [0.5, 0.99].map(share => quantile(times(runs), share).toFixed(1)).join(' / ');
	const isWanted = size[0] === 200;
	const p99 = quantile(times(all.rolex), 0.99);
	return {
		what: `Key to last byte, ${what}: p50 / p99 ms`,
		at: sizeName(size),
		rolex: show(all.rolex),
		...(isWanted ? {target: `p99 < ${mostLast}`, isMet: p99 < mostLast} : {}),
		beside: `bare Ink ${show(all.ink)}; echo of 1,500 bytes ${show(all.echo)}`,
	};
}

function cpu(size: Size, what: 'moving' | 'typing', all: Runs): Figure {
	const perKey = (runs: readonly Times[]) => runs.map(run => mean(run[what].map(pressed => pressed.cpu)));
	const own = perKey(all.rolex);
	const ratios = perKey(all.ink).map((ink, run) => ink / (own[run] ?? Number.NaN));
	const most = mostCpu[what];
	return {
		what: `CPU, ${what}: ms a key`,
		at: sizeName(size),
		rolex: spread(own),
		...(size[0] === 200 ? {target: `≤ ${most}`, isMet: quantile(own, 0.5) <= most} : {}),
		beside: `bare Ink ${spread(perKey(all.ink))} = ${spread(ratios)} x rolex; echo ${spread(perKey(all.echo))}`,
	};
}
