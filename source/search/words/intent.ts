import type {TopicKind} from '../../topics/topic.ts';
import {stopWords} from './stop-words.ts';

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

/** Words that only ask what something is, around its name. */
const definingWords: ReadonlySet<string> = new Set(
	'a about actually an are be define defined definition do does doing for is just me mean meaning means of really tell the thing what whats who'.split(
		' ',
	),
);

/** Whether a small word of a question asks more of what it names than what that is. */
export function asksMore(word: string): boolean {
	return stopWords.has(word) && !definingWords.has(word);
}

/** Whether a question ends by asking what those it names do (`hiring an SRE, what do they do`). */
export function asksWhatTheyDo(words: readonly string[]): boolean {
	const what = words.lastIndexOf('what');
	return what >= 0 && words.at(-1) === 'do' && /^do(es)?$/.test(words[what + 1] ?? '');
}

const howItWorks = /^how (do|does|did) work$|^how \S+ works$/;

/** Whether a word only ends the question how something works (`how does an error budget work`). */
export function asksHowItWorks(words: readonly string[], place: number): boolean {
	return place > 1 && place === words.length - 1 && howItWorks.test(`${words[0]} ${words[1]} ${words[place]}`);
}

/** Words that ask for something to read; without one, what is cited answers no question. */
const readingWords = new Set(
	'article articles book books chapter chapters paper papers read report reports source sources study'.split(' '),
);

/** Whether something to read is asked for. */
export function asksToRead(words: readonly string[]): boolean {
	return words.some(word => readingWords.has(word));
}
