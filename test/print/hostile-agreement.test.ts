import {describe, expect, it} from 'vitest';
import {decidedAloud, understoodAloud} from '../../source/conversation/deciding.ts';
import {toldAloud} from '../../source/conversation/deciding-told.ts';
import {agendaOf} from '../../source/decisions/agenda.ts';
import {agreementOf} from '../../source/decisions/agreement.ts';
import {changesBetween} from '../../source/decisions/changes.ts';
import {standingOf} from '../../source/decisions/standing.ts';
import {agendaReport} from '../../source/print/agreement/agenda-report.ts';
import {agreementReport} from '../../source/print/agreement/agreement-report.ts';
import {changesReport} from '../../source/print/agreement/changes-report.ts';
import {agendaJson, agreementJson, changesJson} from '../../source/print/agreement/json.ts';
import {agendaTable, agreementTable, changesTable} from '../../source/print/agreement/tables.ts';
import {csv} from '../../source/print/csv.ts';
import {json} from '../../source/print/json.ts';
import {reportPage} from '../../source/print/report/html.ts';
import {reportMarkdown} from '../../source/print/report/markdown.ts';
import type {Report} from '../../source/print/report/report.ts';
import {reportLines} from '../../source/print/report/text.ts';
import {safe, safeLines} from '../../source/print/safe.ts';
import type {Table} from '../../source/print/table.ts';
import {framesOf} from '../helpers/drawn.ts';
import {sit} from '../helpers/sitting.ts';
import {datasetSaying, elements, hostileTexts, obeyed} from './hostile.ts';

/** All that is printed of decisions that say a text wherever a person may write one. */
function printedOf(said: string): {
	readonly reports: readonly Report[];
	readonly tables: readonly Table[];
	readonly values: readonly unknown[];
} {
	const dataset = datasetSaying(said);
	const [work = ''] = dataset.ownership.map(({id}) => id);
	const decided = {
		[work]: {owner: said, helps: said, note: said, date: said, by: said, consulted: [said, 'one'], informed: [said], [said]: said},
		[said]: {owner: said, note: said},
		gone: said,
	};
	const standing = standingOf(decided, dataset, () => 1);
	const agreement = agreementOf({
		dataset,
		standing,
		decided,
		sides: {left: 'one', right: 'two'},
		needs: [said, ...dataset.needs.map(({id}) => id)],
	});
	const changes = changesBetween(new Map(), new Map([...standing.decisions, ...standing.goneDecisions]), dataset);
	const changed = {
		against: said,
		changes,
		came: agreement.contradictions,
		went: agreement.contradictions,
		open: [1, 0],
		unsettled: [said],
	} as const;
	const ones = standingOf({[work]: 'one'}, dataset).decisions;
	const agenda = agendaOf(
		[
			{name: said, decisions: standing.decisions},
			{name: 'b', decisions: ones},
		],
		dataset,
	);
	return {
		reports: [agreementReport(agreement), changesReport(changed), agendaReport(agenda)],
		tables: [agreementTable(agreement), changesTable(changed), agendaTable(agenda)],
		values: [agreementJson(agreement), changesJson(changed), agendaJson(agenda)],
	};
}

/** The cells of a CSV, without the quotes around them. */
const cellsOf = (text: string) =>
	[...text.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,\r\n]*))/g)].map(([, inQuotes, bare]) => inQuotes ?? bare ?? '');

describe.each(hostileTexts.map(text => [JSON.stringify(text).slice(0, 60), text]))('decisions that say %s', (_, said) => {
	const {reports, tables, values} = printedOf(said);

	it('move no cursor, reorder and hide nothing in any form', () => {
		const text = reports.map(report =>
			safeLines(reportLines(report, 80))
				.map(spans => spans.map(each => each.text).join(''))
				.join('\n'),
		);
		const csvs = tables.map(table => csv(table).replaceAll('\r\n', '\n'));
		for (const printed of [...text, ...reports.map(reportMarkdown), ...reports.map(reportPage), ...csvs, ...values.map(json)])
			expect(printed).not.toMatch(obeyed);
	});

	it('are no formula in a cell of a spreadsheet', () => {
		for (const cell of tables.flatMap(table => cellsOf(csv(table)))) expect(cell).not.toMatch(/^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/);
	});

	it('add no element, attribute or address to a page', () => {
		for (const page of reports.map(reportPage)) {
			const tags = page.replace(/<(script|style)>[\s\S]*?<\/\1>/g, '').match(/<[^>]*>/g) ?? [];
			for (const tag of tags) {
				expect(elements).toContain(/[a-z0-9]+/.exec(tag)?.[0]);
				expect(tag.replace(/="[^"]*"/g, '')).not.toMatch(/ (?:on|src)/);
				expect(tag.replace(/ (?!href|src)[a-z-]+="[^"]*"/g, '')).not.toMatch(/ (?:href|src)=(?!"?(?:#|https?:))/);
			}
		}
	});

	it('have as many cells in every row of a table of Markdown', () => {
		for (const report of reports) {
			const rows = reportMarkdown(report)
				.split('\n')
				.filter(row => row.startsWith('| '));
			for (const row of rows) expect(row.endsWith(' |')).toBe(true);
		}
	});

	it('do nothing to a terminal in a sitting, on the screen and aloud', async () => {
		const sitter = sit({dataset: datasetSaying(said), by: 'Ada'});
		const heard: string[] = [...decidedAloud(sitter.state, said).greeting];
		for (const line of [`else ${said}`, `note ${said}`, `add ${said}`, '', `name ${said}`, '', 'summary', 'open']) {
			const before = sitter.state;
			const {events, said: answers = []} = understoodAloud(before, line);
			sitter.happen(...events);
			heard.push(...toldAloud(before, sitter.state, answers).lines);
		}
		const [frame = ''] = await framesOf([sitter.state]);
		// What draws a frame styles it: nothing else may act.
		// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
		expect(frame.replace(/\u001B\[[0-9;:]*m/g, '')).not.toMatch(obeyed);
		expect(safe(heard.join('\n'))).not.toMatch(obeyed);
		expect(sitter.disk.text ?? '').not.toMatch(obeyed);
	});
});
