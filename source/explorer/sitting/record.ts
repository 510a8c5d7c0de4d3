import type {Answer, Decision, Decisions} from '../../decisions/decision.ts';
import type {Effect, Update} from '../effect.ts';
import type {KeptEvent} from '../event.ts';
import type {State} from '../state.ts';
import {type Change, type Conflict, isSame, type Sitting} from './sitting.ts';

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
	const change: Change = {work, before, after};
	return changed(state, {...sitting, done: [...sitting.done, change], undone: []}, work, after);
}

/** Takes the last change back; undefined where there is none. */
export function undo(state: State, sitting: Sitting): (Update & {readonly work: string}) | undefined {
	const change = sitting.done.at(-1);
	if (!change) return undefined;
	const stepped = {...sitting, done: sitting.done.slice(0, -1), undone: [...sitting.undone, change]};
	return {...changed(state, stepped, change.work, change.before), work: change.work};
}

/** Does again what was taken back last; undefined where there is nothing. */
export function redo(state: State, sitting: Sitting): (Update & {readonly work: string}) | undefined {
	const change = sitting.undone.at(-1);
	if (!change) return undefined;
	const stepped = {...sitting, undone: sitting.undone.slice(0, -1), done: [...sitting.done, change]};
	return {...changed(state, stepped, change.work, change.after), work: change.work};
}

/** Asks the file again to keep all that it has not kept. */
export function keepings({unkept, decisions}: Sitting): readonly Effect[] {
	return [...unkept].map(work => ({type: 'keep', work, decision: decisions.get(work)}));
}

function changed(state: State, sitting: Sitting, work: string, decision: Decision | undefined): Update {
	const placedIn: Sitting = {...sitting, decisions: placed(sitting.decisions, work, decision), isWarned: false};
	// What the file has meanwhile is to be seen before anything is written over it.
	const isAsked = sitting.conflicts.some(conflict => conflict.work === work);
	const next: Sitting = isAsked
		? {...placedIn, conflicts: sitting.conflicts.map(each => (each.work === work ? {...each, mine: decision} : each))}
		: {...placedIn, unkept: new Set([...sitting.unkept, work])};
	return {state: {...state, sitting: next}, effects: keepings(next)};
}

/** What came of keeping one decision: what others decided meanwhile comes in, and what the file has not stays as it is here. */
export function kept(state: State, event: KeptEvent): State {
	const {sitting} = state;
	if (!sitting) return state;
	const {work, problem, conflict} = event;
	const unkept = new Set(sitting.unkept);
	if (!problem) unkept.delete(work);
	const conflicts: readonly Conflict[] = conflict
		? [...sitting.conflicts.filter(each => each.work !== work), {work, ...conflict}]
		: sitting.conflicts;
	const isOurs = (id: string) => unkept.has(id) || conflicts.some(each => each.work === id);
	let decisions: Decisions = event.decisions;
	for (const id of [...unkept, ...conflicts.map(each => each.work)])
		if (isOurs(id)) decisions = placed(decisions, id, sitting.decisions.get(id));
	// Its name stands over the screen already, and there is one line for why.
	const why = `Not kept: ${problem?.replace(/^.*? could not be (?:written|read): /, '')}`;
	const told = problem ? {text: why, isProblem: true} : undefined;
	return {...state, sitting: {...sitting, decisions, unkept, conflicts}, ...(told ? {notice: told} : {})};
}

/** Settles the first conflict: with ours, which the file is asked to keep now that theirs was seen, or with theirs. */
export function settle(state: State, sitting: Sitting, whose: 'mine' | 'theirs'): Update {
	const [conflict, ...conflicts] = sitting.conflicts;
	if (!conflict) return {state, effects: []};
	const {work, mine, theirs} = conflict;
	if (whose === 'mine') return changed(state, {...sitting, conflicts}, work, mine);
	const change: Change = {work, before: mine, after: theirs};
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
