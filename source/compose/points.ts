import {type Line, line} from '../text/line.ts';
import {columnsOf, pad} from '../text/width.ts';
import {wrap, wrapHanging} from '../text/wrap.ts';
import type {Point} from '../topics/topic.ts';

const bullet = '• ';

/** The points of one side: each after a bullet, or after its hour or day, which stand in a column of their own. */
export function pointLines(points: readonly Point[], columns: number): readonly Line[] {
	const marks = points.map(({mark}) => (mark === undefined ? undefined : `${shortDay(mark)} `));
	const widest = Math.max(0, ...marks.map(mark => columnsOf(mark ?? '')));
	return points.flatMap(({text}, index) => {
		const mark = marks[index];
		if (mark === undefined) return hanging(bullet, text, columns, 'faint');
		return widest <= columns / 3 ? hanging(pad(mark, widest), text, columns, 'muted') : under(mark, text, columns);
	});
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

const weekdays: readonly string[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `Mon`: a day of the week as calendars have it; any other mark as it is. */
function shortDay(mark: string): string {
	return weekdays.includes(mark) ? mark.slice(0, 3) : mark;
}
