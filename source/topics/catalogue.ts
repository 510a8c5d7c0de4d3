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
import {type Catalogue, type SourceIndex, type Topic, type TopicKey, type TopicKind, topicKey, topicKinds} from './topic.ts';
import {workTopic} from './work.ts';

/** Kinds in the order of a whole catalogue. */
const order: readonly TopicKind[] = [
	'dimension',
	'concept',
	'work',
	'tool',
	'myth',
	'need',
	'day',
	'moment',
	'assessment',
	'role',
	'source',
];

type Makers = Readonly<Record<TopicKind, () => readonly Topic[]>>;

/**
 * Projects a dataset to its topics, in the order shown: kind by kind, and within a kind section by section.
 * A section that the data does not list comes after those it does. A kind is projected when it is first asked for: the first
 * frame needs one of eleven.
 */
export function createCatalogue(dataset: Dataset): Catalogue {
	const made = new Map<TopicKind, readonly Topic[]>();
	const keyed = new Map<TopicKind, ReadonlyMap<string, Topic>>();
	const makers = makersOf(dataset, () => order.filter(kind => kind !== 'source').flatMap(ofKind));
	function ofKind(kind: TopicKind): readonly Topic[] {
		const topics = made.get(kind) ?? makers[kind]();
		made.set(kind, topics);
		return topics;
	}
	function topic(key: string): Topic | undefined {
		const kind = topicKinds.find(each => key.startsWith(`${each}:`));
		if (!kind) return undefined;
		const topics = keyed.get(kind) ?? new Map(ofKind(kind).map(each => [each.key, each]));
		keyed.set(kind, topics);
		return topics.get(key);
	}
	const topics = once(() => order.flatMap(ofKind));
	const byKey = once(() => new Map(topics().map(each => [each.key, each])));
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
	return {
		dimension: () =>
			inSections(
				dataset.dimensions.map(each => dimensionTopic(each, dataset, sources, () => conceptsOf().get(each.id) ?? [])),
				dataset.groups,
			),
		concept: () =>
			inSections(
				dataset.concepts.map(each => conceptTopic(each, dataset, sources, workOf().get(each.id))),
				dataset.categories,
			),
		work: () =>
			inSections(
				dataset.ownership.map(each => workTopic(each, dataset, sources)),
				[...roles, {id: 'shared'}, ...parties],
			),
		tool: () =>
			inSections(
				dataset.tools.map(each => toolTopic(each, dataset, sources)),
				[...roles, {id: 'shared'}],
			),
		myth: () => dataset.myths.map(each => mythTopic(each, sources)),
		need: () =>
			inSections(
				dataset.needs.map(each => needTopic(each, dataset, sources)),
				[...roles, {id: 'shared'}, {id: 'neither'}],
			),
		day: () => dayTopics(dataset, sources),
		moment: () => dataset.timeline.map(each => momentTopic(each, sources)),
		assessment: () => (dataset.assessment ? [assessmentTopic(dataset.assessment, dataset)] : []),
		role: () => roles.map(each => roleTopic(each, dataset, sources)),
		source: () => sourceTopics(dataset, cited()),
	};
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
