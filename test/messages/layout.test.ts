import {afterEach, describe, expect, it} from 'vitest';
import type {Dataset} from '../../source/dataset/schema.ts';
import {hintsOf} from '../../source/explorer/scene/hints.ts';
import {sceneOf} from '../../source/explorer/scene/scene.ts';
import {languages} from '../../source/messages/languages.ts';
import {speakIn} from '../../source/messages/speak-in.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {craftsDataset} from '../helpers/crafts.ts';
import {columnsIn, expectGolden, frameOf, rowsOf, textRows} from '../helpers/drawn.ts';
import {opened, stateAfter} from '../helpers/explorer.ts';
import {spelt} from '../helpers/pseudo.ts';
import {createReplay} from '../helpers/replay.ts';

afterEach(() => speakIn('en'));

const sizes = [
	[50, 20],
	[80, 24],
	[120, 40],
] as const;

/** Screens, each by the keys that lead to it. */
const screens: readonly (readonly string[])[] = [
	...['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map(view => [view]),
	...['1', '3', '8'].map(view => [view, '<enter>']),
	...[['?'], ['v'], ['r'], ['o'], ['/', 'e'], ['f', 'b'], ['<tab>', '+'], ['8', '<enter>'], ['8', '<enter>', '1', 'G']],
];

const hebrew = [...'אבגדהוזחטיכלמנסעפצקרשתךםןףאבגדהוזחטיכלמנסעפצקרשתךםןף'];
const japanese = [...'あいうえおかきくけこさしすせそたちつてとなにぬねのはアイウエオカキクケコサシスセソタチツテトナニヌネノハ'];

const datasets: Readonly<Record<string, Dataset>> = {
	Hebrew: {...spelt(craftsDataset, hebrew), language: 'he'},
	Japanese: {...spelt(craftsDataset, japanese), language: 'ja'},
};

describe.each(Object.keys(datasets))('a dataset in %s', name => {
	describe.each(sizes)('at %ix%i', (columns, rows) => {
		it('keeps every line within the screen, and every border at its column', async () => {
			const dataset = datasets[name];
			if (!dataset) throw new Error(`no dataset in ${name}`);
			const first = opened({catalogue: createCatalogue(dataset), columns, rows});
			for (const keys of screens) {
				const frame = await frameOf(stateAfter(first, ...keys));
				const drawn = textRows(frame);
				expect(drawn.length, keys.join(' ')).toBe(rows);
				for (const row of drawn) expect(columnsIn(row), `${keys.join(' ')}: ${row}`).toBeLessThanOrEqual(columns);
				// The same in a terminal's cells: a letter that it takes for wider or narrower would move what follows.
				const terminal = createReplay(columns, rows);
				terminal.write(frame.replaceAll('\n', '\r\n'));
				expect(terminal.lines()).toEqual(drawn.map(row => row.trimEnd()));
				const borders = terminal.cells().map(row => row.flatMap(({text}, column) => (/^[│┬┯]$/.test(text) ? [column] : [])));
				expect(borders, keys.join(' ')).toEqual(bordersOf(drawn));
			}
		});

		it('loses nothing: what is not in sight is counted, and all of it is on the page', async () => {
			const dataset = datasets[name];
			const [dimension] = dataset?.dimensions ?? [];
			if (!dataset || !dimension) throw new Error(`no dataset in ${name}`);
			let state = stateAfter(opened({catalogue: createCatalogue(dataset), columns, rows}), '1', '<enter>');
			let read = '';
			for (let page = 0; page < 20; page++) {
				read += (await rowsOf(state)).join('\n');
				state = stateAfter(state, '<pagedown>');
			}
			for (const text of Object.values(dimension.sides).flat())
				for (const word of text.split(/\s+/)) for (const part of word.match(/.{1,4}/gu) ?? []) expect(read).toContain(part);
		});
	});
});

/** The columns in which each row has a border that goes down. */
const bordersOf = (rows: readonly string[]): readonly (readonly number[])[] =>
	rows.map(row => [...row.matchAll(/[│┬┯]/g)].map(({index}) => columnsIn(row.slice(0, index))));

const others = languages.filter(each => each !== 'en');

describe.each(others.flatMap(language => sizes.map(size => [language, ...size] as const)))('in %s at %ix%i', (language, columns, rows) => {
	it('every line is within the screen, and the bottom line has the way out', async () => {
		await speakIn(language);
		const first = opened({catalogue: createCatalogue(craftsDataset), columns, rows});
		for (const keys of screens) {
			const state = stateAfter(first, ...keys);
			const drawn = await rowsOf(state);
			for (const row of drawn) expect(columnsIn(row), `${keys.join(' ')}: ${row}`).toBeLessThanOrEqual(columns);
			const {end} = hintsOf(state, sceneOf(state));
			expect(drawn.at(-1)?.endsWith(`${end.keys} ${end.label}`), `${keys.join(' ')}: ${drawn.at(-1)}`).toBe(true);
		}
	});
});

describe.each(sizes)('in German at %ix%i', (columns, rows) => {
	it('a whole screen is', async () => {
		await speakIn('de');
		expectGolden(`german-${columns}x${rows}`, await frameOf(opened({catalogue: createCatalogue(craftsDataset), columns, rows})));
	});
});
