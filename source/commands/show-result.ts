import type {Assessment} from '../dataset/schema.ts';
import {begin} from '../explorer/begin.ts';
import {answeredIn, outcomeOf} from '../explorer/outcome.ts';
import {resultLines} from '../explorer/scene/result-lines.ts';
import type {State} from '../explorer/state.ts';
import {createMemory} from '../host/memory.ts';
import {json, jsonVersion} from '../print/json.ts';
import {type CommandContext, exitCodes} from './context.ts';
import {complain, type Forms, type PrintRequest, printing} from './printing.ts';

type Result = {readonly state: State; readonly assessment: Assessment};

/** `rolex show --result`: what came out of the reader's own answers to “Which am I?”, which the explorer keeps. */
export async function run(context: CommandContext): Promise<number> {
	if (context.args.length > 0) return complain(context, '--result is the one there is of “Which am I?”: it takes no entry.');
	const data = context.flags.data;
	const {answers} = createMemory(context.env, typeof data === 'string' ? data : undefined, () => new Date())?.load() ?? {};
	return printing(context, forms, async request => {
		const {assessment} = request.catalogue.dataset;
		if (!assessment) return {talk: 'this dataset asks nothing of its reader: it has no `assessment`.', code: exitCodes.nothingFound};
		const state = stateOf(request, answers);
		if (Object.keys(state.answers).length === 0)
			return {talk: 'no statement is answered yet. Open them: rolex which am i, then Enter.', code: exitCodes.nothingFound};
		return {subject: {state, assessment}};
	});
}

function stateOf({catalogue, sides, columns}: PrintRequest, answers: Readonly<Record<string, unknown>> | undefined): State {
	return begin({catalogue, columns, rows: 24, ...sides, answers});
}

const forms: Forms<Result> = {
	text: ({columns, paint}, {state, assessment}) => paint(resultLines(state, assessment, -1, columns).lines),
	markdown: undefined,
	html: undefined,
	csv: undefined,
	yaml: undefined,
	json: (_, {state, assessment}) => json(resultData(state, assessment)),
};

/** The result as data. */
function resultData({catalogue, answers}: State, assessment: Assessment): unknown {
	const {tips: _, next, answered, ...outcome} = outcomeOf({assessment, concepts: catalogue.dataset.concepts}, answers);
	return {
		version: jsonVersion,
		...outcome,
		answered,
		statements: assessment.statements.length,
		next,
		answers: answeredIn(assessment, answers).map(({statement: {id, text, dimension = null}}) => ({
			id,
			text,
			dimension,
			value: answers[id],
		})),
	};
}
