import {listed, plural} from './numbers.ts';
import {area} from './spoken.ts';

const entries = (count: number): string => `${count} ${plural(count, {one: 'entry', other: 'entries'})}`;

/** What the explorer says line by line, for who hears it. Words that it tells to type are those of `typedWords`. */
export const conversationTexts = area('conversationTexts', {
	begins: (left: string, right: string) => `rolex: ${left} beside ${right}`,
	theViews: 'The views:',
	goodbye: 'Goodbye.',
	help: 'Type a number to choose it, the name of an entry to open it, or any words to search. The other words:',
	/** The marks that stand between things on a screen, as a voice says them. */
	marks: {to: 'to', atMost: 'at most', atLeast: 'at least', times: 'times'},

	noEntry: 'No entry is open. Open one by its number or its name.',
	noListHere: 'There is no list to go through here. To hear the views: views.',
	noChoiceHere: 'There is no list to choose from here. To hear the views: views.',
	lastOfList: 'That was the last of the list.',
	firstOfList: 'That was the first of the list.',
	began: 'This is where you began. To leave: quit.',
	searchWhat: 'Search for what? Type the words after it: search error budget.',
	noViewOf: (count: number) =>
		`There ${plural(count, {one: 'is one view', other: `are ${count} views`})}. To hear ${plural(count, {one: 'it', other: 'them'})}: views.`,
	noNumberOf: (count: number, number: number) => `The list has ${entries(count)}: no number ${number}.`,
	entries: (title: string, count: number) => `${title} ${entries(count)}.`,
	emptyList: (title: string) => `${title} Nothing is in it.`,
	moreOfList: (count: number) => `${count} more. To hear them: more.`,
	found: (query: string) => `Found for ${query}`,
	/** `query` ends as a sentence does. */
	nothingFound: (query: string, nearest: readonly string[]) =>
		`Nothing is found for ${query}${nearest.length > 0 ? ` The nearest names: ${nearest.join(', ')}.` : ''} What can be typed: help.`,
	nothingCalled: (typed: string, sentence: string, near: string) =>
		`Nothing is called ${sentence} Did you mean ${near}? To search for it: search ${typed}.`,

	at: {
		views: 'You are at the views',
		list: (title: string) => `You are in a list: ${title}`,
		entry: (title: string) => `You are at an entry: ${title}`,
		entryOf: (title: string, at: number, count: number, list: string) => `You are at an entry: ${title}, ${at} of ${count} in ${list}`,
		statement: 'You are in the questionnaire',
		roles: 'You are choosing the roles',
	},

	noMore: 'There is no more of it. What leads on: related.',
	noSides: 'This entry says nothing of the two roles one by one.',
	relatedTo: (title: string) => `Related to ${title}`,
	noAddress: 'No address is named.',
	noSource: 'No source is named.',
	alsoAddresses: 'Also: addresses.',
	both: 'Both:',
	nothingShared: 'The data names nothing here that both have in common. To hear all of it: again.',
	nothingOwn: (role: string) => `All that is said of ${role} here is said of the other too.`,
	silent: (role: string) => `Of ${role} the data says nothing here.`,
	/** What else there is of an entry, in the words that ask for it. */
	also: (hasMore: boolean, related: number) =>
		`Also: ${[...(hasMore ? ['more'] : []), ...(related > 0 ? [`${related} related`] : []), 'sources'].join(', ')}.`,

	pair: (left: string, right: string) => `${left} on the left, ${right} on the right`,
	nowPair: (pair: string) => `Now ${pair}`,
	nowPairAgain: (pair: string) => `Now ${pair} To hear where you are with them: again.`,
	whichRole: {left: 'Which role on the left?', right: 'Which role on the right?'},
	onTheLeft: (role: string) => `${role} on the left. Which role on the right?`,
	sameRole: 'That is the role on the left. Which other role on the right?',
	noRole: (sentence: string, near?: string) =>
		`No role is called ${sentence}${near ? ` Did you mean ${near}?` : ''} To hear the roles: roles.`,

	alike: {
		low: (titles: string) => `Alike, low: ${titles}`,
		medium: (titles: string) => `Alike, medium: ${titles}`,
		high: (titles: string) => `Alike, high: ${titles}`,
	},
	whoLeads: 'Who leads how many concepts.',
	leads: (title: string, [left, right]: readonly string[], counts: readonly number[]) =>
		`${title}: ${left} leads ${counts[0]}, ${right} leads ${counts[1]}, ${counts[2]} shared, ${counts[3]} with others.`,

	noQuestionnaire: 'This dataset has no questionnaire.',
	firstStatement: 'That was the first statement.',
	noStatement: 'There is no statement here.',
	answerIs: (most: number, scale: string) => `An answer is a number from 1 to ${most}. ${scale}`,
	statement: (at: number, count: number, text: string, isFirst: boolean) => `${isFirst ? 'Statement ' : ''}${at} of ${count}. ${text}`,
	youAnswered: (answer: string) => `You answered: ${answer}`,
	toReadNext: 'To read next',
	noResult: 'Nothing is answered yet, so there is no result. To answer: previous, or restart.',
	result: (answered: number, count: number) => `Your result, from ${answered} of ${count} answers.`,
	leansToNeither: 'You lean to neither',
	leansTo: (role: string, score: number, most: number) => `You lean to ${role}, by ${score} of ${most}`,
	movedMost: 'What moved it most:',
	moved: (statement: string, answer: string, role: string, why: string) => `${statement} ${answer}, towards ${role} ${why}`,

	bookmarked: (title: string) => `Bookmarked: ${title}`,
	unmarked: (title: string) => `No longer a bookmark: ${title}`,
	yourNote: (note: string) => `Your note: ${note}`,
	noNote: 'There is no note to it. To write one: note, and the words.',
	noted: (title: string) => `Noted to ${title}`,
	bookmarkedNoted: (title: string) => `Bookmarked, and noted to ${title}`,
	bookmarks: 'Bookmarks',
	noteTo: (number: number, note: string) => `Note to ${number}: ${note}`,

	nothingDecided: 'Nothing is decided in this dataset. To decide: leave, and type rolex decide, and the name of a file.',
	decidedHere: 'Decided here',
	stillOpen: (count: number) => `${count} ${plural(count, {one: 'piece of work is', other: 'pieces of work are'})} still open.`,

	/** What can be typed: one question, as short as it can be. */
	prompt: {
		ask: (words: readonly string[]) => `${listed(words, 'or')}?`,
		number: 'a number',
		anyWords: 'any words',
		answer: (most: number) => `1 to ${most}`,
		role: 'a role',
	},
});

