import type {Decision, DecisionFile, Kept} from '../decisions/decision.ts';
import {openDecisionFile} from '../decisions/file.ts';
import {newSitting, type Sitting, type SittingBeginning} from '../explorer/sitting/sitting.ts';
import {decisionDisk} from '../host/decision-disk.ts';
import {createCatalogue} from '../topics/catalogue.ts';
import type {OpenedDecisions} from './open-decisions.ts';

/** A file of decisions as an explorer sits down to it. */
export type OpenSitting = {
	readonly sitting: Sitting;
	/** What of the file is kept, though nobody understands it. */
	readonly problems: readonly string[];
	readonly keep: DecisionFile['keep'];
	/** Work whose decision could not be written, with what was decided. */
	readonly unkept: ReadonlyMap<string, Decision | undefined>;
};

export type SittingOptions = Omit<SittingBeginning, 'path' | 'decisions'>;

/** Sits down to a file of decisions that was opened. */
export function sitTo({path, dataset, base}: OpenedDecisions, options: SittingOptions): OpenSitting {
	const file = openDecisionFile({path, disk: decisionDisk, dataset, base});
	const unkept = new Map<string, Decision | undefined>();
	const keep = (work: string, decision: Decision | undefined): Kept => {
		const kept = file.keep(work, decision);
		if (kept.problem || kept.conflict) unkept.set(work, decision);
		else unkept.delete(work);
		return kept;
	};
	const sitting = newSitting(createCatalogue(dataset), {path, decisions: file.decisions, ...options});
	return {sitting, problems: file.problems, keep, unkept};
}
