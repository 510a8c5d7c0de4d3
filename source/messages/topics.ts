import {listed, plural} from './numbers.ts';
import {area} from './spoken.ts';

/** What each kind of entry is called, one and many; how one says who leads, and what stands before a name that could be taken for a fact. */
export const kindTexts = area('kindTexts', {
	dimension: {one: 'dimension', many: 'dimensions'},
	concept: {one: 'concept', many: 'concepts', led: (name: string) => `${name} leads`},
	work: {one: 'work', many: 'ownership', led: (name: string) => `${name} owns`},
	situation: {one: 'situation', many: 'situations'},
	tool: {one: 'tool', many: 'tools', led: (name: string) => `used more by ${name}`},
	myth: {one: 'myth', many: 'myths', heading: 'Myth'},
	need: {one: 'need', many: 'needs', led: (name: string) => `start with ${name}`},
	day: {one: 'day', many: 'days'},
	moment: {one: 'moment', many: 'timeline'},
	assessment: {one: 'assessment', many: 'assessment'},
	role: {one: 'role', many: 'roles'},
	source: {one: 'source', many: 'sources'},
});

/** The parts of a topic: what stands before each, and the same where a column is narrow. */
export const partLabels = area('partLabels', {
	decided: {label: 'Decided here', short: 'Here'},
	step: {label: 'First step', short: 'First'},
	roles: {label: 'Roles', short: 'Roles'},
	both: {label: 'Both', short: 'Both'},
	truth: {label: 'What is true in it', short: 'True'},
	when: {label: 'When to take it', short: 'When'},
	instead: {label: 'Instead', short: 'Instead'},
	others: {label: 'Others', short: 'Others'},
	neglected: {label: 'When nobody does it', short: 'Without'},
	consulted: {label: 'Consulted', short: 'Asked'},
	informed: {label: 'Informed', short: 'Told'},
	certainty: {label: 'Certainty', short: 'Sure'},
	example: {label: 'Example', short: 'Example'},
	well: {label: 'Done well', short: 'Well'},
	wrong: {label: 'Goes wrong', short: 'Badly'},
	confused: {label: 'Not the same as', short: 'Unlike'},
	scale: {label: 'Scale', short: 'Scale'},
	note: {label: 'Note', short: 'Note'},
	related: {label: 'Related', short: 'Related'},
	partOf: {label: 'Part of', short: 'Part of'},
	work: {label: 'Work', short: 'Work'},
	page: {label: 'Page', short: 'Page'},
	alike: {label: 'Alike', short: 'Alike'},
	sources: {label: 'Sources', short: 'Sources'},
});

/** What is said of topics beside what the dataset says. */
export const topicTexts = area('topicTexts', {
	editorial: "editorial: the authors' judgement",
	editorialInShort: 'editorial',
	certainty: {firm: 'Firm', usual: 'Usual', varies: 'Varies: agree it explicitly'},
	shared: 'Shared',
	ownsIt: (role: string) => `${role} owns it`,
	helps: (role: string) => `${role} helps`,
	notInvolved: (roles: readonly string[]) => `${listed(roles)} ${plural(roles.length, {one: 'is', other: 'are'})} not usually involved`,
	startBoth: 'Start with both',
	startWith: (role: string) => `Start with ${role}`,
	startNeither: 'Start with neither',
	sections: {sources: 'Sources', roles: 'Roles', timeline: 'Timeline', situations: 'Situations', myths: 'Myths'},
	readHow: {
		read: 'Read for this dataset.',
		seen: 'Opening seen: the beginning or a summary was read for this dataset.',
		known: 'Not opened for this dataset: cited for what it is known to say.',
	},
	usedMore: (role: string) => `Used more by ${role}`,
	/** The same where there is no room for it. */
	moreBy: (role: string) => `More by ${role}`,
	usedByBoth: 'Used by both',
	aDay: 'A day',
	aWeek: 'A week',
	whichAmIAmong: (roles: readonly string[], count: number) =>
		`Which am I? ${listed(roles, 'or')}, in ${count} ${plural(count, {one: 'statement', other: 'statements'})}`,
	whichAmI: 'Which am I?',
	parties: {shared: {name: 'Shared', short: 'shared'}, neither: {name: 'Neither', short: 'neither'}},
	assessmentNames: ['self-assessment', 'quiz'],
});

/** Who answers for a piece of work. */
export const answerTexts = area('answerTexts', {
	answers: (name: string) => `${name} answers for it`,
	withHelp: (who: string, helps: string) => `${who}, ${helps} helps`,
	withTeams: (who: string) => `${who}, the product teams help`,
	productTeams: 'Product teams',
	teamsHelp: 'product teams help',
	teams: 'The product teams answer for it',
	nobody: 'Nobody answers for it yet',
	notHere: 'There is no such work here',
	disagree: 'It is not agreed who answers for it',
	teamsOwn: 'Product teams own',
	nobodyYet: 'Nobody yet',
	notApplicable: 'Not applicable here',
	notAgreed: 'Not agreed',
	usually: (who: string) => `Usually: ${who}.`,
	undecided: 'Not decided yet',
});

/** How well a source was read for the dataset, in words. */
export const statusTexts = area('statusTexts', {
	read: 'read',
	seen: 'opening seen',
	known: 'not opened',
});
