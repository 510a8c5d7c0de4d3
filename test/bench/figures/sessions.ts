import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import type {Figure, Paths, Section} from './figure.ts';

type AtOnce = Record<'heap' | 'resident' | 'heapUsed' | 'residentUsed' | 'creating' | 'pressed', number>;
type InTurn = {readonly looks: readonly Record<'heap' | 'resident' | 'listeners' | 'resources', number>[]};

/** One of the tasks of `inside.ts`, in a process of its own. */
export async function runInside<Result>({inside}: Paths, task: string): Promise<Result> {
	const {stdout} = await promisify(execFile)(process.execPath, ['--expose-gc', inside, task]);
	return JSON.parse(stdout);
}

/** Heap that 1,000 closed explorers may leave: less than one of them takes. */
const mostLeft = 0.4;

/** Many explorers in one process, as a server has them. */
export const sessions: Section = async (paths, say) => {
	say('200 explorers at once');
	const once = await runInside<AtOnce>(paths, 'manyAtOnce');
	say('1,000 explorers one after the other');
	const turns = await runInside<InTurn>(paths, 'manyInTurn');
	return [
		{
			what: '200 explorers in one process: MB each',
			at: '80x24',
			rolex: `${once.resident.toFixed(2)} resident, ${once.heap.toFixed(2)} of it heap`,
			beside: `after 8 keys each ${once.residentUsed.toFixed(2)}, ${once.heapUsed.toFixed(2)}`,
		},
		{
			what: 'the same: CPU ms to create one, ms a key',
			at: '80x24',
			rolex: `${once.creating.toFixed(1)}, ${once.pressed.toFixed(1)}`,
		},
		left(turns),
	];
};

function left({looks}: InTurn): Figure {
	const grown = (part: 'heap' | 'resident' | 'listeners' | 'resources', look: number) =>
		(looks[look]?.[part] ?? 0) - (looks[look - 1]?.[part] ?? 0);
	const listeners = grown('listeners', 1) + grown('listeners', 2);
	const resources = grown('resources', 1) + grown('resources', 2);
	const signed = (number: number, digits = 2) => (number < 0 ? '' : '+') + number.toFixed(digits);
	return {
		what: '1,000 created and closed, and 1,000 more: what stays',
		at: '80x24',
		rolex: `heap ${signed(grown('heap', 1))} and ${signed(grown('heap', 2))} MB, ${listeners} listeners, ${resources} handles`,
		target: 'nothing',
		isMet: grown('heap', 2) < mostLeft && listeners === 0 && resources === 0,
		beside: `resident ${signed(grown('resident', 1), 1)} and ${signed(grown('resident', 2), 1)} MB: the collector's`,
	};
}
