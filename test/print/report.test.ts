import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {reportPage} from '../../source/print/report/html.ts';
import {reportMarkdown} from '../../source/print/report/markdown.ts';
import type {Block, Report} from '../../source/print/report/report.ts';
import {reportLines} from '../../source/print/report/text.ts';
import {lineColumns} from '../../source/text/line.ts';
import {texts} from '../text/texts.ts';

const cells = fc.array(texts, {minLength: 1, maxLength: 6});
const block: fc.Arbitrary<Block> = fc.oneof(
	fc.record({type: fc.constant('heading' as const), text: texts}),
	fc.record({type: fc.constant('text' as const), text: texts, lead: fc.option(texts, {nil: undefined})}),
	fc.record({type: fc.constant('list' as const), items: fc.array(texts, {maxLength: 3})}),
	cells.chain(head =>
		fc.record({
			type: fc.constant('table' as const),
			name: texts,
			head: fc.constant(head),
			rows: fc.array(fc.array(texts, {minLength: head.length, maxLength: head.length}), {minLength: 1, maxLength: 3}),
		}),
	),
	fc.record({
		type: fc.constant('bars' as const),
		name: texts,
		head: fc.array(texts, {minLength: 3, maxLength: 3}),
		rows: fc.array(fc.record({name: texts, value: fc.nat(99), note: texts}), {minLength: 1, maxLength: 3}),
	}),
);
const report: fc.Arbitrary<Report> = fc.record({title: texts, about: texts, blocks: fc.array(block, {maxLength: 4})});

describe('a report as a page or as Markdown', () => {
	const blocks: readonly Block[] = [
		{type: 'text', lead: 'Note', text: 'Said `so`.'},
		{type: 'text', lead: 'Review', isOwn: true, text: 'No day *is* set; write `a: {b: <1>}` and `c`, not a ` alone.'},
		{
			type: 'table',
			name: 'Decided',
			head: ['Work', 'Helps', 'Note'],
			rows: [
				['Bake', '', 'soon'],
				['Sell', '', ''],
			],
		},
	];
	const said: Report = {title: 'T', about: '', blocks};

	it('sets apart what is typed as it stands, in sentences of its own alone', () => {
		expect(reportPage(said)).toContain('Said `so`.');
		expect(reportMarkdown(said)).toContain('Said \\`so\\`.');
		expect(reportPage(said)).toContain('No day *is* set; write <code>a: {b: &lt;1&gt;}</code> and <code>c</code>, not a ` alone.');
		expect(reportMarkdown(said)).toContain('**Review.** No day \\*is\\* set; write `a: {b: <1>}` and `c`, not a \\` alone.');
	});

	it('has no column in which nothing stands', () => {
		expect(reportPage(said)).not.toContain('Helps');
		expect(reportMarkdown(said)).toContain('| Work | Note |\n| --- | --- |\n| Bake | soon |\n| Sell | – |');
	});
});

describe('a report as text', () => {
	const drawn = (block: Block, columns: number) =>
		reportLines({title: 'T', about: '', blocks: [block]}, columns)
			.slice(2)
			.map(line => line.map(({text}) => text).join(''));

	it('fits any width, whatever it says', () => {
		fc.assert(
			fc.property(report, fc.integer({min: 20, max: 140}), (said, columns) => {
				for (const row of reportLines(said, columns)) expect(lineColumns(row)).toBeLessThanOrEqual(columns);
			}),
			{numRuns: 100},
		);
	});

	it('draws bars by the largest, and something for anything', () => {
		const rows = [
			{name: 'Many', value: 48, note: ''},
			{name: 'Half', value: 24, note: 'and more'},
			{name: 'One', value: 1, note: ''},
			{name: 'None', value: 0, note: ''},
		];
		expect(drawn({type: 'bars', name: '', head: [], rows}, 80)).toEqual([
			`Many  ${'█'.repeat(24)} 48`,
			`Half  ${'█'.repeat(12)} 24  and more`,
			'One   █ 1',
			'None   0',
		]);
	});

	it('has what is noted of a bar below it, where there is no room beside', () => {
		const rows = [{name: 'Many', value: 48, note: 'and more than stands there'}];
		expect(drawn({type: 'bars', name: '', head: [], rows}, 40)).toEqual([`Many  ${'█'.repeat(24)} 48`, '      and more than stands there']);
	});

	it('breaks no word of a table, and gives the room to what says most', () => {
		const table = {
			type: 'table' as const,
			name: '',
			head: ['Work', 'Accountable', 'Note'],
			rows: [
				...Array.from({length: 8}, () => ['Patch a critical vulnerability in the image that all of us stand on', 'Us', '']),
				['Sweep', 'A council of many for whatever nobody else would do', 'Ask the inn'],
			],
		};
		const lines = drawn(table, 60);
		expect(lines[0]).toMatch(/^Work {28,}Accountable {2}Note$/);
		expect(lines.filter(text => text.includes('vulnerability'))).toHaveLength(8);
		expect(lines.length).toBeLessThan(45);
		expect(drawn(table, 200)[0]).toMatch(/^Work/);
	});
});
