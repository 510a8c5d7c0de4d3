import {describe, expect, it} from 'vitest';
import {introduction} from '../../source/compose/compose.ts';
import {fitDetail} from '../../source/compose/detail.ts';
import {layoutOf} from '../../source/compose/layout.ts';
import {pageOf} from '../../source/compose/page.ts';
import {partLabels} from '../../source/messages/topics.ts';
import type {Line} from '../../source/text/line.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {partsOf} from '../../source/topics/parts.ts';
import type {Topic} from '../../source/topics/topic.ts';
import {tiny, tinyDataset} from '../helpers/explorer.ts';

const sides = {left: 'baker', right: 'brewer'};
const textOf = (lines: readonly Line[]) => lines.map(spans => spans.map(({text}) => text).join(''));

function request(topic: Topic, columns: number, rows: number) {
	const layout = layoutOf({columns, rows, place: {layout: 'list', view: 'compare'}});
	return {catalogue: tiny, topic, sides, layout, scroll: {left: 0, right: 0, page: 0}, focus: 'list', related: -1} as const;
}

describe('the page of a tool', () => {
	it('is told by its address: its title would say the name again', () => {
		const catalogue = createCatalogue(
			tinyDataset(input => ({
				...input,
				tools: [{id: 'whisk', name: 'Whisk', purpose: 'Stirring', lead: 'baker', url: 'https://www.example.org/whisk/'}],
			})),
		);
		const {lines} = pageOf({...request(catalogue.topic('tool:whisk') as Topic, 120, 40), catalogue});
		expect(textOf(lines).filter(row => row.startsWith(partLabels.page.short))).toEqual([expect.stringMatching(/ example\.org\/whisk$/)]);
	});
});

describe('what has no room beside the list', () => {
	it.each([20, 24, 30, 40, 60])('is counted and named, in %i rows', rows => {
		for (const topic of tiny.topics) {
			const parts = partsOf(tiny, topic, sides);
			const {blocks} = fitDetail(request(topic, 120, rows));
			const shown = parts.filter(({id}) => textOf(blocks).some(row => row.startsWith(partLabels[id].short)));
			const told = textOf(blocks).at(-1) ?? '';
			const [, count = '0', names = ''] = /^(\d+) more on its page: (.*)$/.exec(told) ?? [];
			// What is left of the introduction is named before the parts.
			const introduced = names.split(', ').filter(name => ['Question', 'Other names', 'the rest of this'].includes(name));
			expect(Number(count) - introduced.length).toBe(parts.length - shown.length);
		}
	});

	it('is named in whole names, as many as there is room for', () => {
		const known = new Set(['…', 'Question', 'Other names', 'the rest of this', ...Object.values(partLabels).map(({label}) => label)]);
		let cut = 0;
		for (let columns = 64; columns <= 120; columns += 4)
			for (const topic of tiny.topics) {
				const told = textOf(fitDetail(request(topic, columns, 16)).blocks).at(-1) ?? '';
				const names = /^\d+ more on its page: (.*)$/.exec(told)?.[1]?.split(', ') ?? [];
				expect(names.filter(name => !known.has(name) && !name.endsWith(' (rest)'))).toEqual([]);
				if (names.at(-1) === '…') cut++;
			}
		expect(cut).toBeGreaterThan(0);
	});

	it.each([30, 40, 60, 80])('is the rest of an introduction only where that is cut short, in %i columns', columns => {
		let [whole, cut] = [0, 0];
		for (const topic of tiny.topics)
			for (let rows = 10; rows <= 13; rows++) {
				const asked = request(topic, columns, rows);
				const {introduction: shown, blocks} = fitDetail(asked);
				const {answer} = introduction(tiny, topic, sides, asked.layout.textColumns);
				const ending = answer.length === 0 ? '' : (textOf(answer).at(-1) ?? '');
				const isWhole = textOf(shown).includes(ending) || answer.length === 0;
				expect(/on its page: the r/.test(textOf(blocks).join('\n')), `${topic.key} at ${columns}x${rows}`).toBe(!isWhole);
				if (isWhole) whole++;
				else cut++;
			}
		expect(Math.min(whole, cut)).toBeGreaterThan(0);
	});

	it('stands on its page, in the same order', () => {
		for (const topic of tiny.topics) {
			const {lines} = pageOf(request(topic, 120, 40));
			const labels = partsOf(tiny, topic, sides).map(({id}) => partLabels[id].short);
			const found = textOf(lines).flatMap(row => labels.filter(label => row.startsWith(label.padEnd(9))));
			expect(found).toEqual(labels);
		}
	});

	it('never takes the panes’ room: they keep three rows in four of it', () => {
		const topic = tiny.topic('dimension:selling') as Topic;
		for (const rows of [20, 24, 30]) {
			const {left, blocks} = fitDetail(request(topic, 120, rows));
			expect(left.rows).toBeGreaterThanOrEqual(Math.floor((left.rows + blocks.length) * 0.75));
		}
	});

	it('begins in the rows that else were empty, with what of it can be opened there, and the rest is named', () => {
		const role = tiny.topic('role:baker') as Topic;
		const topic: Topic = {...role, sides: {}, related: tiny.topics.map(({key}) => key)};
		const whole = fitDetail(request(topic, 80, 100));
		let begun = 0;
		for (let rows = 12; rows <= 40; rows++) {
			const asked = request(topic, 80, rows);
			const {introduction: shown, blocks, chips} = fitDetail(asked);
			const told = textOf(blocks).at(-1) ?? '';
			if (!told.includes('on its page')) continue;
			expect(asked.layout.bodyRows - shown.length - blocks.length, `${rows} rows`).toBeLessThanOrEqual(2);
			if (!told.includes('Related (rest)')) continue;
			begun++;
			expect(textOf(blocks).some(row => row.startsWith('Related'))).toBe(true);
			expect(chips.length).toBeGreaterThan(0);
			expect(chips.length).toBeLessThan(whole.chips.length);
		}
		expect(begun).toBeGreaterThan(0);
	});

	it('stands under an introduction without panes with one empty row between them', () => {
		for (const topic of tiny.topics.filter(({sides: said}) => Object.keys(said).length === 0))
			for (const [columns, rows] of [
				[50, 20],
				[80, 24],
				[120, 40],
			] as const) {
				const rowsShown = textOf(fitDetail(request(topic, columns, rows)).lines).map(row => row.trim());
				const from = rowsShown.findIndex(row => row !== '');
				const isDouble = rowsShown.slice(from).some((row, index, all) => row === '' && all[index + 1] === '' && index + 2 < all.length);
				expect(isDouble, `${topic.key} at ${columns}x${rows}`).toBe(false);
			}
	});

	it('is none where everything fits', () => {
		const {blocks} = fitDetail(request(tiny.topic('concept:yeast') as Topic, 160, 60));
		expect(textOf(blocks).join('\n')).not.toContain('more on its page');
	});
});
