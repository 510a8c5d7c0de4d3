import type {Dataset, Likeness, Source, Work} from '../dataset/schema.ts';
import {kindNames, kindTable, type TopicKind} from './kinds.ts';
import type {OwnPart} from './parts.ts';
import type {Weekday} from './weekday.ts';

export {kindNames, kindWords, type TopicKind, topicKinds} from './kinds.ts';
export {partyNames, type Sides} from './parties.ts';

/** A topic's name across kinds: `concept:slo`. */
export type TopicKey = `${TopicKind}:${string}`;

/** Something said. A mark says what of: an hour, a day, a role; where it is a day of the week, which. */
export type Point = {readonly text: string; readonly mark?: string; readonly weekday?: Weekday};

/** What holds between two roles on a topic. */
export type Comparison = {
	readonly roles: readonly [string, string];
	readonly shared: readonly string[];
	readonly contrast?: string;
	readonly likeness?: Likeness;
	readonly why?: string;
};

/** What a topic is mixed up with, and the difference. */
export type Difference = {readonly key: TopicKey; readonly text: string};

/**
 * The one projection of anything comparable. The panes, the printed forms, the clipboard and the search index take a topic
 * and know nothing of the entry it was made from. Nothing in it is put together for a reader: who writes it does that.
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
	/** The heading it stands under in its list; `short` where the title has no room. */
	readonly section: {readonly id: string; readonly title: string; readonly short?: string};
	/** When it happened. */
	readonly year?: string;
	/** The sentence that introduces it: a dimension's question, a concept's definition. */
	readonly introduction: string;
	/** What to do first. */
	readonly step?: string;
	/** Points per role id; a role that is missing has nothing said about it. */
	readonly sides: Readonly<Record<string, readonly Point[]>>;
	/** What is said of each role's side as a whole, by role id. */
	readonly notes: Readonly<Record<string, string>>;
	readonly comparisons: readonly Comparison[];
	/** A role id, `shared`, or another party's id. */
	readonly lead?: string;
	/** Who helps, where somebody else leads. */
	readonly contributor?: string;
	/** Who is asked, and who is told, by id. */
	readonly consulted: readonly string[];
	readonly informed: readonly string[];
	readonly certainty?: Work['certainty'];
	/** What only entries of this kind say, each in its part. */
	readonly own: readonly OwnPart[];
	readonly confused: readonly Difference[];
	readonly related: readonly TopicKey[];
	readonly sources: readonly Source[];
	readonly url?: string;
	/** Where it is read in part (reading.ts): what of two roles alone, and how to read it otherwise, for where nothing is left. */
	readonly read?: {readonly only: 'differing' | 'shared'; readonly otherwise?: string};
};

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
	/** The key that a topic has now, of one that it had before; a key of nothing stays. Unlike `topic` it projects no entry. */
	readonly presentKey: (key: TopicKey) => TopicKey;
	/** Whether there are topics of a kind; it projects none. */
	readonly has: (kind: TopicKind) => boolean;
};

/** One line per role, as the single point of each side. */
export function linesOf(sides: Readonly<Record<string, string>>): Topic['sides'] {
	return Object.fromEntries(Object.entries(sides).map(([role, text]) => [role, [{text}]]));
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

/** What a topic is called where it stands alone: `Myth: …`, `2003: …`; else its title. */
export function headingOf({kind, title, year}: Pick<Topic, 'kind' | 'title' | 'year'>): string {
	const before = year ?? kindNames[kind].heading;
	return before ? `${before}: ${title}` : title;
}

/** What a topic is called in a list of its kind, whole and for narrow lists: a moment has its year before it. */
export function listedNames({title, short, year}: Pick<Topic, 'title' | 'short' | 'year'>): {
	readonly title: string;
	readonly short: string;
} {
	const before = year ? `${year}  ` : '';
	return {title: before + title, short: before + short};
}

/** Whether a topic has no source behind it, so that it is the authors' judgement. */
export function isEditorial({kind, sources}: Topic): boolean {
	return kindTable[kind].isJudged && sources.length === 0;
}

/** Looks up sources by id; an id that names none is left out (the checks report it). */
export type SourceIndex = (ids: readonly string[]) => readonly Source[];

type Said = Partial<Omit<Topic, 'key' | 'kind' | 'id'>> & {readonly title: string; readonly section: Topic['section']};

/** Every field, so that all topics have one shape: made by spreading, a thousand of them took a tenth of an answer's time. */
type Whole = {readonly [Field in keyof Required<Topic>]: Topic[Field]};

/** A topic with what every entry has; what it says nothing of is empty. */
export function newTopic(kind: TopicKind, id: string, said: Said): Topic {
	const whole: Whole = {
		key: topicKey(kind, id),
		kind,
		id,
		formerly: said.formerly,
		title: said.title,
		short: said.short ?? said.title,
		aliases: said.aliases ?? none,
		asked: said.asked ?? none,
		section: said.section,
		year: said.year,
		introduction: said.introduction ?? '',
		step: said.step,
		sides: said.sides ?? nothing,
		notes: said.notes ?? nothing,
		comparisons: said.comparisons ?? none,
		lead: said.lead,
		contributor: said.contributor,
		consulted: said.consulted ?? none,
		informed: said.informed ?? none,
		certainty: said.certainty,
		own: said.own ?? none,
		confused: said.confused ?? none,
		related: said.related ?? none,
		sources: said.sources ?? none,
		url: said.url,
		read: said.read,
	};
	return whole;
}

const none = [] as const;
const nothing = {} as const;
