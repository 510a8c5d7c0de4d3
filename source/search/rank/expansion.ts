import {type Lexicon, wordRank} from '../index/lexicon.ts';
import {FuzzyMatcher} from '../match/fuzzy.ts';
import {plainMatches, type WordMatch, wordsWithPrefix} from '../match/match.ts';
import {matchQuality} from '../match/quality.ts';
import type {Query} from '../query.ts';
import {type ExpandedTerm, expandTerm} from './expanded-term.ts';
import type {RoleNames} from './role-names.ts';
import {beside, type Term} from './term.ts';

/** How hard to try: plain forms only, typing errors in words no name has, or typing errors in all words. */
export type Effort = 'plain' | 'unknown words' | 'all words';

/** A word that begins many others takes kilobytes; a query has at most 16 words. */
const maxRemembered = 24;
/** Terms are told apart by the bits of one number. */
const maxTerms = 24;
/** In so many words of a query typing errors are looked for; who pastes a page means its words as they are. */
const maxForgiven = 8;
/** Names of up to this many words are recognised inside a longer query. */
const maxWindow = 5;

/** Finds what the words of a query may stand for. Remembers single words, since the next key mostly changes only the last. */
export class QueryExpander {
	readonly #lexicon: Lexicon;
	readonly #plain = new Map<string, ExpandedTerm>();
	readonly #forgiving = new Map<string, ExpandedTerm>();
	readonly #wholes = new Map<string, readonly WordMatch[]>();
	readonly #fuzzy: FuzzyMatcher;
	readonly #roles: () => RoleNames;
	#latest: {readonly query: Query; readonly terms: readonly Term[]} | undefined;

	constructor(lexicon: Lexicon, roles: () => RoleNames) {
		this.#lexicon = lexicon;
		this.#roles = roles;
		this.#fuzzy = new FuzzyMatcher(lexicon);
	}

