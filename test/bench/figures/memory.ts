import type {Figure, Paths, Section} from './figure.ts';
import {mixedKeys} from './mixed-keys.ts';
import {residentOf} from './process-figures.ts';
import {openProgram, type Program} from './program.ts';
import {runInside} from './sessions.ts';
import {median} from './statistics.ts';

/** Programs whose median is taken: one more or less of V8's pages of compiled code is by chance. */
const together = 3;
const wanted = 11;
/** Some more, to tell a ceiling from growth. */
const thousands = 16;
/** Keys after each thousand that are looked during, and those between two looks. */
const looking = {during: 250, every: 25} as const;
/** MB that count as none. Chosen, not measured: neighbouring samples lie up to 3 apart. */
const noise = 4;

/** Resident memory, the median of several programs: after 1,000 keys of all kinds, and after each 1,000 of 10,000 more. */
export const memory: Section = async (paths, say) => {
	const {folder, cli} = paths;
	const open = () => openProgram({folder, columns: 120, rows: 40, command: [process.execPath, cli]});
	const programs = Array.from({length: together}, open);
	await Promise.all(programs.map(program => program.ready()));
	const begun = median(programs.map(program => residentOf(program.pid)));
	const samples: number[] = [];
	for (let thousand = 0; thousand <= thousands; thousand++) {
		say(`memory, ${thousand},000 keys`);
		const sample = median(await Promise.all(programs.map(program => pressThousand(program, thousand))));
		if (thousand > 0) samples.push(sample);
	}
	await Promise.all(programs.map(program => program.close()));
	return [figureOf(begun, samples), await liveHeap(paths)];
};

/** Presses the 1,000 keys after a thousand. The median of ten looks at the memory during the first 250, so that one collection tells little. */
async function pressThousand(program: Program, thousand: number): Promise<number> {
	const looks: number[] = [];
	const keys = mixedKeys(thousand + 1);
	for (const [index, key] of keys.entries()) {
		await program.hurry(key);
		if (index < looking.during && index % looking.every === 0) looks.push(residentOf(program.pid));
		if (index % 250 === 249) await program.resize(index % 500 === 249 ? 100 : 120, index % 500 === 249 ? 30 : 40);
	}
	return median(looks);
}

function figureOf(begun: number, samples: readonly number[]): Figure {
	const [first = 0, ...rest] = samples;
	const last = samples[wanted - 1] ?? 0;
	const signed = (number: number) => (number < 0 ? '' : '+') + number.toFixed(1);
	return {
		what: 'Resident memory, MB: at start; after 1,000 keys; each 1,000 more',
		at: '120x40',
		rolex: `${begun.toFixed(0)}; ${first.toFixed(0)}; ${rest.map(sample => sample.toFixed(0)).join(' ')}`,
		target: 'no growth over 10,000',
		isMet: last - first <= noise,
		beside: `${signed(last - first)} over 10,000 keys, ${signed((samples.at(-1) ?? 0) - last)} over ${thousands - wanted},000 after those`,
	};
}

type Heap = {readonly heap: number; readonly code: number};

/** The same keys in a process that can be told to collect: what is held is then known to a tenth of a MB. */
async function liveHeap(paths: Paths): Promise<Figure> {
	const {heaps} = await runInside<{readonly heaps: readonly Heap[]}>(paths, 'manyKeys');
	const last = heaps.at(-1) as Heap;
	const growth = (from: number, measure: (heap: Heap) => number) => (measure(last) - measure(heaps[from] as Heap)).toFixed(1);
	return {
		what: 'Live heap after collection, MB: after 1,000 keys; each 2,000 more',
		at: '120x40',
		rolex: heaps.map(({heap}) => heap.toFixed(1)).join(' '),
		beside: `over 10,000 keys ${growth(0, ({heap}) => heap)}, ${growth(0, ({code}) => code)} of it machine code; over the last 6,000 ${growth(2, ({heap}) => heap)}`,
	};
}
