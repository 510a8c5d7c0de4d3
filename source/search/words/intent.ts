import type {TopicKind} from '../../topics/topic.ts';

/** How a question is put tells what kind of entry answers it, whatever it is about: `who …` asks for an owner, `… each …` for a comparison. */
const kindWords: Readonly<Partial<Record<TopicKind, readonly string[]>>> = {
	work: ['who', 'whom', 'whose', 'whos', 'responsible', 'responsibility', 'accountable', 'owner', 'owns'],
	dimension: ['both', 'compare', 'compared', 'comparison', 'differ', 'difference', 'differences', 'different', 'differently', 'each'],
	tool: ['tool', 'tools', 'product', 'products'],
};

const kindOfWord: ReadonlyMap<string, TopicKind> = new Map(
	Object.entries(kindWords).flatMap(([kind, words]) => words.map(word => [word, kind as TopicKind] as const)),
);

/** The kinds of entry that a question of these words asks for; none for words that only name something. */
export function intendedKinds(words: readonly string[]): ReadonlySet<TopicKind> {
	return new Set(words.flatMap(word => kindOfWord.get(word) ?? []));
}
