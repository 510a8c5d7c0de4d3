import {plural} from './numbers.ts';
import {area} from './spoken.ts';
import {withKey} from './with-key.ts';

/** What is said of names offered. */
const oneOf = (key: string): string => (key === '' ? 'one of these' : `one of these, with ${key}`);

/** A sitting, in which a team decides who owns its work. */
export const sittingTexts = area('sittingTexts', {
	standing: {all: 'all', open: 'open', decided: 'decided', disagreed: 'not agreed'},
	noAnswerYet: 'It has no answer yet.',
	noUndo: 'There is nothing to undo.',
	noRedo: 'There is nothing to do again.',
	atSummary: (key: string) => withKey('This is the summary', key, 'goes back to the work'),
	whoseFirst: (mine: string, theirs: string) => {
		const keys = [...(mine ? [`${mine} yours`] : []), ...(theirs ? [`${theirs} the one in the file`] : [])];
		return `First say whose answer it is${keys.length > 0 ? `: ${keys.join(', ')}` : ''}.`;
	},
	blind: 'Nothing is suggested here: each side answers for itself, by number.',
	unkept: (count: number) => `Not in the file yet: ${count}.`,
	leaveAgain: 'Leave once more to go without.',
	notKept: (why: string) => `Not kept: ${why}`,
	withHelp: (accountable: string, helps: string) => `${accountable} with ${helps}`,
	teams: 'product teams',
	nobody: 'nobody yet',
	notApplicable: 'not applicable',
	notAgreed: 'not agreed',
	both: 'both…',
	somebody: 'somebody else…',
	noSuchWork: 'no such work here',
	disagree: 'we do not agree',
	usual: 'usual',
	decidedThis: 'You decided this. Another answer takes its place:',
	whoAnswers: 'Who answers for it here?',
	andHelps: (role: string) => `, and ${role} helps`,
	accountable: 'Both. Who is accountable, when it goes wrong?',
	notBoth: 'not both',
	noAnswer: 'no answer',
	conflict: 'The file has another answer now. Which stands?',
	yours: 'yours',
	theFiles: 'the file’s',
	progress: (decided: number, total: number) => `${decided} of ${total} decided`,
	apart: (count: number) => `, ${count} not agreed`,
	alone: (by: string) => `, ${by} alone`,
	title: 'Who owns it here?',
	none: 'None.',
	whoAnswersForIt: 'Who answers for it?',
	orOneOf: (key: string) => `or ${oneOf(key)}`,
	noWork: 'There is no work in this dataset.',
	allAnswered: 'Every piece of work has an answer.',
	stillOpen: (open: number, total: number) => `${open} of ${total} ${plural(open, {one: 'is', other: 'are'})} open still.`,
	soFar: (first: string, decided: number, disagreed: number) =>
		`${first} ${decided} decided, ${disagreed > 0 ? `${disagreed} not agreed.` : 'none disagreed about.'}`,
	agenda: 'Not agreed: the agenda of your next meeting',
	nobodyYet: 'Nobody yet',
	open: 'Open',
	next: 'Next',
	prints: 'prints what you agreed, where you differ from the usual, and what contradicts itself.',
	label: {undone: 'Without', usually: 'Usually', about: 'About', note: 'Note', decided: 'Decided', typed: 'Typed'},
	halfTyped: (text: string, key: string) => withKey(`“${text}”, which is not kept yet`, key, 'goes on with it'),
	caseByCase: 'Shared, agreed case by case',
	varies: '(this varies)',
	nothingSaid: (role: string) => `Nothing is said of ${role} here.`,
	ownStands: (name: string) => `The file has “${name}” meanwhile, which stands. Name it again to change that.`,
	ownWork: 'Work of your own',
	whatIsIt: 'What is it?',
	ownGroup: (key: string) => `${oneOf(key)}; left empty, it is in no group`,
	amongWhich: 'Among which work?',
	callings: 'What roles and teams are called here',
	whoseName: 'Whose name?',
	addsTeam: (key: string) => `${oneOf(key)}; another name adds a team`,
	nameHere: 'Its name here:',
	forShort: 'And for short:',
	noGroup: 'There is no such group: choose one, or leave it empty.',
	workThere: 'There is such work already.',
	added: 'Added to your file.',
	/** What could not be written when a sitting ends, before a line for each. */
	notWritten: (path: string) => `not written to ${path}:`,
	/** Where a sitting ends in which something was decided: how far it has come. */
	decidedIn: (progress: string, path: string, command: string) => `${progress}, in ${path}. What follows from it: ${command}`,
	takenBack: 'taken back',
	noticedHere: 'noticed here',
	calledHere: (name: string) => `Called ${name} here from now on.`,
});
