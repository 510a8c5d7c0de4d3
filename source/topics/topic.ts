import type {Dataset, Likeness, Source} from '../dataset/schema.ts';

export const topicKinds = [
	'dimension',
	'concept',
	'work',
	'day',
	'moment',
	'tool',
	'myth',
	'assessment',
	'need',
	'role',
	'source',
] as const;
export type TopicKind = (typeof topicKinds)[number];

/** A topic's name across kinds: `concept:slo`. */
export type TopicKey = `${TopicKind}:${string}`;

/** What holds between two roles on a topic. */
export type Comparison = {
	readonly roles: readonly [string, string];
	readonly shared: readonly string[];
	readonly contrast?: string;
	readonly likeness?: Likeness;
	readonly why?: string;
};

/**
 * The one projection of anything comparable. The panes, the printed forms, the clipboard and the search index take a topic
 * and know nothing of the entry it was made from.
 */
export type Topic = {
	readonly key: TopicKey;
	readonly kind: TopicKind;
	readonly id: string;
	/** Ids it had before. */
	readonly formerly?: readonly string[];
	readonly title: string;
	/** The title for narrow lists; equals `title` where the data has no shorter one. */
	readonly short: string;
	readonly aliases: readonly string[];
	/** Plain words people use when they ask for it. */
	readonly asked: readonly string[];
	/** The heading it stands under in its list. */
	readonly section: {readonly id: string; readonly title: string};
	/** The sentence that introduces it: a dimension's question, a concept's definition. */
	readonly introduction: string;
	/** Points per role id; a role that is missing has nothing said about it. */
	readonly sides: Readonly<Record<string, readonly string[]>>;
	readonly comparisons: readonly Comparison[];
	/** A role id, `shared`, or another party's id. */
	readonly lead?: string;
	/** Who helps, where somebody else leads. */
	readonly contributor?: string;
	/** Labelled remarks of this kind of entry alone: certainty, first step, note. */
	readonly remarks: readonly Remark[];
	readonly related: readonly TopicKey[];
	readonly sources: readonly Source[];
	readonly url?: string;
};

export type Remark = {readonly label: string; readonly text: string};

/** Every topic of a dataset, in the order shown, with what is needed to look one up. */
export type Catalogue = {
	readonly dataset: Dataset;
	readonly topics: readonly Topic[];
	/** Under the keys they had before too. */
	readonly byKey: ReadonlyMap<string, Topic>;
	readonly byKind: ReadonlyMap<TopicKind, readonly Topic[]>;
	/** The topics of one kind; unlike `byKind` it projects no other kind. */
	readonly ofKind: (kind: TopicKind) => readonly Topic[];
	/** The topic of a key, projecting no more than its kind. */
	readonly topic: (key: string) => Topic | undefined;
	/** Whether there are topics of a kind; it projects none. */
	readonly has: (kind: TopicKind) => boolean;
};

/** The word a reader sees for a kind, and its plural (as `rolex list` takes it). */
export const kindNames: Readonly<Record<TopicKind, {readonly one: string; readonly many: string}>> = {
	dimension: {one: 'dimension', many: 'dimensions'},
	concept: {one: 'concept', many: 'concepts'},
	work: {one: 'work', many: 'ownership'},
	tool: {one: 'tool', many: 'tools'},
	myth: {one: 'myth', many: 'myths'},
	need: {one: 'need', many: 'needs'},
	day: {one: 'day', many: 'days'},
	moment: {one: 'moment', many: 'timeline'},
	assessment: {one: 'assessment', many: 'assessment'},
	role: {one: 'role', many: 'roles'},
	source: {one: 'source', many: 'sources'},
};

/** What is searched: everything but sources, which people look for through what cites them. */
export function searchedTopics(topics: readonly Topic[]): readonly Topic[] {
	return topics.filter(({kind}) => kind !== 'source');
}

export function topicKey(kind: TopicKind, id: string): TopicKey {
	return `${kind}:${id}`;
}

/** Topics by their keys, and by those they had before. */
export function topicsByKey(topics: readonly Topic[]): ReadonlyMap<string, Topic> {
	const former = topics.flatMap(topic => (topic.formerly ?? []).map((id): [string, Topic] => [topicKey(topic.kind, id), topic]));
	return new Map([...former, ...topics.map((topic): [string, Topic] => [topic.key, topic])]);
}

/** The comparison of two roles on a topic, in either order; undefined where the data says nothing about that pair. */
export function comparisonOf(topic: Topic, left: string, right: string): Comparison | undefined {
	return topic.comparisons.find(({roles: [a, b]}) => (a === left && b === right) || (a === right && b === left));
}

type Names = {readonly name: string; readonly short: string};
const namesByDataset = new WeakMap<Dataset, ReadonlyMap<string, Names>>();

/** What a role or party is called: `{name, short}`. `shared` is "Both"; an id that nobody named stands for itself. */
export function partyNames(dataset: Dataset, id: string): Names {
	const names = namesByDataset.get(dataset) ?? allNames(dataset);
	namesByDataset.set(dataset, names);
	return names.get(id) ?? {name: id, short: id};
}

function allNames({roles, parties}: Dataset): ReadonlyMap<string, Names> {
	const named = [...parties, ...roles].map(({id, name, short}): [string, Names] => [id, {name, short: short ?? name}]);
	return new Map([...named, ['shared', {name: 'Both', short: 'both'}], ['neither', {name: 'Neither', short: 'neither'}]]);
}

/** Looks up sources by id; an id that names none is left out (the checks report it). */
export type SourceIndex = (ids: readonly string[]) => readonly Source[];
