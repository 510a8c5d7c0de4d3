import type {Place, ViewId} from '../compose/place.ts';
import type {SearchHit, SearchResult} from '../search/search.ts';
import {pairOf} from '../topics/pair.ts';
import {type Catalogue, type TopicKey, type TopicKind, topicKinds} from '../topics/topic.ts';
import type {Notice, TypedEvent} from './event.ts';

export type {Focus, Place, ViewId} from '../compose/place.ts';

/** A numbered view: a list of topics, kind after kind. */
export type View = {
	readonly id: ViewId;
	readonly number: number;
	readonly title: string;
	readonly kinds: readonly TopicKind[];
	/** Listed below these, but no reason to offer the view. */
	readonly also?: readonly TopicKind[];
};

const allViews: readonly View[] = [
	{id: 'compare', number: 1, title: 'Compare', kinds: ['dimension']},
	{id: 'concepts', number: 2, title: 'Concepts', kinds: ['concept']},
	{id: 'ownership', number: 3, title: 'Ownership', kinds: ['work', 'situation']},
	{id: 'days', number: 4, title: 'Days', kinds: ['day', 'moment']},
	{id: 'tools', number: 5, title: 'Tools', kinds: ['tool']},
	{id: 'myths', number: 6, title: 'Myths', kinds: ['myth'], also: ['source']},
	{id: 'you', number: 7, title: 'You', kinds: ['assessment', 'need'], also: ['role']},
];

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
	/** Which result is chosen, and the first one shown. */
	readonly chosen: number;
	readonly top: number;
};

/** What lies over the place, and takes the keys while it does. */
export type Overlay =
	| SearchState
	| {readonly type: 'help'; readonly scroll: number}
	| {readonly type: 'links'; readonly chosen: number; readonly top: number}
	/** `at` counts statements from 0; the number of statements is the result. `chosen` is what to read next, -1 none. */
	| {readonly type: 'assessment'; readonly at: number; readonly chosen: number; readonly scroll: number}
	| {readonly type: 'overview'; readonly chosen: number; readonly top: number}
	| {readonly type: 'roles'; readonly side: 'left' | 'right'; readonly chosen: number; readonly top: number};

export type AssessmentOverlay = Extract<Overlay, {type: 'assessment'}>;

/** `neutral` until the terminal's background is known. */
export type ThemeName = 'dark' | 'light' | 'mono' | 'neutral';

export type State = {
	readonly catalogue: Catalogue;
	/** Role ids of the two sides. */
	readonly left: string;
	readonly right: string;
	readonly columns: number;
	readonly rows: number;
	readonly theme: ThemeName;
	/** True once the reader has chosen a theme, so that the terminal's answer no longer changes it. */
	readonly isThemeChosen: boolean;
	readonly place: Place;
	readonly past: readonly Place[];
	readonly future: readonly Place[];
	/** Where each view was left. */
	readonly lastPlaces: Readonly<Partial<Record<ViewId, Place>>>;
	readonly bookmarks: readonly TopicKey[];
	/** Answers to the assessment, by statement id; they live as long as the explorer does. */
	readonly answers: Readonly<Record<string, number>>;
	readonly overlay?: Overlay;
	readonly notice?: Notice;
};

export type Beginning = {
	readonly catalogue: Catalogue;
	readonly columns: number;
	readonly rows: number;
	readonly left?: string;
	readonly right?: string;
	readonly theme?: ThemeName;
	readonly bookmarks?: readonly TopicKey[];
	/** The topic to open at; otherwise the first of the first view. */
	readonly key?: TopicKey;
	/** Words to open the search with. */
	readonly query?: string;
};

/** The state in which an explorer opens. Throws a `RangeError` where the catalogue has no topic to show. */
export function begin({catalogue, columns, rows, left, right, theme, bookmarks, key, query}: Beginning): State {
	const [firstKind] = topicKinds.filter(catalogue.has);
	const topic = (key && catalogue.topic(key)) ?? (firstKind && catalogue.ofKind(firstKind)[0]);
	if (!topic || catalogue.dataset.roles.length < 2) throw new RangeError('the dataset has nothing to compare');
	return {
		catalogue,
		...pairOf(catalogue.dataset, {left, right}),
		columns,
		rows,
		theme: theme ?? 'neutral',
		isThemeChosen: theme !== undefined,
		place: placeAt(viewOfKind(topic.kind), topic.key),
		past: [],
		future: [],
		lastPlaces: {},
		bookmarks: presentKeys(bookmarks ?? [], catalogue),
		answers: {},
		...(query ? {overlay: searchFor(query)} : {}),
	};
}

/** Keys that topics had before become those they have; what is not there is kept, since it may come back. */
export function presentKeys(keys: readonly TopicKey[], catalogue: Catalogue): readonly TopicKey[] {
	return [...new Set(keys.map(key => catalogue.topic(key)?.key ?? key))];
}

export function searchFor(query: string): SearchState {
	return {type: 'search', query, caret: query.length, chosen: 0, top: 0};
}

export function placeAt(view: ViewId, key: TopicKey): Place {
	return {view, key, layout: 'list', focus: 'list', listTop: 0, scroll: {left: 0, right: 0, page: 0}, related: 0};
}

/** The views a dataset has something for, in the order of their numbers. */
export function viewsOf(catalogue: Catalogue): readonly View[] {
	return allViews.filter(({kinds}) => kinds.some(catalogue.has));
}

/** The view that shows a kind of topic. */
export function viewOfKind(kind: TopicKind): ViewId {
	return allViews.find(({kinds, also}) => kinds.includes(kind) || also?.includes(kind))?.id ?? 'compare';
}

/** The kinds of topic a view lists, in order. */
export function kindsOf(id: ViewId): readonly TopicKind[] {
	const view = allViews.find(each => each.id === id);
	return [...(view?.kinds ?? []), ...(view?.also ?? [])];
}

/** The hits of the answer shown; none before the first answer. */
export function hitsOf(search: SearchState): readonly SearchHit[] {
	return search.result?.hits ?? [];
}
