import type {Decision} from '../dataset/decision.ts';
import type {Own} from '../dataset/own.ts';

export type {Answer, Decision} from '../dataset/decision.ts';
export type {Names, Own} from '../dataset/own.ts';

/** What was decided, by the id of the work, in the order of the file. */
export type Decisions = ReadonlyMap<string, Decision>;

/** What came of keeping a decision. */
export type Kept = {
	/** What stands in the file now. */
	readonly decisions: Decisions;
	/** Why it was not written, in one sentence. */
	readonly problem?: string;
	/** Somebody else decided the same piece of work otherwise meanwhile: nothing was written. What stands in the file now is `theirs`. */
	readonly conflict?: {readonly mine: Decision | undefined; readonly theirs: Decision | undefined};
};

/** What came of keeping something of one's own. */
export type KeptOwn = Pick<Kept, 'decisions' | 'problem'> & {
	/** The file says something else of it meanwhile: nothing was written, and this stands. */
	readonly theirs?: Own;
};

/** The file of decisions, opened: what stands in it, what cannot be understood (kept), and how one decision is written. */
export type DecisionFile = {
	readonly path: string;
	readonly decisions: Decisions;
	readonly problems: readonly string[];
	/** Roles and parties that the file gives a name. */
	readonly named: ReadonlySet<string>;
	/**
	 * Writes one decision (undefined takes it back), merged with what stands in the file now. After a conflict the same again writes over
	 * what was shown.
	 */
	readonly keep: (work: string, decision: Decision | undefined) => Kept;
	/** Writes something of one's own beside them, in the same way. */
	readonly keepOwn: (own: Own) => KeptOwn;
};
