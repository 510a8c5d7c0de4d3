import {roleTone} from '../../compose/compose.ts';
import {decisionOf} from '../../dataset/decided.ts';
import type {Line, Span} from '../../text/line.ts';
import {pad} from '../../text/width.ts';
import type {Topic} from '../../topics/topic.ts';
import type {State} from '../state.ts';
import {sidesOf} from './topic-of.ts';

/** Columns of one party's marks. */
const width = 4;

/** The heads over the marks: the two roles, and everybody else (“etc”). */
export function ownerHeads(state: State): Line {
	const [left, right] = sidesOf(state);
	return [
		...head(left, roleTone(state.catalogue, state.left, state)),
		...head(right, roleTone(state.catalogue, state.right, state)),
		...head('etc', 'muted'),
	];
}

function head(name: string, tone: Span['tone']): Line {
	return [{text: pad([...name].slice(0, width - 1).join(''), width), tone}];
}

/** Who owns a piece of work (a full mark) and who helps with it (an open one), in the columns of the heads. */
export function ownerMarks(state: State, {lead, contributor}: Topic): Line {
	const {left, right, catalogue} = state;
	const isElse = (id: string | undefined) => id !== undefined && id !== 'shared' && id !== left && id !== right;
	const side = (role: string): Span => {
		const mark = lead === role || lead === 'shared' ? '●' : contributor === role ? '○' : ' ';
		return {text: pad(mark, width), tone: lead === 'shared' ? 'shared' : roleTone(catalogue, role, state)};
	};
	return [side(left), side(right), {text: pad(isElse(lead) ? '●' : isElse(contributor) ? '○' : ' ', width), tone: 'muted'}];
}

/** Whether a team has decided who answers for a piece of work, and whether it could agree. */
export function decidedMark({sitting, catalogue}: State, {id}: Topic): string {
	const written = catalogue.dataset.decisions[id];
	const answer = sitting
		? sitting.decisions.get(id)?.answer
		: written === undefined
			? undefined
			: decisionOf(id, written, catalogue.dataset).answer;
	if (!answer) return ' ';
	return answer.kind === 'disagree' ? '✗' : '✓';
}
