import type {Place, ViewId} from '../compose/place.ts';
import type {SearchHit, SearchResult} from '../search/search.ts';
import type {Ground, ThemeName} from '../themes/themes.ts';
import type {Reading} from '../topics/reading.ts';
import type {Catalogue, TopicKey, TopicKind} from '../topics/topic.ts';
import type {BoundKeys} from './bound-keys.ts';
import type {Notice, TypedEvent} from './event.ts';
import type {Sitting} from './sitting/sitting.ts';

export type {Focus, Place, ViewId} from '../compose/place.ts';
export {kindsOf, viewOfKind, viewsOf} from './views.ts';

export type SearchState = {
	readonly type: 'search';
	readonly query: string;
	/** The caret's place in the query, in UTF-16 units, always between two characters. */
	readonly caret: number;
	/** The last answer; its `query` may still be an older one. */
	readonly result?: SearchResult;
	/** Only these kinds; all where undefined. */
	readonly kinds?: readonly TopicKind[];
	/** What is shown was found by names alone, since the index is still being made; the whole answer follows. */
	readonly isIndexing?: boolean;
	/** A key that acts on results was pressed before they came, and others after it: all are acted on when they are there. */
	readonly waiting?: readonly TypedEvent[];
	/** The whole query is marked: what is typed takes its place. */
	readonly isMarked?: boolean;
	/** What is less likely to be meant is listed too. */
	readonly isWhole?: boolean;
	/** Which result is chosen, and the first one shown. */
	readonly chosen: number;
	readonly top: number;
};

/** What is being written to narrow the list or the help, or to find in a text; `from` is what it changes as it was before. */
export type WithinState = {
	readonly type: 'within';
	readonly on: 'list' | 'help' | Find['on'];
	readonly query: string;
	/** The caret's place in the query, in UTF-16 units, always between two characters. */
	readonly caret: number;
	readonly from: Pick<State, 'place' | 'filters' | 'find'> & {readonly help?: Help};
	/** The list lies on the whole screen only while this is written. */
	readonly isListLaid?: boolean;
};

/** How the two sides are read: scrolled together, one larger (1) or alone (2), with the words marked in which they differ, all of them or a part. */
export type Panes = {readonly isLocked: boolean; readonly size: 0 | 1 | 2; readonly isMarked: boolean; readonly reading: Reading};

/** What is found in the text of a topic: in the two panes, or on its page. `at` is the match gone to, counted from 0. */
export type Find = {readonly key: TopicKey; readonly on: 'panes' | 'page'; readonly words: string; readonly at: number};

/** A piece of work that is decided, or where there is none the summary. */
export type SittingOverlay = {
	readonly type: 'sitting';
	readonly at?: TopicKey;
	/** Who owns it, or who of both is accountable. */
	readonly asked: 'who' | 'accountable';
	readonly scroll: number;
	/** What was answered just now. */
	readonly last?: TopicKey;
};

/** All work with its answers. */
export type AnswersOverlay = {
	readonly type: 'answers';
	readonly standing: 'all' | 'open' | 'decided' | 'disagreed';
	readonly chosen: number;
};

/** What a line is written for in a sitting. */
export type Jotted =
	/** Who answers for a piece of work, or a note to it. */
	| {readonly what: 'party' | 'note'; readonly work: TopicKey}
	/** Work of one's own, and then its group. */
	| {readonly what: 'task'}
	| {readonly what: 'group'; readonly task: string}
	/** Whose name is another here, the name, and that for short; without `whom` a team that is new. */
	| {readonly what: 'whom'}
	| {readonly what: 'name'; readonly whom: string}
	| {readonly what: 'short'; readonly whom: string; readonly name: string};

/** A line being written in a sitting; `chosen` is which of the names offered, 0 what is written. */
export type JottingOverlay = Jotted & {
	readonly type: 'jotting';
	readonly query: string;
	readonly caret: number;
	readonly chosen: number;
	/** The whole line is marked: what is typed takes its place. */
	readonly isMarked?: boolean;
};

/** `words` narrow it to the keys of which they are said. */
type Help = {readonly type: 'help'; readonly scroll: number; readonly words?: string};

