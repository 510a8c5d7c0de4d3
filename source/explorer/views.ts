import type {ViewId} from '../compose/place.ts';
import {viewTexts} from '../messages/browsing.ts';
import type {Catalogue, TopicKind} from '../topics/topic.ts';

/** A numbered view: the reader's question it answers, and the kinds of topic that answer it, one after the other. */
export type View = {
	readonly id: ViewId;
	readonly number: number;
	/** The word on its tab. */
	readonly title: string;
	readonly question: string;
	readonly kinds: readonly TopicKind[];
};

const table = {
	compare: {number: 1, kinds: ['dimension']},
	concepts: {number: 2, kinds: ['concept']},
	ownership: {number: 3, kinds: ['work']},
	situations: {number: 4, kinds: ['situation']},
	days: {number: 5, kinds: ['day']},
	tools: {number: 6, kinds: ['tool']},
	myths: {number: 7, kinds: ['myth']},
	you: {number: 8, kinds: ['assessment', 'need']},
	origins: {number: 9, kinds: ['role', 'moment', 'source']},
} as const satisfies Readonly<Record<ViewId, Omit<View, 'id' | 'title' | 'question'>>>;

const viewIds = Object.keys(table) as readonly ViewId[];

/** A kind that no view lists does not compile: `never` has no value. */
const viewByKind: Readonly<Record<Exclude<TopicKind, (typeof table)[ViewId]['kinds'][number]>, never>> & Readonly<Record<string, ViewId>> =
	Object.fromEntries(viewIds.flatMap(id => table[id].kinds.map(kind => [kind, id])));

/** The views a dataset has something for, in the order of their numbers. Roles and sources alone are no reason for one: any dataset has roles. */
export function viewsOf(catalogue: Catalogue): readonly View[] {
	return viewIds.map(viewOf).filter(({kinds}) => kinds.some(kind => kind !== 'role' && catalogue.has(kind)));
}

/** The view that shows a kind of topic. */
export function viewOfKind(kind: TopicKind): ViewId {
	return viewByKind[kind] ?? 'compare';
}

/** The kinds of topic a view lists, in order. */
export function kindsOf(id: ViewId): readonly TopicKind[] {
	return table[id].kinds;
}

/** A view, by the word the code knows it by. */
export function viewOf(id: ViewId): View {
	return {id, ...table[id], ...viewTexts[id]};
}
