import type {Dataset} from '../dataset/schema.ts';
import {topicTexts} from '../messages/topics.ts';
import {kindTable} from './kinds.ts';
import type {Link} from './links.ts';
import {partyNames, type Sides} from './parties.ts';
import {
	type Catalogue,
	comparisonOf,
	type Difference,
	isEditorial,
	type Point,
	type Topic,
	type TopicKey,
	type TopicKind,
} from './topic.ts';

type PartInfo = {
	/** What room is given to first: what belongs to the comparison, what leads on from it, what goes deeper. */
	readonly rank: PartRank;
	/** Whether several points are a list, rather than one sentence after the other. */
	readonly isListed?: boolean;
};
/** In the order in which room is given. */
export const partRanks = ['first', 'onward', 'deeper'] as const;
export type PartRank = (typeof partRanks)[number];

/** The parts of a topic beside its name, its opening and its sides, in the one order in which every form shows them. */
const table = {
	decided: {rank: 'first'},
	step: {rank: 'first'},
	roles: {rank: 'first'},
	both: {rank: 'first'},
	truth: {rank: 'first'},
	when: {rank: 'first'},
	instead: {rank: 'first'},
	others: {rank: 'first', isListed: true},
	neglected: {rank: 'first'},
	consulted: {rank: 'first'},
	informed: {rank: 'first'},
	certainty: {rank: 'first'},
	example: {rank: 'deeper'},
	well: {rank: 'deeper', isListed: true},
	wrong: {rank: 'deeper', isListed: true},
	confused: {rank: 'deeper'},
	scale: {rank: 'first'},
	note: {rank: 'first'},
	related: {rank: 'onward'},
	partOf: {rank: 'onward'},
	work: {rank: 'onward'},
	page: {rank: 'onward'},
	alike: {rank: 'onward'},
	sources: {rank: 'onward'},
} as const satisfies Readonly<Record<string, PartInfo>>;

export type PartId = keyof typeof table;

/** The parts as a table that can be asked for what only some of them have. */
export const partTable: Readonly<Record<PartId, PartInfo>> = table;

/** What an entry says in one of the parts. */
export type OwnPart = {readonly id: PartId; readonly points: readonly Point[]};

/** Parts of an entry's own out of what it says in each; a part of which it says nothing is left out. */
export function ownParts(said: Partial<Record<PartId, string | readonly string[] | undefined>>): readonly OwnPart[] {
	return Object.entries(said).flatMap(([id, texts]) => {
		const points = [texts ?? []].flat().map(text => ({text}));
		return points.length > 0 ? [{id: id as PartId, points}] : [];
	});
}

/** A part with what it holds: things said, topics that can be opened, differences to them, or links. */
export type Part = {readonly id: PartId} & Content;
type Content =
	| {readonly type: 'points'; readonly points: readonly Point[]}
	| {readonly type: 'topics'; readonly keys: readonly TopicKey[]}
	| {readonly type: 'differences'; readonly differences: readonly Difference[]}
	| {readonly type: 'links'; readonly links: readonly Link[]};

const partIds = Object.keys(partTable) as readonly PartId[];
/** What is read where only what both roles have in common is. */
const ofBoth: ReadonlySet<PartId> = new Set(['note', 'related', 'partOf', 'work', 'page', 'sources']);

/** An address as it is read: the title of its link would only say again what the topic is called. */
const shownAddress = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');

