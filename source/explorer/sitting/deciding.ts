import type {Answer} from '../../decisions/decision.ts';
import {sittingTexts} from '../../messages/sitting.ts';
import type {TopicKey} from '../../topics/topic.ts';
import {type Commands, only, saying} from '../commands.ts';
import type {Update} from '../effect.ts';
import {lay, shut} from '../layers.ts';
import {openTopic} from '../navigate.ts';
import {saidKey} from '../said-keys.ts';
import {sceneOf} from '../scene/scene.ts';
import {scrolledBy} from '../scrolling.ts';
import {placeAt, type SittingOverlay, type State} from '../state.ts';
import {workDrafted} from './drafts.ts';
import {askAgain} from './own-lines.ts';
import {decisionOf, record, redo, settle, stands, undo} from './record.ts';
import {idOf, nextOpen, type Sitting} from './sitting.ts';
import {usualAnswer} from './usual.ts';

/** Lays the sitting over the place: at a piece of work, else where a line is half written, else at the first that is open, or the summary. */
export function sitDown(state: State, work?: TopicKey): State {
	const {sitting} = state;
	if (!sitting) return state;
	const at = work !== undefined && sitting.order.includes(work) ? work : (workDrafted(sitting) ?? nextOpen(sitting));
	return lay(state, {type: 'sitting', at, asked: 'who', scroll: 0});
}

/** `m`: sits down at the work chosen, once the file is open. */
export function decide(state: State): Update {
	const {key} = state.place;
	const work = key.startsWith('work:') ? key : undefined;
	if (state.sitting) return only(sitDown(state, work));
	return {state, effects: [{type: 'open-decisions', ...(work ? {work} : {})}]};
}

/** What a command does in a sitting. */
export const sittingCommands: Commands<'sitting'> = {
	'decide-left': (state, overlay) => choose(state, overlay, 'left'),
	'decide-right': (state, overlay) => choose(state, overlay, 'right'),
	'decide-both': deciding((state, overlay) => only({...state, overlay: {...overlay, asked: 'accountable'}})),
	'decide-teams': answering({kind: 'teams'}),
	'decide-party': deciding((state, overlay, _, at) =>
		only(askAgain({...state, overlay: {...overlay, asked: 'who'}}, {what: 'party', work: at})),
	),
	'decide-nobody': answering({kind: 'nobody'}),
	'decide-not': answering({kind: 'not-applicable'}),
	'decide-disagree': answering({kind: 'disagree'}),
	'decide-usual': takeUsual,
	jot: deciding((state, _, sitting, at) => only(askAgain(state, {what: 'note', work: at}, sitting.decisions.get(idOf(at))?.note))),
	'add-work': settledFirst(state => only(askAgain(state, {what: 'task'}))),
	'name-here': settledFirst(state => only(askAgain(state, {what: 'whom'}))),
	undecide: deciding((state, _, sitting, at) => {
		const {work, answer, note} = sitting.decisions.get(idOf(at)) ?? {};
		if (!work || !answer) return saying(state, sittingTexts.noAnswerYet);
		return record(state, sitting, work, note ? {work, note} : undefined);
	}),
	undo: (state, overlay) => stepped(state, overlay, state.sitting && undo(state, state.sitting), sittingTexts.noUndo),
	redo: (state, overlay) => stepped(state, overlay, state.sitting && redo(state, state.sitting), sittingTexts.noRedo),
	'work-before': (state, overlay) => step(state, overlay, -1),
	'work-after': (state, overlay) => step(state, overlay, 1),
	'first-open': (state, overlay) => goTo(state, overlay, state.sitting && nextOpen(state.sitting)),
	summary: (state, overlay) => goTo(state, overlay, undefined),
	'all-work': (state, overlay) => {
		const chosen = Math.max(0, overlay.at ? (state.sitting?.order.indexOf(overlay.at) ?? 0) : 0);
		return only(lay(state, {type: 'answers', standing: 'all', chosen}));
	},
	'page-up': (state, overlay) => only(scrolled(state, overlay, -1)),
	'page-down': (state, overlay) => only(scrolled(state, overlay, 1)),
	close: (state, overlay) =>
		overlay.asked === 'accountable' ? only({...state, overlay: {...overlay, asked: 'who'}}) : only(standUp(state, overlay)),
};

type Deciding = (state: State, overlay: SittingOverlay, sitting: Sitting, at: TopicKey) => Update;

/** What is done where a piece of work is asked about. */
function deciding(does: Deciding): (state: State, overlay: SittingOverlay) => Update {
	return (state, overlay) => {
		const {sitting} = state;
		if (!sitting) return only(state);
		if (isWhose(sitting)) return saying(state, askedFirst(state));
		if (!overlay.at) return saying(state, sittingTexts.atSummary(saidKey(state, 'sitting', 'work-before')));
		return does(state, overlay, sitting, overlay.at);
	};
}

