import type {Figure, Section} from './figure.ts';
import {after, openProgram} from './program.ts';
import {cpuOf, switchesOf} from './process-figures.ts';

const quiet = 2000;
const watched = 5000;

/** What rolex does while nobody does anything: after a key and 2 s of quiet, 5 s are watched. */
export const idle: Section = async ({folder, cli, root}, say) => {
	const places = [
		{at: 'browsing', args: [], keys: ['j']},
		{at: 'in the search', args: [], keys: ['/', 'b', 'u']},
		{at: 'with --data', args: ['--data', `${root}/data`], keys: ['j']},
	];
	return Promise.all(
		places.map(async ({at, args, keys}): Promise<Figure> => {
			say(`idle, ${at}`);
			const program = openProgram({folder, columns: 120, rows: 40, command: [process.execPath, cli, ...args]});
			await program.ready();
			for (const key of keys) await program.press(key);
			await after(quiet);
			program.taken();
			const before = {switches: switchesOf(program.pid), cpu: cpuOf(program.pid)};
			await after(watched);
			const switches = switchesOf(program.pid) - before.switches;
			const cpu = cpuOf(program.pid) - before.cpu;
			const bytes = program.taken();
			await program.close();
			return {
				what: 'Idle for 5 s: wake-ups, bytes',
				at,
				rolex: `${switches}, ${bytes}${cpu > 0 ? ` (${cpu.toFixed(2)} ms CPU)` : ''}`,
				target: '0, 0',
				isMet: switches === 0 && bytes === 0,
			};
		}),
	);
};
