import type {Dataset} from '../dataset/schema.ts';
import {assessmentTopic} from './assessment.ts';
import {conceptTopic} from './concept.ts';
import {dayTopics} from './day.ts';
import {dimensionTopic} from './dimension.ts';
import {momentTopic} from './moment.ts';
import {mythTopic} from './myth.ts';
import {needTopic} from './need.ts';
import {roleTopic} from './role.ts';
import {sourceTopic} from './source.ts';
import {toolTopic} from './tool.ts';
import {type Catalogue, type SourceIndex, type Topic, type TopicKey, type TopicKind, topicKey, topicKinds, topicsByKey} from './topic.ts';
import {workTopic} from './work.ts';

/** How the topics of a kind are made: all of them in order, or the one of an id alone. */
type Maker = {readonly all: () => readonly Topic[]; readonly one: (id: string) => Topic | undefined};
type Makers = Readonly<Record<TopicKind, Maker>>;

/**
 * Projects a dataset to its topics, in the order shown: kind by kind, and within a kind section by section.
 * A section that the data does not list comes after those it does. A kind is projected when it is first asked for, and so is a single
 * topic: the first frame needs one kind of eleven, an answer on the command line ten topics of four hundred.
 */
export function createCatalogue(dataset: Dataset): Catalogue {
	const made = new Map<TopicKind, readonly Topic[]>();
	const makers = makersOf(dataset, () => topicKinds.filter(kind => kind !== 'source').flatMap(ofKind));
	function ofKind(kind: TopicKind): readonly Topic[] {
		const topics = made.get(kind) ?? makers[kind].all();
		made.set(kind, topics);
		return topics;
	}
	function topic(key: string): Topic | undefined {
		const kind = topicKinds.find(each => key.startsWith(`${each}:`));
		return kind && makers[kind].one(key.slice(kind.length + 1));
	}
	const topics = once(() => topicKinds.flatMap(ofKind));
	const byKey = once(() => topicsByKey(topics()));
	const byKind = once(() => new Map(topicKinds.map(kind => [kind, ofKind(kind)])));
	return {
		dataset,
		get topics() {
			return topics();
		},
		get byKey() {
			return byKey();
		},
		get byKind() {
			return byKind();
		},
		ofKind,
		topic,
		has: kind => hasKind(dataset, kind),
	};
}

function makersOf(dataset: Dataset, cited: () => readonly Topic[]): Makers {
	const sourcesById = once(() => new Map(dataset.sources.map(source => [source.id, source])));
	const sources: SourceIndex = ids => ids.flatMap(id => sourcesById().get(id) ?? []);
	const conceptsOf = once(() => conceptsByDimension(dataset));
	const workOf = once(() => workByConcept(dataset));
	const {roles, parties} = dataset;
	const shared = {id: 'shared'};
	return {
		dimension: each(
			dataset.dimensions,
			dimension => dimensionTopic(dimension, dataset, sources, () => conceptsOf().get(dimension.id) ?? []),
			dataset.groups,
		),
		concept: each(dataset.concepts, concept => conceptTopic(concept, dataset, sources, workOf().get(concept.id)), dataset.categories),
		work: each(dataset.ownership, work => workTopic(work, dataset, sources), [...roles, shared, ...parties]),
		tool: each(dataset.tools, tool => toolTopic(tool, dataset, sources), [...roles, shared]),
		myth: each(dataset.myths, myth => mythTopic(myth, sources)),
		need: each(dataset.needs, need => needTopic(need, dataset, sources), [...roles, shared, {id: 'neither'}]),
		day: together(() => dayTopics(dataset, sources)),
		moment: each(dataset.timeline, moment => momentTopic(moment, sources)),
		assessment: together(() => (dataset.assessment ? [assessmentTopic(dataset.assessment, dataset)] : [])),
		role: each(roles, role => roleTopic(role, dataset, sources)),
		source: together(() => sourceTopics(dataset, cited())),
	};
}

/** A topic of each entry, made once, in the order of the sections. */
function each<Entry extends {readonly id: string; readonly formerly?: readonly string[]}>(
	entries: readonly Entry[],
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
		entries.flatMap(entry => idsOf(entry).map((id): [string, Entry] => [id, entry]));
	const byId = once(() => new Map([...named(({formerly = []}) => formerly), ...named(({id}) => [id])]));
	return {
		all: () => inSections(entries.map(topicOf), sections),
		one(id) {
			const entry = byId().get(id);
			return entry && topicOf(entry);
		},
	};
}

/** Topics that are made of several entries, all at once. */
function together(make: () => readonly Topic[]): Maker {
	const topics = once(make);
	const byId = once(() => new Map(topics().map(topic => [topic.id, topic])));
	return {all: topics, one: id => byId().get(id)};
}

function hasKind(dataset: Dataset, kind: TopicKind): boolean {
	const entries: Readonly<Record<TopicKind, readonly unknown[]>> = {
		dimension: dataset.dimensions,
		concept: dataset.concepts,
		work: dataset.ownership,
		tool: dataset.tools,
		myth: dataset.myths,
		need: dataset.needs,
		day: dataset.days.filter(({day, week}) => day.length > 0 || week.length > 0),
		moment: dataset.timeline,
		assessment: dataset.assessment ? [dataset.assessment] : [],
		role: dataset.roles,
		source: dataset.sources,
	};
	return entries[kind].length > 0;
}

function once<Value>(make: () => Value): () => Value {
	let made: {readonly value: Value} | undefined;
	return () => {
		made ??= {value: make()};
		return made.value;
	};
}

function sourceTopics({sources}: Dataset, topics: readonly Topic[]): readonly Topic[] {
	const citedBy = new Map<string, TopicKey[]>(sources.map(({id}) => [id, []]));
	for (const topic of topics) for (const {id} of topic.sources) citedBy.get(id)?.push(topic.key);
	return sources.map(source => sourceTopic(source, citedBy.get(source.id) ?? []));
}

function conceptsByDimension(dataset: Dataset): ReadonlyMap<string, readonly TopicKey[]> {
	const keys = new Map<string, TopicKey[]>();
	for (const concept of dataset.concepts.toSorted((a, b) => Number(b.core) - Number(a.core))) {
		for (const dimension of concept.dimensions) {
			const list = keys.get(dimension);
			if (list) list.push(topicKey('concept', concept.id));
			else keys.set(dimension, [topicKey('concept', concept.id)]);
		}
	}
	return keys;
}

function workByConcept({ownership}: Dataset): ReadonlyMap<string, readonly TopicKey[]> {
	const keys = new Map<string, TopicKey[]>();
	for (const {id, concepts} of ownership) {
		for (const concept of concepts) keys.set(concept, [...(keys.get(concept) ?? []), topicKey('work', id)]);
	}
	return keys;
}

function inSections(topics: readonly Topic[], sections: readonly {readonly id: string}[]): readonly Topic[] {
	const order = new Map(sections.map(({id}, index) => [id, index]));
	const place = (topic: Topic) => order.get(topic.section.id) ?? sections.length;
	return topics.toSorted((a, b) => place(a) - place(b));
}
