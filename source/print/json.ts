import type {Sides} from '../compose/compose.ts';
import {escapeUnsafe} from '../dataset/check/characters.ts';
import type {Dataset, Likeness} from '../dataset/schema.ts';
import type {SearchResult} from '../search/search.ts';
import {type Catalogue, comparisonOf, type Topic, type TopicKind} from '../topics/topic.ts';
import {sideTexts} from './said.ts';

/** The number of the shapes below, in the schema's `$id` and in the objects that have room for it. It grows when a field goes away or changes. */
export const jsonVersion = 2;

export type ListedEntry = {
	readonly kind: TopicKind;
	readonly id: string;
	readonly title: string;
	readonly group: string;
	/** A role's or party's id, `shared` or `neither`; null where nobody leads. */
	readonly lead: string | null;
	/** How alike the two roles are on it; null where the data does not say. */
	readonly likeness: Likeness | null;
};

export type FoundEntry = {
	readonly kind: TopicKind;
	readonly id: string;
	readonly title: string;
	/** A role's or party's id, `shared` or `neither`; null where nobody leads. */
	readonly lead: string | null;
	readonly score: number;
};

export type SearchAnswer = {readonly query: string; readonly results: readonly FoundEntry[]};

export type ComparedDimension = {
	readonly id: string;
	readonly title: string;
	readonly group: string;
	readonly question: string;
	readonly left: readonly string[];
	readonly right: readonly string[];
	readonly shared: readonly string[];
	readonly contrast: string | null;
	readonly likeness: Likeness | null;
	readonly why: string | null;
};

export type ComparedRoles = {
	readonly version: typeof jsonVersion;
	readonly left: ComparedRole;
	readonly right: ComparedRole;
	readonly dimensions: readonly ComparedDimension[];
};
type ComparedRole = Pick<Dataset['roles'][number], 'id' | 'name' | 'short'>;

/** A value as JSON for people and machines, with every unsafe character written as an escape. */
export function json(value: unknown): string {
	return `${escapeUnsafe(JSON.stringify(value, null, 2))}\n`;
}

/** A value as JSON on one line. */
export function jsonLine(value: unknown): string {
	return `${escapeUnsafe(JSON.stringify(value))}\n`;
}

export function listed(topics: readonly Topic[], {left, right}: Sides): readonly ListedEntry[] {
	return topics.map(topic => {
		const {kind, id, title, section, lead = null} = topic;
		return {kind, id, title, group: section.id, lead, likeness: comparisonOf(topic, left, right)?.likeness ?? null};
	});
}

export function searchAnswer(catalogue: Catalogue, {query, hits}: SearchResult): SearchAnswer {
	const results = hits.flatMap(({key, kind, id, score}) => {
		const topic = catalogue.topic(key);
		return topic ? [{kind, id, title: topic.title, lead: topic.lead ?? null, score: Math.round(score * 1000) / 1000}] : [];
	});
	return {query, results};
}

export function comparedRoles({dataset}: Catalogue, topics: readonly Topic[], sides: Sides): ComparedRoles {
	const role = (wanted: string): ComparedRole => {
		const {id, name, short} = dataset.roles.find(each => each.id === wanted) ?? {id: wanted, name: wanted, short: wanted};
		return {id, name, short};
	};
	const dimensions = topics.map(topic => comparedDimension(topic, sides));
	return {version: jsonVersion, left: role(sides.left), right: role(sides.right), dimensions};
}

function comparedDimension(topic: Topic, {left, right}: Sides): ComparedDimension {
	const {shared = [], contrast = null, likeness = null, why = null} = comparisonOf(topic, left, right) ?? {};
	const {id, title, section, introduction: question, sides} = topic;
	return {
		id,
		title,
		group: section.id,
		question,
		left: sideTexts(sides[left]),
		right: sideTexts(sides[right]),
		shared,
		contrast,
		likeness,
		why,
	};
}
