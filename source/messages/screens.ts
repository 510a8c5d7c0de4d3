import {plural} from './numbers.ts';
import {area} from './spoken.ts';
import {withKey} from './with-key.ts';

/** What lies over the views: the overview, the search, bookmarks, links, the history, and what is written. */
export const screenTexts = area('screenTexts', {
	/** Where there is too little room for anything else, as much of it as fits: each is shorter than the one before. */
	needsRoom: (size: string) => [`rolex needs a little more room: ${size}, please`, `rolex needs ${size}, please`, `needs ${size}`, 'small'],
	linksOf: (topic: string) => `Sources and links of ${topic}`,
	role: {left: 'The role on the left', right: 'The role on the right'},
	bookmarks: 'Bookmarks',
	been: 'Where you have been',
	noAddress: 'no address',
	now: 'now',
	own: {bookmarks: 'Bookmarks', been: 'Been'},
	notInDataset: 'not in this dataset',
	note: 'Note:',
	keys: (count: number) => `${count} ${plural(count, {one: 'key', other: 'keys'})}`,
	searchHelp: 'search the help',
	findHere: 'find in this text',
	narrow: 'narrow the list',
	nothing: 'nothing',
	of: (at: number | string, count: number) => `${at} of ${count}`,
	whoLeads: 'Who leads, by category',
	howAlike: (left: string, right: string) => `How alike ${left} and ${right} are`,
	likeness: '●○○ little  ●●○ partly  ●●● much',
	likenessMost: '●●● much',
	shared: 'shared',
	others: 'others',
	oneMark: 'one mark a concept',
	nothingSaid: 'nothing said',
	else: 'else',
	owns: 'owns',
	helps: 'helps',
	indexing: 'indexing…',
	lessLikely: (count: number) => `${count} less likely`,
	moreLessLikely: (count: number, key: string) => `${count} more, less likely: ${key}`,
	addWord: (count: number) => `${count} more: add a word`,
	notYet: 'The index is being made. No name has these words; what else has them follows.',
	noResult: (query: string, among?: string) => `Nothing for “${query}”${among ? ` among ${among}` : ''}.`,
	nearIt: (words: string) => `Near it: ${words}.`,
	widen: (key: string) => withKey('Other kinds may have it', key, 'goes on to them'),
	otherWords: 'Fewer or other words find more.',
	bookmarked: 'bookmarked',
	wereThere: 'you were there',
	showsShared: (key: string) => `${key} shows what they share`,
	showsAll: (key: string) => `${key} shows all again`,
	insideWord: 'inside a word',
	anyWords: 'concepts, work, tools, in any words',
	statusMeans: {read: 'the whole', seen: 'not all of it', known: 'cited by name'},
});

/** What each theme is, in words that go on from its name. */
export const themeTexts = area('themeTexts', {
	auto: 'by the terminal’s background',
	dark: 'for dark backgrounds',
	light: 'for light backgrounds',
	contrast: 'high contrast, by the terminal’s background',
	mono: 'without colour',
	terminal: 'the terminal’s own sixteen colours',
});
