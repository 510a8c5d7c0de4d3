import type {Answers} from '../explorer/outcome.ts';
import type {Notes} from '../explorer/state.ts';
import type {SearchResult} from '../search/search.ts';
import type {RolePair} from '../topics/pair.ts';
import type {Catalogue, TopicKey} from '../topics/topic.ts';

/** Entries one after the other, as they were told: what a number, `next` and `more` go through. */
export type Listing = {readonly title: string; readonly keys: readonly TopicKey[]};

/** Where a conversation is. */
export type Place =
	| {readonly type: 'views'}
	/** `from` is the first of the group that was told last. */
	| {readonly type: 'list'; readonly list: Listing; readonly from: number}
	| {readonly type: 'entry'; readonly key: TopicKey; readonly list?: Listing}
	| {readonly type: 'statement'; readonly at: number}
	/** `first` is the role that was chosen for the left. */
	| {readonly type: 'roles'; readonly first?: string};

/** All that a conversation knows. Nothing in it is changed: each line typed makes a new one. */
export type State = {
	readonly catalogue: Catalogue;
	readonly sides: RolePair;
	readonly place: Place;
	/** Where it was before, the last first. */
	readonly past: readonly Place[];
	readonly answers: Answers;
	readonly bookmarks: readonly TopicKey[];
	readonly notes: Notes;
};

/** What comes in: a line as it was typed, or what came of an effect. */
export type Event =
	| {readonly type: 'line'; readonly text: string}
	| {readonly type: 'found'; readonly result: SearchResult}
	| {readonly type: 'kept'; readonly problem: string | undefined};

/** What the host is asked to do. */
export type Effect =
	| {readonly type: 'find'; readonly words: string}
	| {readonly type: 'keep'; readonly bookmarks: readonly TopicKey[]; readonly notes: Notes}
	| {readonly type: 'quit'};

/** What comes of an event: the state after it, what is said, a sentence a line, and what is to be done. */
export type Turn = {readonly state: State; readonly said: readonly string[]; readonly effect?: Effect};

/** How many places `back` leads through. */
const mostPast = 100;

/** Goes to a place; `back` leads to the one before. */
export function goTo(state: State, place: Place): State {
	return {...state, place, past: [state.place, ...state.past].slice(0, mostPast)};
}

/** Says something and stays. */
export const saying = (state: State, ...said: readonly string[]): Turn => ({state, said});
