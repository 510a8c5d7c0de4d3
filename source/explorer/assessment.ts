import type {Assessment} from '../dataset/schema.ts';
import type {TopicKey} from '../topics/topic.ts';
import type {Update} from './effect.ts';
import type {Command} from './keymap.ts';
import {openTopic} from './navigate.ts';
import {outcomeOf} from './outcome.ts';
import {type AssessmentOverlay, placeAt, type State, viewOfKind} from './state.ts';

/** Lines that a page key moves the result by, and the most it can have on the narrowest screen. */
const scrollStep = 5;
const longestResult = 60;

const only = (state: State): Update => ({state, effects: []});

/** Opens the questions where they were left. */
export function openAssessment(state: State): State {
	const {assessment} = state.catalogue.dataset;
	if (!assessment) return state;
	const first = assessment.statements.findIndex(({id}) => state.answers[id] === undefined);
	return {...state, overlay: {type: 'assessment', at: first < 0 ? assessment.statements.length : first, chosen: -1, scroll: 0}};
}

/** What a command does among the questions; the place after the last is the result. */
export function updateAssessment(state: State, overlay: AssessmentOverlay, command: Command, key: string): Update {
	const {assessment, concepts} = state.catalogue.dataset;
	if (!assessment || command === 'close') return only({...state, overlay: undefined});
	const {statements} = assessment;
	const to = (at: number): Update =>
		only({...state, overlay: {...overlay, at: Math.max(0, Math.min(statements.length, at)), chosen: -1, scroll: 0}});
	const isResult = overlay.at >= statements.length;
	const next = isResult ? outcomeOf({assessment, concepts}, state.answers).next : [];
	switch (command) {
		case 'answer':
			return isResult ? only(state) : only(answer(state, overlay, assessment, Number(key)));
		case 'previous-statement':
			return to(overlay.at - 1);
		case 'next-statement':
			return to(overlay.at + 1);
		case 'result':
			return to(statements.length);
		case 'choose-next':
			return next.length > 0
				? only({...state, overlay: {...overlay, chosen: ((overlay.chosen + 2) % (next.length + 1)) - 1}})
				: only(state);
		case 'page-down':
			return only({...state, overlay: {...overlay, scroll: Math.min(overlay.scroll + scrollStep, longestResult)}});
		case 'page-up':
			return only({...state, overlay: {...overlay, scroll: Math.max(0, overlay.scroll - scrollStep), chosen: -1}});
		case 'start-over':
			return only({...state, answers: {}, overlay: {...overlay, at: 0, chosen: -1, scroll: 0}});
		case 'confirm':
			return isResult ? only(openNext(state, next[overlay.chosen])) : to(overlay.at + 1);
		default:
			return only(state);
	}
}

function answer(state: State, overlay: AssessmentOverlay, {statements, answers}: Assessment, number: number): State {
	const statement = statements[overlay.at];
	const value = answers[number - 1]?.value;
	if (!statement || value === undefined) return state;
	return {...state, answers: {...state.answers, [statement.id]: value}, overlay: {...overlay, at: overlay.at + 1}};
}

function openNext(state: State, key: TopicKey | undefined): State {
	const topic = key && state.catalogue.byKey.get(key);
	return topic ? openTopic({...state, overlay: undefined}, placeAt(viewOfKind(topic.kind), topic.key)) : state;
}
