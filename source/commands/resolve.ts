import type {SearchHit} from '../search/search.ts';
import {nearestOf} from '../text/nearest.ts';
import {findTopic, type Named} from '../topics/find.ts';
import {kindCalled, kindWords} from '../topics/kinds.ts';
import type {Catalogue, Topic, TopicKind} from '../topics/topic.ts';
import type {Find} from './context.ts';

/** The topic that words name, or clearly mean; else the nearest ones. */
export type Resolved =
	| {readonly topic: Topic; readonly isMeant: boolean}
	| {readonly topic?: undefined; readonly nearest: readonly Named[]};

/** A first hit is clearly meant from this score on, and when the next other one is this much worse. */
const sure = {score: 0.9, lead: 0.05} as const;
const toldNearest = 3;
/** So many letters of a name are compared. */
const mostCompared = 40;

/** Where an entry is looked up: by its name, or by search. */
export type Place = {readonly catalogue: Catalogue; readonly names: () => readonly Named[]; readonly find: Find};

/** Looks an entry up by what it is called, and where none is called so, by search. `kinds` narrows what is looked at. */
export async function resolveEntry({catalogue, names, find}: Place, words: string, kinds?: readonly TopicKind[]): Promise<Resolved> {
	const named = kinds ? names().filter(({kind}) => kinds.includes(kind)) : names();
	const called = findTopic(named, words);
	const topic = called && catalogue.topic(called.key);
	if (topic) return {topic, isMeant: false};
	const {hits} = await find(words, {limit: 12, kinds});
	const found = hits.flatMap(({key}) => catalogue.topic(key) ?? []);
	const [first] = found;
	if (first && isClear(hits, found) && (await isMostlyKnown(words, first, find))) return {topic: first, isMeant: true};
	const part = found.find(({title}) => isPartOf(title, words));
	if (part) return {topic: part, isMeant: true};
	const others = nearestByName(words, named);
	const nearest = new Map([...found.slice(0, toldNearest), ...others].map(entry => [entry.key, entry]));
	return {nearest: [...nearest.values()].slice(0, toldNearest)};
}

/** Topics of the same name (a dimension and its concept) do not stand in each other's way. */
function isClear(hits: readonly SearchHit[], topics: readonly Topic[]): boolean {
	const other = topics.findIndex(({title}) => title !== topics[0]?.title);
	const [first] = hits;
	return first !== undefined && first.score >= sure.score && first.score - (hits[other]?.score ?? 0) >= sure.lead;
}

/** So many words are asked for one by one. */
const mostAsked = 12;

/**
 * Whether more of several words are found than not, or the topic is found by them written as one (`sel ling`): what is found by
 * one of two words that have nothing to do with each other is not meant.
 */
async function isMostlyKnown(words: string, {key, kind}: Topic, find: Find): Promise<boolean> {
	const several = words.split(/\s+/u).filter(Boolean).slice(0, mostAsked);
	if (several.length < 2) return true;
	const hitsOf = async (word: string) => (await find(word, {limit: 1, kinds: [kind]})).hits;
	// A letter alone is found in whatever begins with it.
	const telling = several.filter(word => word.length > 1);
	const found = await Promise.all(telling.map(hitsOf));
	if (found.filter(hits => hits.length > 0).length * 2 > telling.length) return true;
	return (await hitsOf(several.join('')))[0]?.key === key;
}

/** Whether a title is that of a part of what words name: `SRE book, ch. 1 Introduction` of `sre book`. */
function isPartOf(title: string, words: string): boolean {
	const name = words.trim().toLowerCase().replace(/\s+/g, ' ');
	return name.length > 0 && title.toLowerCase().startsWith(name) && /^[,:]/.test(title.slice(name.length));
}

/** Where the search finds too little: the topics whose name has most letters in common, in order. */
function nearestByName(words: string, topics: readonly Named[]): readonly Named[] {
	const compared = (name: string) => name.toLowerCase().slice(0, mostCompared);
	return nearestOf(compared(words), topics, {
		names: ({id, short, aliases}) => [id, short, ...aliases].map(compared),
		count: toldNearest,
		limit: () => mostCompared,
	});
}

/** `no entry is called …`, with the nearest and how to open them. */
export function unknownEntry(words: string, nearest: readonly Named[], what = 'entry'): string {
	const names = nearest.map(({key, kind, title}) => `\n  ${key}  ${title} (${kind})`).join('');
	const kind = kindCalled(words);
	const all = kind ? ` All ${kindWords[kind].many}: rolex list ${kindWords[kind].many}.` : '';
	return `no ${what} is called \`${words}\`.${all}${nearest.length > 0 ? ' The nearest:' : ''}${names}`;
}
