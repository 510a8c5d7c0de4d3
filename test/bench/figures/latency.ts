import type {Figure, Paths, Section, Size} from './figure.ts';
import {sizeName} from './figure.ts';
import {movingKeys, typingKeys} from './keys.ts';
import {openProgram, type Pressed} from './program.ts';
import {mean, median, quantile, spread} from './statistics.ts';

const runs = 3;
/** Of each kind: the first, in which code is cold; some that are not measured; and those after. */
const cold = 30;
const between = 150;
const warm = 60;
const mostLast = 16;
/** Issue 3's processor times on its machine, and what bare Ink takes there: machines differ, so what is judged is the ratio. */
const wanted = {moving: {most: 3.5, ink: 11}, typing: {most: 7, ink: 29}};

/** Answers any key at once with as much as a frame: what a pseudo-terminal and this machine take by themselves. */
const echo = "process.stdin.setRawMode(true).on('data', () => process.stdout.write('x'.repeat(1500))); process.stdout.write('ready')";

type Phase = 'cold' | 'warm';
type What = 'moving' | 'typing';
type Times = Record<What, Record<Phase, Pressed[]>>;
const names = ['rolex', 'ink', 'echo'] as const;
type Runs = Record<(typeof names)[number], Times[]>;

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
		for (const what of ['moving', 'typing'] as const) figures.push(lastByte(size, what, all), ...cpu(size, what, all));
	}
	return figures;
};

async function takeRun({folder, cli, bareInk}: Paths, [columns, rows]: Size, all: Runs): Promise<void> {
	const open = (args: readonly string[], env?: Readonly<Record<string, string>>) =>
		openProgram({folder, columns, rows, command: [process.execPath, ...args], env});
	const programs = {rolex: open([cli, '--theme', 'dark']), ink: open([bareInk], {FORCE_COLOR: '3'}), echo: open(['-e', echo])};
	await Promise.all(Object.values(programs).map(program => program.ready()));
	const times = {rolex: noTimes(), ink: noTimes(), echo: noTimes()};
	const take = async (what: What, keys: readonly {readonly key: string; readonly isLetter: boolean}[]) => {
		for (const [index, {key, isLetter}] of keys.entries()) {
			if (index >= cold && index < cold + between) await Promise.all(names.map(name => programs[name].hurry(key)));
			else {
				for (const name of names) {
					const pressed = await programs[name].press(key);
					if (isLetter) times[name][what][index < cold ? 'cold' : 'warm'].push(pressed);
				}
			}
		}
	};
	const count = cold + between + warm;
	await take(
		'moving',
		movingKeys(count).map(key => ({key, isLetter: true})),
	);
	for (const name of names) await programs[name].press('/');
	await take('typing', typingKeys(count));
	for (const name of names) all[name].push(times[name]);
	await Promise.all(names.map(name => programs[name].close()));
}

const noTimes = (): Times => ({moving: {cold: [], warm: []}, typing: {cold: [], warm: []}});

function lastByte(size: Size, what: What, all: Runs): Figure {
	const times = (runs: readonly Times[], phase: Phase) => runs.flatMap(run => run[what][phase].map(({last}) => last));
	const show = (runs: readonly Times[], phase: Phase = 'warm') =>
		[0.5, 0.99].map(share => quantile(times(runs, phase), share).toFixed(1)).join(' / ');
	const p99 = quantile(times(all.rolex, 'warm'), 0.99);
	return {
		what: `Key to last byte, ${what}: p50 / p99 ms`,
		at: sizeName(size),
		rolex: show(all.rolex),
		...(size[0] === 200 ? {target: `p99 < ${mostLast}`, isMet: p99 < mostLast} : {}),
		beside: `first ${cold} keys ${show(all.rolex, 'cold')}; bare Ink ${show(all.ink)}; an echo of 1,500 bytes ${show(all.echo)}`,
	};
}

function cpu(size: Size, what: What, all: Runs): readonly Figure[] {
	const perKey = (runs: readonly Times[], phase: Phase) => runs.map(run => mean(run[what][phase].map(pressed => pressed.cpu)));
	const figure = (phase: Phase): Figure => {
		const own = perKey(all.rolex, phase);
		const ink = perKey(all.ink, phase);
		const {most, ink: theirs} = wanted[what];
		const shares = own.map((time, run) => time / (ink[run] ?? Number.NaN));
		const isWanted = size[0] === 200 && phase === 'warm';
		return {
			what: `CPU, ${what}, ${phase === 'warm' ? 'warm' : `first ${cold} keys`}: ms a key, all threads`,
			at: sizeName(size),
			rolex: isWanted ? `${spread(own)} = ${median(shares).toFixed(2)} x bare Ink` : spread(own),
			...(isWanted
				? {target: `≤ ${(most / theirs).toFixed(2)} x bare Ink (${most} of ${theirs})`, isMet: median(shares) <= most / theirs}
				: {}),
			beside: `bare Ink ${spread(ink)} = ${spread(ink.map((time, run) => time / (own[run] ?? Number.NaN)))} x`,
		};
	};
	return [figure('warm'), figure('cold')];
}
