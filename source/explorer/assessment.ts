import {windowAt} from '../compose/window.ts';
import type {Assessment} from '../dataset/schema.ts';
import type {TopicKey} from '../topics/topic.ts';
import {type Commands, only, saying} from './commands.ts';
import type {Update} from './effect.ts';
import {everywhere} from './everywhere.ts';
import {lay, shut} from './layers.ts';
import {openKey} from './navigate.ts';
import {firstOpen, outcomeOf} from './outcome.ts';
import {saidKey, withKey} from './said-keys.ts';
import {sceneOf} from './scene/scene.ts';
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
	only({...state, overlay: {...overlay, at: Math.max(0, Math.min(countOf(state), at)), chosen: -1, scroll: 0}});

function nextOf(state: State, {at}: AssessmentOverlay): readonly TopicKey[] {
	const {assessment, concepts} = state.catalogue.dataset;
	return assessment && at >= assessment.statements.length ? outcomeOf({assessment, concepts}, state.answers).next : [];
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
	'choose-next'(state, overlay) {
		const next = nextOf(state, overlay);
		if (next.length === 0) return saying(state, 'What to read next stands at the result.');
		return only({...state, overlay: {...overlay, chosen: ((overlay.chosen + 2) % (next.length + 1)) - 1}});
	},
	'page-down': (state, overlay) => only({...state, overlay: {...overlay, scroll: scrolled(state, overlay, scrollStep)}}),
	'page-up': (state, overlay) => only({...state, overlay: {...overlay, scroll: scrolled(state, overlay, -scrollStep), chosen: -1}}),
	'start-over': (state, overlay) => only({...state, answers: {}, overlay: {...overlay, at: 0, chosen: -1, scroll: 0}}),
	confirm(state, overlay) {
		if (overlay.at < countOf(state)) return to(state, overlay, overlay.at + 1);
		const next = nextOf(state, overlay)[overlay.chosen];
		return next ? only(openKey(state, next) ?? state) : saying(state, howToRead(state));
	},
	copy(state, overlay) {
		if (overlay.at < countOf(state))
			return saying(state, withKey('The result can be copied when there is one', saidKey(state, 'assessment', 'result'), 'goes to it'));
		const text = (sceneOf(state).onTop?.whole ?? [])
			.map(line =>
				line
					.map(span => span.text)
					.join('')
					.trimEnd(),
			)
			.join('\n');
		return {state, effects: [{type: 'copy-text', text}]};
	},
	close: state => only(shut(state)),
};

/** The first line shown after a scroll from the one shown now: the text ends where it ends. */
function scrolled(state: State, {chosen, scroll}: AssessmentOverlay, by: number): number {
	const {layout, onTop} = sceneOf(state);
	const count = onTop?.count ?? 0;
	const shown = windowAt(count, layout.bodyRows, chosen >= 0 ? count : scroll);
	return windowAt(count, layout.bodyRows, shown.top + by).top;
}

function howToRead(state: State): string {
	const key = (command: 'choose-next' | 'confirm') => saidKey(state, 'assessment', command);
	if (key('choose-next') === '') return 'No key chooses what to read next.';
	return `${key('choose-next')} chooses what to read next; ${key('confirm')} opens it.`;
}

function answer(state: State, overlay: AssessmentOverlay, {statements, answers}: Assessment, number: number): State {
	const statement = statements[overlay.at];
	const value = answers[number - 1]?.value;
	if (!statement || value === undefined) return {...state, notice: {text: `There are ${answers.length} answers to choose from.`}};
	return {...state, answers: {...state.answers, [statement.id]: value}, overlay: {...overlay, at: overlay.at + 1}};
}
