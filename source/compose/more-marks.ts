import {readingTexts} from '../messages/reading.ts';
import {clipLine, type Line, line, lineColumns} from '../text/line.ts';
import {windowAt} from './window.ts';

/** How much is hidden of a pane too low for marks of its own, to stand beside its heading. */
export function hiddenMark(count: number, rows: number, top: number): Line {
	const said = arrows(top, count - top - rows);
	return said ? line(` ${said}`, 'muted') : [];
}

/** The lines shown of a longer text, the first and last replaced by how many are hidden, said in so many columns. */
export function windowed(lines: readonly Line[], rows: number, top: number, columns?: number): readonly Line[] {
	const shown = windowAt(lines.length, rows, top);
	return lines.slice(shown.top, shown.end).map((content, row) => {
		if (row === 0 && shown.isCutAbove) return moreMark('↑', shown.top + 1, columns);
		if (row === rows - 1 && shown.isCutBelow) return moreMark('↓', lines.length - shown.end + 1, columns);
		return content;
	});
}

/** How much is hidden in one direction; where there is no room for the word, the number alone. */
export function moreMark(arrow: '↑' | '↓', count: number, columns = Number.POSITIVE_INFINITY): Line {
	const said = line(readingTexts.more(`${arrow} ${count}`), 'muted');
	return lineColumns(said) > columns ? clipLine(line(`${arrow} ${count}`, 'muted'), columns) : said;
}

/** How much is hidden above and below, in one row; nothing where nothing is. */
export function bothWays(above: number, below: number): Line {
	const said = arrows(above, below);
	return said ? line(readingTexts.more(said), 'muted') : [];
}

function arrows(above: number, below: number): string {
	return [...(above > 0 ? [`↑ ${above}`] : []), ...(below > 0 ? [`↓ ${below}`] : [])].join(' ');
}
