import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {csv, guarded} from '../../source/print/csv.ts';
import {type Table, topicTable} from '../../source/print/table.ts';
import {crafts, craftsSides} from '../helpers/crafts.ts';
import {hostileTexts} from './hostile.ts';

/** Reads CSV as RFC 4180 writes it, and throws at anything that it does not allow. */
function parse(text: string): readonly (readonly string[])[] {
	const rows: string[][] = [];
	let row: string[] = [];
	let rest = text;
	while (rest !== '') {
		const match = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
		if (!match) throw new Error(`not CSV: ${JSON.stringify(rest.slice(0, 40))}`);
		row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
		rest = rest.slice(match[0].length);
		if (match[3] === ',') continue;
		rows.push(row);
		row = [];
	}
	return rows;
}

const printable = fc
	.string({unit: fc.constantFrom(...('ab =+-@,";\'|%\n日é🙂'.match(/./gsu) ?? [])), maxLength: 12})
	.filter(text => text.isWellFormed());

describe('CSV', () => {
	it('can be read back, whatever its cells say', () => {
		const tables = fc
			.integer({min: 1, max: 4})
			.chain(width => fc.array(fc.array(printable, {minLength: width, maxLength: width}), {minLength: 1, maxLength: 5}));
		fc.assert(
			fc.property(tables, table => {
				expect(parse(csv(table as unknown as Table))).toEqual(table.map(row => row.map(guarded)));
			}),
		);
	});

	it('ends every row with CR LF, the last too', () => {
		expect(
			csv([
				['a', 'b'],
				['c', 'd'],
			]),
		).toBe('a,b\r\nc,d\r\n');
	});

	it('puts commas, quotes, line breaks and spaces at the edges in quotes', () => {
		expect(csv([['a,b', 'a"b', 'a\nb', ' a', 'a;b']])).toBe('"a,b","a""b","a\nb"," a","a;b"\r\n');
	});

	it('says among the remarks of an entry nothing that has a column of its own, or that leads elsewhere', () => {
		const [head, ...rows] = topicTable(crafts, crafts.topics, craftsSides);
		const remarks = (key: string) => rows.find(row => `${row[0]}:${row[1]}` === key)?.[head.indexOf('remarks')]?.split('\n') ?? [];
		const labels = (key: string) => remarks(key).map(text => text.split(': ')[0]);
		expect(new Set(labels('concept:yeast'))).toEqual(new Set(['Example', 'Not the same as', 'Done well', 'Goes wrong']));
		expect(labels('dimension:heat')).toEqual(['']);
		expect(new Set(labels('work:light-the-oven'))).toEqual(new Set(['Roles', 'When nobody does it', 'Consulted', 'Informed']));
	});

	it('gives no cell that a spreadsheet would compute', () => {
		fc.assert(
			fc.property(fc.oneof(printable, fc.constantFrom(...hostileTexts)), text => {
				const [[cell = ''] = []] = parse(csv([[text]]));
				expect(cell).not.toMatch(/^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/);
			}),
		);
	});

	it('keeps the guard apart from text that has one already', () => {
		expect([guarded('=1'), guarded("'=1"), guarded('a=1'), guarded("'quoted'")]).toEqual(["'=1", "''=1", 'a=1', "'quoted'"]);
	});
});
