import {plural} from './numbers.ts';
import {area} from './spoken.ts';
import {withKey} from './with-key.ts';

/** The questionnaire and its result. */
export const assessmentTexts = area('assessmentTexts', {
	chooseAtResult: 'What to read next, and each answer, stand at the result.',
	copyResult: (key: string) => withKey('The result can be copied when there is one', key, 'goes to it'),
	theResult: 'the result',
	noKeyChooses: 'No key chooses what to read next.',
	howToRead: (choose: string, confirm: string) => `${choose} chooses what to read next; ${confirm} opens it.`,
	answersToChoose: (count: number) => `There ${plural(count, {one: 'is one answer', other: `are ${count} answers`})} to choose from.`,
	origin: (dimension: string) => `It comes from “${dimension}”.`,
	unanswered: (key: string) => withKey('No statement is answered yet', key, 'goes back to them'),
	partly: (answered: number, total: number) => `So far, with ${answered} of ${total} answered.`,
	tipped: 'What tipped it',
	untipped: 'Nothing tipped it: every answer was neither.',
	towards: (score: number, most: number, role: string) => `${score} of ${most} towards ${role}`,
	middle: 'in the middle',
	read: 'Read',
	yourAnswers: 'Your answers',
	starts: (key: string, count: number) =>
		`${key} starts: ${plural(count, {one: 'one statement', other: `${count} statements, one after the other`})}, each answered by its key. The result follows the last.`,
	goesOn: (key: string, answered: number, count: number) => `${key} goes on: ${answered} of ${count} are answered.`,
	cameOut: (towards: string, advice: string, key: string) =>
		`You came out ${towards}. ${advice} ${key} shows the result again; there one answer can be changed, or all forgotten.`,
	title: (at: number, count: number) => `Which am I?  ${at} of ${count}`,
	resultTitle: 'Which am I?  The result',
	openingIt: 'Opening it',
});
