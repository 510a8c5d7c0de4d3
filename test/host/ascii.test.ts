import fc from 'fast-check';
import {expect, test} from 'vitest';
import {drawFrames} from '../../source/frames/drawing.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {tinyDataset} from '../helpers/explorer.ts';
import {madeEngines, openHosted} from '../helpers/hosted.ts';
import {sample} from '../helpers/sample.ts';

/** The tiny dataset in the letters of many scripts, with marks that stand for themselves and clusters of several columns. */
const foreign = createCatalogue(
	tinyDataset(input => ({
		...input,
		roles: input.roles.map((role, index) => ({...role, name: `${role.name} Łódź ${['日本語', '👩‍🚀', 'éléphant'][index % 3]}`})),
		dimensions: input.dimensions?.map(dimension => ({...dimension, title: `${dimension.title} — “ñ” … 한국어 ไทย`})),
		concepts: input.concepts?.map(concept => ({...concept, definition: `${concept.definition} → naïve • 2 × 3 ≤ 7 ∞ ẞ`})),
	})),
);

/** Keys that open every layer and do something in it, and text that is no ASCII. */
const keys = fc.constantFrom(
	...[
		'j',
		'k',
		'h',
		'l',
		'\t',
		'\u001b[Z',
		'\r',
		'\u001b',
		'/',
		'[',
		']',
		'0',
		'v',
		'?',
		'r',
		'o',
		's',
		'f',
		'y',
		't',
		'n',
		'N',
		'g',
		'G',
		' ',
	],
	...[
		'1',
		'2',
		'3',
		'4',
		'5',
		'6',
		'7',
		'8',
		'9',
		'x',
		'\\',
		'd',
		'+',
		'_',
		'\u001b[A',
		'\u001b[B',
		'\u001b[5~',
		'\u001b[6~',
		'\u007f',
		'\u0015',
	],
	...['ł', '日本', '\u001b[200~naïve — 👩‍🚀\u001b[201~', 'slo', 'heat'],
);

test.each([
	['a dataset in many scripts', foreign, 40, 15],
	['a dataset in many scripts', foreign, 120, 40],
	['a dataset in many scripts', foreign, 180, 50],
	['a dataset with all', sample, 80, 24],
	['a dataset with all', sample, 50, 20],
])('where the locale is not UTF-8 no byte beyond ASCII is written, whatever is pressed: %s', async (_, catalogue, columns, rows) => {
	const engines = await madeEngines(catalogue);
	await fc.assert(
		fc.asyncProperty(fc.array(keys, {minLength: 5, maxLength: 25}), async pressed => {
			const beyond: string[] = [];
			const hosted = openHosted({
				// Drawn without Ink, which draws the same (test/explorer/properties.test.ts): what is written of a frame is looked at here.
				...{columns, rows, catalogue, engines, drawing: drawFrames, env: {TERM: 'xterm-256color', LANG: 'C'}},
				onWrite: bytes => beyond.push(...(bytes.toString('utf8').match(/[^\0-\x7f]+/g) ?? [])),
			});
			try {
				for (const key of pressed) await hosted.type(key);
				expect(beyond).toEqual([]);
				expect(hosted.endings.filter(({type}) => type !== 'quit')).toEqual([]);
			} finally {
				hosted.close();
			}
		}),
		{numRuns: 5},
	);
});
