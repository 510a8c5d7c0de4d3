import {conversationTexts} from '../messages/conversation.ts';
import {standingText} from '../print/standing.ts';
import {type Catalogue, headingOf, kindNames, type Sides, type TopicKey} from '../topics/topic.ts';
import {sentence} from './sentence.ts';
import {goTo, type Listing, type State, saying, type Turn} from './state.ts';

/** Entries that are told at once: more are not kept in mind. */
export const group = 10;

/** Goes to a list and tells its first group. */
export function openList(state: State, list: Listing): Turn {
	if (list.keys.length === 0) return saying(state, conversationTexts.emptyList(sentence(list.title)));
	const opened = goTo(state, {type: 'list', list, from: 0});
	return saying(opened, conversationTexts.entries(sentence(list.title), list.keys.length), ...groupLines(opened, list, 0));
}

/** Tells another group of a list. */
export function tellGroup(state: State, list: Listing, from: number): Turn {
	if (from >= list.keys.length) return saying(state, conversationTexts.lastOfList);
	if (from < 0) return saying(state, conversationTexts.firstOfList);
	return saying({...state, place: {type: 'list', list, from}}, ...groupLines(state, list, from));
}

/** A group: a number and a name each, with the heading where that changes, and how many are left. */
export function groupLines({catalogue, sides}: Pick<State, 'catalogue' | 'sides'>, {keys}: Listing, from: number): readonly string[] {
	const told = keys.slice(from, from + group);
	const isMixed = new Set(keys.map(key => key.split(':')[0])).size > 1;
	const left = keys.length - from - told.length;
	return [
		...told.flatMap((key, index) => entryRow(catalogue, key, sides, {number: from + index + 1, isMixed, before: keys[from + index - 1]})),
		...(left > 0 ? [conversationTexts.moreOfList(left)] : []),
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
