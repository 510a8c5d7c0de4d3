import {saidOf} from '../../topics/said.ts';
import type {Topic} from '../../topics/topic.ts';
import {stopWords} from '../words/stop-words.ts';
import {camelParts, wordsOf} from '../words/words.ts';

/** A text of a topic and how much a match in it counts, 0 to 1. */
export type Field = {readonly text: string; readonly weight: number};

/** A text that a topic is called or asked for by; `called` where an editor wrote it as its name, and not made of one or for a question. */
export type NameField = Field & {readonly isAsked?: boolean; readonly called?: 'title' | 'alias'};

const weights = {
	title: 1,
	alias: 0.97,
	id: 0.95,
	acronym: 0.8,
	asked: 0.93,
	introduction: 0.62,
	said: 0.35,
	source: 0.8,
	section: 0.3,
} as const;

/** What a topic is called and asked for by: the texts that are matched as wholes, and in which typing errors are forgiven. */
export function nameFields(topic: Topic): NameField[] {
	const titleWeight = topic.kind === 'source' ? weights.source : weights.title;
	// Words of a source's title are no names of what the dataset is about.
	const called: NameField[] = [{text: topic.title, weight: titleWeight, called: 'title', isAsked: topic.kind === 'source'}];
	if (topic.short !== topic.title) called.push({text: topic.short, weight: weights.title, called: 'title'});
	if (topic.year) called.push({text: `${topic.year} ${topic.title}`, weight: weights.title});
	for (const text of topic.aliases) called.push({text, weight: weights.alias, called: 'alias'});
	const names: NameField[] = called.flatMap(field => [field, ...variants(field)]);
	// An id such as `task-12` numbers an entry; one without digits names it.
	if (!/\d/.test(topic.id)) names.push({text: topic.id, weight: weights.id});
	for (const {text, weight} of called) {
		for (const acronym of acronyms(text)) names.push({text: acronym, weight: weight * weights.acronym});
	}
	for (const text of topic.asked) names.push({text, weight: weights.asked, isAsked: true});
	return names;
}

/** What a topic says; found by, but below what it is called. What weighs the same is one text, a line each. */
export function textFields(topic: Topic): Field[] {
	// How well a source was read is the same sentence for a hundred of them; what tells one is where it stands.
	if (topic.kind === 'source') return [{text: [topic.url ?? '', ...saidOf(topic)].join('\n'), weight: weights.said}];
	return [
		{text: [topic.introduction, topic.step ?? '', ...Object.values(topic.notes)].join('\n'), weight: weights.introduction},
		{text: saidOf(topic).join('\n'), weight: weights.said},
		{text: topic.section.title, weight: weights.section},
	];
}

/** Other ways to write a name that need no editor: camelCase opened up, and what stands before a bracket (`PE (at Meta)`). */
function variants({text, weight}: Field): Field[] {
	const parts = camelParts(text);
	const bracket = text.indexOf(' (');
	return [...(parts.length > 0 ? [{text: parts.join(' '), weight}] : []), ...(bracket > 0 ? [{text: text.slice(0, bracket), weight}] : [])];
}

/**
 * First letters of a name, with and without small words: `idp`, `iac`. Names of two words give none, since two letters say too
 * little to be trusted unless an editor lists them; neither do sentences.
 */
function acronyms(name: string): readonly string[] {
	if (!/[^a-z0-9].*[^a-z0-9]/i.test(name)) return [];
	const words = wordsOf(name);
	if (words.length < 3 || words.length > 6) return [];
	const initials = (kept: readonly string[]) => kept.map(word => word.charAt(0)).join('');
	const found = [initials(words), initials(words.filter(word => !stopWords.has(word)))];
	return [...new Set(found)].filter(acronym => acronym.length >= 3);
}
