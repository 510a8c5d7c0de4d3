import {beside, blank, type Line} from '../../text/line.ts';
import {wrap} from '../../text/wrap.ts';
import {shownKey} from '../key-names.ts';
import {type KeyRow, keymap, type Section} from '../keymap.ts';

const sections: readonly Section[] = ['Move', 'Read', 'Do', 'Leave', 'In search', 'In “Which am I?”'];
const keyColumns = 22;
const columnGap = 3;
const leastColumns = 46;

/** The help, drawn from the keymap: its sections one under the other, or in two columns where both have room. */
export function helpLines(columns: number, rows: readonly KeyRow[] = keymap): readonly Line[] {
	const isBeside = columns >= 2 * leastColumns + columnGap;
	const width = isBeside ? Math.floor((columns - columnGap) / 2) : columns;
	const drawn = sections.map(section => sectionLines(rows, section, width));
	if (!isBeside) return drawn.flatMap(lines => [...lines, blank]).slice(0, -1);
	const left = drawn.slice(0, -2).flatMap(lines => [...lines, blank]);
	const right = drawn.slice(-2).flatMap(lines => [...lines, blank]);
	return beside(left, right, width + columnGap);
}

function sectionLines(rows: readonly KeyRow[], section: Section, columns: number): readonly Line[] {
	const entries = rows.filter(each => each.section === section && !each.isUnlisted && each.keys.length > 0);
	return [
		[{text: section, tone: 'title'}],
		...entries.flatMap(({keys, description}) => entryLines(keys.map(shownKey).join(' '), description, columns)),
	];
}

function entryLines(keys: string, description: string, columns: number): readonly Line[] {
	const width = Math.min(keyColumns, Math.floor(columns * 0.45));
	const names = wrap(keys, width - 1);
	const texts = wrap(description, columns - width);
	return Array.from({length: Math.max(names.length, texts.length)}, (_, row) => [
		{text: (names[row] ?? '').padEnd(width), tone: 'accent'},
		{text: texts[row] ?? ''},
	]);
}
