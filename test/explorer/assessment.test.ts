import {describe, expect, it} from 'vitest';
import {loadBuiltIn} from '../../source/dataset/built-in.ts';
import {begin} from '../../source/explorer/begin.ts';
import {outcomeOf} from '../../source/explorer/outcome.ts';
import {sceneOf} from '../../source/explorer/scene/scene.ts';
import {rowsOf, screenOf} from '../helpers/drawn.ts';
import {builtIn, opened, overlayIn, press, resized, stateAfter} from '../helpers/explorer.ts';

const {assessment, concepts} = loadBuiltIn();
if (!assessment) throw new Error('the built-in dataset has an assessment');
const {statements, bands} = assessment;

/** The answers in which everybody who leans to `role` agrees strongly, and nobody else does. */
function allFor(role: string): Record<string, number> {
	return Object.fromEntries(statements.map(({id, leans}) => [id, leans === role ? 2 : -2]));
}

describe('the outcome', () => {
	it.each([
		['nothing answered', {}, 0, 0],
		['everything for SRE', allFor('sre'), 48, 16],
		['everything for Platform', allFor('platform'), -48, 16],
		['agreement with everything', Object.fromEntries(statements.map(({id}) => [id, 2])), 0, 16],
		['one strong agreement of weight 2', {'explain-live-failures': 2}, 4, 1],
		['one disagreement with a statement that leans to Platform', {'interview-users': -1}, 2, 1],
	])('of %s is counted as the scale says', (_name, answers, score, answered) => {
		expect(outcomeOf({assessment, concepts}, answers)).toMatchObject({score, answered, most: 48, plus: 'sre', minus: 'platform'});
	});

	it.each([
		[12, 'sre'],
		[11, 'shared'],
		[0, 'shared'],
		[-11, 'shared'],
		[-12, 'platform'],
	])('of %i gives the advice of the band it falls in', (wanted, lean) => {
		const answers: Record<string, number> = {};
		let score = 0;
		for (const {id, leans, weight} of statements) {
			const sign = leans === 'sre' ? 1 : -1;
			for (const value of [2, 1]) {
				if (answers[id] !== undefined || Math.abs(wanted - score) < value * weight) continue;
				answers[id] = value * Math.sign(wanted) * sign;
				score += value * weight * Math.sign(wanted);
			}
		}
		const outcome = outcomeOf({assessment, concepts}, answers);
		expect(outcome.score).toBe(wanted);
		expect(outcome.advice).toBe(bands.find(band => band.lean === lean)?.advice);
	});

	it('is tipped most by the heaviest answers, and leads to what they are about', () => {
		const {tips, next} = outcomeOf(
			{assessment, concepts},
			{'explain-live-failures': 1, 'interview-users': 2, 'one-dependable-service': -2},
		);
		expect(tips.map(({statement}) => statement.id)).toEqual(['interview-users', 'one-dependable-service', 'explain-live-failures']);
		expect(next).toContain(`dimension:${statements[1]?.dimension}`);
	});
});

