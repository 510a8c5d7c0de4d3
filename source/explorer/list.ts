import type {Catalogue, Topic} from '../topics/topic.ts';
import {kindsOf, type ViewId} from './state.ts';

/** A row of a list of topics: a section's heading, or a topic. */
type ListRow =
	| {readonly type: 'heading'; readonly id: string; readonly title: string; readonly short?: string}
	| {readonly type: 'topic'; readonly topic: Topic};

export type TopicList = {
	readonly topics: readonly Topic[];
	readonly rows: readonly ListRow[];
	/** The row of each topic, by its key. */
	readonly rowOf: ReadonlyMap<string, number>;
	/** Topics before each row, to count what is hidden. */
	readonly topicsBefore: readonly number[];
};

const lists = new WeakMap<Catalogue, Map<ViewId, TopicList>>();

/** The list of a view, in sections. Made once for a catalogue: it may have 20,000 rows. */
export function listOf(catalogue: Catalogue, view: ViewId): TopicList {
	const made = lists.get(catalogue) ?? new Map<ViewId, TopicList>();
	lists.set(catalogue, made);
	const list = made.get(view) ?? makeList(kindsOf(view).flatMap(catalogue.ofKind));
	made.set(view, list);
	return list;
}

/** The list of topics in their sections; those in `others` follow under one heading. */
export function makeList(topics: readonly Topic[], others: readonly Topic[] = [], heading = ''): TopicList {
	const rows: ListRow[] = [];
	const rowOf = new Map<string, number>();
	const topicsBefore: number[] = [];
	let section: string | undefined;
	for (const [index, topic] of topics.entries()) {
		if (topic.section.title && topic.section.id !== section) {
			section = topic.section.id;
			rows.push({type: 'heading', ...topic.section});
			topicsBefore.push(index);
		}
		rowOf.set(topic.key, rows.length);
		rows.push({type: 'topic', topic});
		topicsBefore.push(index);
	}
	if (others.length > 0) {
		rows.push({type: 'heading', id: heading, title: heading});
		topicsBefore.push(topics.length);
	}
	for (const [index, topic] of others.entries()) {
		rowOf.set(topic.key, rows.length);
		rows.push({type: 'topic', topic});
		topicsBefore.push(topics.length + index);
	}
	const all = [...topics, ...others];
	topicsBefore.push(all.length);
	return {topics: all, rows, rowOf, topicsBefore};
}
