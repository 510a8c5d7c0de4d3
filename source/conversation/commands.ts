import {conversationTexts} from '../messages/conversation.ts';
import {englishWords, typedWords} from '../messages/typed-words.ts';
import {type Reading, readAs} from '../topics/reading.ts';
import type {Topic} from '../topics/topic.ts';
import {openDecided} from './decided.ts';
import {addressLines, deeperLines, entryLines, relatedKeys, sideLines, sourceLines} from './entry.ts';
import {group, openList, tellGroup} from './lists.ts';
import {mark, note, openBookmarks} from './marks.ts';
import {openNumber, overviewLines, tellPlace, whereLines} from './places.ts';
import {compareWith, openRoles, pairLine} from './roles.ts';
import {goTo, type State, saying, type Turn} from './state.ts';
import {openStatements, toStatement} from './statements.ts';
import {type WordName, wordsTold} from './words.ts';

/** What a word does; `rest` is what was typed after it. */
type Command = (state: State, rest: string) => Turn;

/** Does something with the entry that is open. */
const atEntry =
	(act: (state: State, topic: Topic, rest: string) => Turn): Command =>
	(state, rest) => {
		const topic = state.place.type === 'entry' ? state.catalogue.topic(state.place.key) : undefined;
		return topic ? act(state, topic, rest) : saying(state, conversationTexts.noEntry);
	};

/** To the entry after or before, to another group of a list, or to another statement. */
function step(state: State, by: 1 | -1): Turn {
	const {place} = state;
	if (place.type === 'list') return tellGroup(state, place.list, place.from + by * group);
	if (place.type === 'statement') return toStatement(state, place.at + by);
	if (place.type !== 'entry' || !place.list) return saying(state, conversationTexts.noListHere);
	const {list, key} = place;
	const number = list.keys.indexOf(key) + 1 + by;
	if (number < 1 || number > list.keys.length) return saying(state, by > 0 ? conversationTexts.lastOfList : conversationTexts.firstOfList);
	// Going through a list is one step for `back`, which leads to the list.
	return openNumber({...state, place: state.past[0] ?? place, past: state.past.slice(1)}, list, number);
}

const side =
	(which: 'left' | 'right'): Command =>
	(state, rest) =>
		rest
			? compareWith(state, which, rest)
			: atEntry((_, topic) => saying(state, ...sideLines(state.catalogue, topic, state.sides[which])))(state, rest);

/** The entry in part: what differs between the two roles, or what they share. */
const reading = (only: Reading): Command =>
	atEntry((state, topic) => {
		const read = readAs(topic, state.sides, only);
		return read === topic ? saying(state, conversationTexts.noSides) : saying(state, ...entryLines(state.catalogue, read, state.sides));
	});

/** What each word does. */
export const commands: Readonly<Record<WordName, Command>> = {
	views: state => tellPlace(goTo(state, {type: 'views'})),
	search: (state, rest) => (rest ? {state, said: [], effect: {type: 'find', words: rest}} : saying(state, conversationTexts.searchWhat)),
	more(state) {
		if (state.place.type !== 'entry') return step(state, 1);
		return atEntry((_, topic) => {
			const lines = deeperLines(state.catalogue, topic, state.sides);
			return saying(state, ...(lines.length > 0 ? lines : [conversationTexts.noMore]));
		})(state, '');
	},
	next: state => step(state, 1),
	previous: state => step(state, -1),
	back(state) {
		const [place, ...past] = state.past;
		return place ? tellPlace({...state, place, past}) : saying(state, conversationTexts.began);
	},
	again: state => tellPlace(state),
	where: state => saying(state, ...whereLines(state)),
	left: side('left'),
	right: side('right'),
	differences: reading('differing'),
	shared: reading('shared'),
	related: atEntry((state, topic) =>
		openList(state, {title: conversationTexts.relatedTo(topic.title), keys: relatedKeys(state.catalogue, topic, state.sides)}),
	),
	sources: atEntry((state, topic) => saying(state, ...sourceLines(state.catalogue, topic, state.sides))),
	addresses: atEntry((state, topic) => {
		const lines = addressLines(state.catalogue, topic, state.sides);
		return saying(state, ...(lines.length > 0 ? lines : [conversationTexts.noAddress]));
	}),
	swap(state) {
		const swapped = {...state, sides: {left: state.sides.right, right: state.sides.left}};
		return saying(swapped, conversationTexts.nowPair(pairLine(swapped)));
	},
	roles: openRoles,
	overview: state => saying(state, ...overviewLines(state)),
	which: openStatements,
	skip: state => step(state, 1),
	result: state => toStatement(state, Number.POSITIVE_INFINITY),
	restart: state => toStatement({...state, answers: {}}, 0),
	mark: atEntry(mark),
	note: atEntry(note),
	bookmarks: openBookmarks,
	decided: openDecided,
	help: state => saying(state, conversationTexts.help, ...wordsTold(typedWords, englishWords)),
	quit: state => ({state, said: [conversationTexts.goodbye], effect: {type: 'quit'}}),
};
