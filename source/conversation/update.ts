import type {Notes} from '../explorer/state.ts';
import {type View, viewsOf} from '../explorer/views.ts';
import {conversationTexts} from '../messages/conversation.ts';
import type {SearchResult} from '../search/search.ts';
import {nearestOf} from '../text/nearest.ts';
import {findTopic} from '../topics/find.ts';
import type {RolePair} from '../topics/pair.ts';
import {type Catalogue, kindNames, kindWords, partyNames, type TopicKey} from '../topics/topic.ts';
import {commands} from './commands.ts';
import {group, openList} from './lists.ts';
import {openEntry, openNumber, openView, tellPlace} from './places.ts';
import {chooseRole, roleOf} from './roles.ts';
import {quoted, sentence, spoken, typedWords} from './sentence.ts';
import {type Event, type State, saying, type Turn} from './state.ts';
import {answer, nextListing} from './statements.ts';
import {allWords, takes, wordBefore, wordOf} from './words.ts';

export type Beginning = {
	readonly catalogue: Catalogue;
	readonly sides: RolePair;
	readonly bookmarks: readonly TopicKey[];
	/** A line to some of the bookmarks, by key. */
	readonly notes?: Notes;
};

/** How a conversation begins: what is compared, and the views. */
export function begin({catalogue, sides, bookmarks, notes = {}}: Beginning): Turn {
	const state: State = {catalogue, sides, bookmarks, notes, place: {type: 'views'}, past: [], answers: {}};
	const name = (role: string) => partyNames(catalogue.dataset, role).name;
	const views = tellPlace(state);
	return {
		...views,
		said: [sentence(conversationTexts.begins(name(sides.left), name(sides.right))), conversationTexts.theViews, ...views.said].map(spoken),
	};
}

/** What comes of a line, or of what the host was asked. Pure, and total: whatever is typed has an answer. */
export function update(state: State, event: Event): Turn {
	const turn = answerTo(state, event);
	return {...turn, said: turn.said.map(spoken)};
}

function answerTo(state: State, event: Event): Turn {
	switch (event.type) {
		case 'line':
			return understand(state, typedWords(event.text));
		case 'found':
			return tellFound(state, event.result);
		case 'kept':
			return saying(state, ...(event.problem === undefined ? [] : [event.problem]));
	}
}

function understand(state: State, typed: string): Turn {
	if (typed === '') return commands.where(state, '');
	const number = /^#?([1-9]\d{0,8})[.)]?$/.exec(typed)?.[1];
	if (number) return choose(state, Number(number));
	const word = wordOf(typed, state.place);
	if (word) return commands[word](state, '');
	if (typed.startsWith('/')) return commands.search(state, typed.slice(1).trim());
	return withWords(state, typed) ?? viewNamed(state, typed) ?? named(state, typed);
}

/** What a number stands for at this place. */
function choose(state: State, number: number): Turn {
	const {place} = state;
	switch (place.type) {
		case 'views':
			return openView(state, number);
		case 'list':
			return openNumber(state, place.list, number);
		case 'entry':
			return place.list ? openNumber(state, place.list, number) : saying(state, conversationTexts.noChoiceHere);
		case 'statement':
			return state.catalogue.dataset.assessment?.statements[place.at]
				? answer(state, place.at, number)
				: openNumber(state, nextListing(state), number);
		case 'roles':
			return chooseRole(state, String(number));
	}
}

/** A view by its name, or by that of what it lists. */
function viewNamed(state: State, typed: string): Turn | undefined {
	const views = viewsOf(state.catalogue);
	const wanted = typed.toLowerCase();
	const isNamed = ({id, title, kinds}: View) =>
		[id, title.toLowerCase(), ...kinds.flatMap(kind => [kindWords[kind].many, kindNames[kind].many.toLowerCase()])].includes(wanted);
	const number = views.findIndex(isNamed) + 1;
	return number > 0 ? openView(state, number) : undefined;
}

/** A word with what it takes behind it: `search error budget`, `left sre`. */
function withWords(state: State, typed: string): Turn | undefined {
	const before = wordBefore(typed);
	if (before === undefined) return undefined;
	const {name, rest} = before;
	// A name may begin with such a word: "left shift".
	const isMeant = takes[name] === 'words' || roleOf(state, rest) !== undefined || !findTopic(state.catalogue.topics, typed);
	return isMeant ? commands[name](state, rest) : undefined;
}

/** An entry of that name, else whatever the words mean. */
function named(state: State, typed: string): Turn {
	if (state.place.type === 'roles') return chooseRole(state, typed);
	const topic = findTopic(state.catalogue.topics, typed);
	if (topic) return openEntry(state, topic);
	const near = wordMeant(typed.toLowerCase());
	if (near) return saying(state, conversationTexts.nothingCalled(quoted(typed), sentence(quoted(typed)), near));
	return {state, said: [], effect: {type: 'find', words: typed}};
}

/** The word that one typed slip away from it was meant for; the longer a word, the more slips. */
function wordMeant(typed: string): string | undefined {
	return nearestOf(typed, allWords(), {names: word => [word], count: 1, limit: word => (word.length < 6 ? 1 : 2)})[0];
}

/** What may be meant; what only holds the words fills up the first group, and is not counted out beyond it. */
function tellFound(state: State, {query, hits, relevant, nearest: names = []}: SearchResult): Turn {
	if (hits.length > 0)
		return openList(state, {
			title: conversationTexts.found(quoted(query)),
			keys: hits.slice(0, Math.max(relevant, group)).map(({key}) => key),
		});
	return saying(state, conversationTexts.nothingFound(sentence(quoted(query)), names));
}
