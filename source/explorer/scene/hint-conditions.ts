/** When the bottom line speaks of a key of the questionnaire or of a sitting. */
import {hintTexts} from '../../messages/browsing.ts';
import type {TopicKey} from '../../topics/topic.ts';
import {choicesOf} from '../outcome.ts';
import {isNoticed} from '../sitting/needs.ts';
import {idOf, nextOpen} from '../sitting/sitting.ts';
import {usualAnswer} from '../sitting/usual.ts';
import type {State} from '../state.ts';
import type {Scene} from './scene.ts';

/** A text of the bottom line, by its name. */
type HintName = {[Name in keyof typeof hintTexts]: (typeof hintTexts)[Name] extends string ? Name : never}[keyof typeof hintTexts];

/** What is said of a key: the same everywhere, or what a state asks for, and nothing where the key does nothing. */
export type Says = HintName | ((state: State, scene: Scene) => string | undefined);

const isQuestion = ({catalogue, overlay}: State): boolean =>
	overlay?.type === 'assessment' && overlay.at < (catalogue.dataset.assessment?.statements.length ?? 0);
export const asked =
	(says: HintName): Says =>
	state =>
		isQuestion(state) ? hintTexts[says] : undefined;
export const atResult =
	(says: HintName): Says =>
	state =>
		isQuestion(state) ? undefined : hintTexts[says];

/** What Enter does at the result with what is chosen there; nothing where nothing is. */
export function atResultChosen(state: State): string | undefined {
	const {overlay} = state;
	const chosen = overlay?.type === 'assessment' ? choicesOf(state, overlay)[overlay.chosen] : undefined;
	return chosen === undefined ? undefined : typeof chosen === 'number' ? hintTexts.answerAnew : hintTexts.openIt;
}

const sittingAt = ({overlay, sitting}: State): TopicKey | undefined =>
	overlay?.type === 'sitting' && overlay.asked === 'who' && sitting?.conflicts.length === 0 ? overlay.at : undefined;
export const atWork =
	(says: HintName): Says =>
	state =>
		sittingAt(state) ? hintTexts[says] : undefined;
/** Nothing is done before it is said whose answer stands. */
export const unlessAsked =
	(says: HintName): ((state: State) => string | undefined) =>
	({sitting}) =>
		sitting?.conflicts.length === 0 ? hintTexts[says] : undefined;
export const decided =
	(says: HintName): Says =>
	state => {
		const at = sittingAt(state);
		return at && state.sitting?.decisions.get(idOf(at))?.answer ? hintTexts[says] : undefined;
	};

/** What Enter does in a sitting: nothing where the usual owner is not shown. */
export function usualHint(state: State): string | undefined {
	if (state.overlay?.type === 'sitting' && !state.overlay.at) return state.sitting && nextOpen(state.sitting) ? hintTexts.goOn : undefined;
	const at = sittingAt(state);
	const topic = at && !state.sitting?.isBlind ? state.sitting?.catalogue.topic(at) : undefined;
	return topic && state.sitting && (usualAnswer(state.sitting.catalogue, topic) ? hintTexts.theUsual : hintTexts.both);
}

/** Whether there is a file of the team's to decide in: it is open, or can be. */
const hasFile = ({sitting, canDecide}: State): boolean => sitting !== undefined || canDecide === true;

/** Who owns the work that is read can be decided here; who came to decide goes back to that from anywhere. */
export function decides(state: State): string | undefined {
	const isHere = state.sitting?.isAlone === true || (state.place.key.startsWith('work:') && hasFile(state));
	return isHere ? hintTexts.decide : undefined;
}

/** The symptom that is read can be taken into the plan here, or out of it. */
export function notices(state: State): string | undefined {
	const {key} = state.place;
	if (!key.startsWith('need:') || !hasFile(state)) return undefined;
	return isNoticed(state, idOf(key)) ? hintTexts.unnotice : hintTexts.notice;
}
