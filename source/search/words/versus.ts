import {fold} from './fold.ts';

/** A question about two things: what stands on either side of `vs` or the like, folded. */
export type Versus = {
	readonly left: string;
	readonly right: string;
	/** Whether the words can mean nothing else; `or` and `and` also stand inside names and sentences. */
	readonly isCertain: boolean;
};

/** What joins two things that are compared, longest first. */
const certain = [
	['compared', 'to'],
	['compared', 'with'],
	['different', 'from'],
	['different', 'to'],
	['different', 'than'],
	['differ', 'from'],
	['differs', 'from'],
	['the', 'same', 'as'],
	['better', 'than'],
	['worse', 'than'],
	['same', 'as'],
	['vs'],
	['versus'],
];
const likely = [['rather', 'than'], ['instead', 'of'], ['as', 'opposed', 'to'], ['or'], ['against'], ['v']];
/** `and` compares only where another word says so. */
const comparing = new Set([
	'difference',
	'differences',
	'different',
	'differ',
	'compare',
	'compared',
	'comparison',
	'between',
	'distinguish',
	'tell',
]);
/** Words that put the question and are no part of what is compared. */
const asking = new Set(
	'a an are apart be best better between can compare compared comparison could did difference differences differ different distinguish do does explain how i if in is it me of our please pick choose prefer same should show so tell than that the their to us use using want we what whats when which why worse you'.split(
		' ',
	),
);
/** What ends the second of the two and begins what they are compared for. */
const purposes = new Set(['for', 'in', 'on', 'at', 'when', 'if', 'as', 'to', 'with', 'which', 'what', 'who']);
const signs = /^[("'\u201c]+|[)"'\u201d.,;:?!]+$/gu;

type Join = {readonly join: readonly string[]; readonly isCertain: boolean};

/** The ways to take a question about two things apart, likeliest first; none where it is no such question. */
export function versusSplits(query: string): readonly Versus[] {
	const joins: Join[] = [...certain.map(join => ({join, isCertain: true})), ...likely.map(join => ({join, isCertain: false}))];
	return splitsAt(query, bare => (bare.some(word => comparing.has(word)) ? [...joins, {join: ['and'], isCertain: false}] : joins));
}

const ofEveryLanguage: readonly Join[] = [['vs'], ['versus']].map(join => ({join, isCertain: true}));

/** The same in a language of which no words are known. */
export function signSplits(query: string): readonly Versus[] {
	return splitsAt(query, () => ofEveryLanguage);
}

function splitsAt(query: string, joinsFor: (bare: readonly string[]) => readonly Join[]): readonly Versus[] {
	const words = fold(query).split(/\s+/u).filter(Boolean);
	const bare = words.map(word => word.replace(signs, ''));
	return joinsFor(bare).flatMap(({join, isCertain}) =>
		bare.flatMap((_, at) => {
			if (at === 0 || at + join.length >= bare.length || !join.every((word, after) => bare[at + after] === word)) return [];
			return {left: words.slice(0, at).join(' '), right: words.slice(at + join.length).join(' '), isCertain};
		}),
	);
}

/**
 * The texts that may be the name on a side, likeliest first: as much of it as may be, from the join on. Where the join is not certain, what is
 * left over has to put the question or say what for: `should we hire an A or a B` is about hiring.
 */
export function namesOnSide(split: Versus, isRight: boolean): readonly string[] {
	const words = split[isRight ? 'right' : 'left'].split(' ');
	const mayBe = (left: readonly string[]) =>
		split.isCertain || left.every(word => isAsking(word)) || (isRight && purposes.has(left[0] ?? ''));
	if (!isRight) return words.flatMap((_, from) => (mayBe(words.slice(0, from)) ? words.slice(from).join(' ') : []));
	const first = firstTold(words);
	return [0, ...(first > 0 ? [first] : [])].flatMap(from => {
		const lengths = words.slice(from).map((_, place) => words.length - place);
		return lengths.flatMap(to => (mayBe(words.slice(to)) ? words.slice(from, to).join(' ') : []));
	});
}

/** A side without the words that only put the question, and without what the two are compared for (`Y for a small team`). */
export function toldOf(side: string, isRight: boolean): string {
	const words = side.split(' ');
	const from = firstTold(words);
	const end = words.findIndex((word, place) => isRight && place > from && purposes.has(word));
	const told = words.slice(from, end < 0 ? undefined : end);
	while (told.length > 1 && isAsking(told.at(-1) ?? '')) told.pop();
	return told.join(' ').replace(signs, '');
}

function isAsking(word: string): boolean {
	return asking.has(word.replace(signs, ''));
}

function firstTold(words: readonly string[]): number {
	const from = words.findIndex(word => !isAsking(word));
	return Math.max(0, from);
}

/** Whether a word only says that things are compared, or puts the question. */
export function isComparing(word: string): boolean {
	return comparing.has(word) || asking.has(word) || joinWords.has(word);
}

const joinWords = new Set([...certain, ...likely].flat());
