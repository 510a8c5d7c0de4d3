import {area} from './spoken.ts';

/** What is said around a topic where it is read. */
export const readingTexts = area('readingTexts', {
	/** How much is hidden: with arrows and numbers. */
	more: (hidden: string) => `${hidden} more`,
	moreOnPage: (count: number) => `↓ ${count} more on its page`,
	missing: (count: number, names: string) => `${count} more on its page: ${names}`,
	restOf: (part: string) => `${part} (rest)`,
	restOfAnswer: 'the rest of this',
	alike: 'alike',
	question: 'Question',
	otherNames: 'Other names',
	noContrast: 'The data draws no contrast between these two roles.',
	also: (names: string) => `also ${names}`,
	silent: (role: string) => `The data says nothing about ${role} here.`,
	nothingShared: (otherwise?: string) => `The data names nothing here that both have in common${otherwise ? `: ${otherwise}.` : '.'}`,
	nothingOwn: (role: string, otherwise?: string) =>
		`All that is said of ${role} here is said of the other side too${otherwise ? `: ${otherwise}.` : '.'}`,
	/** Beside the names of two roles, where nothing else of them is read. */
	whatDiffers: 'what differs',
	both: 'Both',
	bothOf: (left: string, right: string) => `Both: ${left} and ${right}`,
});
