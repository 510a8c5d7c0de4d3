import {type Line, line} from '../text/line.ts';
import {columnsOf, pad} from '../text/width.ts';
import {wrap, wrapHanging} from '../text/wrap.ts';
import type {Point} from '../topics/topic.ts';

const bullet = '• ';

/** The points of one side: each after a bullet, or after its hour or day, which stand in a column of their own. */
export function pointLines(points: readonly Point[], columns: number, widest = markColumns(points)): readonly Line[] {
	const marks = points.map(markOf);
	return points.flatMap(({text}, index) => {
		const mark = marks[index];
		if (mark === undefined) return hanging(bullet, text, columns, 'faint');
		return widest <= columns / 3 ? hanging(pad(mark, widest), text, columns, 'muted') : under(mark, text, columns);
	});
}

/** A day of the week as calendars have it; any other mark as it is. */
const markOf = ({mark, weekday}: Point): string | undefined => (mark === undefined ? undefined : `${weekday?.short ?? mark} `);

/** Columns of the hours or days before points, as wide as the widest of them. */
export function markColumns(points: readonly Point[]): number {
	return Math.max(0, ...points.map(point => columnsOf(markOf(point) ?? '')));
}

/** Where an hour or a day stands among others; undefined for any other mark, and for none. */
export function orderOf({mark = '', weekday}: Point): number | undefined {
	const hour = /^(\d{1,2})[:.](\d{2})\b/.exec(mark);
	return hour ? Number(hour[1]) * 60 + Number(hour[2]) : weekday?.order;
}

function hanging(mark: string, text: string, columns: number, tone: 'muted' | 'faint'): readonly Line[] {
	return wrapHanging(mark, text, columns).map((row, index) =>
		index === 0 ? [{text: mark, tone}, {text: row.slice(mark.length)}] : line(row),
	);
}

/** A mark too wide to stand beside what it marks stands above it. */
function under(mark: string, text: string, columns: number): readonly Line[] {
	return [...wrap(mark, columns).map(row => line(row, 'muted')), ...wrapHanging('  ', text, columns).map(row => line(row))];
}
