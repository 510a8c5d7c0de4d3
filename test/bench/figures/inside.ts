/**
 * Explorers in one process, as a server has them, with the modules that are shipped. Run with `--expose-gc`; prints JSON.
 */
import {getHeapCodeStatistics} from 'node:v8';
import {type Explorer, openExplorer, warmUpSearch} from './explorers.ts';
import {mixedKeys} from './mixed-keys.ts';

declare const gc: () => void;

const together = 200;
const inTurn = 1000;

const turn = () => new Promise(resolve => setTimeout(resolve, 20));

/** MB of heap and of the process that live on after a collection. */
async function alive() {
	for (let times = 0; times < 3; times++) {
		gc();
		await turn();
	}
	const {heapUsed, external, rss} = process.memoryUsage();
	return {heap: (heapUsed + external) / 1e6, resident: rss / 1e6};
}

/** MB of machine code, bytecode and what V8 keeps beside them. */
function compiled(): number {
	const {code_and_metadata_size: machine, bytecode_and_metadata_size: bytes} = getHeapCodeStatistics();
	return (machine + bytes) / 1e6;
}

const cpu = () => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;

async function manyAtOnce() {
	openExplorer(80, 24).close();
	const before = await alive();
	const start = cpu();
	const explorers: Explorer[] = [];
	for (let count = 0; count < together; count++) {
		explorers.push(openExplorer(80, 24));
		if (count % 20 === 19) await turn();
	}
	const creating = (cpu() - start) / together;
	const after = await alive();
	const keys = ['j', 'j', '\t', 'j', '/', 'b', 'u', 'd'];
	const pressing = cpu();
	for (const key of keys) for (const explorer of explorers) await explorer.press(key);
	const pressed = (cpu() - pressing) / (together * keys.length);
	const used = await alive();
	for (const explorer of explorers) explorer.close();
	return {
		heap: (after.heap - before.heap) / together,
		resident: (after.resident - before.resident) / together,
		heapUsed: (used.heap - before.heap) / together,
		residentUsed: (used.resident - before.resident) / together,
		creating,
		pressed,
	};
}

/** Listeners on what is shared, and what keeps the event loop alive. */
function held() {
	const {stdin, stdout, stderr} = process;
	const emitters = [process, stdin, stdout, stderr];
	const listeners = emitters.reduce(
		(sum, emitter) => sum + emitter.eventNames().reduce((part, name) => part + emitter.listenerCount(name), 0),
		0,
	);
	return {listeners, resources: process.getActiveResourcesInfo().filter(name => name !== 'Timeout').length};
}

/** What lives on after the first 1,000, in which caches fill up to their bounds, and after the second. */
async function manyInTurn() {
	const one = async () => {
		const explorer = openExplorer(80, 24);
		for (const key of ['j', '/', 'b', 'u']) await explorer.press(key);
		explorer.close();
	};
	const looks: (Awaited<ReturnType<typeof alive>> & ReturnType<typeof held>)[] = [];
	for (let count = 0; count <= 2 * inTurn; count++) {
		await one();
		if (count % inTurn === 0) looks.push({...(await alive()), ...held()});
	}
	return {looks};
}

/** The heap after 1,000 keys, and after each 2,000 of 10,000 more; resized now and then. */
async function manyKeys() {
	warmUpSearch();
	const explorer = openExplorer(120, 40);
	const heaps: {readonly heap: number; readonly code: number}[] = [];
	for (let thousand = 1; thousand <= 11; thousand++) {
		for (const [index, key] of mixedKeys(thousand).entries()) {
			await explorer.press(key);
			if (index % 250 === 249) await explorer.resize(index % 500 === 249 ? 100 : 120, index % 500 === 249 ? 30 : 40);
		}
		if (thousand % 2 === 1) heaps.push({heap: (await alive()).heap, code: compiled()});
	}
	explorer.close();
	return {heaps};
}

const tasks: Record<string, () => Promise<object>> = {manyAtOnce, manyInTurn, manyKeys};
void tasks[process.argv[2] ?? '']?.().then(figures => console.log(JSON.stringify(figures)));
