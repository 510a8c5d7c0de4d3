import {isDeepStrictEqual} from 'node:util';
import type {Dataset} from '../dataset/schema.ts';
import {answerText} from '../topics/decided.ts';
import type {Decision, Decisions} from './decision.ts';

/** One decision that is otherwise than it was. */
export type DecisionChange = {
	readonly kind: 'decided' | 'changed' | 'noted' | 'taken-back';
	readonly work: string;
	readonly task: string;
	readonly before?: string;
	readonly after?: string;
	readonly note?: string;
};

/** What changed from one state of decisions to another, in the order of the work. */
export function changesBetween(before: Decisions, after: Decisions, dataset: Dataset): readonly DecisionChange[] {
	const titles = new Map(dataset.ownership.map(({id, task}) => [id, task]));
	const ids = [...new Set([...titles.keys(), ...before.keys(), ...after.keys()])];
	return ids.flatMap(work => {
		const [old, now] = [before.get(work), after.get(work)];
		if (isDeepStrictEqual(old, now)) return [];
		const text = (decision: Decision | undefined) => decision && answerText(decision.answer, dataset);
		return [{kind: kindOf(old, now), work, task: titles.get(work) ?? work, before: text(old), after: text(now), note: now?.note}];
	});
}

function kindOf(old: Decision | undefined, now: Decision | undefined): DecisionChange['kind'] {
	if (!old?.answer && now?.answer) return 'decided';
	if (old?.answer && !now?.answer) return 'taken-back';
	return isDeepStrictEqual(old?.answer, now?.answer) ? 'noted' : 'changed';
}
