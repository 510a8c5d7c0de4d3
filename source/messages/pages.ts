import {plural} from './numbers.ts';
import {area} from './spoken.ts';

/** What an HTML page says around its entries. */
export const pageTexts = area('pageTexts', {
	skip: 'Skip to the content',
	search: 'Search',
	results: 'Results',
	contents: 'Contents',
	madeBy: 'Made by rolex, the role explorer: how two engineering roles differ.',
	differ: (roles: string) => `How ${roles} differ: what each is for, what each does, and who owns what.`,
	toSearch: (key: string) => `Press ${key} to search.`,
	nothingSaid: 'Nothing is said here.',
	/** The headings of the page's parts, by the kind of their entries. */
	parts: {
		role: 'Roles',
		dimension: 'Comparison',
		concept: 'Concepts',
		work: 'Ownership',
		situation: 'Situations',
		day: 'Days',
		tool: 'Tools',
		myth: 'Myths',
		need: 'Needs',
		assessment: 'Which am I?',
		moment: 'Timeline',
		source: 'Sources',
	},
	glance: 'The dimensions at a glance',
	alike: 'Alike',
	owners: 'Who owns what',
	ownersColumns: {work: 'Work', owner: 'Owner', helps: 'Helps', certainty: 'Certainty'},
});

/** What a page's own script says while it is read; the script itself is the same in every language. */
export const pageScriptTexts = area('pageScriptTexts', {
	openAll: 'Open all',
	foldAll: 'Fold all',
	theme: {auto: 'Theme: auto', light: 'Theme: light', dark: 'Theme: dark'},
	found: (count: number) => `${count} ${plural(count, {one: 'entry', other: 'entries'})}`,
	nothingFound: (query: string) => `Nothing is found for “${query}”.`,
	citedBy: 'Cited by',
	citedByNothing: 'Cited by nothing.',
	namedIn: 'Named in',
});
