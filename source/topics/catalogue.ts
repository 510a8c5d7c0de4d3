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

/**
 * Projects a dataset to its topics, in the order shown: kind by kind, and within a kind section by section.
 * A section that the data does not list comes after those it does.
 */
export function createCatalogue(dataset: Dataset): Catalogue {
	const sourcesById = new Map(dataset.sources.map(source => [source.id, source]));
	const sources: SourceIndex = ids => ids.flatMap(id => sourcesById.get(id) ?? []);
	const conceptsOf = conceptsByDimension(dataset);
	const cited = [
		...inSections(
			dataset.dimensions.map(dimension => dimensionTopic(dimension, dataset, sources, conceptsOf.get(dimension.id) ?? [])),
			dataset.groups,
		),
		...inSections(
			dataset.concepts.map(concept => conceptTopic(concept, dataset, sources)),
			dataset.categories,
		),
		...inSections(
			dataset.ownership.map(work => workTopic(work, dataset, sources)),
			[...dataset.roles, {id: 'shared'}, ...dataset.parties],
		),
		...inSections(
			dataset.tools.map(tool => toolTopic(tool, dataset, sources)),
			[...dataset.roles, {id: 'shared'}],
		),
		...dataset.myths.map(myth => mythTopic(myth, sources)),
		...inSections(
			dataset.needs.map(need => needTopic(need, dataset, sources)),
			[...dataset.roles, {id: 'shared'}, {id: 'neither'}],
		),
		...dayTopics(dataset, sources),
		...dataset.timeline.map(moment => momentTopic(moment, sources)),
		...(dataset.assessment ? [assessmentTopic(dataset.assessment, dataset)] : []),
		...dataset.roles.map(role => roleTopic(role, dataset, sources)),
	];
	const topics = [...cited, ...sourceTopics(dataset, cited)];
	const byKind = new Map<TopicKind, Topic[]>(topicKinds.map(kind => [kind, []]));
	for (const topic of topics) byKind.get(topic.kind)?.push(topic);
	return {dataset, topics, byKey: new Map(topics.map(topic => [topic.key, topic])), byKind};
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

function inSections(topics: readonly Topic[], sections: readonly {readonly id: string}[]): readonly Topic[] {
	const order = new Map(sections.map(({id}, index) => [id, index]));
	const place = (topic: Topic) => order.get(topic.section.id) ?? sections.length;
	return topics.toSorted((a, b) => place(a) - place(b));
}
