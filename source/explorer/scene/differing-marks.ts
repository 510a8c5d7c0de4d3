import {roleTone} from '../../compose/compose.ts';
import {type Detail, withContent} from '../../compose/detail.ts';
import {foldWithOffsets, originOf} from '../../search/words/fold.ts';
import {stem} from '../../search/words/stem.ts';
import {placedWords} from '../../search/words/words.ts';
import type {Line, Span} from '../../text/line.ts';
import type {Topic} from '../../topics/topic.ts';
import {differingWords} from '../differing.ts';
import type {State} from '../state.ts';
import {once} from './composed.ts';
import {marked} from './marked-lines.ts';

/** What was marked, by the detail it was before: the same lines from key to key, as those without marks are. */
const marks = new WeakMap<Detail, Detail>();

/** The panes with the words marked in which they differ most, each in its role's colour. */
export function withDifferences({catalogue, left, right}: State, topic: Topic, detail: Detail): Detail {
	const known = marks.get(detail);
	if (known) return known;
	const sides = {left, right};
	const words = once(catalogue, `differing ${topic.key} ${left} ${right}`, () => differingWords(catalogue, topic, sides));
	const made = withContent(detail, (content, side) => {
		const tone = roleTone(catalogue, sides[side], sides);
		return content.map(row => markedRow(row, words[side], {tone, bold: true}));
	});
	marks.set(detail, made);
	return made;
}

function markedRow(line: Line, stems: ReadonlySet<string>, look: Partial<Span>): Line {
	const folded = foldWithOffsets(line.map(({text}) => text).join(''));
	return placedWords(folded.text)
		.filter(({text}) => stems.has(stem(text)))
		.reduce<Line>((row, {start, end}) => marked(row, ...originOf(folded, start, end), look), line);
}