const isWhose = (sitting: Sitting | undefined): boolean => (sitting?.conflicts.length ?? 0) > 0;

/** What is to be settled before anything else, and how. */
function askedFirst(state: State): string {
	const [mine, theirs] = [saidKey(state, 'sitting', 'decide-left'), saidKey(state, 'sitting', 'decide-right')];
	return sittingTexts.whoseFirst(mine, theirs);
}

function answering(answer: Answer): (state: State, overlay: SittingOverlay) => Update {
	return deciding((state, overlay, _, at) => answered(state, overlay, at, answer));
}

/** `1` and `2`: who owns it, who of both is accountable, or whose answer it is, as it is asked. */
function choose(state: State, overlay: SittingOverlay, side: 'left' | 'right'): Update {
	const {sitting} = state;
	if (sitting && isWhose(sitting)) return settle(state, sitting, side === 'left' ? 'mine' : 'theirs');
	const role = state[side];
	if (overlay.asked === 'who') return answering({kind: 'role', role})(state, overlay);
	const helps = state[side === 'left' ? 'right' : 'left'];
	return answering({kind: 'both', accountable: role, helps})(state, overlay);
}

/** Gives a piece of work its answer, and goes on to the next that is open. */
export function answered(state: State, overlay: SittingOverlay, at: TopicKey, answer: Answer): Update {
	const {sitting} = state;
	if (!sitting) return only(state);
	const work = idOf(at);
	// The same again bears no new date: it only goes on.
	const {state: next, effects} = stands(sitting, work, answer)
		? only(state)
		: record(state, sitting, work, decisionOf(sitting, work, answer));
	const on = next.sitting && nextOpen(next.sitting, at);
	return {state: {...next, overlay: {...overlay, at: on, asked: 'who', scroll: 0, last: at}}, effects};
}

function takeUsual(state: State, overlay: SittingOverlay): Update {
	if (!overlay.at && state.sitting && nextOpen(state.sitting)) return goTo(state, overlay, nextOpen(state.sitting));
	return deciding((_, __, sitting, at) => {
		if (sitting.isBlind) return saying(state, sittingTexts.blind);
		const topic = sitting.catalogue.topic(at);
		const usual = topic && usualAnswer(sitting.catalogue, topic);
		if (usual) return answered(state, overlay, at, usual);
		return {state: {...state, overlay: {...overlay, asked: 'accountable'}}, effects: []};
	})(state, overlay);
}

/** What can be done at the summary too, but not before a conflict is settled. */
function settledFirst(does: (state: State) => Update): (state: State) => Update {
	return state => (isWhose(state.sitting) ? saying(state, askedFirst(state)) : does(state));
}

function stepped(state: State, overlay: SittingOverlay, step: ReturnType<typeof undo>, otherwise: string): Update {
	if (isWhose(state.sitting)) return saying(state, askedFirst(state));
	if (!step) return saying(state, otherwise);
	const {change, effects, state: next} = step;
	const {order = []} = next.sitting ?? {};
	const id = change.type === 'decision' ? change.work : change.after.id;
	const changed = order.find(key => idOf(key) === id);
	// Work of one's own that is taken back is asked about no more.
	const here = overlay.at && !order.includes(overlay.at) ? next.sitting && nextOpen(next.sitting) : overlay.at;
	return {state: {...next, overlay: {...overlay, at: changed ?? here, asked: 'who', scroll: 0, last: undefined}}, effects};
}

function step(state: State, overlay: SittingOverlay, by: 1 | -1): Update {
	const order = state.sitting?.order ?? [];
	const index = overlay.at ? order.indexOf(overlay.at) : order.length;
	const to = Math.max(0, Math.min(order.length, index + by));
	return goTo(state, overlay, order[to]);
}

/** To a piece of work, or to the summary. */
function goTo(state: State, overlay: SittingOverlay, at: TopicKey | undefined): Update {
	if (isWhose(state.sitting)) return saying(state, askedFirst(state));
	return only({...state, overlay: {...overlay, at, asked: 'who', scroll: 0, last: undefined}});
}

function scrolled(state: State, overlay: SittingOverlay, by: 1 | -1): State {
	const rows = sceneOf(state).onTop?.scrolls?.rows ?? 1;
	return {...state, overlay: {...overlay, scroll: scrolledBy(state, by * Math.max(1, rows - 2))}};
}

/** Closes it, and shows the work that was asked about in its view. */
function standUp(state: State, {at}: SittingOverlay): State {
	const shown = shut(state);
	return at && !shown.overlay && shown.catalogue.topic(at) ? openTopic(shown, placeAt('ownership', at)) : shown;
}
