import {decisionTexts} from '../messages/files.ts';
import type {Catalogue, Topic, TopicKey} from '../topics/topic.ts';
import type {Decisions} from './decision.ts';

/** Work that is gone through together. */
type WorkGroup = {readonly title: string; readonly keys: readonly TopicKey[]};

/** How far from clear a piece of work is: agreed case by case, mostly agreed, agreed nearly everywhere. */
const degrees = ['contested', 'usual', 'firm'] as const;
type Degree = (typeof degrees)[number];

/**
 * The work in the order in which a team goes through it: what is unclear or contested first, and within that what is alike
 * together, by its category or that of its first concept. A group that is both contested and clear comes twice.
 * @internal exported for its test
 */
export function groupsOfWork(catalogue: Catalogue, decisions: Decisions): readonly WorkGroup[] {
	const {categories} = catalogue.dataset;
	const titles = new Map(categories.map(({id, title}) => [id, title]));
	const places = new Map([...titles.keys()].map((id, index) => [id, index]));
	const categoryByConcept = new Map(catalogue.dataset.concepts.map(({id, category}) => [id, category]));
	const ownCategories = new Map(catalogue.dataset.ownership.map(({id, category}) => [id, category]));
	const placed = catalogue
		.ofKind('work')
		.map(topic => ({
			topic,
			degree: degreeOf(topic, decisions),
			category: ownCategories.get(topic.id) ?? categoryOf(topic, categoryByConcept),
		}))
		.toSorted(
			(a, b) =>
				degrees.indexOf(a.degree) - degrees.indexOf(b.degree) ||
				(places.get(a.category) ?? places.size) - (places.get(b.category) ?? places.size),
		);
	const groups = new Map<string, {readonly title: string; readonly keys: TopicKey[]}>();
	for (const {topic, degree, category} of placed) {
		const name = `${degree} ${category}`;
		const group = groups.get(name) ?? {title: titles.get(category) ?? decisionTexts.otherWork, keys: []};
		groups.set(name, group);
		group.keys.push(topic.key);
	}
	return [...groups.values()];
}

/** The same, one after the other. */
export function orderOfWork(catalogue: Catalogue, decisions: Decisions): readonly TopicKey[] {
	return groupsOfWork(catalogue, decisions).flatMap(({keys}) => keys);
}

/** What a team could not agree on is contested, whatever is usual. */
function degreeOf({id, lead, certainty}: Topic, decisions: Decisions): Degree {
	if (decisions.get(id)?.answer?.kind === 'disagree' || certainty === 'varies' || lead === 'shared') return 'contested';
	return certainty === 'firm' ? 'firm' : 'usual';
}

/** The category of the first concept it speaks of; of none where it speaks of none. */
function categoryOf({related}: Topic, categoryByConcept: ReadonlyMap<string, string>): string {
	const categories = related.flatMap(key => categoryByConcept.get(key.slice(key.indexOf(':') + 1)) ?? []);
	return categories[0] ?? '';
}