/** A sitting that is talked through. */
export const decidingTexts = area('decidingTexts', {
	begins: (path: string) => `Who owns it here? Every answer is written to ${path}. What can be typed: help.`,
	help: 'Type a number or the name of a role to answer: 1 is the role on the left, 2 the one on the right. The other words:',
	noted: 'Noted.',
	asItWas: 'Left as it was.',
	now: (text: string) => `Now: ${text}`,
	progress: (decided: number, total: number, disagreed: number) =>
		`${decided} of ${total} decided${disagreed > 0 ? `, ${disagreed} not agreed` : ''}.`,
	work: (at: number, count: number, title: string) => `${at} of ${count}: ${title}`,
	usually: (who: string, varies: boolean, why: string) => `Usually: ${who}${varies ? ', though this varies' : ''}. ${why}`,
	undone: (what: string) => `Without: ${what}`,
	note: (note: string) => `Note: ${note}`,
	youDecided: (answer: string) => `You decided: ${answer}`,
	accountable: (left: string, right: string) =>
		`Both. Who is accountable, when it goes wrong? 1: ${left}, and ${right} helps. 2: ${right}, and ${left} helps. Not both: no.`,
	conflict: (title: string) => `${title} The file has another answer meanwhile. Which one stands?`,
	mine: (answer: string) => `1, yours: ${answer}`,
	theirs: (answer: string) => `2, the file’s: ${answer}`,
	openStill: (count: number) =>
		`${count} ${plural(count, {one: 'is', other: 'are'})} open still. To hear ${plural(count, {one: 'it', other: 'them'})}: open.`,
	agenda: (titles: string) => `Not agreed, the agenda of your next meeting: ${titles}`,
	nobodyYet: (titles: string) => `Nobody yet: ${titles}`,
	follows: (command: string) => `What follows from it: ${command}`,
	nothingOpen: 'Nothing is open.',
	noWork: 'No work is asked about.',
	noMore: 'There is no more of it.',
	noWorkCalled: (typed: string) => `No work is called “${typed}”. The work that is open: open.`,
	notUnderstood: (typed: string) => `“${typed}” is no answer here. A party of your own: else ${typed}. What can be typed: help.`,
	prompt: {
		text: 'Your text, or cancel?',
		anotherText: 'Another text, nothing to keep it, or cancel?',
		whose: '1 or 2?',
		atSummary: 'Back, open, undo, help or quit?',
		accountable: (left: string, right: string) => `1 ${left}, 2 ${right}, or no?`,
		answer: (left: string, right: string) => `1 ${left}, 2 ${right}, usual, note, skip, undo or help?`,
		blind: (left: string, right: string) => `1 ${left}, 2 ${right}, note, skip, undo or help?`,
	},
});
