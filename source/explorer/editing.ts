import type {Update} from './effect.ts';
import {type Edit, edits, type Query} from './query.ts';
import type {State} from './state.ts';

type Writing<Layer> = (state: State, overlay: Layer, query: Query, edit: Edit) => Update;

/** What the keys of a line of text do in a layer that has one; `written` takes in what they make of it. */
export function editing<Layer extends Query>(written: Writing<Layer>): Readonly<Record<Edit, (state: State, overlay: Layer) => Update>> {
	const names = Object.keys(edits) as readonly Edit[];
	const does = names.map(name => [name, (state: State, overlay: Layer) => written(state, overlay, edits[name](overlay), name)]);
	return Object.fromEntries(does);
}
