import {roleTone} from '../../compose/compose.ts';
import {type Detail, withLines} from '../../compose/detail.ts';
import {windowed} from '../../compose/more-marks.ts';
import {foldWithOffsets, originOf} from '../../search/words/fold.ts';
import {stem} from '../../search/words/stem.ts';
import {placedWords} from '../../search/words/words.ts';
import type {Line, Span} from '../../text/line.ts';
import type {Topic} from '../../topics/topic.ts';
import {differingWords} from '../differing.ts';
import type {State} from '../state.ts';
import {once} from './composed.ts';
import {marked} from './marked-lines.ts';

/** The panes with the words marked in which they differ most, each in its role's colour. */
export function withDifferences({catalogue, left, right}: State, topic: Topic, detail: Detail): Detail {
	const words = once(catalogue, `differing ${topic.key} ${left} ${right}`, () => differingWords(catalogue, topic, {left, right}));
	const pane = (side: 'left' | 'right') => {
		const {content, rows, scroll} = detail[side];
		const tone = roleTone(catalogue, side === 'left' ? left : right, {left, right});
		const shown = content.map(row => markedRow(row, words[side], {tone, bold: true}));
		return {...detail[side], content: shown, lines: windowed(shown, rows, scroll)};
	};
	return withLines({...detail, left: pane('left'), right: pane('right')});
}

function markedRow(line: Line, stems: ReadonlySet<string>, look: Partial<Span>): Line {
	const folded = foldWithOffsets(line.map(({text}) => text).join(''));
	return placedWords(folded.text)
		.filter(({text}) => stems.has(stem(text)))
		.reduce<Line>((row, {start, end}) => marked(row, ...originOf(folded, start, end), look), line);
}
