import {writtenOf} from '../../dataset/decided.ts';
import {sittingTexts} from '../../messages/sitting.ts';
import {createCatalogue} from '../../topics/catalogue.ts';
import type {TopicKey} from '../../topics/topic.ts';
import type {Update} from '../effect.ts';
import type {KeptEvent} from '../event.ts';
import {overChanged} from '../reload.ts';
import type {State} from '../state.ts';
import {sitDown} from './deciding.ts';
import {ownShown} from './own.ts';
import {kept} from './record.ts';
import type {Sitting} from './sitting.ts';
import {keepings} from './unkept.ts';
import {refreshed} from './usual-catalogue.ts';

/** The file is open: the sitting begins. */
export function satDown(state: State, sitting: Sitting, work?: TopicKey): State {
	return sitDown(withSitting(state, sitting), work);
}

/** A sitting that has begun goes on: a key that was pressed twice while the file was opened begins no second one. */
export function withSitting(state: State, sitting: Sitting): State {
	return state.sitting ? state : {...state, sitting};
}

/** Takes in what came of keeping a decision. A conflict is asked about at once, or when what is written lies on top no more. */
export function takeKept(state: State, event: KeptEvent): State {
	const next = kept(state, event);
	const {overlay} = next;
	return event.conflict && overlay?.type === 'sitting' ? {...next, overlay: {...overlay, asked: 'who', scroll: 0}} : next;
}

/** Whether a sitting lies on top, alone or under a list or a line of its own. */
export function isSitting({overlay}: State): boolean {
	return overlay?.type === 'sitting' || overlay?.type === 'answers' || overlay?.type === 'jotting';
}

/** The sitting goes on over a dataset that has changed. */
export function reloadedSitting(state: State): State {
	if (!state.sitting) return state;
	const unkept = [...state.sitting.unkept.values()].flatMap(each => (each.type === 'keep-own' ? each.own : []));
	const reloaded = {...state, sitting: refreshed(state.sitting, state.catalogue)};
	// What the file has not taken yet is here all the same.
	return present(unkept.reduce((over: State, own) => (over.sitting ? ownShown(over, over.sitting, own) : over), reloaded));
}

/**
 * The views behind a sitting that one comes to say what was decided in it, as they do of the file when it is opened. A sitting that is all
 * that was opened begins over work as it usually is, and another's file is read anew only in a moment.
 */
export function withDecided(before: State, after: State): State {
	const {sitting, catalogue} = after;
	if (!sitting || !before.overlay || after.overlay) return after;
	const decisions = Object.fromEntries([...sitting.decisions].map(([work, decision]) => [work, writtenOf(decision)]));
	if (JSON.stringify(decisions) === JSON.stringify(catalogue.dataset.decisions)) return after;
	return overChanged(after, createCatalogue({...catalogue.dataset, decisions: decisions as typeof catalogue.dataset.decisions}));
}

/** At the next, where the work that was asked about is gone. */
function present(state: State): State {
	const {sitting, overlay} = state;
	const isGone = overlay?.type === 'sitting' && overlay.at !== undefined && !sitting?.order.includes(overlay.at);
	return isGone ? sitDown(state) : state;
}

/** Leaves rolex: at once, or where something is not in the file once that was tried. */
export function quitting(state: State): Update {
	const {sitting} = state;
	if (!sitting || waiting(sitting) === 0 || sitting.isWarned) return {state, effects: [{type: 'quit'}]};
	return {state, effects: [...keepings(sitting), {type: 'leave'}]};
}

/** Whether all is in the file now: then rolex is left, else that is said first. */
export function leaving(state: State): Update {
	const {sitting} = state;
	const count = sitting ? waiting(sitting) : 0;
	if (!sitting || count === 0) return {state, effects: [{type: 'quit'}]};
	const said = state.notice?.isProblem ? state.notice.text : sittingTexts.unkept(count);
	const notice = {text: `${said} ${sittingTexts.leaveAgain}`, isProblem: true};
	return {state: {...state, sitting: {...sitting, isWarned: true}, notice}, effects: []};
}

const waiting = ({unkept, conflicts}: Sitting): number => unkept.size + conflicts.length;
