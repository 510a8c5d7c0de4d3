import type {Assessment} from '../dataset/schema.ts';
import type {TopicKey} from '../topics/topic.ts';
import type {Update} from './effect.ts';
import type {Command} from './keymap.ts';
import {openTopic} from './navigate.ts';
import {type Overlay, placeAt, type State, viewOfKind} from './state.ts';

export type AssessmentOverlay = Extract<Overlay, {type: 'assessment'}>;

/** Answers by statement id: the value of the answer, from -2 (strongly disagree) to 2. */
export type Answers = Readonly<Record<string, number>>;

/** How much one statement moved the result, and to which role. */
export type Tip = {
	readonly statement: Assessment['statements'][number];
	/** What was answered, in words. */
	readonly answer: string;
	readonly points: number;
	readonly towards: string;
};

export type Outcome = {
	/** From `-most` (all for `minus`) to `most` (all for `plus`). */
	readonly score: number;
	readonly most: number;
	readonly plus: string;
	readonly minus: string;
	readonly advice: string;
	readonly answered: number;
	/** The statements that moved it furthest, up to four. */
	readonly tips: readonly Tip[];
	/** Concepts and dimensions to read next. */
	readonly next: readonly TopicKey[];
};

const mostTips = 4;
const mostNext = 6;

/**
 * The result of the answers given so far: each answer's value times its statement's weight, counted for the role it leans to
 * and against the other. Where the statements lean to more than two roles, those after the second count for the second.
 */
export function outcomeOf(
	{assessment, concepts}: {readonly assessment: Assessment; readonly concepts: State['catalogue']['dataset']['concepts']},
	answers: Answers,
): Outcome {
	const {statements, bands} = assessment;
	const plus = bands.find(({from, to}) => from !== undefined && to === undefined)?.lean ?? statements[0]?.leans ?? '';
	const minus = statements.find(({leans}) => leans !== plus)?.leans ?? '';
	const tips = statements.flatMap((statement): readonly Tip[] => {
		const points = (answers[statement.id] ?? 0) * statement.weight * (statement.leans === plus ? 1 : -1);
		const answer = assessment.answers.find(({value}) => value === answers[statement.id])?.label ?? '';
		return points === 0 ? [] : [{statement, answer, points, towards: points > 0 ? plus : minus}];
	});
	const score = tips.reduce((sum, {points}) => sum + points, 0);
	const largest = tips.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, mostTips);
	return {
		score,
		most: statements.reduce((sum, {weight}) => sum + weight * 2, 0),
		plus,
		minus,
		advice: bands.find(({from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY}) => score >= from && score <= to)?.advice ?? '',
		answered: statements.filter(({id}) => answers[id] !== undefined).length,
		tips: largest,
		next: readNext(largest, concepts),
	};
}

/** What tipped it most, first: two core concepts of its dimension, and the dimension itself. */
function readNext(tips: readonly Tip[], concepts: State['catalogue']['dataset']['concepts']): readonly TopicKey[] {
	const dimensions = [...new Set(tips.flatMap(({statement}) => statement.dimension ?? []))];
	const keys = dimensions.flatMap((dimension): readonly TopicKey[] => {
		const core = concepts.filter(concept => concept.core && concept.dimensions.includes(dimension)).slice(0, 2);
		return [...core.map(({id}): TopicKey => `concept:${id}`), `dimension:${dimension}`];
	});
	return [...new Set(keys)].slice(0, mostNext);
}

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
