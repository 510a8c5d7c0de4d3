import {headingOf, partyNames, type Topic, type TopicKey} from '../../topics/topic.ts';
import {listIn} from '../filter.ts';
import type {State} from '../state.ts';
import {asShown} from './before-asking.ts';

/** The topic a reader is at. Throws a `RangeError` where the catalogue no longer has it: a fault of `update`. */
export function topicOf(state: State): Topic {
	const {catalogue, place} = state;
	const topic = catalogue.topic(place.key);
	if (!topic) throw new RangeError(`no topic ${place.key}`);
	return asShown(state, topic);
}

/** What a topic is headed by; its key where the dataset does not have it. */
export function headed({catalogue}: State, key: TopicKey): string {
	const topic = catalogue.topic(key);
	return topic ? headingOf(topic) : key;
}

/** Where the topic stands in its list: `10/24`. */
export function positionOf(state: State): string {
	const {rowOf, topicsBefore} = listIn(state);
	const row = rowOf.get(state.place.key) ?? 0;
	return `${(topicsBefore[row] ?? 0) + 1}/${topicsBefore.at(-1) ?? 0}`;
}

/** What the two sides are called for short. */
export function sidesOf({catalogue, left, right}: State): readonly [string, string] {
	return [partyNames(catalogue.dataset, left).short, partyNames(catalogue.dataset, right).short];
}
