import {describe, expect, it} from 'vitest';
import {fitDetail} from '../../source/compose/detail.ts';
import {layoutOf} from '../../source/compose/layout.ts';
import {pageOf} from '../../source/compose/page.ts';
import {pointLines} from '../../source/compose/points.ts';
import type {DatasetInput} from '../../source/dataset/schema.ts';
import type {Line} from '../../source/text/line.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import type {Topic} from '../../source/topics/topic.ts';
import {tinyDataset} from '../helpers/explorer.ts';

const textOf = (lines: readonly Line[]) => lines.map(spans => spans.map(({text}) => text).join(''));

describe('the points of a side', () => {
	it.each(['Sun Microsystems had it first.', 'Mon Dieu, it burns.', '09:00 Sharp is when it opens.', 'Monday is closed.'])(
		'keep their bullet, whatever they begin with: %s',
		text => {
			expect(textOf(pointLines([{text}], 60))).toEqual([`• ${text}`]);
		},
	);

	it('have their hour in place of a bullet, and hang under it', () => {
		expect(textOf(pointLines([{mark: '09:00', text: 'Light the oven and wait.'}], 20))).toEqual([
			'09:00 Light the oven',
			'      and wait.',
		]);
	});

	it('have days of the week as calendars do, and any other mark whole, all in one column', () => {
		const points = [
			{mark: 'Monday', text: 'Rest', weekday: {order: 0, short: 'Mon'}},
			{mark: 'Every Monday', text: 'Sweep'},
		];
		expect(textOf(pointLines(points, 60))).toEqual(['Mon          Rest', 'Every Monday Sweep']);
	});

	it('have a mark above them that leaves no room beside it', () => {
		expect(textOf(pointLines([{mark: 'Every second Monday', text: 'Sweep'}], 24))).toEqual(['Every second Monday', '  Sweep']);
	});
});

const day = (time: string, activity: string) => ({time, activity});

/** The page of the day as text, for days as they are given. */
function dayPage(days: DatasetInput['days'], id = 'day'): readonly string[] {
	const catalogue = createCatalogue(tinyDataset(input => ({...input, days})));
	const topic = catalogue.topic(`day:${id}`) as Topic;
	const layout = layoutOf({columns: 100, rows: 40, place: {layout: 'page', view: 'days'}});
	return textOf(pageOf({catalogue, topic, sides: {left: 'baker', right: 'brewer'}, layout, related: -1}).lines);
}

describe('a day', () => {
	it('without a note has one empty row above its hours', () => {
		const rows = dayPage([{role: 'baker', day: [day('03:30', 'Light the oven')]}]);
		expect(rows.slice(0, 3)).toEqual([expect.stringContaining('A day'), '', expect.stringContaining('Bread Baking')]);
	});

	it.each([100, 50])('has no more of them beside its list, in %i columns', columns => {
		const catalogue = createCatalogue(tinyDataset(input => ({...input, days: [{role: 'baker', day: [day('03:30', 'Light the oven')]}]})));
		const topic = catalogue.topic('day:day') as Topic;
		const layout = layoutOf({columns, rows: 40, place: {layout: 'list', view: 'days'}});
		const place = {scroll: {left: 0, right: 0, page: 0}, focus: 'list', related: -1} as const;
		const {lines} = fitDetail({catalogue, topic, sides: {left: 'baker', right: 'brewer'}, layout, ...place});
		const rows = textOf(lines);
		const above = rows.slice(
			0,
			rows.findIndex(row => row.startsWith('Bread Baking')),
		);
		expect(above).toEqual(columns === 50 ? [] : [expect.stringContaining('A day'), '']);
	});

	it('says what both notes say once, above the hours', () => {
		const note = 'A made-up day.';
		const rows = dayPage([
			{role: 'baker', note, day: [day('03:30', 'Light the oven')]},
			{role: 'brewer', note, day: [day('09:00', 'Boil')]},
		]);
		expect(rows.filter(row => row.includes(note))).toEqual([note]);
		expect(rows.indexOf(note)).toBeLessThan(rows.findIndex(row => row.includes('03:30')));
	});

	it('keeps the note of each role where they differ', () => {
		const rows = dayPage([
			{role: 'baker', note: 'Early.', day: [day('03:30', 'Light the oven')]},
			{role: 'brewer', note: 'Late.', day: [day('09:00', 'Boil')]},
		]);
		expect(rows.join('\n')).toMatch(/Note {5}Baker: Early\.\n {9}Brewer: Late\./);
	});

	it('of a week is told in full where it is no day of the week', () => {
		const rows = dayPage([{role: 'baker', week: [{day: 'Every Monday', activity: 'Sweep the floor'}]}], 'week');
		expect(rows.join('\n')).toContain('Every Monday Sweep the floor');
	});
});
