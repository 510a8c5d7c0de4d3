import {alsoCalled, hasSides, otherRoles} from '../compose/compose.ts';
import {conversationTexts} from '../messages/conversation.ts';
import {partLabels} from '../messages/topics.ts';
import {partTexts, pointText, sideTexts} from '../print/said.ts';
import {standingText} from '../print/standing.ts';
import {statusWords} from '../topics/links.ts';
import {openingOf} from '../topics/opening.ts';
import {type Part, type PartRank, partsOf, partTable} from '../topics/parts.ts';
import {type Catalogue, headingOf, kindNames, partyNames, type Sides, type Topic, type TopicKey} from '../topics/topic.ts';
import {capital, sentence} from './sentence.ts';

/** What is told of an entry when it is opened: its name, what answers, each role in turn, and what belongs to the comparison. */
export function entryLines(catalogue: Catalogue, topic: Topic, sides: Sides): readonly string[] {
	const {context, answer} = openingOf(catalogue, topic, sides);
	return [
		sentence(headingOf(topic)),
		sentence(capital([kindNames[topic.kind].one, standingText(catalogue, topic, sides), alsoCalled(topic)].filter(Boolean).join(', '))),
		...(context ? [context] : []),
		...answer.map(point => pointText(point)),
		...(hasSides(topic) ? (topic.read?.only === 'shared' ? bothLines(topic, sides) : bothSides(catalogue, topic, sides)) : []),
		...partLines(catalogue, topic, sides, ['first']),
		...furtherLine(catalogue, topic, sides),
	];
}

const bothSides = (catalogue: Catalogue, topic: Topic, {left, right}: Sides): readonly string[] =>
	[left, right].flatMap(role => sideLines(catalogue, topic, role));

/** What both roles have in common, of a topic that is read so. */
function bothLines({sides: said}: Topic, {left}: Sides): readonly string[] {
	const texts = sideTexts(said[left]);
	return texts.length > 0 ? [conversationTexts.both, ...texts.map(sentence)] : [conversationTexts.nothingShared];
}

/** One role's side: its name, then each of its points. */
export function sideLines({dataset}: Catalogue, topic: Topic, role: string): readonly string[] {
	const {name, short} = partyNames(dataset, role);
	const texts = sideTexts(topic.sides[role]);
	if (topic.read && texts.length === 0 && topic.sides[role]) return [conversationTexts.nothingOwn(short)];
	return texts.length > 0 ? [`${name}:`, ...texts.map(sentence)] : [conversationTexts.silent(short)];
}

/** What `more` tells of an entry: what goes deeper, and what it says of other roles. */
export function deeperLines(catalogue: Catalogue, topic: Topic, sides: Sides): readonly string[] {
	return [
		...partLines(catalogue, topic, sides, ['deeper']),
		...otherRoles(catalogue, topic, sides).flatMap(role => sideLines(catalogue, topic, role)),
	];
}

/** Where it comes from: each source by its title, with how well it was read. */
export function sourceLines(catalogue: Catalogue, topic: Topic, sides: Sides): readonly string[] {
	const lines = sourceParts(catalogue, topic, sides).flatMap(part =>
		part.type === 'links'
			? part.links.map(({title, status}) => sentence(status ? `${title}, ${statusWords[status]}` : title))
			: partTexts(catalogue, part).map(sentence),
	);
	return lines.length > 0
		? [...lines, ...(addressLines(catalogue, topic, sides).length > 0 ? [conversationTexts.alsoAddresses] : [])]
		: [conversationTexts.noSource];
}

/** The addresses alone: a voice spells each out for six seconds. */
export function addressLines(catalogue: Catalogue, topic: Topic, sides: Sides): readonly string[] {
	return sourceParts(catalogue, topic, sides).flatMap(part => (part.type === 'links' ? part.links.flatMap(({url}) => url ?? []) : []));
}

const sourceParts = (catalogue: Catalogue, topic: Topic, sides: Sides): readonly Part[] =>
	partsOf(catalogue, topic, sides).filter(({id}) => id === 'sources' || id === 'page');

/** What leads on from an entry. */
export function relatedKeys(catalogue: Catalogue, topic: Topic, sides: Sides): readonly TopicKey[] {
	const keys = partsOf(catalogue, topic, sides).flatMap((part): readonly TopicKey[] => {
		if (part.type === 'topics') return part.keys;
		return part.type === 'differences' ? part.differences.map(({key}) => key) : [];
	});
	return [...new Set(keys)].filter(key => catalogue.topic(key));
}

function partLines(catalogue: Catalogue, topic: Topic, sides: Sides, ranks: readonly PartRank[]): readonly string[] {
	return partsOf(catalogue, topic, sides)
		.filter(({id, type}) => ranks.includes(partTable[id].rank) && type !== 'topics' && type !== 'links')
		.flatMap(part => labelled(catalogue, part));
}

function labelled(catalogue: Catalogue, part: Part): readonly string[] {
	const {label} = partLabels[part.id];
	const texts = partTexts(catalogue, part).map(sentence);
	return texts.length === 1 ? [`${label}: ${texts[0]}`] : [`${label}:`, ...texts];
}

/** What else there is of it, in the words that ask for it. */
function furtherLine(catalogue: Catalogue, topic: Topic, sides: Sides): readonly string[] {
	const related = relatedKeys(catalogue, topic, sides).length;
	const deeper = deeperLines(catalogue, topic, sides).length > 0;
	return [conversationTexts.also(deeper, related)];
}
