import {sittingTexts} from '../../../messages/sitting.ts';
import {type Line, lineColumns, repeated, type Span, spread} from '../../../text/line.ts';
import {clip, columnsOf} from '../../../text/width.ts';
import {progressOf, type Sitting} from '../../sitting/sitting.ts';

/** Cells of the bar: as many as the columns have room for, and fewer before the name of the file is cut. */
const barCells = [30, 16, 10, 6] as const;

/** The line over a sitting: what is asked, in which file, and how far the team has come, in words and as a bar. */
export function progressLine(sitting: Sitting, columns: number): Line {
	const {total, decided, disagreed} = progressOf(sitting);
	const isWide = columns >= 100;
	const words = isWide || columns >= 64 ? sittingTexts.progress(decided, total) : `${decided}/${total}`;
	const apart = disagreed === 0 ? '' : isWide || columns >= 64 ? sittingTexts.apart(disagreed) : ` ✗${disagreed}`;
	const told: Line = [{text: ' '}, {text: words, bold: true}, {text: `${apart} `, tone: 'muted'}];
	const blind = sitting.isBlind ? sittingTexts.alone(sitting.by ?? '') : '';
	const title: Span = {text: ` ${sittingTexts.title}`, tone: 'title'};
	const free = columns - lineColumns(told) - lineColumns([title]) - 4;
	const baseName = sitting.path.split(/[\\/]/).at(-1) ?? '';
	const bars = barCells.filter(cells => cells <= (isWide ? 30 : columns >= 64 ? 16 : 10));
	const cells = bars.find(count => columnsOf(baseName + blind) <= free - count) ?? bars[0] ?? 0;
	const end: Line = [...barOf({total, decided, disagreed}, cells), ...told];
	const room = free - cells;
	// Where there is no room for the whole path, the name says more than its beginning.
	const name = columnsOf(sitting.path + blind) <= room ? sitting.path : baseName;
	const file: Line = room > 8 ? [{text: `  ${clip(name + blind, room)}`, tone: 'muted'}] : [];
	return spread([title, ...file], end, columns);
}

/** What is decided, what is not agreed, and what is open, in proportion: what is there at all has a cell. */
function barOf({total, decided, disagreed}: {total: number; decided: number; disagreed: number}, cells: number): Line {
	const share = (count: number) => (count === 0 || total === 0 ? 0 : Math.max(1, Math.floor((count * cells) / total)));
	const full = Math.min(share(decided), cells);
	const apart = Math.min(share(disagreed), cells - full);
	return [
		{text: repeated('━', full), tone: 'accent'},
		{text: repeated('▒', apart), tone: 'problem'},
		{text: repeated('─', cells - full - apart), tone: 'faint'},
	];
}
