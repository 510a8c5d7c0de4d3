import {firstOpen, outcomeOf} from '../explorer/outcome.ts';
import {conversationTexts} from '../messages/conversation.ts';
import {partyNames} from '../topics/topic.ts';
import {groupLines} from './lists.ts';
import {sentence} from './sentence.ts';
import {goTo, type Listing, type State, saying, type Turn} from './state.ts';

/** Opens the questionnaire at the first statement without an answer. */
export function openStatements(state: State): Turn {
	const {assessment} = state.catalogue.dataset;
	if (!assessment) return saying(state, conversationTexts.noQuestionnaire);
	const at = firstOpen(assessment, state.answers);
	const opened = state.place.type === 'statement' ? toStatement(state, at).state : goTo(state, {type: 'statement', at});
	return saying(opened, sentence(assessment.caveat), ...statementLines(opened, at, true));
}

/** Goes to a statement; after the last comes the result. */
export function toStatement(state: State, at: number): Turn {
	const {assessment} = state.catalogue.dataset;
	const most = assessment?.statements.length ?? 0;
	if (at < 0) return saying(state, conversationTexts.firstStatement);
	const place = {type: 'statement', at: Math.min(at, most)} as const;
	return saying({...state, place}, ...statementLines({...state, place}, place.at));
}

/** Takes an answer and goes on. */
export function answer(state: State, at: number, number: number): Turn {
	const {assessment} = state.catalogue.dataset;
	const statement = assessment?.statements[at];
	const chosen = assessment?.answers[number - 1];
	if (!assessment || !statement) return saying(state, conversationTexts.noStatement);
	if (!chosen) return saying(state, conversationTexts.answerIs(assessment.answers.length, scale(state)));
	const next = toStatement({...state, answers: {...state.answers, [statement.id]: chosen.value}}, at + 1);
	return {...next, said: [sentence(chosen.label), ...next.said]};
}

/** A statement with its number, or the result. */
export function statementLines(state: State, at: number, isFirst = false): readonly string[] {
	const {assessment} = state.catalogue.dataset;
	const statement = assessment?.statements[at];
	if (!assessment || !statement) return resultLines(state);
	const given = assessment.answers.find(({value}) => value === state.answers[statement.id]);
	return [
		conversationTexts.statement(at + 1, assessment.statements.length, sentence(statement.text), isFirst || at === 0),
		...(given ? [conversationTexts.youAnswered(sentence(given.label))] : []),
		...(isFirst ? [scale(state)] : []),
	];
}

/** What each number answers. */
function scale({catalogue: {dataset}}: State): string {
	return sentence((dataset.assessment?.answers ?? []).map(({label}, index) => `${index + 1}: ${label}`).join('; '));
}

/** What to read next, which is what a number opens at the result. */
export function nextListing(state: State): Listing {
	const {assessment, concepts} = state.catalogue.dataset;
	return {title: conversationTexts.toReadNext, keys: assessment ? outcomeOf({assessment, concepts}, state.answers).next : []};
}

function resultLines(state: State): readonly string[] {
	const {assessment, concepts} = state.catalogue.dataset;
	if (!assessment) return [conversationTexts.noQuestionnaire];
	const {score, most, plus, minus, advice, answered, tips} = outcomeOf({assessment, concepts}, state.answers);
	const name = (role: string) => partyNames(state.catalogue.dataset, role).name;
	if (answered === 0) return [conversationTexts.noResult];
	const lean =
		score === 0 ? conversationTexts.leansToNeither : conversationTexts.leansTo(name(score > 0 ? plus : minus), Math.abs(score), most);
	const list = nextListing(state);
	return [
		conversationTexts.result(answered, assessment.statements.length),
		sentence(lean),
		...(advice ? [sentence(advice)] : []),
		...(tips.length > 0 ? [conversationTexts.movedMost] : []),
		...tips.map(tip => conversationTexts.moved(sentence(tip.statement.text), tip.answer, sentence(name(tip.towards)), tip.statement.why)),
		...(list.keys.length > 0 ? [`${conversationTexts.toReadNext}:`, ...groupLines(state, list, 0)] : []),
	];
}
