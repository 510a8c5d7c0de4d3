import {visible} from '../dataset/check/characters.ts';
import {understoodDecision} from '../dataset/check/understood.ts';
import type {Dataset} from '../dataset/schema.ts';
import {decisionTexts} from '../messages/files.ts';
import type {Decision, Decisions} from './decision.ts';

/** Decisions as a dataset or file has them, each whatever it is. */
export type Raw = Readonly<Record<string, unknown>>;

/** What stands in a file: the decisions that can be understood, what is wrong, and what is decided of work that is not there. */
export type Standing = {
	readonly decisions: Decisions;
	readonly problems: readonly string[];
	/** Ids of work that the dataset does not have, decided all the same. */
	readonly gone: readonly string[];
	/** What is decided of them. */
	readonly goneDecisions: Decisions;
};

type Known = Pick<Dataset, 'roles' | 'parties' | 'ownership'>;

/** Makes decisions of what is written. One by an id that the work had before is that of the work; a present id goes before it. */
export function standingOf(raw: Raw, dataset: Known, lineOf: (work: string) => number | undefined = () => undefined): Standing {
	const present = presentIds(dataset.ownership);
	const decisions = new Map<string, Decision>();
	const gone = new Map<string, Decision>();
	const problems: string[] = [];
	for (const [written, value] of Object.entries(raw)) {
		const work = present.get(written);
		const isRepeated = work !== undefined && work !== written && Object.hasOwn(raw, work);
		const {decision, problems: found} = understoodDecision(work ?? written, value, dataset);
		const line = lineOf(written);
		const told = isRepeated ? [decisionTexts.decidedToo(`\`${work}\``)] : found;
		for (const problem of told)
			problems.push(
				`${line === undefined ? '' : `${decisionTexts.line(line)}: `}\`${visible(written)}\`: ${problem}${problem.endsWith('?') ? '' : '.'}`,
			);
		if (decision && !isRepeated) (work === undefined ? gone : decisions).set(work ?? written, decision);
	}
	return {decisions, problems, gone: [...gone.keys()], goneDecisions: gone};
}

/** The present id of each piece of work by all that it has or had. */
function presentIds(ownership: Dataset['ownership']): ReadonlyMap<string, string> {
	const former = ownership.flatMap(({id, formerly}) => formerly.map((before): [string, string] => [before, id]));
	return new Map([...former, ...ownership.map(({id}): [string, string] => [id, id])]);
}
