import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {State} from '../../source/explorer/state.ts';
import {speak} from '../../source/messages/spoken.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {craftsDataset} from '../helpers/crafts.ts';
import {rowsOf} from '../helpers/drawn.ts';
import {opened, stateAfter} from '../helpers/explorer.ts';
import {inGreek, speakPseudo} from '../helpers/pseudo.ts';
import {sit} from '../helpers/sitting.ts';

beforeAll(speakPseudo);
afterAll(() => speak('en'));

/** What is the same in every language: names of keys and programs, formats, and what readers type. */
const allowed = new Set(
	`rolex esc ctrl Esc Enter Tab Shift Ctrl Alt PgUp PgDn Home End Backspace Delete Space fg
	KJ yaml ours auto dark light contrast mono terminal`.split(/\s+/),
);

/** Words of a screen that no catalogue and no dataset has given it. */
async function englishOn(state: State): Promise<readonly string[]> {
	const rows = await rowsOf(state);
	return rows.filter(row =>
		[...row.replaceAll(/https?:\S+|rolex [a-z]+/g, '').matchAll(/[A-Za-z]{2,}/g)].some(([word]) => !allowed.has(word)),
	);
}

/** Screens, each with the keys that lead to it. */
const screens: readonly (readonly string[])[] = [
	...['1', '2', '3', '4', '5', '6', '7', '8', '9'].flatMap(view => [
		[`view ${view}`, view],
		[`the last entry of view ${view}, on its page`, view, 'G', '<enter>'],
	]),
	['a pane', '<tab>'],
	['a pane alone', '<tab>', '+', '+'],
	['what differs', 'D'],
	['what both share', 'D', 'D'],
	['the overview', '0'],
	['the help', '?'],
	['the help, searched in vain', '?', '/', 'ξζξζ'],
	['the list by name', 'v'],
	['an empty search', '/'],
	['a search', '/', 'ε'],
	['a search of one kind', '/', 'ε', '<tab>'],
	['a search in vain', '/', 'ξζξζ'],
	['the next result', '/', 'ε', '<enter>', 'n'],
	['the list narrowed', '\\', 'ε'],
	['the list narrowed in vain', '\\', 'ξζξζ', '<enter>'],
	['a text searched', '<enter>', '\\', 'ε'],
	['the links', 'o'],
	['the roles', 'r'],
	['no bookmark', 'b'],
	['a bookmark set', 'f'],
	['bookmarks', 'f', 'b'],
	['a note', 'f', 'b', 'e', 'ω', '<enter>'],
	['no history', 'H'],
	['the history', '1', '<enter>', '2', '<enter>', 'H'],
	['nothing to go back to', '['],
	['a key that does nothing', 'Q'],
	['a key that does something elsewhere', 'u'],
	['the next theme', 't'],
	['no search yet', 'n'],
	['the questionnaire', '8', '<enter>'],
	['an answer', '8', '<enter>', '1', '<left>'],
	['the result', '8', '<enter>', '1', '5', '1', '5', 'G'],
	['the choice at the result', '8', '<enter>', '1', '5', '1', '5', 'G', '<tab>'],
	['the questionnaire answered', '8', '<enter>', '1', '5', '1', '5', 'G', '<escape>'],
];

/** What a sitting shows, each with the keys that lead to it. */
const sittings: readonly (readonly string[])[] = [
	['the first work'],
	['an answer', '1'],
	['work with an answer', '1', '<left>'],
	['both', '3'],
	['somebody else', '5', 'ω'],
	['a note', 'n'],
	['a note written', 'n', 'ω', '<enter>'],
	['work of one’s own', 'a'],
	['names', 'N'],
	['nothing to undo', 'u'],
	['all work', '1', '<tab>'],
	['only what is open', '<tab>', '<tab>'],
	['the summary', '1', '8', '6', 'G'],
	['the help', '?'],
	['what is no symptom', '<escape>', 'a'],
	['a symptom noticed', '<escape>', '8', 'a'],
	['a symptom no longer noticed', '<escape>', '8', 'a', 'a'],
];

const sizes = [
	[50, 20],
	[80, 24],
	[120, 40],
] as const;

describe('no English is left', () => {
	it.each([48, 29, 12, 7])('where %i columns are too few', async columns => {
		const state = opened({catalogue: createCatalogue(inGreek(craftsDataset)), columns, rows: 5});
		expect((await rowsOf(state))[0]).not.toBe('');
		expect(await englishOn(state)).toEqual([]);
	});

	describe.each(sizes)('at %ix%i', (columns, rows) => {
		it.each(sittings)('in a sitting: %s', async (_, ...keys) => {
			const sitter = sit({dataset: inGreek(craftsDataset), columns, rows});
			expect(await englishOn(sitter.press(...keys).state)).toEqual([]);
		});

		it.each(screens)('on the screen of %s', async (_, ...keys) => {
			const state = opened({catalogue: createCatalogue(inGreek(craftsDataset)), columns, rows});
			expect(await englishOn(stateAfter(state, ...keys))).toEqual([]);
		});
	});
});
