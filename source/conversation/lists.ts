import {standingText} from '../print/standing.ts';
import {counted} from '../text/counted.ts';
import {type Catalogue, headingOf, kindNames, type Sides, type TopicKey} from '../topics/topic.ts';
import {sentence} from './sentence.ts';
import {goTo, type Listing, type State, saying, type Turn} from './state.ts';

/** Entries that are told at once: more are not kept in mind. */
export const group = 10;

/** Goes to a list and tells its first group. */
export function openList(state: State, list: Listing): Turn {
	if (list.keys.length === 0) return saying(state, `${sentence(list.title)} Nothing is in it.`);
	const opened = goTo(state, {type: 'list', list, from: 0});
	return saying(opened, `${sentence(list.title)} ${counted(list.keys.length, 'entry', 'entries')}.`, ...groupLines(opened, list, 0));
}

/** Tells another group of a list. */
export function tellGroup(state: State, list: Listing, from: number): Turn {
	if (from >= list.keys.length) return saying(state, 'That was the last of the list.');
	if (from < 0) return saying(state, 'That was the first of the list.');
	return saying({...state, place: {type: 'list', list, from}}, ...groupLines(state, list, from));
}

/** A group: a number and a name each, with the heading where that changes, and how many are left. */
export function groupLines({catalogue, sides}: Pick<State, 'catalogue' | 'sides'>, {keys}: Listing, from: number): readonly string[] {
	const told = keys.slice(from, from + group);
	const isMixed = new Set(keys.map(key => key.split(':')[0])).size > 1;
	const left = keys.length - from - told.length;
	return [
		...told.flatMap((key, index) => entryRow(catalogue, key, sides, {number: from + index + 1, isMixed, before: keys[from + index - 1]})),
		...(left > 0 ? [`${left} more. To hear them: more.`] : []),
	];
}

type RowOptions = {readonly number: number; readonly isMixed: boolean; readonly before: TopicKey | undefined};

function entryRow(catalogue: Catalogue, key: TopicKey, sides: Sides, {number, isMixed, before}: RowOptions): readonly string[] {
	const topic = catalogue.topic(key);
	if (!topic) return [];
	const {section, kind} = topic;
	const isNew = !isMixed && section.title !== '' && section.id !== (before && catalogue.topic(before)?.section.id);
	const standing = standingText(catalogue, topic, sides);
	// What the heading has said of all is not said of each again.
	const isSaid = !isMixed && standing.toLowerCase() === section.title.toLowerCase();
	const told = [headingOf(topic), isMixed ? kindNames[kind].one : '', isSaid ? '' : standing];
	return [...(isNew ? [`${section.title}:`] : []), `${number}. ${sentence(told.filter(Boolean).join(', '))}`];
}
