import type {TopicKind} from '../../topics/topic.ts';
import {kindWords, topicKinds} from '../../topics/topic.ts';
import {germanOpeningWords, germanStopWords} from './german-words.ts';
import {asksHowItWorks, asksMore, asksToRead, asksWhatTheyDo, intendedKinds} from './intent.ts';
import {lightWords} from './light-words.ts';
import {isPeople} from './people.ts';
import {rootOfStem, stem} from './stem.ts';
import {openingWords, stopWords} from './stop-words.ts';
import {synonymStems} from './synonyms.ts';
import {isComparing, signSplits, toldOf, type Versus, versusSplits} from './versus.ts';

/** What a search knows of the language that texts and questions are in. Letters, beginnings and slips are the same in all. */
export type Wording = {
	/** Whether a word says how a question is put, and not what it is about; and whether it begins one. */
	readonly isSmall: (word: string) => boolean;
	readonly isOpening: (word: string) => boolean;
	/** Whether a word is of every day, and says little by itself. */
	readonly isLight: (word: string) => boolean;
	/** Whether a word says who, of no role in particular; only joins; or says that things are compared. */
	readonly isPeople: (word: string) => boolean;
	readonly isJoining: (word: string) => boolean;
	readonly isComparing: (word: string) => boolean;
	/** The form that inflections of a word share, and from that the one that its family shares. */
	readonly stem: (word: string) => string;
	readonly rootOfStem: (stem: string) => string;
	/** By the stem of a word, the stems of those that people use for it. */
	readonly synonyms: () => ReadonlyMap<string, ReadonlySet<string>>;
	/** Words for the kinds of entry. */
	readonly kindWords: readonly string[];
	readonly intendedKinds: (words: readonly string[]) => ReadonlySet<TopicKind>;
	readonly asksMore: (word: string) => boolean;
	/** Whether the word at a place only ends the question how something works. */
	readonly asksHowItWorks: (words: readonly string[], place: number) => boolean;
	readonly asksWhatTheyDo: (words: readonly string[]) => boolean;
	readonly asksToRead: (words: readonly string[]) => boolean;
	/** The ways to take a question about two things apart, and what a side of it tells. */
	readonly splits: (query: string) => readonly Versus[];
	readonly toldOf: (side: string, isRight: boolean) => string;
};

/** What joins a name and what qualifies it. */
const connectors = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'per', 'the', 'to', 'with', 'within']);

export const english: Wording = {
	isSmall: word => stopWords.has(word),
	isOpening: word => openingWords.has(word),
	isLight: word => lightWords.has(word),
	isPeople,
	isJoining: word => connectors.has(word),
	isComparing,
	stem,
	rootOfStem,
	synonyms: synonymStems,
	kindWords: topicKinds.flatMap(kind => [kind, kindWords[kind].many]),
	intendedKinds,
	asksMore,
	asksHowItWorks,
	asksWhatTheyDo,
	asksToRead,
	splits: versusSplits,
	toldOf,
};

const never = (): boolean => false;
const same = (text: string): string => text;
const noSynonyms: ReadonlyMap<string, ReadonlySet<string>> = new Map([]);
const noKinds: ReadonlySet<TopicKind> = new Set([]);

/** Any other language, of which nothing is known: every word counts as it is written, and what looks like a small English word is none. */
const other: Wording = {
	...{isSmall: never, isOpening: never, isLight: never, isPeople: never, isJoining: never, isComparing: never},
	...{stem: same, rootOfStem: same, synonyms: () => noSynonyms, kindWords: [], intendedKinds: () => noKinds},
	...{asksMore: never, asksHowItWorks: never, asksWhatTheyDo: never, asksToRead: never, splits: signSplits, toldOf: same},
};

/** German: its small words are known, and no more of it. */
const german: Wording = {
	...other,
	isSmall: word => germanStopWords().has(word),
	isOpening: word => germanOpeningWords().has(word),
};

/** The wording of a dataset's language, by its BCP 47 name; a dataset that names none is in English. */
export function wordingOf(language = 'en'): Wording {
	const [name = ''] = language.toLowerCase().split('-');
	return name === 'en' ? english : name === 'de' ? german : other;
}
