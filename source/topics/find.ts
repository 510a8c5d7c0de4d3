import {type Catalogue, type Topic, topicKey} from './topic.ts';

/** What a topic is called, and nothing else of it. */
export type Named = Pick<Topic, 'key' | 'kind' | 'id' | 'formerly' | 'title' | 'short' | 'aliases'>;

/** What all topics are called: a tenth of what they are made of, for who looks one up and goes again. */
export function namesOf({topics}: Catalogue): readonly Named[] {
	return topics.map(({key, kind, id, formerly, title, short, aliases}) => ({key, kind, id, formerly, title, short, aliases}));
}

/**
 * The topic that a reader means by an id (also one it had before), a `kind:id`, a name or an alias, in any case and with spaces, hyphens or
 * underscores alike; undefined where none is called that. Dimensions come before concepts of the same name.
 */
export function findTopic<Entry extends Named>(topics: readonly Entry[], words: string): Entry | undefined {
	const wanted = plain(words);
	if (!wanted) return undefined;
	return (
		withKey(topics, words.trim()) ??
		topics.find(({id}) => plain(id) === wanted) ??
		topics.find(({formerly}) => formerly?.some(id => plain(id) === wanted)) ??
		topics.find(({title}) => plain(title) === wanted) ??
		topics.find(({aliases}) => aliases.some(alias => plain(alias) === wanted))
	);
}

/** Others that words name just as well: by their id, their name or an alias. */
export function namesakesOf<Entry extends Named>(topics: readonly Entry[], words: string, found: Named): readonly Entry[] {
	if (withKey(topics, words.trim())) return [];
	const wanted = plain(words);
	return topics.filter(topic => topic.key !== found.key && [topic.id, topic.title, ...topic.aliases].some(name => plain(name) === wanted));
}

/** The topic of a key, or the one that had it before. */
function withKey<Entry extends Named>(topics: readonly Entry[], key: string): Entry | undefined {
	return topics.find(topic => topic.key === key) ?? topics.find(({kind, formerly}) => formerly?.some(id => topicKey(kind, id) === key));
}

function plain(text: string): string {
	return text
		.toLowerCase()
		.replace(/[\s_-]+/g, ' ')
		.trim();
}
