import {cpSync} from 'node:fs';
import {join} from 'node:path';
import type {Figure, Section} from './figure.ts';
import {cpuOf, switchesOf} from './process-figures.ts';
import {after, openProgram, type Program} from './program.ts';

/** ms after the last key from which on it is watched, and for how long: at once, and when V8 has tidied its heap up. */
const windows = {soon: {from: 2000, length: 5000}, later: {from: 12_000, length: 5000}} as const;

type Watched = {readonly switches: number; readonly bytes: number; readonly cpu: number};

/** What rolex does while nobody does anything, beside a node that only holds its terminal raw. */
export const idle: Section = async ({folder, cli, root}, say) => {
	// A copy: nobody edits it, so that nothing is reloaded while it is watched.
	const data = join(folder, 'watched');
	cpSync(join(root, 'data'), data, {recursive: true});
	const places = [
		{at: 'browsing', args: [cli], keys: ['j']},
		{at: 'in the search', args: [cli], keys: ['/', 'b', 'u']},
		{at: 'with --data', args: [cli, '--data', data], keys: ['j']},
		{at: 'a bare node', args: ['-e', "process.stdin.setRawMode(true).on('data', () => process.stdout.write('x'))"], keys: ['j']},
	];
	say('idle: 17 s');
	return Promise.all(
		places.map(async ({at, args, keys}): Promise<Figure> => {
			const program = openProgram({folder, columns: 120, rows: 40, command: [process.execPath, ...args]});
			await program.ready();
			for (const key of keys) await program.press(key);
			const [soon, later] = await Promise.all([watch(program, windows.soon), watch(program, windows.later)]);
			await program.close();
			const isQuiet = ({switches, bytes}: Watched) => switches === 0 && bytes === 0;
			const show = ({switches, bytes, cpu}: Watched) => `${switches}, ${bytes}${cpu > 0 ? ` (${cpu.toFixed(2)} ms CPU)` : ''}`;
			return {
				what: 'Idle, 5 s: wake-ups, bytes; after 2 s; after 12 s',
				at,
				rolex: `${show(soon)}; ${show(later)}`,
				...(args[0] === cli ? {target: '0, 0', isMet: isQuiet(soon) && isQuiet(later)} : {}),
			};
		}),
	);
};

async function watch(program: Program, {from, length}: {readonly from: number; readonly length: number}): Promise<Watched> {
	await after(from);
	const before = {switches: switchesOf(program.pid), cpu: cpuOf(program.pid), bytes: program.written()};
	await after(length);
	return {
		switches: switchesOf(program.pid) - before.switches,
		cpu: cpuOf(program.pid) - before.cpu,
		bytes: program.written() - before.bytes,
	};
}