/** The parts of a topic that say something of these two roles, in order. */
export function partsOf({dataset, topic: topicAt}: Catalogue, topic: Topic, sides: Sides): readonly Part[] {
	const comparison = comparisonOf(topic, sides.left, sides.right);
	const {related, partOf, work} = onwardOf(
		topic.related.filter(key => topicAt(key)),
		topic.kind,
	);
	const notes = notesOf(dataset, topic, sides);
	const names = (ids: readonly string[]) => points(ids.map(id => partyNames(dataset, id).name).join(', '));
	const contents: Partial<Record<PartId, Content>> = {
		note: notes.length > 1 ? {type: 'points', points: notes} : undefined,
		...Object.fromEntries(topic.own.map(({id, points}) => [id, {type: 'points', points}])),
		step: kindTable[topic.kind].opening === 'step' ? undefined : points(topic.step),
		roles: points(topic.kind === 'work' && !isDecided(topic) ? rolesLine(dataset, topic, sides) : undefined),
		both: {type: 'points', points: (comparison?.shared ?? []).map(text => ({text}))},
		consulted: names(topic.consulted),
		informed: names(topic.informed),
		certainty: points(certaintyLine(topic)),
		confused: {type: 'differences', differences: topic.confused.filter(({key}) => topicAt(key))},
		related: {type: 'topics', keys: related},
		partOf: {type: 'topics', keys: partOf},
		work: {type: 'topics', keys: work},
		alike: points(comparison?.why),
		page: {type: 'links', links: topic.url ? [{title: shownAddress(topic.url), url: topic.url}] : []},
		sources: sourcesOf(topic),
	};
	return partIds.flatMap(id => {
		const content = contents[id];
		const isRead = topic.read?.only !== 'shared' || ofBoth.has(id);
		return content && isRead && !isEmpty(content) ? [{id, ...content}] : [];
	});
}

/** What is said of the sides as wholes: once where it is the same of both, else of each by name. */
export function notesOf(dataset: Dataset, {notes}: Topic, {left, right}: Sides): readonly Point[] {
	const said = [left, right].flatMap(role => (notes[role] === undefined ? [] : [{role, text: notes[role]}]));
	const isOne = new Set(said.map(({text}) => text)).size === 1 && (said.length > 1 || Object.keys(notes).length === 1);
	return (isOne ? said.slice(0, 1) : said).map(({role, text}) => (isOne ? {text} : {mark: partyNames(dataset, role).short, text}));
}

function points(text: string | undefined): Content | undefined {
	return text ? {type: 'points', points: [{text}]} : undefined;
}

function isEmpty(content: Content): boolean {
	if (content.type === 'points') return content.points.length === 0;
	if (content.type === 'topics') return content.keys.length === 0;
	return content.type === 'links' ? content.links.length === 0 : content.differences.length === 0;
}

/** What leads on: for a concept what is beside it, the dimensions it is part of, and the work it is needed for. */
function onwardOf(related: readonly TopicKey[], kind: TopicKind): Readonly<Record<'related' | 'partOf' | 'work', readonly TopicKey[]>> {
	if (kind !== 'concept') return {related, partOf: [], work: []};
	const isOf = (key: TopicKey, kind: TopicKind) => key.startsWith(`${kind}:`);
	return {
		related: related.filter(key => !isOf(key, 'dimension') && !isOf(key, 'work')),
		partOf: related.filter(key => isOf(key, 'dimension')),
		work: related.filter(key => isOf(key, 'work')),
	};
}

/** Whether a team decided who answers for it: that is said in a part of its own. */
export const isDecided = ({own}: Topic): boolean => own.some(({id}) => id === 'decided');

/** Who has which part in a piece of work, where its title alone does not say it. */
function rolesLine(
	dataset: Dataset,
	{lead = '', contributor, consulted, informed, sides}: Topic,
	{left, right}: Sides,
): string | undefined {
	const name = (id: string) => partyNames(dataset, id).short;
	const concerned = [lead, contributor, ...consulted, ...informed, ...Object.keys(sides)];
	const isShared = lead === 'shared';
	const others = isShared ? [] : [left, right].filter(role => !concerned.includes(role));
	const said = [
		isShared ? topicTexts.shared : topicTexts.ownsIt(name(lead)),
		...(contributor === undefined ? [] : [topicTexts.helps(name(contributor))]),
		...(others.length > 0 ? [topicTexts.notInvolved(others.map(name))] : []),
	];
	return said.length > 1 ? `${said.join('; ')}.` : undefined;
}

function certaintyLine(topic: Topic): string | undefined {
	if (topic.certainty === undefined) return undefined;
	return [topicTexts.certainty[topic.certainty], ...(isEditorial(topic) ? [topicTexts.editorial] : [])].join(' · ');
}

/** Where it comes from; where nothing does and no certainty says so already, that it is the authors' judgement. */
function sourcesOf(topic: Topic): Content | undefined {
	return topic.certainty === undefined && isEditorial(topic) ? points(topicTexts.editorial) : {type: 'links', links: topic.sources};
}
