import {fold, foldWithOffsets, originOf} from '../search/words/fold.ts';
import type {Line} from '../text/line.ts';
import {columnsOf} from '../text/width.ts';

/** A part of a match in one row: from and up to these offsets of the row's text. */
export type Piece = {readonly row: number; readonly from: number; readonly to: number};

/** Where the words stand: in one row, or over the end of one into those below. */
export type Match = readonly Piece[];

/** Text that goes on from row to row: a paragraph, a point, one column of two. */
type Thread = {
	column: number;
	width: number;
	row: number;
	readonly pieces: {readonly row: number; readonly from: number; readonly text: string}[];
};

/** Every place where lines have the words, top to bottom, whatever their case and accents, and however they are wrapped. */
export function matchesIn(lines: readonly Line[], words: string): readonly Match[] {
	const needle = fold(words).trim().replace(/\s+/g, ' ');
	if (needle === '') return [];
	const wanted = patternOf(needle);
	const matches = threadsOf(lines).flatMap(thread => matchesOf(thread, wanted));
	return matches.sort(([a], [b]) => (a?.row ?? 0) - (b?.row ?? 0) || (a?.from ?? 0) - (b?.from ?? 0));
}

function threadsOf(lines: readonly Line[]): readonly Thread[] {
	const threads: Thread[] = [];
	let open: Thread[] = [];
	for (const [row, line] of lines.entries()) {
		const text = line.map(span => span.text).join('');
		open = open.filter(thread => thread.row === row - 1);
		// Columns and labels stand two spaces apart or more; words of a text one.
		for (const {index, 0: segment} of text.matchAll(/\S+(?: \S+)*/g)) {
			const bullet = /^\u2022 /.exec(segment)?.[0] ?? '';
			const from = index + bullet.length;
			const column = columnsOf(text.slice(0, from));
			const piece = {row, from, text: segment.slice(bullet.length)};
			const above = bullet ? undefined : threadAbove(open, row, column);
			if (above) {
				above.pieces.push(piece);
				above.row = row;
				above.column = column;
				continue;
			}
			const thread = {column, width: columnsOf(segment), row, pieces: [piece]};
			threads.push(thread);
			open.push(thread);
		}
	}
	return threads;
}

/** The text that goes on at a column: the one that stands there above, or whose first row had a mark before it. */
function threadAbove(open: readonly Thread[], row: number, column: number): Thread | undefined {
	const above = open.filter(thread => thread.row === row - 1);
	const isHanging = ({column: start, width, pieces}: Thread) => pieces.length === 1 && column > start && column < start + width;
	return above.find(thread => thread.column === column) ?? above.find(isHanging);
}

function matchesOf({pieces}: Thread, wanted: RegExp): readonly Match[] {
	let text = '';
	const folded = pieces.map(piece => {
		const made = foldWithOffsets(piece.text);
		const start = text.length;
		text += made.text + rowEnd;
		return {...piece, folded: made, start, end: start + made.text.length};
	});
	return [...text.matchAll(wanted)].map(({index, 0: match}) => {
		const end = index + match.length;
		const touched = folded.filter(piece => piece.start < end && piece.end > index);
		return touched.map(({row, from, folded: made, start, end: last}) => {
			const [first, past] = originOf(made, Math.max(0, index - start), Math.min(end, last) - start);
			return {row, from: from + first, to: from + past};
		});
	});
}

const rowEnd = '\n';

/** Folded words in a text with the ends of its rows: one stands for a space, and for nothing where rows end within a word. */
function patternOf(words: string): RegExp {
	const letters = [...words];
	const pattern = letters.map((letter, index) => {
		if (letter === ' ') return `[ ${rowEnd}]`;
		const next = letters[index + 1] ?? ' ';
		const mayEnd = next !== ' ' && (letter === '-' || letter === '/' || columnsOf(letter) > 1 || columnsOf(next) > 1);
		return letter.replace(/[.*+?^${}()|[\]\\/]/, '\\$&') + (mayEnd ? `${rowEnd}?` : '');
	});
	return new RegExp(pattern.join(''), 'gu');
}
