import type {Catalogue, Topic} from './topic.ts';

/**
 * The topic that a reader means by an id (also one it had before), a `kind:id`, a name or an alias, in any case and with spaces, hyphens or
 * underscores alike; undefined where none is called that. Dimensions come before concepts of the same name.
 */
export function findTopic({topics, byKey}: Catalogue, words: string): Topic | undefined {
	const wanted = plain(words);
	if (!wanted) return undefined;
	return (
		byKey.get(words.trim()) ??
		topics.find(({id}) => plain(id) === wanted) ??
		topics.find(({formerly}) => formerly?.some(id => plain(id) === wanted)) ??
		topics.find(({title}) => plain(title) === wanted) ??
		topics.find(({aliases}) => aliases.some(alias => plain(alias) === wanted))
	);
}

/** Others that words name just as well: by their id, their name or an alias. */
export function namesakesOf({topics, byKey}: Catalogue, words: string, found: Topic): readonly Topic[] {
	if (byKey.has(words.trim() as Topic['key'])) return [];
	const wanted = plain(words);
	return topics.filter(topic => topic !== found && [topic.id, topic.title, ...topic.aliases].some(name => plain(name) === wanted));
}

function plain(text: string): string {
	return text
		.toLowerCase()
		.replace(/[\s_-]+/g, ' ')
		.trim();
}
