import {blank, type Line, line, lineColumns} from '../../text/line.ts';
import {columnsOf, pad} from '../../text/width.ts';
import {wrap, wrapHanging} from '../../text/wrap.ts';
import {columnSizes} from './column-sizes.ts';
import {type Block, barLength, type Report, withoutEmptyColumns} from './report.ts';

/** From so many columns on a table stands in columns; narrower, each row is a list of what it says. */
const tableFrom = 60;
const widest = 120;
const gap = '  ';

/** A report as lines of text, as wide as it may be. */
export function reportLines({title, about, blocks}: Report, columns: number): readonly Line[] {
	const width = Math.min(columns, widest);
	const head = [...wrap(title, width).map((row): Line => [{text: row, tone: 'title', bold: true}]), ...paragraph(about, width)];
	return [...head, ...blocks.flatMap(block => [blank, ...blockLines(block, width)])];
}

function blockLines(block: Block, width: number): readonly Line[] {
	switch (block.type) {
		case 'heading':
			return wrap(block.text.toUpperCase(), width).map(row => line(row, 'accent'));
		case 'text':
			return block.lead === undefined ? paragraph(block.text, width) : led(block.lead, block.text, width);
		case 'list':
			return block.items.flatMap(item => wrapHanging('• ', item, width).map(row => line(row)));
		case 'table':
			return width < tableFrom ? stacked(block, width) : table(block, width);
		case 'bars':
			return bars(block, width);
	}
}

const paragraph = (text: string, width: number) => (text ? wrap(text, width).map(row => line(row)) : []);

/** A paragraph whose first words stand out. */
function led(lead: string, text: string, width: number): readonly Line[] {
	const [first = '', ...others] = wrap(`${lead}. ${text}`, width);
	const start: Line = first.startsWith(`${lead}.`)
		? [
				{text: `${lead}.`, tone: 'strong', bold: true},
				{text: first.slice(lead.length + 1), tone: 'text'},
			]
		: line(first);
	return [start, ...others.map(row => line(row))];
}

/** The rows one under the other: what each begins with, then what it says by the names of the columns. */
function stacked({head, rows}: Extract<Block, {type: 'table'}>, width: number): readonly Line[] {
	return rows.flatMap(([name = '', ...cells]) => [
		...wrap(name, width).map(row => line(row, 'strong')),
		...cells.flatMap((cell, index) => (cell ? wrapHanging('  ', `${head[index + 1]}: ${cell}`, width).map(row => line(row)) : [])),
	]);
}

function table(given: Extract<Block, {type: 'table'}>, width: number): readonly Line[] {
	const {head, rows} = withoutEmptyColumns(given);
	const all = [head, ...rows];
	const sizes = columnSizes(all, width - gap.length * (head.length - 1));
	const drawn = ([...cells]: readonly string[], tone: 'muted' | 'text') => {
		const wrapped = cells.map((cell, column) => wrap(cell, sizes[column] ?? 1));
		const height = Math.max(...wrapped.map(({length}) => length));
		return Array.from({length: height}, (_, row) =>
			line(
				wrapped
					.map((lines, column) => pad(lines[row] ?? '', sizes[column] ?? 1))
					.join(gap)
					.trimEnd(),
				tone,
			),
		);
	};
	const lines = all.map((row, index) => drawn(row, index === 0 ? 'muted' : 'text'));
	// Rows of several lines would run into one another.
	const isApart = lines.some(({length}) => length > 1);
	return lines.flatMap((row, index) => (isApart && index > 0 ? [blank, ...row] : row));
}

function bars({rows}: Extract<Block, {type: 'bars'}>, width: number): readonly Line[] {
	const names = Math.min(Math.max(...rows.map(({name}) => columnsOf(name))), Math.floor(width / 3));
	return rows.flatMap(row => {
		const [first = '', ...others] = wrap(row.name, names);
		const bar = '█'.repeat(Math.min(barLength(row.value, rows), Math.max(1, width - names - 12)));
		const told: Line = [{text: `${pad(first, names)}  `}, {text: bar, tone: 'accent'}, {text: ` ${row.value}`}];
		const isBeside = row.note !== '' && lineColumns(told) + gap.length + columnsOf(row.note) <= width;
		return [
			isBeside ? [...told, {text: gap + row.note, tone: 'muted'}] : told,
			...others.map(each => line(each)),
			...(row.note && !isBeside ? wrapHanging(' '.repeat(names + 2), row.note, width).map(each => line(each, 'muted')) : []),
		];
	});
}
