import type {Dataset} from '../dataset/schema.ts';
import {once} from '../text/once.ts';
import {assessmentTopic} from './assessment.ts';
import {conceptTopic} from './concept.ts';
import {citations, conceptsByDimension, differencesByConcept, workByConcept} from './cross-links.ts';
import {dayTopics} from './day.ts';
import {dimensionTopic} from './dimension.ts';
import type {TopicKind} from './kinds.ts';
import {each, type Maker, together} from './maker.ts';
import {momentTopic} from './moment.ts';
import {mythTopic} from './myth.ts';
import {needTopic} from './need.ts';
import {roleTopic} from './role.ts';
import {situationTopic} from './situation.ts';
import {sourceTopic} from './source.ts';
import {toolTopic} from './tool.ts';
import type {SourceIndex, Topic} from './topic.ts';
import {workTopic} from './work.ts';

/** How the topics of each kind are made of a dataset; `cited` gives all topics but the sources. */
export function projectionsOf(dataset: Dataset, cited: () => readonly Topic[]): Readonly<Record<TopicKind, Maker>> {
	const {roles, parties, days, assessment} = dataset;
	const sourcesById = once(() => new Map(dataset.sources.map(source => [source.id, source])));
	const sources: SourceIndex = ids => ids.flatMap(id => sourcesById().get(id) ?? []);
	const conceptsOf = once(() => conceptsByDimension(dataset));
	const workOf = once(() => workByConcept(dataset));
	const differencesOf = once(() => differencesByConcept(dataset));
	const citedBy = once(() => citations(cited()));
	const shared = {id: 'shared'};
	return {
		dimension: each(
			() => dataset.dimensions,
			dimension => dimensionTopic(dimension, dataset, sources, () => conceptsOf().get(dimension.id) ?? []),
			dataset.groups,
		),
		concept: each(
			() => dataset.concepts,
			concept => conceptTopic(concept, dataset, sources, {work: workOf().get(concept.id), confused: differencesOf().get(concept.id)}),
			dataset.categories,
		),
		work: each(
			() => dataset.ownership,
			work => workTopic(work, dataset, sources),
			[...roles, shared, ...parties],
		),
		situation: each(
			() => dataset.situations,
			situation => situationTopic(situation, dataset, sources),
		),
		tool: each(
			() => dataset.tools,
			tool => toolTopic(tool, dataset, sources),
			[...roles, shared],
		),
		myth: each(
			() => dataset.myths,
			myth => mythTopic(myth, sources),
		),
		need: each(
			() => dataset.needs,
			need => needTopic(need, dataset, sources),
			[...roles, shared, {id: 'neither'}],
		),
		day: together(
			days.some(({day, week}) => day.length > 0 || week.length > 0),
			() => dayTopics(dataset, sources),
		),
		moment: each(
			() => dataset.timeline,
			moment => momentTopic(moment, sources),
		),
		assessment: together(assessment !== undefined, () => (assessment ? [assessmentTopic(assessment, dataset)] : [])),
		role: each(
			() => roles,
			role => roleTopic(role, dataset, sources),
		),
		source: each(
			() => dataset.sources,
			source => sourceTopic(source, () => citedBy().get(source.id) ?? []),
		),
	};
}
