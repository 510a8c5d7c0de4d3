import {partyTyped} from '../../dataset/decided.ts';
import {sittingTexts} from '../../messages/sitting.ts';
import {partyNames} from '../../topics/topic.ts';
import {only, saying} from '../commands.ts';
import type {Update} from '../effect.ts';
import {lay} from '../layers.ts';
import type {Jotted, JottingOverlay, SittingOverlay, State} from '../state.ts';
import {draftSlot} from './drafts.ts';
import {known} from './offered.ts';
import {newWork, recordOwn, renamed} from './own.ts';
import type {Sitting} from './sitting.ts';

type OwnLine = Exclude<JottingOverlay, {what: 'party' | 'note'}>;

/** Asks for a line, with what stands in it already. */
function ask(state: State, jotted: Jotted, query = ''): State {
	return lay(state, {type: 'jotting', ...jotted, query, caret: query.length, chosen: 0});
}

/** The same; what stands in it gives way to what is typed, since it is another name that is wanted. */
function askAnother(state: State, jotted: Jotted, query: string): State {
	const asked = ask(state, jotted, query);
	return asked.overlay?.type === 'jotting' ? {...asked, overlay: {...asked.overlay, isMarked: true}} : asked;
}

/** Asks for a line: with what was typed of it before, else with what stands in it. */
export function askAgain(state: State, jotted: Jotted, query = ''): State {
	const draft = state.sitting?.drafts.find(each => draftSlot(each) === draftSlot(jotted));
	if (!draft) return ask(state, jotted, query);
	const {query: typed, ...line} = draft;
	return ask(state, line, typed);
}

/** What comes of a line about something of one's own, once the line is closed: the next that is asked, or what is recorded. */
export function keepOwnLine(state: State, sitting: Sitting, overlay: SittingOverlay, line: OwnLine, text: string): Update {
	switch (line.what) {
		case 'task':
			if (text === '') return only(state);
			return state.catalogue.dataset.categories.length === 0
				? addWork(state, sitting, overlay, text, '')
				: only(ask(state, {what: 'group', task: text}));
		case 'group':
			return addWork(state, sitting, overlay, line.task, text);
		case 'whom':
			return only(text === '' ? state : askName(state, text));
		case 'name':
			return only(text === '' ? state : askAnother(state, {what: 'short', whom: line.whom, name: text}, shortFor(state, line.whom, text)));
		case 'short':
			return rename(state, sitting, line.whom, line.name, text === '' ? line.name : text);
	}
}

/** Work of one's own is asked about as soon as it is there. */
function addWork(state: State, sitting: Sitting, overlay: SittingOverlay, task: string, group: string): Update {
	const {categories, ownership} = state.catalogue.dataset;
	const named = categories.filter(({title}) => title.toLowerCase().includes(group.toLowerCase()));
	const category = named.find(({title}) => title.toLowerCase() === group.toLowerCase()) ?? (named.length === 1 ? named[0] : undefined);
	if (group !== '' && !category)
		return {
			state: {...ask(state, {what: 'group', task}, group), notice: {text: sittingTexts.noGroup}},
			effects: [],
		};
	if (ownership.some(work => work.task.toLowerCase() === task.toLowerCase())) return saying(state, sittingTexts.workThere);
	const {before, after, key} = newWork(state, task, group === '' ? undefined : category?.id);
	const added = recordOwn(state, sitting, before, after);
	const at: SittingOverlay = {...overlay, at: key, asked: 'who', scroll: 0, last: undefined};
	return {...added, state: {...added.state, overlay: at, notice: {text: sittingTexts.added}}};
}

function askName(state: State, whom: string): State {
	const {dataset} = state.catalogue;
	const id = known(dataset).find(({name}) => name === whom)?.id ?? partyTyped(whom, dataset);
	// Nobody is called so: a team that is new, by that name.
	if (id === undefined) return askAnother(state, {what: 'short', whom: '', name: whom}, whom);
	return askAnother(state, {what: 'name', whom: id}, partyNames(dataset, id).name);
}

/** What it is called for short stays where the name does; else the name is, which can be shortened. */
function shortFor({catalogue}: State, whom: string, name: string): string {
	const now = partyNames(catalogue.dataset, whom);
	return now.name === name ? now.short : name;
}

function rename(state: State, sitting: Sitting, whom: string, name: string, short: string): Update {
	const {before, after} = renamed(state, whom === '' ? undefined : whom, name, short);
	const {state: next, effects} = recordOwn(state, sitting, before, after);
	return {state: {...next, notice: {text: sittingTexts.calledHere(short)}}, effects};
}
