import {describe, expect, it} from 'vitest';
import {fitDetail} from '../../source/compose/detail.ts';
import {layoutOf} from '../../source/compose/layout.ts';
import {differingWords} from '../../source/explorer/differing.ts';
import {sceneOf} from '../../source/explorer/scene/scene.ts';
import type {State} from '../../source/explorer/state.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import type {Topic} from '../../source/topics/topic.ts';
import {columnsIn, frameOf, rowsOf, screenOf, styleRows} from '../helpers/drawn.ts';
import {opened, stateAfter, tiny, tinyDataset} from '../helpers/explorer.ts';

/** A topic whose sides have thirty and twelve points, the left pane with the keys. */
const reading = (columns = 110, rows = 20): State => stateAfter(opened({columns, rows}), 'jj', '<tab>');
const widths = (state: State) => [sceneOf(state).detail.left.columns, sceneOf(state).detail.right.columns];

describe('panes that are locked', () => {
	it('scroll together, each as far as it goes, and by themselves again', () => {
		const locked = stateAfter(reading(), '=', 'jj');
		expect(locked.place.scroll).toMatchObject({left: 2, right: 2});
		expect(stateAfter(locked, 'kk').place.scroll).toMatchObject({left: 0, right: 0});
		const end = stateAfter(locked, 'G');
		expect(end.place.scroll.right).toBe(sceneOf(end).detail.right.maxScroll);
		expect(stateAfter(locked, '=', 'j').place.scroll).toMatchObject({left: 3, right: 2});
	});

	it('stay so on other topics, and say what they are', () => {
		const locked = stateAfter(reading(), '=');
		expect(locked.notice?.text).toBe('Both panes scroll together.');
		expect(stateAfter(locked, '<escape>', 'k').panes.isLocked).toBe(true);
	});
});

describe('a pane that is enlarged', () => {
	it('has two thirds of the room, then all of it, and gives it back', () => {
		const [left = 0, right = 0] = widths(stateAfter(reading(), '+'));
		expect(left / (left + right)).toBeCloseTo(2 / 3, 1);
		expect(widths(stateAfter(reading(), '++'))[1]).toBe(0);
		expect(widths(stateAfter(reading(), '++__'))).toEqual(widths(reading()));
	});

	it('is the one with the keys', async () => {
		const alone = stateAfter(reading(), '++');
		expect(await screenOf(alone)).not.toContain('Beer Brewing');
		const other = stateAfter(alone, '<tab>');
		expect(await screenOf(other)).toContain('Beer Brewing');
		expect(await screenOf(other)).not.toContain('Bread Baking');
	});

	it.each([
		[50, 20],
		[60, 20],
		[80, 24],
		[120, 40],
		[200, 60],
	])('fits its screen at %ix%i, as does what is beside it', async (columns, rows) => {
		for (const keys of ['+', '++', '+l', '++l', '++d=']) {
			const drawn = await rowsOf(stateAfter(reading(columns, rows), keys));
			expect(drawn.length).toBeLessThanOrEqual(rows);
			for (const row of drawn) expect(columnsIn(row)).toBeLessThanOrEqual(columns);
		}
	});

	it('says where it goes no further, and where there are no panes', () => {
		expect(stateAfter(reading(), '+++').notice?.text).toMatch(/alone already/);
		expect(stateAfter(reading(), '_').notice?.text).toMatch(/same room/);
		expect(stateAfter(reading(), '<enter>', '+').notice?.text).toBe('That is of the two panes: Esc goes back to them.');
		expect(stateAfter(opened({key: 'concept:mashing'}), '+').notice?.text).toBe('There are no two panes here.');
	});
});

