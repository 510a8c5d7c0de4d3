import {area} from './spoken.ts';

/** The words of a conversation: what may be typed, the first of it as prompts say it, and what it does. */
const words = {
	views: {words: ['views', 'view', 'v', 'menu', 'start'], help: 'the views, each for one question'},
	search: {words: ['search', 'find'], help: 'search for words; words alone do the same'},
	more: {words: ['more', 'm'], help: 'the next ten of a list, or more of an entry'},
	next: {words: ['next', 'n'], help: 'the entry after this one'},
	previous: {words: ['previous', 'p', 'prev'], help: 'the entry before this one'},
	back: {words: ['back', 'b'], help: 'to where you were'},
	again: {words: ['again', 'a', 'repeat'], help: 'the same once more'},
	where: {words: ['where', 'w'], help: 'where you are, and which roles are compared'},
	left: {words: ['left', 'l'], help: 'what is said of the left role; with the name of a role, compare that on the left'},
	right: {words: ['right', 'r'], help: 'the same of the right role'},
	differences: {words: ['differences', 'difference', 'differs', 'd'], help: 'only what differs between the two roles'},
	shared: {words: ['shared', 'both', 'common'], help: 'only what the two roles share'},
	related: {words: ['related', 'rel'], help: 'what leads on from an entry'},
	sources: {words: ['sources', 'source', 'o'], help: 'where an entry comes from, by title'},
	addresses: {words: ['addresses', 'address', 'links'], help: 'the addresses of its sources, a line each'},
	swap: {words: ['swap', 's'], help: 'swap the two roles'},
	roles: {words: ['roles', 'role'], help: 'choose the two roles'},
	overview: {words: ['overview', '0'], help: 'how alike the two roles are, in a few sentences'},
	which: {words: ['which', 'assessment', 'quiz', 'which am i'], help: 'find out which of the roles you are'},
	skip: {words: ['skip', 's'], help: 'a statement without an answer'},
	result: {words: ['result', 'g'], help: 'the result of the answers so far'},
	restart: {words: ['restart', 'x', 'start over'], help: 'forget the answers and start over'},
	mark: {words: ['mark', 'f', 'bookmark', 'unmark'], help: 'bookmark an entry, or take the bookmark off'},
	note: {words: ['note', 'jot'], help: 'your note to an entry; with words behind it, a new one'},
	bookmarks: {words: ['bookmarks', 'marks'], help: 'the entries that you marked'},
	decided: {words: ['decided', 'decisions', 'agreement'], help: 'the work of which your team decided who answers for it'},
	help: {words: ['help', 'h', '?'], help: 'these words'},
	quit: {words: ['quit', 'q', 'exit', 'bye', 'end'], help: 'leave'},
};

/** The words of a sitting that is talked through. */
const deciding = {
	usual: {words: ['usual', 'yes', 'y'], help: 'whoever usually owns it'},
	both: {words: ['both', '3'], help: 'both do it: then say which one is accountable'},
	teams: {words: ['teams', '4', 'product teams'], help: 'the product teams, each for its own'},
	else: {words: ['else', '5', 'somebody else', 'other'], help: 'somebody else: else Release office'},
	nobody: {words: ['nobody', '6', 'nobody yet'], help: 'nobody answers for it yet'},
	none: {words: ['none', '7', 'not applicable', 'no such work'], help: 'there is no such work here'},
	disagree: {words: ['disagree', '8', 'not agreed'], help: 'we do not agree'},
	note: {words: ['note', 'n'], help: 'a note to it: note Ask in on-call'},
	clear: {words: ['clear', 'x'], help: 'take its answer back'},
	undo: {words: ['undo', 'u'], help: 'undo, as often as you like'},
	redo: {words: ['redo'], help: 'do again what was undone'},
	skip: {words: ['skip', 's', 'next'], help: 'the next, without an answer'},
	back: {words: ['back', 'b', 'previous', 'p'], help: 'the work before'},
	go: {words: ['go', 'g', 'jump'], help: 'to work by its number or any words of it: go 12, go deploy; alone, to the first that is open'},
	open: {words: ['open', 'o', 'list'], help: 'the work that is open, with its numbers'},
	more: {words: ['more', 'm', 'about'], help: 'what each role does, and what the work is about'},
	again: {words: ['again', 'a', 'where', 'w'], help: 'the question once more'},
	add: {words: ['add'], help: 'work of your own: add Feed the cat'},
	name: {words: ['name', 'names'], help: 'what a role or team is called here: name SRE'},
	summary: {words: ['summary', 'result', 'progress'], help: 'what was decided so far'},
	help: {words: ['help', 'h', '?'], help: 'these words'},
	quit: {words: ['quit', 'q', 'leave', 'exit', 'bye', 'end'], help: 'leave; all answers are in the file'},
};

/** What may be typed where a sitting asks for one of two things, or for a line. */
const replies = {
	no: ['no', 'cancel', 'back'],
	cancel: ['cancel'],
	mine: ['1', 'mine', 'yours', 'ours'],
	theirs: ['2', 'theirs', 'file', 'the file'],
};

/** What is typed in English is understood in every language. */
export const englishWords = words;
export const englishDecidingWords = deciding;
export const englishReplies = replies;

export const typedWords = area('typedWords', words);
export const typedDecidingWords = area('typedDecidingWords', deciding);
export const typedReplies = area('typedReplies', replies);

/** What the help says of words. */
export const wordTexts = area('wordTexts', {
	told: (words: readonly string[], help: string) => `${words.join(' or ')}: ${help}.`,
	/** What is said of the English words in a language that has others. */
	english: (_words: readonly string[]): string => '',
});
