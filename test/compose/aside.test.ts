import {describe, expect, it} from 'vitest';
import {fitDetail} from '../../source/compose/detail.ts';
import {layoutOf} from '../../source/compose/layout.ts';
import {pageOf} from '../../source/compose/page.ts';
import {sceneOf} from '../../source/explorer/scene/scene.ts';
import {type Line, lineColumns} from '../../source/text/line.ts';
import {columnsOf} from '../../source/text/width.ts';
import type {Topic} from '../../source/topics/topic.ts';
import {screenOf} from '../helpers/drawn.ts';
import {builtIn, opened, stateAfter, tiny} from '../helpers/explorer.ts';

const sides = {left: 'baker', right: 'brewer'};
const textOf = (lines: readonly Line[]) => lines.map(spans => spans.map(({text}) => text).join(''));

function detailOf(key: string, rows: number, options: {related?: number} = {}) {
	const layout = layoutOf({columns: 200, rows, place: {layout: 'list', view: 'compare'}});
	const {related = -1} = options;
	const focus = related >= 0 ? 'related' : 'list';
	return fitDetail({catalogue: tiny, topic: tiny.topic(key) as Topic, sides, layout, scroll: {left: 0, right: 0, page: 0}, focus, related});
}

describe('what stands aside on a wide screen', () => {
	it('is a third role, as high as the two, then what is related and the sources', () => {
		const rows = textOf(detailOf('dimension:heat', 60).aside?.lines ?? []);
		expect(rows.slice(0, 3)).toEqual(['Cheese Making', expect.stringMatching(/^━+$/), '• Hardly warmer than a hand.']);
		expect(rows).toContain('SOURCES');
		expect(rows.join('\n')).toContain('• A manual of crafts');
	});

	it('is no longer said under the panes', () => {
		const {blocks, aside} = detailOf('concept:yeast', 60);
		expect(textOf(blocks).join('\n')).not.toMatch(/Related|Sources/);
		expect(textOf(aside?.lines ?? [])).toContain('RELATED');
	});

	it('never has more rows than there are, and says how much is missing', () => {
		for (const topic of tiny.topics)
			for (const rows of [10, 12, 16, 20, 30, 60]) {
				const {aside, introduction} = detailOf(topic.key, rows);
				const lines = textOf(aside?.lines ?? []);
				expect(lines.length).toBeLessThanOrEqual(Math.max(0, rows - 3 - introduction.length));
				for (const row of lines) expect(columnsOf(row)).toBeLessThanOrEqual(60);
			}
		expect(textOf(detailOf('concept:yeast', 16).aside?.lines ?? []).at(-1)).toMatch(/^↓ \d+ more on its page$/);
	});

	it('has the related topics that can be chosen, the chosen one marked', () => {
		const {chips} = detailOf('concept:yeast', 60);
		expect(chips.length).toBeGreaterThan(1);
		for (const [index] of chips.entries()) {
			const {aside} = detailOf('concept:yeast', 60, {related: index});
			const chosen = (aside?.lines ?? []).flat().filter(({inverse}) => inverse);
			expect(chosen).toHaveLength(1);
			expect(tiny.topic(chips[index]?.key ?? '')?.title).toContain(chosen[0]?.text.replace('…', ''));
		}
	});

	it('leaves no line of text longer than 76 characters or so, on any view', () => {
		for (const topic of builtIn().topics.filter((_, index) => index % 9 === 0)) {
			const state = opened({catalogue: builtIn(), columns: 240, rows: 60, key: topic.key});
			const {left, right, introduction, aside} = sceneOf(state).detail;
			for (const row of [...left.content, ...right.content, ...introduction.slice(1), ...(aside?.lines ?? [])])
				expect(lineColumns(row)).toBeLessThanOrEqual(78);
		}
	});

	it('is drawn beside the panes, and in the preview of the search', async () => {
		expect(await screenOf(opened({columns: 200, rows: 40}))).toMatch(/Bread Baking +Beer Brewing +Cheese Making/);
		expect(await screenOf(stateAfter(opened({columns: 200, rows: 40}), '/', 'heat'))).toMatch(/Bread Baking +Beer Brewing +Cheese Making/);
	});
});

describe('a page on a wide screen', () => {
	const layout = layoutOf({columns: 200, rows: 60, place: {layout: 'page', view: 'compare'}});

	it('has the other roles two by two, and what is related beside the rest', () => {
		const [, , ...others] = tiny.dataset.roles;
		expect(others.length).toBe(1);
		const {lines} = pageOf({
			catalogue: builtIn(),
			topic: builtIn().ofKind('dimension')[0] as Topic,
			sides: {left: 'sre', right: 'platform'},
			layout,
			related: -1,
		});
		expect(textOf(lines).some(row => /^DevOps Engineering {3,}\S/.test(row))).toBe(true);
		expect(textOf(lines).some(row => /^Both {5}\S.* {3,}Related {2}\S/.test(row))).toBe(true);
		for (const row of textOf(lines)) expect(columnsOf(row)).toBeLessThanOrEqual(155);
	});

	it('marks the related topic that is chosen, and knows its row', () => {
		const topic = tiny.topic('concept:yeast') as Topic;
		const {chips} = pageOf({catalogue: tiny, topic, sides, layout, related: -1});
		for (const [related, {key, row}] of chips.entries()) {
			const {lines} = pageOf({catalogue: tiny, topic, sides, layout, related});
			expect(lines[row]?.filter(({inverse}) => inverse).map(({text}) => text)).toEqual([tiny.topic(key)?.title]);
		}
	});
});
