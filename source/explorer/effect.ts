import type {Decision, Own} from '../decisions/decision.ts';
import type {TopicKey, TopicKind} from '../topics/topic.ts';
import type {Notes, State} from './state.ts';

/** What the explorer asks of the host that runs it. A host that cannot do one of them ignores it. */
export type Effect =
	| {readonly type: 'quit'}
	/** Writes what is still to be kept, and then asks whether to quit, by the event `leaving`. */
	| {readonly type: 'leave'}
	| {readonly type: 'suspend'}
	| {readonly type: 'redraw'}
	| {readonly type: 'search'; readonly query: string; readonly kinds?: readonly TopicKind[]}
	| {readonly type: 'copy'; readonly key: TopicKey; readonly left: string; readonly right: string}
	/** `title` is what the text is called where it says that it was copied; the text itself without. */
	| {readonly type: 'copy-text'; readonly text: string; readonly title?: string}
	/** Opens the file of decisions that the dataset is: to sit down at a piece of work, or to take a symptom into its plan. */
	| {readonly type: 'open-decisions'; readonly work?: TopicKey; readonly need?: string}
	/** Writes one decision to the file, or takes it out: before the frame that shows it, so that what was seen is in the file. */
	| {readonly type: 'keep'; readonly work: string; readonly decision: Decision | undefined}
	/** The same of something of a team's own. */
	| {readonly type: 'keep-own'; readonly own: Own}
	| {readonly type: 'bookmark'; readonly bookmarks: readonly TopicKey[]; readonly notes: Notes}
	/** Asks where the reader has been; the answer is an event. */
	| {readonly type: 'history'};

/** What the file of decisions is asked to keep. */
export type KeepEffect = Extract<Effect, {type: 'keep' | 'keep-own'}>;

/** What an event makes of a state. */
export type Update = {readonly state: State; readonly effects: readonly Effect[]};
