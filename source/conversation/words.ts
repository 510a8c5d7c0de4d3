import type {Place} from './state.ts';

export type Word = {
	/** What may be typed for it. */
	readonly also: readonly string[];
	readonly help: string;
	/** What may follow it. */
	readonly takes?: string;
};

/** What can be typed, in the order in which the help tells it. */
const table = {
	views: {also: ['view', 'v', 'menu', 'start'], help: 'the views, each for one question'},
	search: {also: ['find'], help: 'search for words; words alone do the same', takes: 'words'},
	more: {also: ['m'], help: 'the next ten of a list, or more of an entry'},
	next: {also: ['n'], help: 'the entry after this one'},
	previous: {also: ['p', 'prev'], help: 'the entry before this one'},
	back: {also: ['b'], help: 'to where you were'},
	again: {also: ['a', 'repeat'], help: 'the same once more'},
	where: {also: ['w'], help: 'where you are, and which roles are compared'},
	left: {also: ['l'], help: 'what is said of the left role; with the name of a role, compare that on the left', takes: 'role'},
	right: {also: ['r'], help: 'the same of the right role', takes: 'role'},
	differences: {also: ['difference', 'differs', 'd'], help: 'only what differs between the two roles'},
	shared: {also: ['both', 'common'], help: 'only what the two roles share'},
	related: {also: ['rel'], help: 'what leads on from an entry'},
	sources: {also: ['source', 'o'], help: 'where an entry comes from, by title'},
	addresses: {also: ['address', 'links'], help: 'the addresses of its sources, a line each'},
	swap: {also: ['s'], help: 'swap the two roles'},
	roles: {also: ['role'], help: 'choose the two roles'},
	overview: {also: ['0'], help: 'how alike the two roles are, in a few sentences'},
	which: {also: ['assessment', 'quiz', 'which am i'], help: 'find out which of the roles you are'},
	skip: {also: ['s'], help: 'a statement without an answer'},
	result: {also: ['g'], help: 'the result of the answers so far'},
	restart: {also: ['x', 'start over'], help: 'forget the answers and start over'},
	mark: {also: ['f', 'bookmark', 'unmark'], help: 'bookmark an entry, or take the bookmark off'},
	note: {also: ['jot'], help: 'your note to an entry; with words behind it, a new one', takes: 'words'},
	bookmarks: {also: ['marks'], help: 'the entries that you marked'},
	decided: {also: ['decisions', 'agreement'], help: 'the work of which your team decided who answers for it'},
	help: {also: ['h', '?'], help: 'these words'},
	quit: {also: ['q', 'exit', 'bye', 'end'], help: 'leave'},
} as const satisfies Readonly<Record<string, Word>>;

export type WordName = keyof typeof table;

/** The words as a table that can be asked for what only some of them have. */
export const words: Readonly<Record<WordName, Word>> = table;
export const wordNames = Object.keys(table) as readonly WordName[];

/** A word as the help tells it. */
export const toldWord = (name: string, {also, help}: Word): string => `${[name, ...also].join(' or ')}: ${help}.`;

/** Words of the questionnaire alone: elsewhere they may be the beginning of a name. */
const ofStatements: readonly WordName[] = ['skip', 'result', 'restart'];

/** The word that a line is, at a place; undefined where it is none. */
export function wordOf(line: string, {type}: Place): WordName | undefined {
	const typed = line.toLowerCase().replace(/[.!]$/, '');
	const isHere = (name: WordName) => (type === 'statement') === ofStatements.includes(name) || !ofStatements.includes(name);
	const named = wordNames.filter(name => isHere(name) && (name === typed || words[name].also.includes(typed)));
	return type === 'statement' ? (named.find(name => ofStatements.includes(name)) ?? named[0]) : named[0];
}

/** Everything a line may be taken for that is nearly a word. */
export const allWords: readonly string[] = wordNames.flatMap(name => [name, ...words[name].also]).filter(word => word.length > 3);
