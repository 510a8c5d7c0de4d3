import {describe, expect, it} from 'vitest';
import {sideLines} from '../../source/compose/sides.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import type {Topic} from '../../source/topics/topic.ts';
import {tinyDataset} from '../helpers/explorer.ts';

const week = (...days: readonly string[]) => days.map(day => ({day, activity: `${day} it is`}));

/** Two weeks beside each other in a dataset of a language: each row as both sides have it. */
function rowsOf(left: readonly string[], right: readonly string[], language?: string) {
	const days = [
		{role: 'baker', week: week(...left)},
		{role: 'brewer', week: week(...right)},
	];
	const catalogue = createCatalogue({...tinyDataset(input => ({...input, days})), language});
	const topic = catalogue.topic('day:week') as Topic;
	const lines = sideLines(catalogue, topic, {left: 'baker', right: 'brewer'}, {left: 60, right: 60});
	const text = (side: 'left' | 'right') =>
		lines[side].map(spans =>
			spans
				.map(each => each.text)
				.join('')
				.trim(),
		);
	return {isAligned: lines.isAligned, rows: text('left').map((row, at) => [row, text('right')[at]])};
}

describe('two weeks beside each other', () => {
	it('stand day by day in the language of their dataset', () => {
		const {isAligned, rows} = rowsOf(['Montag', 'Mittwoch', 'Freitag'], ['Dienstag', 'Mittwoch'], 'de');
		expect(isAligned).toBe(true);
		expect(rows).toEqual([
			['Mo Montag it is', ''],
			['', 'Di Dienstag it is'],
			['Mi Mittwoch it is', 'Mi Mittwoch it is'],
			['Fr Freitag it is', ''],
		]);
	});

	it('stand by what both call the same, where Intl knows no such day', () => {
		const {isAligned, rows} = rowsOf(['Early', 'Noon', 'Bells', 'Late'], ['Dawn', 'noon', 'Dusk', 'late', 'Night']);
		expect(isAligned).toBe(true);
		expect(rows.map(row => row.map(text => text?.split(/\s/)[0]))).toEqual([
			['Early', ''],
			['', 'Dawn'],
			['Noon', 'noon'],
			['Bells', ''],
			['', 'Dusk'],
			['Late', 'late'],
			['', 'Night'],
		]);
	});

	it.each([
		['nothing alike', ['Early'], ['Late']],
		['another order', ['Early', 'Late'], ['Late', 'Early']],
		['days that are out of order', ['Friday', 'Monday'], ['Monday', 'Friday']],
	])('stand each by itself with %s', (_, left, right) => {
		expect(rowsOf(left, right).isAligned).toBe(false);
	});
});
