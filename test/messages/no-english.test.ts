import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {State} from '../../source/explorer/state.ts';
import {speak} from '../../source/messages/spoken.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {craftsDataset} from '../helpers/crafts.ts';
import {rowsOf} from '../helpers/drawn.ts';
import {opened, stateAfter} from '../helpers/explorer.ts';
import {inGreek, speakPseudo} from '../helpers/pseudo.ts';

beforeAll(speakPseudo);
afterAll(() => speak('en'));

/** What is the same in every language: names of keys and programs, formats, and what readers type. */
const allowed = new Set(
	`rolex esc ctrl Esc Enter Tab Shift Ctrl Alt PgUp PgDn Home End Backspace Delete Space fg
	auto dark light contrast mono terminal`.split(/\s+/),
);

/** Words of a screen that no catalogue and no dataset has given it. */
async function englishOn(state: State): Promise<readonly string[]> {
	const rows = await rowsOf(state);
	return rows.flatMap(row =>
		[...row.replaceAll(/https?:\S+/g, '').matchAll(/[A-Za-z]{2,}/g)].map(([word]) => word).filter(word => !allowed.has(word)),
	);
}

const sizes = [
	[50, 20],
	[80, 24],
	[120, 40],
] as const;

describe('no English is left', () => {
	describe.each(sizes)('at %ix%i', (columns, rows) => {
		it.each([['help', ['?']]] as const)('on the screen of %s', async (_, keys) => {
			const state = opened({catalogue: createCatalogue(inGreek(craftsDataset)), columns, rows});
			expect(await englishOn(stateAfter(state, ...keys))).toEqual([]);
		});
	});
});
