import type {Answer, Decision, Decisions} from '../../decisions/decision.ts';
import {sittingTexts} from '../../messages/sitting.ts';
import type {Update} from '../effect.ts';
import type {KeptEvent, KeptOwnEvent} from '../event.ts';
import type {State} from '../state.ts';
import {ownChanged, ownName, ownShown} from './own.ts';
import {type Change, type Conflict, isSame, type Sitting} from './sitting.ts';
import {keepings, ownKey, withoutKept, withUnkept} from './unkept.ts';

/** What is decided with an answer: what was noted and who is asked and told stays. */
export function decisionOf(sitting: Sitting, work: string, answer: Answer): Decision {
	const {note, consulted, informed} = sitting.decisions.get(work) ?? {};
	return {
		...{work, answer},
		...(note ? {note} : {}),
		...(sitting.on ? {on: sitting.on} : {}),
		...(sitting.by ? {by: sitting.by} : {}),
		...(consulted ? {consulted} : {}),
		...(informed ? {informed} : {}),
	};
}

/** Decides, or with undefined takes a decision back. It can be undone, and the file is to keep it. */
export function record(state: State, sitting: Sitting, work: string, after: Decision | undefined): Update {
	const before = sitting.decisions.get(work);
	if (JSON.stringify(before) === JSON.stringify(after)) return {state: {...state, sitting}, effects: []};
	const change: Change = {type: 'decision', work, before, after};
	return changed(state, {...sitting, done: [...sitting.done, change], undone: []}, work, after);
}

type Step = Update & {readonly change: Change};

/** Takes the last change back; undefined where there is none. */
export function undo(state: State, sitting: Sitting): Step | undefined {
	const change = sitting.done.at(-1);
	if (!change) return undefined;
	const stepped = {...sitting, done: sitting.done.slice(0, -1), undone: [...sitting.undone, change]};
	return {...made(state, stepped, change, 'before'), change};
}

/** Does again what was taken back last; undefined where there is nothing. */
export function redo(state: State, sitting: Sitting): Step | undefined {
	const change = sitting.undone.at(-1);
	if (!change) return undefined;
	const stepped = {...sitting, undone: sitting.undone.slice(0, -1), done: [...sitting.done, change]};
	return {...made(state, stepped, change, 'after'), change};
}

function made(state: State, sitting: Sitting, change: Change, way: 'before' | 'after'): Update {
	return change.type === 'own' ? ownChanged(state, sitting, change[way]) : changed(state, sitting, change.work, change[way]);
}

function changed(state: State, sitting: Sitting, work: string, decision: Decision | undefined): Update {
	const placedIn: Sitting = {...sitting, decisions: placed(sitting.decisions, work, decision), isWarned: false};
	// What the file has meanwhile is to be seen before anything is written over it.
	const isAsked = sitting.conflicts.some(conflict => conflict.work === work);
	const next: Sitting = isAsked
		? {...placedIn, conflicts: sitting.conflicts.map(each => (each.work === work ? {...each, mine: decision} : each))}
		: {...placedIn, unkept: withUnkept(sitting, {type: 'keep', work, decision})};
	return {state: {...state, sitting: next}, effects: keepings(next)};
}

/** What came of keeping one decision: what others decided meanwhile comes in, and what the file has not stays as it is here. */
export function kept(state: State, event: KeptEvent): State {
	const {sitting} = state;
	if (!sitting) return state;
	const {work, problem, conflict} = event;
	const unkept = problem ? sitting.unkept : withoutKept(sitting, work);
	const conflicts: readonly Conflict[] = conflict
		? [...sitting.conflicts.filter(each => each.work !== work), {work, ...conflict}]
		: sitting.conflicts;
	return told({...state, sitting: withDecisions({...sitting, unkept, conflicts}, event.decisions)}, problem);
}

/** What came of keeping something of one's own. What the file says of it meanwhile stands, and is told: it can be changed again. */
export function keptOwn(state: State, {own, decisions, problem, theirs}: KeptOwnEvent): State {
	const {sitting} = state;
	if (!sitting) return state;
	const unkept = problem ? sitting.unkept : withoutKept(sitting, ownKey(own));
	const after = told({...state, sitting: withDecisions({...sitting, unkept}, decisions)}, problem);
	if (!theirs || !after.sitting) return after;
	const text = sittingTexts.ownStands(ownName(theirs));
	return {...ownShown(after, after.sitting, theirs), notice: {text, isProblem: true}};
}

/** What stands in the file, and over it what is decided here and not in it yet. */
function withDecisions(sitting: Sitting, found: Decisions): Sitting {
	const {unkept, conflicts} = sitting;
	const ours = [...[...unkept.values()].flatMap(each => (each.type === 'keep' ? each.work : [])), ...conflicts.map(({work}) => work)];
	const decisions = ours.reduce((all, work) => placed(all, work, sitting.decisions.get(work)), found);
	return {...sitting, decisions};
}

/** Says why something is not in the file. Its name stands over the screen already, and there is one line for why. */
function told(state: State, problem: string | undefined): State {
	if (!problem) return state;
	return {...state, notice: {text: sittingTexts.notKept(problem.replace(/^.*? could not be (?:written|read): /, '')), isProblem: true}};
}

/** Settles the first conflict: with ours, which the file is asked to keep now that theirs was seen, or with theirs. */
export function settle(state: State, sitting: Sitting, whose: 'mine' | 'theirs'): Update {
	const [conflict, ...conflicts] = sitting.conflicts;
	if (!conflict) return {state, effects: []};
	const {work, mine, theirs} = conflict;
	if (whose === 'mine') return changed(state, {...sitting, conflicts}, work, mine);
	const change: Change = {type: 'decision', work, before: mine, after: theirs};
	const settled = {...sitting, conflicts, decisions: placed(sitting.decisions, work, theirs), done: [...sitting.done, change], undone: []};
	return {state: {...state, sitting: settled}, effects: []};
}

/** Decisions with one in its place: where it stood, or at the end. */
function placed(decisions: Decisions, work: string, decision: Decision | undefined): Decisions {
	const next = new Map(decisions);
	if (decision) next.set(work, decision);
	else next.delete(work);
	return next;
}

/** Whether nothing was said: an answer again that stands already. */
export function stands(sitting: Sitting, work: string, answer: Answer): boolean {
	return isSame(sitting.decisions.get(work)?.answer, answer);
}
