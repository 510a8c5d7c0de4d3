import {describe, expect, it} from 'vitest';
import {rebind} from '../../source/explorer/rebind.ts';
import {bakery} from '../decisions/bakery.ts';
import {opened, openedBuiltIn, stateAfter} from '../helpers/explorer.ts';
import {sit} from '../helpers/sitting.ts';

const {keys} = rebind({
	shrink: ['z'],
	enlarge: ['Z'],
	'back-out': ['f2'],
	search: ['ctrl+s'],
	leave: ['Q'],
	'choose-next': ['p'],
	confirm: ['i'],
	result: ['w'],
	'decide-left': ['f3'],
	'decide-right': ['f4'],
	'work-before': ['f5'],
});
const asked = ['8', '<enter>'] as const;

describe('a notice names the key that is bound', () => {
	it.each([
		['shrunk no further', 'The panes have the same room: Z enlarges one.', ['z']],
		['enlarged no further', 'It is alone already: z makes it smaller.', ['<tab>', 'ZZZ']],
		['on a page', 'That is of the two panes: F2 goes back to them.', ['<enter>', '=']],
		['without a search', 'There is no search yet: Ctrl-s opens one.', ['n']],
		['at the list', 'This is the list: there is nothing to step out of. Q quits.', ['<f2>']],
	])('%s', (_, text, pressedKeys) => {
		expect(stateAfter({...opened(), keys}, ...pressedKeys).notice?.text).toBe(text);
	});

	it.each([
		['copied before there is a result', 'The result can be copied when there is one: w goes to it.', ['y']],
		['opened before anything is chosen', 'p chooses what to read next; i opens it.', ['5', 'w', 'i']],
	])('of the assessment %s', (_, text, pressedKeys) => {
		expect(stateAfter({...openedBuiltIn(), keys}, ...asked, ...pressedKeys).notice?.text).toBe(text);
	});

	it('of a sitting at its summary, and while whose answer stands is asked', () => {
		const summary = {...sit({dataset: bakery()}).press('G').state, keys};
		expect(stateAfter(summary, '8').notice?.text).toBe('This is the summary: F5 goes back to the work.');
		const sitter = sit({dataset: bakery()}).press('1');
		sitter.disk.text = sitter.disk.text?.replace('answer-bell: baker', 'answer-bell: seller');
		const asking = {...sitter.press('<left>', '6').state, keys};
		for (const key of ['8', '<f5>', 'u'])
			expect(stateAfter(asking, key).notice?.text).toBe('First say whose answer it is: F3 yours, F4 the one in the file.');
	});

	it('and none where there is none', () => {
		const without = rebind({'choose-next': ['f9'], enlarge: ['f9'], search: ['ctrl+s']}).keys;
		const rows = without.rows.map(row => (['search', 'choose-next'].includes(row.command) ? {...row, keys: []} : row));
		const state = {...openedBuiltIn(), keys: {...without, rows}};
		expect(stateAfter(state, 'n').notice?.text).toBe('There is no search yet.');
		expect(stateAfter(state, ...asked, '5', 'G', '<enter>').notice?.text).toBe('No key chooses what to read next.');
	});
});
