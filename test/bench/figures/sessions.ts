import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import type {Figure, Paths, Section} from './figure.ts';

type AtOnce = Record<'heap' | 'resident' | 'heapUsed' | 'residentUsed' | 'creating' | 'pressed', number>;
type InTurn = Record<'heap' | 'resident' | 'listeners' | 'resources', number>;

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

function left({heap, resident, listeners, resources}: InTurn): Figure {
	return {
		what: '1,000 created and closed: what stays',
		at: '80x24',
		rolex: `${heap.toFixed(2)} MB heap, ${listeners} listeners, ${resources} handles`,
		target: 'nothing',
		isMet: heap < mostLeft && listeners === 0 && resources === 0,
		beside: `resident ${resident >= 0 ? '+' : ''}${resident.toFixed(1)} MB, which is the collector's`,
	};
}
