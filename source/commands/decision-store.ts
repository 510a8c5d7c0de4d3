import type {Decision, DecisionFile, Kept, KeptOwn, Own} from '../decisions/decision.ts';
import {openDecisionFile} from '../decisions/file.ts';
import {newSitting, type Sitting, type SittingBeginning} from '../explorer/sitting/sitting.ts';
import {ownKey} from '../explorer/sitting/unkept.ts';
import {decisionDisk} from '../host/decision-disk.ts';
import {sittingTexts} from '../messages/sitting.ts';
import {createCatalogue} from '../topics/catalogue.ts';
import {answerText} from '../topics/decided.ts';
import type {OpenedDecisions} from './open-decisions.ts';

/** A file of decisions as an explorer sits down to it. */
export type OpenSitting = {
	readonly sitting: Sitting;
	/** What of the file is kept, though nobody understands it. */
	readonly problems: readonly string[];
	readonly keep: DecisionFile['keep'];
	readonly keepOwn: DecisionFile['keepOwn'];
	/** What could not be written, a line each, by what it is. */
	readonly unkept: ReadonlyMap<string, string>;
};

export type SittingOptions = Omit<SittingBeginning, 'path' | 'decisions'>;

/** Sits down to a file of decisions that was opened. */
export function sitTo({path, dataset, base, seen}: OpenedDecisions, options: SittingOptions): OpenSitting {
	const file = openDecisionFile({path, disk: decisionDisk, dataset, base, seen});
	const unkept = new Map<string, string>();
	const told = (key: string, isKept: boolean, line: string) => (isKept ? unkept.delete(key) : unkept.set(key, line));
	const keep = (work: string, decision: Decision | undefined): Kept => {
		const kept = file.keep(work, decision);
		const said = decision?.answer ? answerText(decision.answer, dataset) : sittingTexts.noAnswer;
		told(work, !kept.problem && !kept.conflict, `${work}: ${[said, decision?.note].filter(Boolean).join('. ')}`);
		return kept;
	};
	const keepOwn = (own: Own): KeptOwn => {
		const kept = file.keepOwn(own);
		told(ownKey(own), !kept.problem && !kept.theirs, `${own.part}, ${own.id}: ${ownText(own)}`);
		return kept;
	};
	const sitting = newSitting(createCatalogue(dataset), {path, decisions: file.decisions, named: file.named, ...options});
	return {sitting, problems: file.problems, keep, keepOwn, unkept};
}

function ownText({part, value}: Own): string {
	if (value === undefined) return sittingTexts.takenBack;
	return part === 'ownership' ? value.task : part === 'needs' ? sittingTexts.noticedHere : value.name;
}