/** What lies over the place, and takes the keys while it does. */
export type Overlay =
	| SearchState
	| WithinState
	| SittingOverlay
	| AnswersOverlay
	| JottingOverlay
	| Help
	/** The list of the view on the whole screen, under the views by name. */
	| {readonly type: 'contents'}
	/** The reader's bookmarks. */
	| {readonly type: 'bookmarks'; readonly chosen: number; readonly top: number}
	/** The note to a bookmark, while it is written. */
	| {readonly type: 'note'; readonly key: TopicKey; readonly query: string; readonly caret: number}
	/** Where the reader has been. */
	| {readonly type: 'been'; readonly entries: readonly Been[]; readonly chosen: number; readonly top: number}
	| {readonly type: 'links'; readonly key: TopicKey; readonly chosen: number; readonly top: number}
	/**
	 * `at` counts statements from 0; the number of statements is the result. `chosen` is what to read next or an answer there, -1 none;
	 * `isChanged` says that a statement was chosen at the result, to answer it otherwise.
	 */
	| {readonly type: 'assessment'; readonly at: number; readonly chosen: number; readonly scroll: number; readonly isChanged?: boolean}
	| {readonly type: 'overview'; readonly chosen: number; readonly top: number}
	| {readonly type: 'roles'; readonly side: 'left' | 'right'; readonly chosen: number; readonly top: number};

/** A place in the history, with the layers that lay over it and are worth coming back to. */
export type Visit = Place & {readonly layers?: readonly Overlay[]};

export type AssessmentOverlay = Extract<Overlay, {type: 'assessment'}>;

export type Notes = Readonly<Record<string, string>>;

/** Somewhere a reader was, in this run or one before. */
export type Been = {readonly key: TopicKey; readonly at: string};

export type State = {
	/** The keys where a config binds some anew; the keymap's without. */
	readonly keys?: BoundKeys;
	readonly catalogue: Catalogue;
	/** Role ids of the two sides. */
	readonly left: string;
	readonly right: string;
	readonly columns: number;
	readonly rows: number;
	readonly theme: ThemeName;
	/** What the theme is seen on, as far as it is known. */
	readonly ground: Ground;
	readonly place: Place;
	readonly past: readonly Visit[];
	readonly future: readonly Visit[];
	/** Where each view was left. */
	readonly lastPlaces: Readonly<Partial<Record<ViewId, Place>>>;
	readonly bookmarks: readonly TopicKey[];
	/** A line to some of the bookmarks, by key. */
	readonly notes: Notes;
	/** Answers to the assessment, by statement id; a host with a memory keeps them. */
	readonly answers: Readonly<Record<string, number>>;
	readonly overlay?: Overlay;
	/** What lies under what lies on top, the lowest first. */
	readonly under: readonly Overlay[];
	/** The search a result was opened from, as it was left. */
	readonly lastSearch?: SearchState;
	/** The words by which the lists of views are narrowed. */
	readonly filters: Readonly<Partial<Record<ViewId, string>>>;
	readonly find?: Find;
	/** A team's decisions, where rolex has a file for them. */
	readonly sitting?: Sitting;
	/** Such a file can be opened. */
	readonly canDecide?: boolean;
	readonly panes: Panes;
	readonly notice?: Notice;
};

/** Keys that topics had before become those they have; what is not there is kept, since it may come back. */
export function presentKeys(keys: readonly TopicKey[], catalogue: Catalogue): readonly TopicKey[] {
	return [...new Set(keys.map(catalogue.presentKey))];
}

/** Notes to keys that topics had before become notes to those they have; one to the key it has now goes before them. */
export function presentNotes(notes: Notes, catalogue: Catalogue): Notes {
	return Object.fromEntries(
		Object.entries(notes).flatMap(([key, note]) => {
			const present = catalogue.presentKey(key as TopicKey);
			return present === key || notes[present] === undefined ? [[present, note]] : [];
		}),
	);
}

export function searchFor(query: string): SearchState {
	return {type: 'search', query, caret: query.length, chosen: 0, top: 0};
}

export function placeAt(view: ViewId, key: TopicKey): Place {
	return {view, key, layout: 'list', focus: 'list', listTop: 0, scroll: {left: 0, right: 0, page: 0}, related: 0};
}

/** The hits of the answer shown; none before the first answer. */
export function hitsOf(search: SearchState): readonly SearchHit[] {
	return search.result?.hits ?? [];
}
