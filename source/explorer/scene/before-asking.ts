import {assessmentTexts} from '../../messages/assessment.ts';
import type {Topic} from '../../topics/topic.ts';
import {outcomeOf} from '../outcome.ts';
import {saidKey} from '../said-keys.ts';
import type {State} from '../state.ts';
import {leaningOf} from './result-lines.ts';

/** The least screen on which what the roles are stands beside how to begin. */
const roomy = {columns: 100, rows: 34};

/**
 * A topic as the explorer shows it: of the assessment neither the statements by role nor how they are counted, since who has
 * read them answers otherwise; instead what each role is, and how it is begun, gone on with, or its result.
 */
export function asShown(state: State, topic: Topic): Topic {
	if (topic.kind !== 'assessment') return topic;
	const {columns, rows, catalogue} = state;
	// Where room is short, how to begin comes first.
	const isRoomy = columns >= roomy.columns && rows >= roomy.rows;
	const asked = isRoomy ? catalogue.dataset.roles.filter(({id}) => topic.sides[id]) : [];
	const sides = Object.fromEntries(asked.map(({id, tagline}) => [id, [{text: tagline}]]));
	return {...topic, sides, own: topic.own.filter(({id}) => id !== 'scale'), step: nextStep(state)};
}

function nextStep(state: State): string | undefined {
	const {assessment, concepts} = state.catalogue.dataset;
	const open = saidKey(state, 'browse', 'open') || assessmentTexts.openingIt;
	if (!assessment) return undefined;
	const count = assessment.statements.length;
	const outcome = outcomeOf({assessment, concepts}, state.answers);
	const {answered, advice} = outcome;
	if (answered === 0) return assessmentTexts.starts(open, count);
	if (answered < count) return assessmentTexts.goesOn(open, answered, count);
	return assessmentTexts.cameOut(leaningOf(state.catalogue, outcome), advice, open);
}
