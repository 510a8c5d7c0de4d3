import type {TopicKey} from '../../topics/topic.ts';
import type {Update} from '../effect.ts';
import type {KeptEvent} from '../event.ts';
import type {State} from '../state.ts';
import {sitDown} from './deciding.ts';
import {keepings, kept} from './record.ts';
import type {Sitting} from './sitting.ts';
import {refreshed} from './usual-catalogue.ts';

/** The file is open: the sitting begins. */
export function satDown(state: State, sitting: Sitting, work?: TopicKey): State {
	return sitDown({...state, sitting}, work);
}

/** Takes in what came of keeping a decision. A conflict is asked about at once. */
export function takeKept(state: State, event: KeptEvent): State {
	const next = kept(state, event);
	const {overlay, sitting} = next;
	if (overlay?.type !== 'sitting' || !sitting || sitting.conflicts.length === 0) return next;
	return {...next, overlay: {...overlay, asked: 'whose', scroll: 0}};
}

/** Whether a sitting lies on top, alone or under a list or a line of its own. */
export function isSitting({overlay}: State): boolean {
	return overlay?.type === 'sitting' || overlay?.type === 'answers' || overlay?.type === 'jotting';
}

/** The sitting goes on over a dataset that has changed; where the work that was asked about is gone, at the next. */
export function reloadedSitting(state: State): State {
	if (!state.sitting) return state;
	const sitting = refreshed(state.sitting, state.catalogue);
	const {overlay} = state;
	const isGone = overlay?.type === 'sitting' && overlay.at !== undefined && !sitting.order.includes(overlay.at);
	return isGone ? sitDown({...state, sitting}) : {...state, sitting};
}

/** Leaves rolex: at once, or where something is not in the file after it was said. */
export function quitting(state: State): Update {
	const {sitting} = state;
	const waiting = sitting ? sitting.unkept.size + sitting.conflicts.length + sitting.drafts.size : 0;
	if (!sitting || waiting === 0 || sitting.isWarned) return {state, effects: [{type: 'quit'}]};
	const notice = {text: `Not in the file yet: ${waiting}. Leave once more to go without.`, isProblem: true};
	return {state: {...state, sitting: {...sitting, isWarned: true}, notice}, effects: keepings(sitting)};
}
