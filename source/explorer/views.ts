import type {ViewId} from '../compose/place.ts';
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
	compare: {number: 1, title: 'Compare', question: 'How do they differ?', kinds: ['dimension']},
	concepts: {number: 2, title: 'Concepts', question: 'What does it mean?', kinds: ['concept']},
	ownership: {number: 3, title: 'Owners', question: 'Who owns it?', kinds: ['work']},
	situations: {number: 4, title: 'When', question: 'Who does what when it happens?', kinds: ['situation']},
	days: {number: 5, title: 'Days', question: 'How does a day go?', kinds: ['day']},
	tools: {number: 6, title: 'Tools', question: 'With which tools?', kinds: ['tool']},
	myths: {number: 7, title: 'Myths', question: 'Is it true that …?', kinds: ['myth']},
	you: {number: 8, title: 'You', question: 'Which one do I need, and which one am I?', kinds: ['assessment', 'need']},
	origins: {number: 9, title: 'Origins', question: 'Who are they, since when, and who says so?', kinds: ['role', 'moment', 'source']},
} as const satisfies Readonly<Record<ViewId, Omit<View, 'id'>>>;

const allViews: readonly View[] = Object.entries(table).map(([id, view]) => ({id: id as ViewId, ...view}));

/** A kind that no view lists does not compile: `never` has no value. */
const viewByKind: Readonly<Record<Exclude<TopicKind, (typeof table)[ViewId]['kinds'][number]>, never>> & Readonly<Record<string, ViewId>> =
	Object.fromEntries(allViews.flatMap(({id, kinds}) => kinds.map(kind => [kind, id])));

/** The views a dataset has something for, in the order of their numbers. Roles and sources alone are no reason for one: any dataset has roles. */
export function viewsOf(catalogue: Catalogue): readonly View[] {
	return allViews.filter(({kinds}) => kinds.some(kind => kind !== 'role' && catalogue.has(kind)));
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
	return {id, ...table[id]};
}
