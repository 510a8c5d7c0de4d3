import type {Line, Span} from '../../text/line.ts';
import type {Match, Piece} from '../find.ts';

/** Lines in which the matches are marked, and the one gone to more than the others. Rows without a match stay the same objects. */
export function markedLines(lines: readonly Line[], matches: readonly Match[], at = -1): readonly Line[] {
	const rows = new Map<number, (Piece & {readonly isCurrent: boolean})[]>();
	for (const [index, match] of matches.entries())
		for (const piece of match) rows.set(piece.row, [...(rows.get(piece.row) ?? []), {...piece, isCurrent: index === at}]);
	return lines.map((line, row) =>
		(rows.get(row) ?? []).reduce<Line>(
			(spans, {from, to, isCurrent}) => marked(spans, from, to, {tone: 'match', ...(isCurrent ? {inverse: true} : {})}),
			line,
		),
	);
}

/** A row whose text from `from` up to `to` looks otherwise. */
export function marked(line: Line, from: number, to: number, look: Partial<Span>): Line {
	const spans: Span[] = [];
	let start = 0;
	for (const span of line) {
		const [first, past] = [Math.max(0, from - start), Math.min(span.text.length, to - start)];
		if (first >= past) spans.push(span);
		else {
			const pieces: readonly Span[] = [
				{...span, text: span.text.slice(0, first)},
				{...span, text: span.text.slice(first, past), ...look},
				{...span, text: span.text.slice(past)},
			];
			spans.push(...pieces.filter(({text}) => text !== ''));
		}
		start += span.text.length;
	}
	return spans;
}
