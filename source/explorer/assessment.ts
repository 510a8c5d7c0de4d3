import type {Assessment} from '../dataset/schema.ts';
import {assessmentTexts} from '../messages/assessment.ts';
import {type Commands, only, saying} from './commands.ts';
import type {Update} from './effect.ts';
import {everywhere} from './everywhere.ts';
import {lay, shut} from './layers.ts';
import {openKey} from './navigate.ts';
import {choicesOf, firstOpen} from './outcome.ts';
import {saidKey} from './said-keys.ts';
import {resultText} from './scene/result-lines.ts';
import {scrolledBy} from './scrolling.ts';
import type {AssessmentOverlay, State} from './state.ts';

/** Lines that a page key moves the result by. */
const scrollStep = 5;

/** Opens the questions where they were left. */
export function openAssessment(state: State): State {
	const {assessment} = state.catalogue.dataset;
	if (!assessment) return state;
	return lay(state, {type: 'assessment', at: firstOpen(assessment, state.answers), chosen: -1, scroll: 0});
}

const countOf = ({catalogue}: State): number => catalogue.dataset.assessment?.statements.length ?? 0;

/** Goes to a statement; the place after the last is the result. */
const to = (state: State, overlay: AssessmentOverlay, at: number): Update =>
	only({...state, overlay: {type: overlay.type, at: Math.max(0, Math.min(countOf(state), at)), chosen: -1, scroll: 0}});

/** Chooses the next or the one before; between the last and the first nothing is chosen. */
function choose(state: State, overlay: AssessmentOverlay, by: 1 | -1): Update {
	const count = choicesOf(state, overlay).length;
	if (count === 0) return saying(state, assessmentTexts.chooseAtResult);
	return only({...state, overlay: {...overlay, chosen: ((overlay.chosen + 1 + by + count + 1) % (count + 1)) - 1}});
}

/** What a command does among the questions and at the result. */
export const assessmentCommands: Commands<'assessment'> = {
	answer(state, overlay, key) {
		const {assessment} = state.catalogue.dataset;
		if (!assessment) return only(state);
		if (overlay.at >= assessment.statements.length) return everywhere.view(state, key);
		return only(answer(state, overlay, assessment, Number(key)));
	},
	'previous-statement': (state, overlay) => to(state, overlay, overlay.at - 1),
	'next-statement': (state, overlay) => to(state, overlay, overlay.at + 1),
	result: (state, overlay) => to(state, overlay, countOf(state)),
	'choose-next': (state, overlay) => choose(state, overlay, 1),
	'choose-previous': (state, overlay) => choose(state, overlay, -1),
	'page-down': (state, overlay) => scrolled(state, overlay, scrollStep),
	'page-up': (state, overlay) => scrolled(state, overlay, -scrollStep),
	'start-over': (state, overlay) => to({...state, answers: {}}, overlay, 0),
	confirm(state, overlay) {
		if (overlay.at < countOf(state)) return to(state, overlay, overlay.isChanged ? countOf(state) : overlay.at + 1);
		const chosen = choicesOf(state, overlay)[overlay.chosen];
		if (typeof chosen === 'number') return only({...state, overlay: {...overlay, at: chosen, scroll: 0, isChanged: true}});
		return chosen ? only(openKey(state, chosen) ?? state) : saying(state, howToRead(state));
	},
	copy(state, overlay) {
		if (overlay.at < countOf(state)) return saying(state, assessmentTexts.copyResult(saidKey(state, 'assessment', 'result')));
		return {state, effects: [{type: 'copy-text', text: resultText(state), title: assessmentTexts.theResult}]};
	},
	close: state => only(shut(state)),
};

/** The result scrolled. Nothing is chosen any more. */
function scrolled(state: State, overlay: AssessmentOverlay, by: number): Update {
	return only({...state, overlay: {...overlay, scroll: scrolledBy(state, by), chosen: -1}});
}

function howToRead(state: State): string {
	const key = (command: 'choose-next' | 'confirm') => saidKey(state, 'assessment', command);
	if (key('choose-next') === '') return assessmentTexts.noKeyChooses;
	return assessmentTexts.howToRead(key('choose-next'), key('confirm'));
}

function answer(state: State, overlay: AssessmentOverlay, {statements, answers}: Assessment, number: number): State {
	const statement = statements[overlay.at];
	const value = answers[number - 1]?.value;
	if (!statement || value === undefined) return {...state, notice: {text: assessmentTexts.answersToChoose(answers.length)}};
	const given = {...state, answers: {...state.answers, [statement.id]: value}};
	if (!overlay.isChanged) return {...given, overlay: {...overlay, at: overlay.at + 1}};
	// One that was chosen at the result leads back to it, to the same row.
	const at = statements.length;
	const back: AssessmentOverlay = {type: 'assessment', at, chosen: -1, scroll: 0};
	return {...given, overlay: {...back, chosen: choicesOf(given, back).indexOf(overlay.at)}};
}