	/** The terms of a query; with more effort, also for what was mistyped. The same object where more effort found nothing more. */
	terms(query: Query, effort: Effort): readonly Term[] {
		const isRole = this.#lexicon.wording.asksWhatTheyDo(query.words) ? [] : this.#roles().among(query.words);
		const drafts = query.words
			.flatMap((word, place) =>
				this.#split(word).map(typed => this.#draft(typed, query.isStopWord[place] ?? false, isRole[place] ?? false)),
			)
			.slice(0, maxTerms);
		const hasMore = effort !== 'plain' && this.#forgive(drafts, effort);
		this.#joinNeighbours(drafts);
		const isMistyped = this.#matchWhole(drafts, query.whole, effort);
		if (!hasMore && !isMistyped && this.#latest?.query === query) return this.#latest.terms;
		const hasTopic = drafts.some(({expanded, isStopWord, isRole}) => !(isStopWord || isRole) && expanded.term.matches.length > 0);
		const terms = drafts.map(({expanded, joined, isStopWord, isRole}) => {
			const {term} = joined.length > 0 ? expandTerm(this.#lexicon, expanded.term.typed, [...expanded.term.matches, ...joined]) : expanded;
			if (isStopWord) return {...term, isStopWord};
			return isRole && hasTopic ? beside(term) : term;
		});
		this.#latest = {query, terms};
		return terms;
	}

	/** Whether a word, or one that begins so, is in the lexicon. */
	isKnown(word: string): boolean {
		return this.#plainly(word).term.matches.length > 0;
	}

	/** Whether a word of the lexicon may be meant, mistyped or not. */
	mayBeMeant(word: string): boolean {
		return this.#forgivingly(word).term.matches.length > 0;
	}

	#draft(typed: string, isStopWord: boolean, isRole: boolean): Draft {
		return {expanded: this.#plainly(typed), isStopWord, isRole, joined: []};
	}

	/** Looks for words that were mistyped; answers whether there are any. */
	#forgive(drafts: readonly Draft[], effort: Effort): boolean {
		const unsure = drafts.filter(({expanded}) => effort === 'all words' || !expanded.isNamed).slice(0, maxForgiven);
		let hasMore = false;
		for (const draft of unsure) {
			const forgiving = this.#forgivingly(draft.expanded.term.typed);
			hasMore ||= forgiving !== draft.expanded;
			draft.expanded = forgiving;
		}
		return hasMore;
	}

	/** Neighbouring words that are one word or name of the lexicon when joined (`on call`, `work load`) stand for it, small or not. */
	#joinNeighbours(drafts: readonly Draft[]): void {
		drafts.forEach(({expanded}, first) => {
			let joined = expanded.term.typed;
			for (let last = first + 1; last < Math.min(drafts.length, first + maxWindow); last++) {
				joined += drafts[last]?.expanded.term.typed ?? '';
				const word = this.#lexicon.ids.get(joined);
				if (word === undefined) continue;
				for (const draft of drafts.slice(first, last + 1)) {
					draft.joined.push({word, quality: 1, edits: 0});
					if ((this.#lexicon.ranks[word] ?? 0) >= wordRank.wholeQuestion) draft.isStopWord = false;
				}
			}
		});
	}

	/** The whole query run together may begin a name, or be one with errors in it (`golden pth`); answers whether it is the latter. */
	#matchWhole(drafts: readonly Draft[], whole: string, effort: Effort): boolean {
		const mayBeMistyped =
			effort !== 'plain' && drafts.length > 1 && drafts.some(({expanded, isStopWord}) => !isStopWord && !expanded.isBegun);
		const mistyped = mayBeMistyped ? remembered(this.#wholes, `? ${whole}`, () => this.#fuzzy.matches(whole, 'wholeNames')) : [];
		const found = [...this.#wholeNames(whole), ...mistyped];
		if (found.length === 0) return false;
		const isAllStopWords = drafts.every(({isStopWord}) => isStopWord);
		for (const draft of drafts) {
			draft.joined.push(...found);
			if (isAllStopWords) draft.isStopWord = false;
		}
		return mistyped.length > 0;
	}

	#wholeNames(begun: string): readonly WordMatch[] {
		const {words} = this.#lexicon;
		return remembered(this.#wholes, begun, () =>
			wordsWithPrefix(this.#lexicon, begun, rank => rank >= wordRank.wholeQuestion).map(word => ({
				word,
				edits: 0,
				quality: matchQuality.prefix(begun.length, words[word]?.length ?? 1),
			})),
		);
	}

	/** Two words run together that no name has as one are taken apart, if names have both. */
	#split(word: string): readonly string[] {
		if (word.length < 6 || this.#plainly(word).term.matches.length > 0) return [word];
		for (let place = word.length - 3; place >= 3; place--) {
			const halves = [word.slice(0, place), word.slice(place)];
			// With an everyday word in it, it is more likely another word: a timetable is no table.
			if (halves.every(half => this.#isWordOfName(half) && !this.#lexicon.wording.isLight(half))) return halves;
		}
		return [word];
	}

	#isWordOfName(word: string): boolean {
		const id = this.#lexicon.ids.get(word);
		return id !== undefined && this.#lexicon.ranks[id] === wordRank.name;
	}

	#plainly(typed: string): ExpandedTerm {
		return remembered(this.#plain, typed, () => expandTerm(this.#lexicon, typed, plainMatches(this.#lexicon, typed)));
	}

	#forgivingly(typed: string): ExpandedTerm {
		return remembered(this.#forgiving, typed, () => {
			const plain = this.#plainly(typed);
			const mistyped = this.#fuzzy.matches(typed, 'words');
			return mistyped.length > 0 ? expandTerm(this.#lexicon, typed, [...plain.term.matches, ...mistyped]) : plain;
		});
	}
}

/** A term while it is read, with what it matches together with others. */
type Draft = {expanded: ExpandedTerm; isStopWord: boolean; readonly isRole: boolean; readonly joined: WordMatch[]};

function remembered<T>(memory: Map<string, T>, key: string, compute: () => T): T {
	const known = memory.get(key);
	if (known !== undefined) return known;
	if (memory.size >= maxRemembered) memory.delete(memory.keys().next().value ?? '');
	const value = compute();
	memory.set(key, value);
	return value;
}
