import {perfectBytes} from '../../helpers/perfect.ts';
import type {Figure, Paths, Section, Size} from './figure.ts';
import {sizeName, sizes} from './figure.ts';
import {type Action, actions} from './keys.ts';
import {after, openProgram, type Program} from './program.ts';
import {differences} from './screens.ts';

const mostTimes = 1.2;

/** The real program and the same explorer on bare Ink, each on a terminal of its own, pressed together. */
type Programs = {readonly rolex: Program; readonly ink: Program; readonly short: Program; readonly incremental: Program};

const names = ['rolex', 'ink', 'short', 'incremental'] as const;

/** Bytes of each, keys that changed anything, and the screens that came out otherwise than Ink's own. */
type Sum = Record<(typeof names)[number] | 'perfect' | 'keys' | 'wrong' | 'wrongOfInk', number>;

/** Bytes written for a key, against the fewest that turn one screen into the other; and what Ink writes for the same. */
export const bytes: Section = async (paths, say) => {
	const figures: Figure[] = [];
	for (const size of sizes) {
		say(`bytes per key, ${sizeName(size)}`);
		const programs = open(paths, size);
		const all = Object.values(programs);
		await Promise.all(all.map(program => program.ready()));
		for (const action of actions) figures.push(figureOf(action, size, await measure(programs, action)));
		await Promise.all(all.map(program => program.close()));
	}
	return figures;
};

function open({folder, cli, bareInk}: Paths, [columns, rows]: Size): Programs {
	const shown = {folder, columns, rows, isShown: true, quiet: 60};
	const bare = (env: Readonly<Record<string, string>>) =>
		openProgram({...shown, command: [process.execPath, bareInk], env: {FORCE_COLOR: '3', ...env}});
	return {
		rolex: openProgram({...shown, command: [process.execPath, cli, '--theme', 'dark']}),
		ink: bare({}),
		short: bare({BARE_SHORT: '1'}),
		incremental: bare({BARE_SHORT: '1', BARE_INK: 'incremental'}),
	};
}

async function measure(programs: Programs, {prepare, keys, leave}: Action): Promise<Sum> {
	const {rolex, ink, short, incremental} = programs;
	const press = (key: string) => Promise.all(names.map(name => programs[name].press(key)));
	for (const key of prepare) await press(key);
	const sum: Sum = {rolex: 0, ink: 0, short: 0, incremental: 0, perfect: 0, keys: 0, wrong: 0, wrongOfInk: 0};
	for (const key of keys) {
		const before = rolex.cells();
		const written = names.map(name => programs[name].written());
		await press(key);
		const shown = rolex.cells();
		// Ink draws no more than 30 frames a second, and on a busy machine some come late.
		if (differences(shown, ink.cells()) > 0 || differences(short.cells(), incremental.cells()) > 0) await after(300);
		const perfect = perfectBytes(before, shown);
		if (perfect === 0) continue;
		sum.keys++;
		sum.perfect += perfect;
		for (const [index, name] of names.entries()) sum[name] += programs[name].written() - (written[index] ?? 0);
		if (differences(shown, ink.cells()) > 0) sum.wrong++;
		if (differences(short.cells(), incremental.cells()) > 0) sum.wrongOfInk++;
	}
	for (const key of leave) await press(key);
	return sum;
}

function figureOf({name}: Action, size: Size, sum: Sum): Figure {
	const at = sizeName(size);
	if (sum.keys === 0) return {what: `Bytes: ${name}`, at, rolex: 'nothing to do at this size'};
	const each = (total: number) => Math.round(total / sum.keys).toLocaleString('en');
	const times = sum.rolex / sum.perfect;
	const wrong = sum.wrongOfInk > 0 ? `, ${sum.wrongOfInk} of ${sum.keys} screens wrong` : '';
	const differs = sum.wrong > 0 ? `; ${sum.wrong} of ${sum.keys} screens unlike Ink's` : '';
	return {
		what: `Bytes: ${name}`,
		at,
		rolex: `${each(sum.rolex)} = ${times.toFixed(2)} x perfect${differs}`,
		target: `≤ ${mostTimes} x`,
		isMet: times <= mostTimes && sum.wrong === 0,
		beside: `Ink ${each(sum.ink)}; a row shorter ${each(sum.short)}; incremental ${each(sum.incremental)}${wrong}`,
	};
}
