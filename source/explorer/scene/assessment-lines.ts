import {chipRows} from '../../compose/chips.ts';
import {roleTone} from '../../compose/compose.ts';
import type {Assessment} from '../../dataset/schema.ts';
import {blank, type Line, line, type Span} from '../../text/line.ts';
import {columnsOf} from '../../text/width.ts';
import {wrap, wrapHanging} from '../../text/wrap.ts';
import {partyNames} from '../../topics/topic.ts';
import {type Outcome, outcomeOf, type Tip} from '../outcome.ts';
import type {AssessmentOverlay, State} from '../state.ts';

const widest = 76;

/** The question asked, or the result after the last. */
export function assessmentLines(state: State, overlay: AssessmentOverlay, columns: number): readonly Line[] {
	const {assessment, concepts} = state.catalogue.dataset;
	if (!assessment) return [];
	const width = Math.min(columns, widest);
	if (overlay.at < assessment.statements.length) return questionLines(state, overlay.at, width);
	return resultLines(state, outcomeOf({assessment, concepts}, state.answers), overlay.chosen, width);
}

function questionLines(state: State, at: number, width: number): readonly Line[] {
	const {assessment} = state.catalogue.dataset;
	const statement = assessment?.statements[at];
	if (!assessment || !statement) return [];
	const given = state.answers[statement.id];
	const progress = assessment.statements.map(({id}, index) => (index === at ? '◆' : state.answers[id] === undefined ? '○' : '●')).join('');
	return [
		line(progress, 'accent'),
		blank,
		...wrap(statement.text, width).map(text => line(text, 'strong')),
		blank,
		...assessment.answers.map(({label, value}, index): Line => {
			const isGiven = value === given;
			return [
				{text: isGiven ? '▸ ' : '  ', tone: 'accent'},
				{text: `${index + 1}  `, tone: 'accent'},
				isGiven ? {text: label, tone: 'accent', bold: true} : {text: label},
			];
		}),
		...(given === undefined ? [] : originLines(state, statement, width)),
	];
}

/** Which dimension a statement comes from, once it is answered. */
function originLines(state: State, statement: Assessment['statements'][number], width: number): readonly Line[] {
	const dimension = dimensionOf(state, statement);
	return dimension ? [blank, ...wrap(`It comes from “${dimension}”.`, width).map(text => line(text, 'muted'))] : [];
}

function dimensionOf({catalogue}: State, {dimension}: Assessment['statements'][number]): string | undefined {
	return dimension === undefined ? undefined : catalogue.topic(`dimension:${dimension}`)?.title;
}

function resultLines(state: State, outcome: Outcome, chosen: number, width: number): readonly Line[] {
	const {assessment} = state.catalogue.dataset;
	const total = assessment?.statements.length ?? 0;
	if (outcome.answered === 0)
		return wrap('No statement is answered yet. Go back with ← and answer by number.', width).map(text => line(text));
	const partly = outcome.answered < total ? [line(`So far, with ${outcome.answered} of ${total} answered.`, 'muted'), blank] : [];
	return [
		...partly,
		...scaleLines(state, outcome, width),
		blank,
		...wrap(outcome.advice, width).map(text => line(text, 'strong')),
		blank,
		line(outcome.tips.length > 0 ? 'What tipped it' : 'Nothing tipped it: every answer was neither.', 'muted'),
		...outcome.tips.flatMap(tip => tipLines(state, tip, width)),
		blank,
		...wrap(assessment?.caveat ?? '', width).map(text => line(text, 'muted')),
		...(outcome.next.length > 0 ? [blank, ...nextLines(state, outcome, chosen, width)] : []),
	];
}

/** One axis from role to role, with the middle and the reader's place on it; the role on the left stands left, as everywhere. */
function scaleLines(state: State, outcome: Outcome, width: number): readonly Line[] {
	const {catalogue, left: leftRole, right: rightRole} = state;
	const isTurned = outcome.plus === leftRole || outcome.minus === rightRole;
	const [first, last] = isTurned ? [outcome.plus, outcome.minus] : [outcome.minus, outcome.plus];
	const {score, most, plus, minus} = outcome;
	const name = (role: string) => partyNames(catalogue.dataset, role).short;
	const room = Math.max(11, width - columnsOf(name(first)) - columnsOf(name(last)) - 2);
	const middle = Math.floor(room / 2);
	const place = Math.round((((isTurned ? -score : score) + most) / (2 * most)) * (room - 1));
	const cells = Array.from({length: room}, (_, column) => (column === place ? '●' : column === middle ? '┼' : '─'));
	const towards = score === 0 ? 'in the middle' : `${Math.abs(score)} of ${most} towards ${name(score > 0 ? plus : minus)}`;
	return [
		[
			{text: `${name(first)} `, tone: roleTone(catalogue, first, state), bold: true},
			{text: cells.slice(0, place).join(''), tone: 'faint'},
			{text: '●', tone: 'accent', bold: true},
			{text: cells.slice(place + 1).join(''), tone: 'faint'},
			{text: ` ${name(last)}`, tone: roleTone(catalogue, last, state), bold: true},
		],
		line(towards, 'muted'),
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

function nextLines(state: State, {next}: Outcome, chosen: number, width: number): readonly Line[] {
	const titles = next.map(key => state.catalogue.topic(key)?.title ?? key);
	const {lines} = chipRows(titles, width - readColumns, chosen);
	return lines.map((row, index): Line => [{text: (index === 0 ? 'Read' : '').padEnd(readColumns), tone: 'muted'}, ...row]);
}
