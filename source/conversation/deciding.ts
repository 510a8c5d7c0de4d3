import {partyTyped} from '../dataset/decided.ts';
import type {ExplorerEvent} from '../explorer/event.ts';
import {standingOf} from '../explorer/sitting/sitting.ts';
import type {State} from '../explorer/state.ts';
import {decidingTexts} from '../messages/conversation.ts';
import {englishReplies, typedReplies} from '../messages/typed-words.ts';
import {findTopic} from '../topics/find.ts';
import {partyNames, type TopicKey} from '../topics/topic.ts';
import {helpLines, moreLines, openLines, promptAloud, questionLines} from './deciding-told.ts';
import {type DecidingWord, decidingWordOf, keyOf} from './deciding-words.ts';
import {quoted, typedWords} from './sentence.ts';
import {isTyped} from './typed.ts';

/** What a line asks of the sitting: what happens to it, as if it were typed on the screen, and what is said beside what comes of that. */
export type Understood = {readonly events: readonly ExplorerEvent[]; readonly said?: readonly string[]};

/** Longest note that is taken from a line. */
const longestLine = 4000;

/** A key as a terminal's decoder reports it. */
const key = (name: string, ctrl = false): ExplorerEvent => ({type: 'key', key: {name, ctrl, alt: false, shift: false}});
const enter = key('enter');
const eraseLine = key('u', true);

/** What is said first, and the first prompt. */
export function decidedAloud(state: State, path: string): {readonly greeting: readonly string[]; readonly prompt: string} {
	const greeting = [decidingTexts.begins(path), ...questionLines(state)];
	return {greeting, prompt: promptAloud(state)};
}

/** What a line means. Pure, and total: whatever is typed has an answer. */
export function understoodAloud(state: State, line: string): Understood {
	const typed = typedWords(line, longestLine);
	const {sitting, overlay} = state;
	if (!sitting) return {events: []};
	if (overlay?.type === 'jotting') return jotted(typed);
	if (sitting.conflicts.length > 0) return whose(typed);
	if (typed === '') return {events: [], said: questionLines(state)};
	const number = /^#?([1-9]\d*)[.)]?$/.exec(typed)?.[1];
	if (number !== undefined) return Number(number) <= 8 ? {events: [key(number)]} : {events: [], said: [notUnderstood(typed)]};
	const isAsked = overlay?.type === 'sitting' && overlay.asked === 'accountable';
	if (isAsked && isReply(typed, 'no')) return {events: [key('escape')]};
	const found = decidingWordOf(typed);
	if (found) return spoken(state, found.word, found.rest);
	return named(state, typed);
}

/** A line where one was asked for: what stood there stays where nothing is typed. */
function jotted(typed: string): Understood {
	if (isReply(typed, 'cancel')) return {events: [key('escape')], said: [decidingTexts.asItWas]};
	return {events: typed === '' ? [enter] : [eraseLine, {type: 'paste', text: typed}, enter]};
}

function whose(typed: string): Understood {
	if (isReply(typed, 'mine')) return {events: [key('1')]};
	if (isReply(typed, 'theirs')) return {events: [key('2')]};
	if (decidingWordOf(typed)?.word === 'quit') return {events: [key('q')]};
	return {events: [], said: []};
}

function spoken(state: State, word: DecidingWord, rest: string): Understood {
	switch (word) {
		case 'help':
			return {events: [], said: helpLines()};
		case 'again':
			return {events: [], said: questionLines(state)};
		case 'open':
			return {events: [], said: openLines(state)};
		case 'more':
			return {events: [], said: moreLines(state)};
		case 'go':
			if (rest !== '') return went(state, rest);
			break;
		default:
			break;
	}
	const pressed = keyOf(word);
	const events = pressed === undefined ? [] : [key(pressed)];
	// What follows the word is the line that it asks for.
	return {events: rest === '' ? events : [...events, ...jotted(rest).events]};
}

/** To work by its number in the sitting, its name, or words of it. */
function went(state: State, rest: string): Understood {
	const {sitting} = state;
	if (!sitting) return {events: []};
	const number = /^\d+$/.test(rest) ? sitting.order[Number(rest) - 1] : undefined;
	const topic = number === undefined ? findTopic(sitting.catalogue.topics, rest) : undefined;
	const at = number ?? (topic?.kind === 'work' ? topic.key : holding(state, rest));
	if (!at) return {events: [], said: [decidingTexts.noWorkCalled(quoted(rest))]};
	return {events: [{type: 'sat-down', sitting, work: at}]};
}

/** The first piece of work whose title holds every word, what is open first. */
function holding({sitting}: State, typed: string): TopicKey | undefined {
	if (!sitting) return undefined;
	const words = typed.toLowerCase().split(' ');
	const found = sitting.order.filter(each => words.every(word => sitting.catalogue.topic(each)?.title.toLowerCase().includes(word)));
	return found.find(each => standingOf(sitting.decisions, each) === 'open') ?? found[0];
}

/** A role or party by its name, which is the answer. */
function named(state: State, typed: string): Understood {
	const {dataset} = state.catalogue;
	const id = partyTyped(typed, dataset);
	if (id === undefined) return {events: [], said: [notUnderstood(typed)]};
	if (id === state.left) return {events: [key('1')]};
	if (id === state.right) return {events: [key('2')]};
	return {events: [key('5'), {type: 'paste', text: partyNames(dataset, id).name}, enter]};
}

const notUnderstood = (typed: string) => decidingTexts.notUnderstood(quoted(typed));

/** Whether a line is one of the words for a reply, in the language spoken or in English. */
const isReply = (typed: string, reply: keyof typeof englishReplies): boolean =>
	isTyped(typed, [...typedReplies[reply], ...englishReplies[reply]]);
