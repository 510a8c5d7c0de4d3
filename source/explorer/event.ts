import type {Kept, KeptOwn, Own} from '../decisions/decision.ts';
import type {SearchResult} from '../search/search.ts';
import type {Catalogue, TopicKey, TopicKind} from '../topics/topic.ts';
import type {Sitting} from './sitting/sitting.ts';
import type {Been} from './state.ts';

/** One key as a terminal's decoder reports it. `name` is what was typed, or the key's name: `a`, `G`, `/`, `up`, `pagedown`. */
export type Key = {readonly name: string; readonly ctrl: boolean; readonly alt: boolean; readonly shift: boolean};

/** What a reader types. */
export type TypedEvent = {readonly type: 'key'; readonly key: Key} | {readonly type: 'paste'; readonly text: string};

/** A click, or a step of the wheel, at a column and row from 0. */
export type MouseEvent = {
	readonly type: 'mouse';
	readonly action: 'press' | 'wheel-up' | 'wheel-down';
	readonly x: number;
	readonly y: number;
};

/** Everything that can happen to an explorer. */
export type ExplorerEvent =
	| TypedEvent
	| MouseEvent
	| {readonly type: 'resize'; readonly columns: number; readonly rows: number}
	| Searched
	| KeptEvent
	| KeptOwnEvent
	/** All that was to be kept was tried, by who wants to leave. */
	| {readonly type: 'leaving'}
	| {readonly type: 'sat-down'; readonly sitting: Sitting; readonly work?: TopicKey; readonly need?: string}
	| {readonly type: 'reloaded'; readonly catalogue: Catalogue}
	| {readonly type: 'background'; readonly background: 'dark' | 'light'}
	/** Where the reader has been, the latest first. */
	| {readonly type: 'been'; readonly entries: readonly Been[]}
	| {readonly type: 'notice'; readonly notice: Notice};

/** An answer to a search. `kinds` are those that were asked for; `isIndexing` where it is of names alone, and the whole one follows. */
export type Searched = {
	readonly type: 'searched';
	readonly result: SearchResult;
	readonly kinds?: readonly TopicKind[];
	readonly isIndexing?: boolean;
};

/** What came of keeping one decision. */
export type KeptEvent = Kept & {readonly type: 'kept'; readonly work: string};

/** What came of keeping something of one's own. */
export type KeptOwnEvent = KeptOwn & {readonly type: 'kept-own'; readonly own: Own};

/** A short message for the footer, until the next key. */
export type Notice = {readonly text: string; readonly isProblem?: boolean; readonly isQuiet?: boolean};
