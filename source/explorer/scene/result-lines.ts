import {chipRows, chipSpan} from '../../compose/chips.ts';
import {roleTone} from '../../compose/compose.ts';
import type {Assessment} from '../../dataset/schema.ts';
import {assessmentTexts} from '../../messages/assessment.ts';
import {blank, type Line, leading, line, type Span} from '../../text/line.ts';
import {columnsOf, pad} from '../../text/width.ts';
import {wrap, wrapHanging} from '../../text/wrap.ts';
import {type Catalogue, partyNames} from '../../topics/topic.ts';
import {answeredIn, type Outcome, outcomeOf, type Tip} from '../outcome.ts';
import {saidKey} from '../said-keys.ts';
import type {State} from '../state.ts';

/** Lines, and the row of what is chosen among them. */
export type ResultLines = {readonly lines: readonly Line[]; readonly row?: number};

/**
 * What came out of the answers: the place on the scale, what is advised, what tipped it, what to read next, and every answer. `chosen` counts
 * through what to read next and then through the answers; -1 is none.
 */
export function resultLines(state: State, assessment: Assessment, chosen: number, width: number): ResultLines {
	const {concepts} = state.catalogue.dataset;
	const outcome = outcomeOf({assessment, concepts}, state.answers);
	const total = assessment.statements.length;
	if (outcome.answered === 0)
		return {
			lines: wrap(assessmentTexts.unanswered(saidKey(state, 'assessment', 'previous-statement')), width).map(text => line(text)),
		};
	const partly = outcome.answered < total ? [line(assessmentTexts.partly(outcome.answered, total), 'muted'), blank] : [];
	const above = [
		...partly,
		...scaleLines(state, outcome, width),
		blank,
		...wrap(outcome.advice, width).map(text => line(text, 'strong')),
		blank,
		line(outcome.tips.length > 0 ? assessmentTexts.tipped : assessmentTexts.untipped, 'muted'),
		...outcome.tips.flatMap(tip => tipLines(state, tip, width)),
		blank,
		...wrap(assessment.caveat ?? '', width).map(text => line(text, 'muted')),
	];
	const next = nextLines(state, outcome, chosen, width);
	const answers = answerLines(state, assessment, {chosen, from: outcome.next.length}, width);
	const lines = [...above, ...next.lines, ...answers.lines];
	if (next.row !== undefined) return {lines, row: above.length + next.row};
	return answers.row === undefined ? {lines} : {lines, row: above.length + next.lines.length + answers.row};
}

/** Columns of a result as text of its own. */
const textColumns = 76;

/** The result as text. */
export function resultText(state: State): string {
	const {assessment} = state.catalogue.dataset;
	const lines = assessment ? resultLines(state, assessment, -1, textColumns).lines : [];
	return lines
		.map(spans =>
			spans
				.map(span => span.text)
				.join('')
				.trimEnd(),
		)
		.join('\n');
}

/** How far the answers lean, and to which role. */
export function leaningOf({dataset}: Catalogue, {score, most, plus, minus}: Outcome): string {
	if (score === 0) return assessmentTexts.middle;
	return assessmentTexts.towards(Math.abs(score), most, partyNames(dataset, score > 0 ? plus : minus).short);
}

/** What the dimension that a statement comes from is called. */
export function dimensionOf({catalogue}: State, {dimension}: Assessment['statements'][number]): string | undefined {
	return dimension === undefined ? undefined : catalogue.topic(`dimension:${dimension}`)?.title;
}

/** One axis from role to role, with the middle and the reader's place on it; the role on the left stands left, as everywhere. */
function scaleLines(state: State, outcome: Outcome, width: number): readonly Line[] {
	const {catalogue, left: leftRole, right: rightRole} = state;
	const isTurned = outcome.plus === leftRole || outcome.minus === rightRole;
	const [first, last] = isTurned ? [outcome.plus, outcome.minus] : [outcome.minus, outcome.plus];
	const {score, most} = outcome;
	const name = (role: string) => partyNames(catalogue.dataset, role).short;
	const room = Math.max(11, width - columnsOf(name(first)) - columnsOf(name(last)) - 2);
	const middle = Math.floor(room / 2);
	const place = Math.round((((isTurned ? -score : score) + most) / (2 * most)) * (room - 1));
	const cells = Array.from({length: room}, (_, column) => (column === place ? '●' : column === middle ? '┼' : '─'));
	return [
		[
			{text: `${name(first)} `, tone: roleTone(catalogue, first, state), bold: true},
			{text: cells.slice(0, place).join(''), tone: 'faint'},
			{text: '●', tone: 'accent', bold: true},
			{text: cells.slice(place + 1).join(''), tone: 'faint'},
			{text: ` ${name(last)}`, tone: roleTone(catalogue, last, state), bold: true},
		],
		line(leaningOf(catalogue, outcome), 'muted'),
	];
}

function tipLines(state: State, {statement, answer, points, towards}: Tip, width: number): readonly Line[] {
	const {catalogue} = state;
	const mark = `+${Math.abs(points)} ${partyNames(catalogue.dataset, towards).short}  `;
	const dimension = dimensionOf(state, statement);
	const origin = dimension ? ` (${dimension})` : '';
	return wrapHanging(mark, `${answer}: ${statement.text}${origin}`, width).map((text, index): Line => {
		const label: Span = {text: text.slice(0, mark.length), tone: roleTone(catalogue, towards, state)};
		return index === 0 ? [label, {text: text.slice(mark.length)}] : line(text);
	});
}

const readColumns = 6;

function nextLines(state: State, {next}: Outcome, chosen: number, width: number): ResultLines {
	if (next.length === 0) return {lines: []};
	const titles = next.map(key => state.catalogue.topic(key)?.title ?? key);
	const {lines, places} = chipRows(titles, width - readColumns, chosen, index => ({to: 'choice', index}));
	const rows = lines.map(
		(row, index): Line => [{text: (index === 0 ? assessmentTexts.read : '').padEnd(readColumns), tone: 'muted'}, ...row],
	);
	const place = places[chosen];
	return {lines: [blank, ...rows], ...(place === undefined ? {} : {row: place + 1})};
}

/** Every answer given, a row each, so that one of them can be changed; the first is choice number `from`. */
function answerLines(
	state: State,
	assessment: Assessment,
	{chosen: choice, from}: {readonly chosen: number; readonly from: number},
	width: number,
): ResultLines {
	const chosen = choice - from;
	const given = answeredIn(assessment, state.answers);
	const labels = Math.max(...given.map(({answer}) => columnsOf(answer)));
	const digits = String(assessment.statements.length).length;
	const rows = given.map(({statement, at, answer}, index): Line => {
		const label = `${String(at + 1).padStart(digits)}  ${pad(answer, labels)}`;
		const name = index === chosen ? chipSpan(label, true) : ({text: label, tone: 'muted'} as const);
		return leading([name, {text: `  ${statement.text}`}], {to: 'choice', index: from + index}, width);
	});
	const heading = [blank, line(assessmentTexts.yourAnswers, 'muted')];
	return {lines: [...heading, ...rows], ...(chosen >= 0 && chosen < rows.length ? {row: heading.length + chosen} : {})};
}
