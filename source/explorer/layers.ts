import type {Scope} from './keymap.ts';
import type {Overlay, State} from './state.ts';

/** Lays something over what is shown. What is there already lies on top again, and what lay over it is gone. */
export function lay(state: State, overlay: Overlay): State {
	const layers = layersOf(state);
	const at = layers.findIndex(({type}) => type === overlay.type);
	return {...state, overlay, under: at < 0 ? layers : layers.slice(0, at)};
}

/** Takes off what lies on top. */
export function shut(state: State): State {
	return {...state, overlay: state.under.at(-1), under: state.under.slice(0, -1)};
}

/** Takes everything off. */
export function bare(state: State): State {
	return {...state, overlay: undefined, under: []};
}

/** Puts layers over a place, the lowest first. */
export function withLayers(state: State, layers: readonly Overlay[]): State {
	return {...state, overlay: layers.at(-1), under: layers.slice(0, -1)};
}

const held: ReadonlySet<Overlay['type']> = new Set(['overview', 'assessment', 'bookmarks', 'been', 'sitting']);

/** Layers that are places to come back to; help, search and choices are passed through. */
export function heldLayers(state: State): readonly Overlay[] {
	return layersOf(state).filter(({type}) => held.has(type));
}

/** The place that the help was asked for in: what lies under it, or nothing does. */
export function helpScope({overlay, under}: State): Scope {
	const at = under.findIndex(({type}) => type === 'help');
	const below = at >= 0 ? under[at - 1] : overlay?.type === 'help' ? under.at(-1) : undefined;
	return below?.type ?? 'browse';
}

function layersOf({overlay, under}: State): readonly Overlay[] {
	return overlay ? [...under, overlay] : under;
}
