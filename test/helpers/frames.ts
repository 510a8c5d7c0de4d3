import fc from 'fast-check';
import type {SeenCell} from './replay.ts';
import {widthOf} from './width-of.ts';

/** A run of text in one look, as a frame holds it. */
export type Run = {
	readonly text: readonly string[];
	readonly foreground?: number | string;
	readonly background?: number | string;
	readonly attributes: readonly string[];
	readonly link: string;
};

/** A frame as rows of runs: what was meant, from which both the string and the cells expected are made. */
export type Model = readonly (readonly Run[])[];

const on: Readonly<Record<string, string>> = {
	blink: '5', bold: '1', dim: '2', hidden: '8', inverse: '7', italic: '3', overline: '53', strike: '9', underline: '4',
}; // biome-ignore format: a table reads better in rows

/** Graphemes on whose columns all terminals agree. */
export const sureGraphemes = [
	'a',
	'b',
	'Z',
	'0',
	' ',
	' ',
	' ',
	'é',
	'ß',
	'Ж',
	'λ',
	'─',
	'│',
	'┼',
	'▸',
	'●',
	'…',
	'日',
	'本',
	'한',
	'e\u0301',
	'✓',
	'「',
];

/** Graphemes that terminals take for more or fewer columns, or apart. */
export const doubtfulGraphemes = ['🙂', '👩‍👩‍👧', '🇩🇪', '❤️', '1️⃣', '👍🏽', '🏴‍☠️', '⚡', 'की', '한', 'ป้', '🫠', '☰'];

const colour = fc.oneof(
	fc.constant(undefined),
	fc.integer({min: 0, max: 255}),
	fc.constantFrom('#ff0000', '#123456', '#808080', '#fafafa'),
);
const links = fc.constantFrom('', '', '', '', 'https://example.org/', 'http://a.test/b?c=d');

const runOf = (graphemes: readonly string[], longest: number): fc.Arbitrary<Run> =>
	fc.record({
		text: fc.oneof(
			fc.array(fc.constantFrom(...graphemes), {maxLength: longest}),
			fc
				.record({grapheme: fc.constantFrom(...graphemes, ' '), times: fc.nat({max: longest})})
				.map(({grapheme, times}) => Array<string>(times).fill(grapheme)),
		),
		foreground: colour,
		background: colour,
		attributes: fc.oneof(fc.constant([]), fc.subarray(Object.keys(on))),
		link: links,
	});

/** Frames for a terminal of about this size: some smaller, some larger. */
export const models = (graphemes: readonly string[], columns: number, rows: number): fc.Arbitrary<Model> =>
	fc.array(fc.array(runOf(graphemes, Math.ceil(columns / 2)), {maxLength: 5}), {maxLength: rows + 2});

/** A frame like `model` but for a few runs, as one key changes it. */
export const variations = (model: Model, graphemes: readonly string[]): fc.Arbitrary<Model> =>
	fc
		.array(fc.record({row: fc.nat({max: 40}), at: fc.nat({max: 5}), run: runOf(graphemes, 8)}), {minLength: 1, maxLength: 4})
		.map(changes =>
			changes.reduce<Model>(
				(made, {row, at, run}) =>
					made.map((runs, y) => (y === row % made.length ? runs.map((old, x) => (x === at % runs.length ? run : old)) : runs)),
				model,
			),
		);

const colourCodes = (value: number | string, base: number): string => {
	if (typeof value === 'number') return `${base + 8};5;${value}`;
	const number = Number.parseInt(value.slice(1), 16);
	return `${base + 8};2;${number >> 16};${(number >> 8) & 255};${number & 255}`;
};

/** The frame as Ink would write it. */
export function frameOf(model: Model): string {
	return model.map(runs => runs.map(runText).join('')).join('\n');
}

function runText({text, foreground, background, attributes, link}: Run): string {
	const codes = attributes.map(name => on[name] ?? '');
	if (foreground !== undefined) codes.push(colourCodes(foreground, 30));
	if (background !== undefined) codes.push(colourCodes(background, 40));
	const styled = codes.length === 0 ? text.join('') : `\x1b[${codes.join('m\x1b[')}m${text.join('')}\x1b[0m`;
	return link ? `\x1b]8;;${link}\x07${styled}\x1b]8;;\x07` : styled;
}

const segmenter = new Intl.Segmenter();

/** The cells that a terminal of this size must show for the frame. */
export function expectedCells(model: Model, columns: number, rows: number): SeenCell[][] {
	return Array.from({length: rows}, (_, y) => expectedRow(model[y] ?? [], columns));
}

function expectedRow(runs: readonly Run[], columns: number): SeenCell[] {
	const row: SeenCell[] = [];
	for (const {text, foreground, background, attributes, link} of runs) {
		for (const {segment} of segmenter.segment(text.join(''))) {
			const width = widthOf(segment);
			const isCut = row.length + width > columns;
			const shown = isCut ? Array<string>(columns - row.length).fill(' ') : [segment, ...Array<string>(Math.max(0, width - 1)).fill('')];
			if (width > 0) row.push(...shown.map(part => ({text: part, foreground, background, attributes, link})));
		}
	}
	while (row.length < columns) row.push({text: ' ', foreground: undefined, background: undefined, attributes: [], link: ''});
	return row.slice(0, columns);
}

const showsOnSpace = new Set(['inverse', 'overline', 'strike', 'underline']);

/** A cell as an eye sees it: on a space only the background shows, unless something is drawn on it. */
export function visible(cell: SeenCell): SeenCell {
	// xterm.js underlines links itself.
	if (cell.link) return {...cell, attributes: cell.attributes.filter(name => name !== 'underline')};
	if (cell.text !== ' ' || cell.attributes.some(name => showsOnSpace.has(name))) return cell;
	return {...cell, foreground: undefined, attributes: []};
}

/** Whether two cells are the same: asked of every cell of every frame of a property, for which `expect` would take longer than the rest. */
export function isSameCell(one: SeenCell, other: SeenCell): boolean {
	return (
		one.text === other.text &&
		one.foreground === other.foreground &&
		one.background === other.background &&
		one.link === other.link &&
		one.attributes.join() === other.attributes.join()
	);
}
