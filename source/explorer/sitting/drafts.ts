import type {Dataset} from '../../dataset/schema.ts';
import {partyNames} from '../../topics/topic.ts';
import type {Jotted, JottingOverlay, State} from '../state.ts';
import {idOf, type Sitting} from './sitting.ts';

/** A line of a sitting that was being written, and was neither kept nor dropped. */
export type Draft = Jotted & {readonly query: string};

/** What lines there is one of at a time: a note to a piece of work, a name for it, one's own work, what somebody is called. */
export function draftSlot(jotted: Jotted): string {
	switch (jotted.what) {
		case 'note':
		case 'party':
			return `${jotted.what} ${jotted.work}`;
		case 'task':
		case 'group':
			return 'work';
		default:
			return 'name';
	}
}

const others = (drafts: readonly Draft[], jotted: Jotted): readonly Draft[] => drafts.filter(each => draftSlot(each) !== draftSlot(jotted));

/** All that is typed in a sitting and not kept: the line being written last, before it what an earlier run left. */
export function draftsOf(state: State): readonly Draft[] {
	const {overlay, sitting} = state;
	if (!sitting) return [];
	if (overlay?.type !== 'jotting') return sitting.drafts;
	const {type: _, caret: __, chosen: ___, isMarked: ____, ...draft} = overlay;
	return [...others(sitting.drafts, overlay), ...(isTyped(state, overlay) ? [draft] : [])];
}

/** Whether a line holds more than stood in it when it was opened; what was typed before it is part of it. */
function isTyped({sitting, catalogue}: State, line: JottingOverlay): boolean {
	const text = line.query.trim();
	switch (line.what) {
		case 'note':
			return text !== '' && text !== sitting?.decisions.get(idOf(line.work))?.note;
		case 'name':
			return text !== '' && text !== partyNames(catalogue.dataset, line.whom).name;
		case 'group':
		case 'short':
			return true;
		default:
			return text !== '';
	}
}

/** The line is kept or dropped: nothing of it is offered again. */
export function withoutDraft(state: State, jotted: Jotted): State {
	const {sitting} = state;
	return sitting ? {...state, sitting: {...sitting, drafts: others(sitting.drafts, jotted)}} : state;
}

/** A sitting with the lines that an earlier run left, as far as they are about what is there. */
export function withDrafts(sitting: Sitting, drafts: readonly Draft[]): Sitting {
	const {dataset} = sitting.catalogue;
	return {...sitting, drafts: drafts.filter(draft => isOfHere(sitting, dataset, draft))};
}

function isOfHere({order}: Sitting, {roles, parties}: Dataset, draft: Draft): boolean {
	if ('work' in draft) return order.includes(draft.work);
	if (!('whom' in draft)) return true;
	return draft.whom === '' || [...roles, ...parties].some(({id}) => id === draft.whom);
}

/** The piece of work about which a line was left, the last one. */
export function workDrafted({drafts, order}: Sitting): Extract<Draft, {work: unknown}>['work'] | undefined {
	const left = drafts.findLast(draft => 'work' in draft && order.includes(draft.work));
	return left && 'work' in left ? left.work : undefined;
}

/** What was typed of a line: its name where only a part of what follows it was asked for. */
export function draftText(draft: Draft): string {
	return draft.what === 'group' ? draft.task : draft.what === 'short' ? draft.name : draft.query;
}
