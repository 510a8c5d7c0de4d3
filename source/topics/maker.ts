import {once} from '../text/once.ts';
import type {Topic} from './topic.ts';

/** How the topics of a kind are made: all of them in order, or the one of an id alone. */
export type Maker = {
	/** Whether there are any; it makes none. */
	readonly has: boolean;
	readonly all: () => readonly Topic[];
	readonly one: (id: string) => Topic | undefined;
	/** The id of the one that has or had an id; where each is made of an entry, it makes none. */
	readonly idOf: (id: string) => string | undefined;
};

/** A topic of each entry, made once, in the order of the sections; a section that is not listed comes after those that are. */
export function each<Entry extends {readonly id: string; readonly formerly?: readonly string[]}>(
	entriesOf: () => readonly Entry[],
	project: (entry: Entry) => Topic,
	sections: readonly {readonly id: string}[] = [],
): Maker {
	const made = new Map<Entry, Topic>();
	const topicOf = (entry: Entry): Topic => {
		const topic = made.get(entry) ?? project(entry);
		made.set(entry, topic);
		return topic;
	};
	const named = (idsOf: (entry: Entry) => readonly string[]) =>
		entriesOf().flatMap(entry => idsOf(entry).map((id): [string, Entry] => [id, entry]));
	const byId = once(() => new Map([...named(({formerly = []}) => formerly), ...named(({id}) => [id])]));
	return {
		get has() {
			return entriesOf().length > 0;
		},
		all: () => inSections(entriesOf().map(topicOf), sections),
		one(id) {
			const entry = byId().get(id);
			return entry && topicOf(entry);
		},
		idOf: id => byId().get(id)?.id,
	};
}

/** Topics that are made of several entries, all at once. */
export function together(has: boolean, make: () => readonly Topic[]): Maker {
	const topics = once(make);
	const byId = once(() => new Map(topics().map(topic => [topic.id, topic])));
	return {has, all: topics, one: id => byId().get(id), idOf: id => byId().get(id)?.id};
}

function inSections(topics: readonly Topic[], sections: readonly {readonly id: string}[]): readonly Topic[] {
	const order = new Map(sections.map(({id}, index) => [id, index]));
	const place = (topic: Topic) => order.get(topic.section.id) ?? sections.length;
	return topics.toSorted((a, b) => place(a) - place(b));
}
