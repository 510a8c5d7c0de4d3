import type {Word} from './words.ts';

/** A word with a key does what that does on the screen. */
type DecidingWordInfo = Word & {readonly key?: string};

/** What can be typed in a sitting, in the order in which the help tells it. */
export const decidingWords = {
	usual: {also: ['yes', 'y'], help: 'whoever usually owns it', key: 'enter'},
	both: {also: ['3'], help: 'both do it: then say which one is accountable', key: '3'},
	teams: {also: ['4', 'product teams'], help: 'the product teams, each for its own', key: '4'},
	else: {also: ['5', 'somebody else', 'other'], help: 'somebody else: else Release office', key: '5', takes: 'words'},
	nobody: {also: ['6', 'nobody yet'], help: 'nobody answers for it yet', key: '6'},
	none: {also: ['7', 'not applicable', 'no such work'], help: 'there is no such work here', key: '7'},
	disagree: {also: ['8', 'not agreed'], help: 'we do not agree', key: '8'},
	note: {also: ['n'], help: 'a note to it: note Ask in on-call', key: 'n', takes: 'words'},
	clear: {also: ['x'], help: 'take its answer back', key: 'x'},
	undo: {also: ['u'], help: 'undo, as often as you like', key: 'u'},
	redo: {also: [], help: 'do again what was undone', key: 'U'},
	skip: {also: ['s', 'next'], help: 'the next, without an answer', key: 'right'},
	back: {also: ['b', 'previous', 'p'], help: 'the work before', key: 'left'},
	go: {
		also: ['g', 'jump'],
		help: 'to work by its number or any words of it: go 12, go deploy; alone, to the first that is open',
		key: 'g',
		takes: 'words',
	},
	open: {also: ['o', 'list'], help: 'the work that is open, with its numbers'},
	more: {also: ['m', 'about'], help: 'what each role does, and what the work is about'},
	again: {also: ['a', 'where', 'w'], help: 'the question once more'},
	add: {also: [], help: 'work of your own: add Feed the cat', key: 'a', takes: 'words'},
	name: {also: ['names'], help: 'what a role or team is called here: name SRE', key: 'N', takes: 'words'},
	summary: {also: ['result', 'progress'], help: 'what was decided so far', key: 'G'},
	help: {also: ['h', '?'], help: 'these words'},
	quit: {also: ['q', 'leave', 'exit', 'bye', 'end'], help: 'leave; all answers are in the file', key: 'q'},
} as const satisfies Readonly<Record<string, DecidingWordInfo>>;

export type DecidingWord = keyof typeof decidingWords;

const table: Readonly<Record<DecidingWord, DecidingWordInfo>> = decidingWords;

/** The word that a line is, or begins with, and what follows it; undefined where it is none. */
export function decidingWordOf(line: string): {readonly word: DecidingWord; readonly rest: string} | undefined {
	const names = Object.keys(table) as readonly DecidingWord[];
	const called = (typed: string) => (name: DecidingWord) => name === typed || table[name].also.includes(typed);
	const whole = names.find(called(line.toLowerCase().replace(/[.!]$/, '')));
	if (whole) return {word: whole, rest: ''};
	const [, first = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
	const begun = names.filter(name => table[name].takes !== undefined).find(called(first.toLowerCase()));
	return begun && {word: begun, rest};
}

/** The name of a word's key. */
export const keyOf = (word: DecidingWord): string | undefined => table[word].key;