describe('the words in which two sides differ', () => {
	it('are those that one side has and the other has not', () => {
		const topic = tiny.topic('dimension:heat') as Topic;
		const {left, right} = differingWords(tiny, topic, {left: 'baker', right: 'brewer'});
		expect([...left]).toContain('oven');
		expect([...right]).toContain('kettl');
		for (const word of left) expect(right.has(word)).toBe(false);
	});

	it('are marked in the colour of their role when asked, and no longer when asked again', async () => {
		const marks = async (state: State) =>
			styleRows(await frameOf(state))
				.flat()
				.filter(({text, style}) => /oven|kettle/.test(text) && style.includes('bold'))
				.map(({text, style}) => [text, style.split(' ')[0]]);
		const marked = stateAfter(opened({columns: 110, theme: 'dark'}), 'd');
		const found = await marks(marked);
		expect(found.map(([text]) => text).sort()).toEqual(['kettle', 'oven']);
		expect(new Set(found.map(([, colour]) => colour)).size).toBe(2);
		expect(await marks(stateAfter(marked, 'd'))).toEqual([]);
	});

	it('are marked once: what is drawn stays the same from key to key', () => {
		const marked = stateAfter(opened({columns: 110}), 'd');
		const {detail} = sceneOf(marked);
		expect(detail.lines).not.toEqual(sceneOf(opened({columns: 110})).detail.lines);
		expect(sceneOf({...marked, notice: {text: 'Something else.'}}).detail.lines).toBe(detail.lines);
	});

	it('never change the text, also where something is found in it', () => {
		const text = (state: State) => sceneOf(state).detail.left.content.map(row => row.map(span => span.text).join(''));
		expect(text(stateAfter(reading(), 'd'))).toEqual(text(reading()));
		const both = stateAfter(reading(), 'd', '\\reason', '<enter>');
		expect(text(both)).toEqual(text(reading()));
		expect(sceneOf(both).found?.matches).toHaveLength(30);
	});
});

describe('two days', () => {
	const day = (...times: readonly string[]) =>
		times.map(time => ({time, activity: `What is done at ${time}, told in words enough for two rows of it.`}));
	const days = createCatalogue(
		tinyDataset(input => ({
			...input,
			days: [
				{role: 'baker', day: day('04:00', '06:30', '12:00')},
				{role: 'brewer', day: day('06:30', '09:15', '12:00')},
			],
		})),
	);

	it('stand hour by hour in the same rows, and scroll together', () => {
		const [topic] = days.ofKind('day');
		const layout = layoutOf({columns: 110, rows: 12, place: {layout: 'list', view: 'days'}});
		const request = {
			catalogue: days,
			topic: topic as Topic,
			sides: {left: 'baker', right: 'brewer'},
			layout,
			focus: 'left',
			related: -1,
		} as const;
		const {left, right, isAligned} = fitDetail({...request, scroll: {left: 0, right: 0, page: 0}});
		const rowOf = (pane: typeof left, hour: string) =>
			pane.content.findIndex(row =>
				row
					.map(span => span.text)
					.join('')
					.startsWith(hour),
			);
		expect(isAligned).toBe(true);
		for (const hour of ['06:30', '12:00']) expect(rowOf(left, hour)).toBe(rowOf(right, hour));
		expect(rowOf(right, '09:15')).toBeGreaterThan(rowOf(left, '06:30'));
		expect(rowOf(left, '12:00')).toBeGreaterThan(rowOf(right, '09:15'));
		expect(left.content.length).toBe(right.content.length);
		const state = stateAfter(opened({catalogue: days, key: (topic as Topic).key, columns: 110, rows: 12}), '<tab>', 'j');
		expect(state.place.scroll).toMatchObject({left: 1, right: 1});
	});

	it('do not where one stands under the other, or a role is silent', () => {
		const [topic] = days.ofKind('day');
		const layout = layoutOf({columns: 50, rows: 30, place: {layout: 'list', view: 'days'}});
		const request = {
			catalogue: days,
			topic: topic as Topic,
			layout,
			focus: 'list',
			related: -1,
			scroll: {left: 0, right: 0, page: 0},
		} as const;
		expect(fitDetail({...request, sides: {left: 'baker', right: 'brewer'}}).isAligned).toBe(false);
		expect(fitDetail({...request, sides: {left: 'baker', right: 'cheese'}}).isAligned).toBe(false);
	});
});
