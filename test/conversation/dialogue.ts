import {promptOf} from '../../source/conversation/prompt.ts';
import type {Event, State, Turn} from '../../source/conversation/state.ts';
import {begin, update} from '../../source/conversation/update.ts';
import {createSearch} from '../../source/search/search.ts';
import {once} from '../../source/text/once.ts';
import {pairOf} from '../../source/topics/pair.ts';
import type {Catalogue, TopicKey} from '../../source/topics/topic.ts';

export type Dialogue = {
	/** Types a line, and returns what is said, the prompt last. */
	readonly type: (line: string) => readonly string[];
	/** The same as one text. */
	readonly ask: (line: string) => string;
	readonly state: () => State;
	readonly greeting: readonly string[];
	readonly isOver: () => boolean;
	/** What was kept, in turn. */
	readonly kept: readonly (readonly TopicKey[])[];
	/** The notes that were kept last. */
	readonly notes: () => Readonly<Record<string, string>>;
};

/** A conversation about a dataset, with a host that searches at once and keeps bookmarks in memory. */
export function talk(catalogue: Catalogue, {bookmarks = []}: {readonly bookmarks?: readonly TopicKey[]} = {}): Dialogue {
	const search = once(() => createSearch(catalogue.topics));
	const kept: (readonly TopicKey[])[] = [];
	let notes: Readonly<Record<string, string>> = {};
	let isOver = false;
	const start = begin({catalogue, sides: pairOf(catalogue.dataset), bookmarks});
	let {state} = start;
	const take = (event: Event): readonly string[] => {
		const turn: Turn = update(state, event);
		state = turn.state;
		const {effect} = turn;
		if (effect?.type === 'quit') isOver = true;
		if (effect?.type === 'find') return [...turn.said, ...take({type: 'found', result: search().find(effect.words)})];
		if (effect?.type === 'keep') {
			kept.push(effect.bookmarks);
			notes = effect.notes;
			return [...turn.said, ...take({type: 'kept', problem: undefined})];
		}
		return turn.said;
	};
	const type = (text: string) => {
		const said = take({type: 'line', text});
		return isOver ? said : [...said, promptOf(state).trimEnd()];
	};
	return {
		type,
		ask: line => type(line).join('\n'),
		state: () => state,
		greeting: start.said,
		isOver: () => isOver,
		kept,
		notes: () => notes,
	};
}
