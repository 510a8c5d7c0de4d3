import type {Assessment, Concept} from '../dataset/schema.ts';
import type {TopicKey} from '../topics/topic.ts';
import type {AssessmentOverlay, State} from './state.ts';

/** Answers by statement id: the value of the answer, from -2 (strongly disagree) to 2. */
export type Answers = Readonly<Record<string, number>>;

/** A questionnaire, and the concepts that it leads to. */
type Asked = {readonly assessment: Assessment; readonly concepts: readonly Concept[]};

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

/** The place of the first statement without an answer; the one after the last where all have theirs. */
export function firstOpen({statements}: Assessment, answers: Answers): number {
	const open = statements.findIndex(({id}) => answers[id] === undefined);
	return open < 0 ? statements.length : open;
}

/** Those of kept answers that a questionnaire has: to statements that it asks, with a value that can be given. */
export function presentAnswers(assessment: Assessment | undefined, kept: Readonly<Record<string, unknown>>): Answers {
	const values: ReadonlySet<unknown> = new Set(assessment?.answers.map(({value}) => value));
	const given = assessment?.statements.filter(({id}) => Object.hasOwn(kept, id) && values.has(kept[id])) ?? [];
	return Object.fromEntries(given.map(({id}) => [id, kept[id] as number]));
}

/** A statement that was answered, where it stands among all, and its answer in words. */
export type Answered = {readonly statement: Assessment['statements'][number]; readonly at: number; readonly answer: string};

/** What was answered, in the order of the statements. */
export function answeredIn({statements, answers: scale}: Assessment, answers: Answers): readonly Answered[] {
	return statements.flatMap((statement, at): readonly Answered[] => {
		const given = scale.find(({value}) => value === answers[statement.id]);
		return given ? [{statement, at, answer: given.label}] : [];
	});
}

/** What can be chosen at the result: a topic to read next, or an answer, by the place of its statement. */
export type Choice = TopicKey | number;

/** All that can be chosen now: nothing at a statement; at the result, which follows the last, what is shown there. */
export function choicesOf({catalogue, answers}: State, {at}: AssessmentOverlay): readonly Choice[] {
	const {assessment, concepts} = catalogue.dataset;
	if (!assessment || at < assessment.statements.length) return [];
	return [...outcomeOf({assessment, concepts}, answers).next, ...answeredIn(assessment, answers).map(each => each.at)];
}

const mostTips = 4;
const mostNext = 6;

/**
 * The result of the answers given so far: each answer's value times its statement's weight, counted for the role it leans to
 * and against the other. Where the statements lean to more than two roles, those after the second count for the second.
 */
export function outcomeOf({assessment, concepts}: Asked, answers: Answers): Outcome {
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
function readNext(tips: readonly Tip[], concepts: readonly Concept[]): readonly TopicKey[] {
	const dimensions = [...new Set(tips.flatMap(({statement}) => statement.dimension ?? []))];
	const keys = dimensions.flatMap((dimension): readonly TopicKey[] => {
		const core = concepts.filter(concept => concept.core && concept.dimensions.includes(dimension)).slice(0, 2);
		return [...core.map(({id}): TopicKey => `concept:${id}`), `dimension:${dimension}`];
	});
	return [...new Set(keys)].slice(0, mostNext);
}
