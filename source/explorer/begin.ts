import type {Ground, ThemeName} from '../themes/themes.ts';
import {pairOf} from '../topics/pair.ts';
import {type Catalogue, type TopicKey, topicKinds} from '../topics/topic.ts';
import type {BoundKeys} from './bound-keys.ts';
import type {Notice} from './event.ts';
import {reveal} from './navigate.ts';
import {presentAnswers} from './outcome.ts';
import {sitDown} from './sitting/deciding.ts';
import type {Sitting} from './sitting/sitting.ts';
import {type Notes, type Place, placeAt, presentKeys, presentNotes, type State, searchFor, viewOfKind} from './state.ts';

export type Beginning = {
	readonly catalogue: Catalogue;
	readonly columns: number;
	readonly rows: number;
	readonly left?: string;
	readonly right?: string;
	readonly theme?: ThemeName;
	readonly keys?: BoundKeys;
	readonly ground?: Ground;
	readonly bookmarks?: readonly TopicKey[];
	readonly notes?: Notes;
	/** What was answered to “Which am I?” before, by statement. */
	readonly answers?: Readonly<Record<string, unknown>>;
	/** How the topic is shown. */
	readonly layout?: Place['layout'];
	readonly notice?: Notice;
	/** The topic to open at; otherwise the first of the first view. */
	readonly key?: TopicKey;
	/** Words to open the search with. */
	readonly query?: string;
	/** A team's decisions can be opened. */
	readonly canDecide?: boolean;
	/** A team's decisions, to go on with at once. */
	readonly sitting?: Sitting;
};

/** The state in which an explorer opens. Throws a `RangeError` where the catalogue has no topic to show. */
export function begin({
	catalogue,
	columns,
	rows,
	left,
	right,
	theme,
	keys,
	ground,
	bookmarks,
	notes,
	answers,
	key,
	layout,
	query,
	notice,
	canDecide,
	sitting,
}: Beginning): State {
	const [firstKind] = topicKinds.filter(catalogue.has);
	const topic = (key && catalogue.topic(key)) ?? (firstKind && catalogue.ofKind(firstKind)[0]);
	if (!topic || catalogue.dataset.roles.length < 2) throw new RangeError('the dataset has nothing to compare');
	const state = reveal({
		catalogue,
		...pairOf(catalogue.dataset, {left, right}),
		columns,
		rows,
		theme: theme ?? 'auto',
		...(keys ? {keys} : {}),
		ground: ground ?? {},
		place: {...placeAt(viewOfKind(topic.kind), topic.key), ...(layout ? {layout} : {})},
		past: [],
		future: [],
		lastPlaces: {},
		filters: {},
		panes: {isLocked: false, size: 0, isMarked: false, reading: 'all'},
		bookmarks: presentKeys(bookmarks ?? [], catalogue),
		notes: presentNotes(notes ?? {}, catalogue),
		...(notice ? {notice} : {}),
		answers: presentAnswers(catalogue.dataset.assessment, answers ?? {}),
		under: [],
		...(query ? {overlay: searchFor(query)} : {}),
		...(sitting ? {sitting} : {}),
		...(canDecide ? {canDecide} : {}),
	});
	return sitting?.isAlone ? sitDown(state) : state;
}
