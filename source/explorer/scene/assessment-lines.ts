import {type Window, windowAt, windowShowing} from '../../compose/window.ts';
import type {Assessment} from '../../dataset/schema.ts';
import {assessmentTexts} from '../../messages/assessment.ts';
import {blank, type Line, leading, line} from '../../text/line.ts';
import {wrap} from '../../text/wrap.ts';
import {keyAs} from '../said-keys.ts';
import type {AssessmentOverlay, State} from '../state.ts';
import {dimensionOf, type ResultLines, resultLines} from './result-lines.ts';

const widest = 76;

/** The question asked, or the result after the last, and the row in which something is chosen there. */
export function assessmentLines(state: State, overlay: AssessmentOverlay, columns: number): ResultLines {
	const {assessment} = state.catalogue.dataset;
	if (!assessment) return {lines: []};
	const width = Math.min(columns, widest);
	if (overlay.at < assessment.statements.length) return {lines: questionLines(state, overlay.at, width)};
	return resultLines(state, assessment, overlay.chosen, width);
}

/** The part of these lines that is shown, with what is chosen in it in sight. */
export function assessmentWindow({lines, row}: ResultLines, rows: number, {scroll}: AssessmentOverlay): Window {
	return row === undefined ? windowAt(lines.length, rows, scroll) : windowShowing(lines.length, rows, scroll, row);
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
			const row: Line = [
				{text: isGiven ? '▸ ' : '  ', tone: 'accent'},
				{text: `${keyAs(state, 'assessment', 'answer', `${index + 1}`) || ' '}  `, tone: 'accent'},
				isGiven ? {text: label, tone: 'accent', bold: true} : {text: label},
			];
			return leading(row, {to: 'command', command: 'answer', as: `${index + 1}`}, width);
		}),
		...(given === undefined ? [] : originLines(state, statement, width)),
	];
}

/** Which dimension a statement comes from, once it is answered. */
function originLines(state: State, statement: Assessment['statements'][number], width: number): readonly Line[] {
	const dimension = dimensionOf(state, statement);
	return dimension ? [blank, ...wrap(assessmentTexts.origin(dimension), width).map(text => line(text, 'muted'))] : [];
}
