import type {Answer, Decision, Decisions, Own} from '../../decisions/decision.ts';
import {orderOfWork} from '../../decisions/order.ts';
import type {Catalogue, TopicKey} from '../../topics/topic.ts';
import type {KeepEffect} from '../effect.ts';
import type {Draft} from './drafts.ts';

/** One step of a sitting: what was decided about a piece of work, or said of something of one's own, before it and after. */
export type Change =
	| {readonly type: 'decision'; readonly work: string; readonly before: Decision | undefined; readonly after: Decision | undefined}
	| {readonly type: 'own'; readonly before: Own; readonly after: Own};

/** A piece of work that somebody else decided otherwise in the file meanwhile. */
export type Conflict = {readonly work: string; readonly mine: Decision | undefined; readonly theirs: Decision | undefined};

/** A team that decides who owns its work, and a file that keeps it. Lives as long as the explorer; what is on the screen of it is a layer. */
export type Sitting = {
	/** The work as it usually is: without what was decided. */
	readonly catalogue: Catalogue;
	/** The file, as it is called on the screen. */
	readonly path: string;
	readonly decisions: Decisions;
	/** Roles and parties to which the file gives a name. */
	readonly named: ReadonlySet<string>;
	/** The work in the order in which it is gone through, which stays while one sits. */
	readonly order: readonly TopicKey[];
	/** Nothing is shown of who usually owns it: each side answers for itself. */
	readonly isBlind: boolean;
	/** Deciding is all that this explorer was opened for. */
	readonly isAlone: boolean;
	readonly by?: string;
	/** The day that decisions bear. */
	readonly on?: string;
	/** What can be undone, the last at the end; and what can be done again. */
	readonly done: readonly Change[];
	readonly undone: readonly Change[];
	/** Lines that were half written when rolex ended before: offered where they were asked for, until they are kept or dropped. */
	readonly drafts: readonly Draft[];
	/** What is not in the file yet, by what it is: tried again with the next. */
	readonly unkept: ReadonlyMap<string, KeepEffect>;
	/** To be asked before anything else, the first first. */
	readonly conflicts: readonly Conflict[];
	/** The reader was told that something is not in the file, and asked to leave once. */
	readonly isWarned: boolean;
};

export type SittingBeginning = Pick<Sitting, 'path' | 'decisions' | 'by' | 'on'> & {
	readonly named?: ReadonlySet<string>;
	readonly isBlind?: boolean;
	readonly isAlone?: boolean;
};

/** A sitting in which nothing was done yet; the catalogue is of what is usual. */
export function newSitting(
	catalogue: Catalogue,
	{isBlind = false, isAlone = false, named = new Set(), ...beginning}: SittingBeginning,
): Sitting {
	return {
		...beginning,
		...{catalogue, named},
		...{order: orderOfWork(catalogue, beginning.decisions), isBlind, isAlone, done: [], undone: [], drafts: []},
		...{unkept: new Map(), conflicts: [], isWarned: false},
	};
}

/** How far a team has come. What it could not agree on is neither decided nor open. */
export type Progress = {readonly total: number; readonly decided: number; readonly disagreed: number; readonly open: number};

export function progressOf({order, decisions}: Pick<Sitting, 'order' | 'decisions'>): Progress {
	const standings = order.map(key => standingOf(decisions, key));
	const count = (standing: Standing) => standings.filter(each => each === standing).length;
	return {total: order.length, decided: count('decided'), disagreed: count('disagreed'), open: count('open')};
}

export type Standing = 'open' | 'decided' | 'disagreed';

export function standingOf(decisions: Decisions, key: TopicKey): Standing {
	const answer = decisions.get(idOf(key))?.answer;
	if (!answer) return 'open';
	return answer.kind === 'disagree' ? 'disagreed' : 'decided';
}

/** The next piece of work without an answer after one, round the end; undefined where there is none. */
export function nextOpen({order, decisions}: Pick<Sitting, 'order' | 'decisions'>, after?: TopicKey): TopicKey | undefined {
	const from = after === undefined ? 0 : order.indexOf(after) + 1;
	return [...order.slice(from), ...order.slice(0, from)].find(key => key !== after && standingOf(decisions, key) === 'open');
}

/** The id of a piece of work by its key. */
export function idOf(key: TopicKey): string {
	return key.slice(key.indexOf(':') + 1);
}

/** Whether two answers say the same. */
export function isSame(one: Answer | undefined, other: Answer | undefined): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
