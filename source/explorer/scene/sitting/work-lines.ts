import {labelColumns, labelled, widestSentence} from '../../../compose/blocks.ts';
import {roleHeadings, roleTone} from '../../../compose/compose.ts';
import {paneColumns, shapeOf, widestText} from '../../../compose/layout.ts';
import {sittingTexts} from '../../../messages/sitting.ts';
import {apart, beside, blank, type Line, line} from '../../../text/line.ts';
import {wrap} from '../../../text/wrap.ts';
import {usualText} from '../../../topics/decided.ts';
import {type Catalogue, partyNames, type Topic} from '../../../topics/topic.ts';
import {aboutWork, isOwnWork, undoneText} from '../../sitting/about-work.ts';
import {idOf, type Sitting} from '../../sitting/sitting.ts';
import type {State} from '../../state.ts';
import {draftLines} from './draft-lines.ts';

/** Sentences longer than this are hard to read. */
const widest = 84;
/** From this height on there is room for what the work is about. */
const roomyRows = 34;

/** What a piece of work is: its task, who usually owns it and why, what each role does, what goes wrong when nobody does it. */
export function workLines(state: State, sitting: Sitting, topic: Topic, columns: number): readonly Line[] {
	const task = wrap(topic.title, Math.min(columns, widest)).map(text => line(text, 'title'));
	const neglected = told(sittingTexts.label.undone, undoneText(sitting, topic, state), columns);
	const noted = noteLines(sitting, topic, columns);
	const typed = draftLines(state, sitting, topic.key, columns);
	// Whoever answers alone is not led: neither by what is usual, nor by what each role usually does.
	if (sitting.isBlind) return apart([task, typed, aboutLines(sitting, topic, columns), neglected, noted]);
	const usually = usuallyText(sitting, topic);
	// Nothing is usual in what was added here.
	const usual = isOwnWork(topic)
		? [line(sittingTexts.ownWork, 'muted')]
		: told(sittingTexts.label.usually, `${usually} ${topic.introduction}`, columns, usually.length);
	const about = state.rows >= roomyRows ? aboutLines(sitting, topic, columns) : [];
	return apart([task, typed, usual, neglected, sideLines(state, sitting, topic, columns), about, noted]);
}

/** `SRE; Product helps.` and, where organisations differ, that they do. */
function usuallyText({catalogue}: Sitting, {lead = 'shared', contributor, certainty}: Topic): string {
	const who = usualText({owner: lead, contributor}, catalogue.dataset, sittingTexts.caseByCase);
	return `${who}${certainty === 'varies' ? ` ${sittingTexts.varies}` : ''}.`;
}

/** A label and what stands beside it; the first `strong` letters of it in bold. */
function told(label: string, text: string, columns: number, strong = 0): readonly Line[] {
	if (text === '') return [];
	let left = strong;
	const lines = wrap(text, Math.min(columns - labelColumns, widest)).map((row): Line => {
		const bold = row.slice(0, Math.max(0, left));
		left -= row.length + 1;
		return [...(bold ? [{text: bold, tone: 'strong' as const}] : []), {text: row.slice(bold.length)}];
	});
	return labelled({label, lines});
}

function aboutLines(sitting: Sitting, topic: Topic, columns: number): readonly Line[] {
	return aboutWork(sitting, topic).flatMap(({short, introduction}, index) =>
		told(index === 0 ? sittingTexts.label.about : '', `${short}: ${introduction}`, columns),
	);
}

function sideLines(state: State, {catalogue}: Sitting, topic: Topic, columns: number): readonly Line[] {
	const {left, right} = state;
	// Work of a team's own may say nothing of anybody.
	if (Object.keys(topic.sides).length === 0) return [];
	const isStacked = shapeOf(state.columns, state.rows) === 'stacked';
	const widths = isStacked ? {left: columns, right: columns, gap: 0} : paneColumns(Math.min(columns, widestText));
	const headings = roleHeadings(catalogue, {left, right}, widths);
	const column = (side: 'left' | 'right'): readonly Line[] => {
		const said = topic.sides[state[side]] ?? [];
		const text = said.map(each => each.text).join(' ') || sittingTexts.nothingSaid(partyNames(catalogue.dataset, state[side]).short);
		const tone = roleTone(catalogue, state[side], {left, right});
		const body = wrap(text, Math.min(widths[side], widestSentence)).map(row => line(row, said.length > 0 ? 'text' : 'muted'));
		return [[{text: headings[side], tone, bold: true}], ...body];
	};
	const two = isStacked ? [...column('left'), ...column('right')] : beside(column('left'), column('right'), widths.left + widths.gap);
	return [...two, ...leadLines(state, catalogue, topic, columns)];
}

/** What the role does that usually owns it, where it is neither of the two that have keys of their own. */
function leadLines({left, right}: State, catalogue: Catalogue, {lead = '', sides}: Topic, columns: number): readonly Line[] {
	const said = sides[lead] ?? [];
	if (lead === left || lead === right || said.length === 0) return [];
	const heading: Line = [{text: partyNames(catalogue.dataset, lead).name, tone: roleTone(catalogue, lead, {left, right}), bold: true}];
	return [blank, heading, ...wrap(said.map(({text}) => text).join(' '), Math.min(columns, widest)).map(row => line(row))];
}

/** What was noted, when and by whom. */
function noteLines({decisions}: Sitting, {key}: Topic, columns: number): readonly Line[] {
	const decision = decisions.get(idOf(key));
	const note = decision?.note ?? '';
	const when = [decision?.on, decision?.by].filter(Boolean).join(', ');
	return [...told(sittingTexts.label.note, note, columns), ...told(sittingTexts.label.decided, when, columns)];
}