describe('the questions', () => {
	const atQuestions = () => stateAfter(opened({catalogue: builtIn()}), '8', '<enter>');

	it('are opened from the last view and asked one by one', () => {
		expect(atQuestions().overlay).toMatchObject({type: 'assessment', at: 0});
		const state = stateAfter(atQuestions(), '5', '1');
		expect(state.overlay).toMatchObject({at: 2});
		expect(state.answers).toEqual({'explain-live-failures': 2, 'interview-users': -2});
	});

	it('can be gone back to and answered otherwise', () => {
		expect(stateAfter(atQuestions(), '5', '<left>', '2').answers).toEqual({'explain-live-failures': -1});
	});

	it('can be skipped, and the result says of how many it is', () => {
		const state = stateAfter(atQuestions(), '<right>', '4', 'G');
		expect(state.overlay).toMatchObject({at: 16});
		expect(state.answers).toEqual({'interview-users': 1});
	});

	it('are where they were left when they are opened again', () => {
		expect(stateAfter(atQuestions(), '5', '5', '<escape>', '<enter>').overlay).toMatchObject({type: 'assessment', at: 2});
	});

	it.each([
		[80, 24],
		[30, 10],
	])('have a result that at %ix%i scrolls to its end and not past it, and back from it', async (columns, rows) => {
		const result = resized(stateAfter(atQuestions(), ...statements.map(() => '5'), 'G'), columns, rows);
		const lines = sceneOf(result).onTop?.lines.length ?? 0;
		const count = sceneOf(result).onTop?.count ?? 0;
		const end = stateAfter(result, ...Array.from({length: count}, () => '<pagedown>'));
		expect(overlayIn(end, 'assessment').scroll).toBe(count - lines);
		const before = stateAfter(end, '<pageup>');
		expect(overlayIn(before, 'assessment').scroll).toBe(count - lines - 5);
		expect(await screenOf(before)).not.toBe(await screenOf(end));
	});

	it('are forgotten when the reader starts over', () => {
		expect(stateAfter(atQuestions(), '5', '5', 'x')).toMatchObject({answers: {}, overlay: {at: 0}});
	});

	it('end in topics to read next, which Enter opens', () => {
		const state = stateAfter(atQuestions(), '5', 'G', '<tab>', '<enter>');
		expect(state.overlay).toBeUndefined();
		expect(outcomeOf({assessment, concepts}, {'explain-live-failures': 2}).next[0]).toBe(state.place.key);
	});

	it.each([
		[80, 24],
		[120, 40],
		[50, 20],
	])('give nothing away at %ix%i before they are answered, on the view, the page and in a search', async (columns, rows) => {
		const at = opened({catalogue: builtIn(), columns, rows, key: 'assessment:assessment'});
		for (const keys of [[], ['<tab>'], ['/', 'quiz']]) {
			const text = (await screenOf(stateAfter(at, ...keys))).replace(/\s+/g, ' ');
			expect(text).not.toContain('I would rather');
			expect(text).not.toContain('+24');
		}
		if (columns >= 80) expect((await screenOf(at)).replace(/[│\s]+/g, ' ')).toContain('Enter starts: 16 statements');
	});

	it('tell after the answer which dimension a statement comes from', async () => {
		expect(await screenOf(stateAfter(atQuestions()))).not.toContain('It comes from');
		expect(await screenOf(stateAfter(atQuestions(), '5', '<left>'))).toMatch(/It comes from “[A-Z]/);
	});

	it('have a result that runs as the roles stand, is copied, and is there again', async () => {
		const answered = stateAfter(atQuestions(), ...statements.map(() => '5'));
		const axis = async (state: typeof answered) => (await rowsOf(state)).find(row => row.includes('┼') || / [─●]{9}/.test(row)) ?? '';
		expect(await axis(answered)).toMatch(/^ SRE .*Platform$/);
		const turned = stateAfter(answered, 'q', 's', '<enter>');
		expect(await axis(turned)).toMatch(/^ Platform .*SRE$/);
		expect(press(answered, 'y').effects).toEqual([{type: 'copy-text', text: expect.stringContaining('SRE '), title: 'the result'}]);
		const left = stateAfter(answered, 'q');
		expect((await screenOf(left)).replace(/[│\s]+/g, ' ')).toContain('You came out in the middle');
		expect(stateAfter(left, '<enter>').overlay).toEqual(answered.overlay);
	});

	it('put the reader on the axis beside the role that the answers lean to, whichever side it stands on', async () => {
		const placeOf = (rows: readonly string[]) =>
			(rows.find(row => /[─┼]{4}/.test(row) && row.includes('●')) ?? '').replace(/[^─┼●]/g, '').indexOf('●');
		const last = (rows: readonly string[]) =>
			(rows.find(row => /[─┼]{4}/.test(row) && row.includes('●')) ?? '').replace(/[^─┼●]/g, '').length - 1;
		for (const role of ['sre', 'platform'] as const) {
			const keys = statements.map(({leans}) => (leans === role ? '5' : '1'));
			const result = stateAfter(atQuestions(), ...keys);
			const rows = await rowsOf(result);
			expect(placeOf(rows)).toBe(role === 'sre' ? 0 : last(rows));
			const turned = await rowsOf(stateAfter(result, 'q', 's', '<enter>'));
			expect(placeOf(turned)).toBe(role === 'sre' ? last(turned) : 0);
		}
	});

	it.each([
		[120, 40],
		[80, 24],
		[30, 10],
	])('can each be answered anew at %ix%i, from the result and back to it', async (columns, rows) => {
		const result = resized(stateAfter(atQuestions(), ...statements.map(() => '5')), columns, rows);
		const {next} = outcomeOf({assessment, concepts}, result.answers);
		// From the first answer each Tab is the next, and the one chosen is in sight.
		let state = result;
		for (const {text} of [...next.map(key => builtIn().topic(key)?.title ?? ''), ...statements.map(each => each.text)].map(text => ({
			text,
		}))) {
			state = stateAfter(state, '<tab>');
			if (columns >= 80) expect(await screenOf(state)).toContain(text.slice(0, 20));
		}
		expect(stateAfter(result, '<shift+tab>').overlay).toEqual(state.overlay);
		const asked = stateAfter(state, '<shift+tab>', '<enter>');
		expect(overlayIn(asked, 'assessment').at).toBe(statements.length - 2);
		const changed = stateAfter(asked, '2');
		expect(changed.answers).toEqual({...result.answers, [statements.at(-2)?.id ?? '']: -1});
		expect(overlayIn(changed, 'assessment').at).toBe(statements.length);
		// The row is still the one chosen: the next is one Tab away.
		expect(overlayIn(stateAfter(changed, '<tab>', '<enter>'), 'assessment').at).toBe(statements.length - 1);
		// Enter leaves an answer as it is.
		expect(stateAfter(asked, '<enter>').answers).toEqual(result.answers);
		expect(overlayIn(stateAfter(asked, '<enter>'), 'assessment').at).toBe(statements.length);
		// Who starts over goes through all of them again.
		expect(stateAfter(asked, 'x', '5')).toMatchObject({answers: {[statements[0]?.id ?? '']: 2}, overlay: {at: 1}});
	});

	it('begin with those of before, as far as they are asked and can be given', () => {
		const [first, second] = statements.map(({id}) => id);
		const state = begin({catalogue: builtIn(), columns: 80, rows: 24, answers: {[first ?? '']: 2, [second ?? '']: 7, gone: 1}});
		expect(state.answers).toEqual({[first ?? '']: 2});
	});
});
