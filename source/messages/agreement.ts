import {dated, listed, plural} from './numbers.ts';
import {area} from './spoken.ts';

const pieces = (count: number): string => `${count} ${plural(count, {one: 'piece', other: 'pieces'})} of work`;
const isOrAre = (count: number, one: string, other: string): string => plural(count, {one, other});

/** What an agreement says, and what changed in one, and what several see differently. */
export const agreementTexts = area('agreementTexts', {
	title: (of: string) => `Who answers for what: ${of}`,
	about: (decided: number, total: number, open: number) =>
		`${decided} of ${pieces(total)} ${isOrAre(decided, 'has', 'have')} an owner here; ${open} ${isOrAre(open, 'is', 'are')} not settled.`,
	contradictions: 'Contradictions',
	decided: 'Decided',
	differs: 'Where you differ from the usual',
	costNote: 'The last column is what the dataset says of work that is left undone: a thing to watch, not a verdict.',
	nobodys: "Nobody's, or not agreed",
	undecided: 'Not decided yet',
	notApplicable: 'Not applicable here',
	notUnderstood: 'Kept, and not understood',
	gone: (id: string, here: string) => `${id}: ${here} There is no such work in this dataset.`,
	open: 'Open',
	load: 'Load',
	loadNote: 'A count of pieces of work, not of hours: the pieces are not equally large.',
	loadColumns: {who: 'Who', answersFor: 'Answers for', and: 'And'},
	helpsWith: (count: number) => `helps with ${count}`,
	columns: {
		work: 'Work',
		accountable: 'Accountable',
		helps: 'Helps',
		consulted: 'Consulted',
		informed: 'Informed',
		note: 'Note',
		here: 'Here',
		now: 'Now',
		before: 'Before',
		usually: 'Usually',
		undone: 'When nobody does it',
		who: 'Who',
	},
	between: (left: string, right: string) => `Working agreement between ${left} and ${right}`,
	agree: (left: string, right: string) => `${left} and ${right} agree on this. What is not written here is asked, not presumed.`,
	review: 'Review',
	noReview: 'No day is set on which we look at this again; write one into the file: `agreement: {review: "2026-09-30"}`.',
	reviewOn: (day: string) => `We look at all this again on ${dated(day)}.`,
	notSettled: (what: string) => `Not settled: ${what}.`,
	/** The same on standard error, after the program's name. */
	checked: (what: string) => `not settled: ${what}.`,
	allSettled: 'All is settled.',
	/** What keeps an agreement from being done, each with how many. */
	openWork: (count: number) => `${count} ${plural(count, {one: 'piece of work open', other: 'pieces of work open'})}`,
	contradicting: (count: number) => `${count} ${plural(count, {one: 'contradiction', other: 'contradictions'})}`,
	problems: (count: number) => `${count} ${plural(count, {one: 'problem of the file', other: 'problems of the file'})}`,
});

/** The paragraphs of a working agreement. */
export const articleTexts = area('articleTexts', {
	services: 'Services',
	servicesBy: 'Who answers for which work, by its short name:',
	onCall: 'On-call',
	escalation: 'Escalation',
	handover: 'Handover',
	nobody: 'nobody',
	answersFor: (who: string, tasks: string) => `${who} answers for: ${tasks}.`,
	teamsAnswerFor: (who: string, tasks: string) => `${who} answer for: ${tasks}.`,
});

/** What contradicts itself in decisions, by the rule that found it. `tasks` are pieces of work, each in quotes. */
export const contradictionTexts = area('contradictionTexts', {
	quoted: (task: string) => `“${task}”`,
	alertsWithoutPager: (tasks: string, owner: string) =>
		`What wakes people (${tasks}) is for ${owner} to decide, and they are not among those who are woken.`,
	rollbackWithoutPager: (tasks: string, owner: string) =>
		`In the middle of an outage (${tasks}) ${owner} must act, and they are not among those who are woken.`,
	platformOffCall: (tasks: string, owner: string) =>
		`What all teams stand on (${tasks}) is owned by ${owner}, and they answer no page for it.`,
	alertsWakeNobody: (alerts: string, pages: string) => `Alerts are owned (${alerts}), and nobody is woken by them (${pages}).`,
	asksItself: (task: string, who: string) => `${task}: who answers for it and who is consulted are the same, ${who}.`,
	helpsItself: (task: string, who: string) => `${task}: who answers for it and who helps are the same, ${who}.`,
	twoAccountable: (task: string, count: number, names: string) =>
		`${task} names ${count} who answer (${names}); one is accountable, the others help.`,
});

/** The first ninety days. */
export const planTexts = area('planTexts', {
	title: 'The first 90 days',
	intro: 'One step for each symptom you named, in your order.',
	editorial: "Editorial: the authors' judgement, not a promise.",
	days: (days: string, symptom: string) => `Days ${days}: ${symptom}`,
	usually: (who: string) => `${who} (usually; not decided here)`,
	noNeed: (id: string, command: string) => `There is no need called ${id}: ${command}`,
	columns: {symptom: 'Symptom', step: 'First step', who: 'Who', read: 'Read', worked: 'It worked when'},
	bothTeams: 'both teams',
	nobodyYet: 'whoever leads engineering; no team of its own yet',
	noLonger: (what: string) => `This no longer happens: ${what}`,
	askAgain: (symptom: string) => `Ask again in three months: does it still hold that “${symptom}”?`,
});

/** What changed since an older state of the file. */
export const changesTexts = area('changesTexts', {
	title: (against: string) => `Decisions since ${against}`,
	nothing: 'Nothing changed.',
	about: (count: number, against: string, before: number, now: number) =>
		`${count} ${plural(count, {one: 'decision', other: 'decisions'})} changed since ${against}; open: ${before} before, ${now} now.`,
	changed: 'Changed',
	newContradictions: 'New contradictions',
	contradictionsGone: 'Contradictions gone',
	notDecided: 'not decided',
	notAnyMore: 'not decided any more',
	noted: (after: string) => `${after} (the same; its note changed)`,
});

/** What several see alike and differently: the agenda of a meeting. */
export const agendaTexts = area('agendaTexts', {
	title: (names: readonly string[]) => `What we see differently: ${listed(names)}`,
	about: (answered: number, agreed: number, different: number) =>
		`Of ${pieces(answered)} that all answered, ${agreed} ${isOrAre(agreed, 'is', 'are')} seen alike and ${different} ${isOrAre(different, 'is', 'are')} to be talked about.`,
	alike: 'Seen alike',
	notByAll: 'Not answered by all',
	missing: (task: string, by: readonly string[]) => `${task}: not answered by ${listed(by)}`,
	unanswered: (count: number) => `${count} more ${isOrAre(count, 'is', 'are')} answered by nobody yet.`,
	usually: (usual: string, why: string) => `Usually: ${usual}. ${why}`,
	undone: (what: string) => `When nobody does it: ${what}`,
	notAnswered: 'Not answered',
});
