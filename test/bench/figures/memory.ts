import type {Figure, Paths, Section} from './figure.ts';
import {mixedKeys} from './mixed-keys.ts';
import {residentOf} from './process-figures.ts';
import {openProgram, type Program} from './program.ts';
import {runInside} from './sessions.ts';
import {median} from './statistics.ts';

const wanted = 11;
/** Some more, to tell a ceiling from growth. */
const thousands = 16;
/** MB that count as none. Chosen, not measured: neighbouring samples lie up to 3 apart. */
const noise = 4;
/** The same for the heap. Chosen too. */
const mostHeapGrowth = 0.5;

/** Resident memory: after 1,000 keys of all kinds, and after each 1,000 of 10,000 more. */
export const memory: Section = async (paths, say) => {
	const {folder, cli} = paths;
	const program = openProgram({folder, columns: 120, rows: 40, command: [process.execPath, cli]});
	await program.ready();
	const begun = residentOf(program.pid);
	const samples: number[] = [];
	for (let thousand = 1; thousand <= thousands; thousand++) {
		say(`memory, ${thousand},000 keys`);
		samples.push(await sampleThousand(program, thousand));
	}
	await program.close();
	return [figureOf(begun, samples), await liveHeap(paths)];
};

/** Presses 1,000 keys and takes the median of ten looks at the memory on the way, so that one collection tells little. */
async function sampleThousand(program: Program, thousand: number): Promise<number> {
	const looks: number[] = [];
	const keys = mixedKeys(thousand);
	for (const [index, key] of keys.entries()) {
		await program.hurry(key);
		if (index % 100 === 99) looks.push(residentOf(program.pid));
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

/** The same keys in a process that can be told to collect: what is held is then known to a tenth of a MB. */
async function liveHeap(paths: Paths): Promise<Figure> {
	const {heaps} = await runInside<{readonly heaps: readonly number[]}>(paths, 'manyKeys');
	const [first = 0] = heaps;
	const growth = (heaps.at(-1) ?? 0) - first;
	return {
		what: 'Live heap after collection, MB: after 1,000 keys; each 2,000 more',
		at: '120x40',
		rolex: heaps.map(heap => heap.toFixed(1)).join(' '),
		target: 'no growth',
		isMet: growth < mostHeapGrowth,
		beside: `growth over 10,000 keys ${growth.toFixed(2)}`,
	};
}
