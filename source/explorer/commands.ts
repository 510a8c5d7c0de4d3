import type {Update} from './effect.ts';
import type {CommandOn, Scope} from './keymap.ts';
import type {Overlay, State} from './state.ts';

/** Commands that mean the same on every layer that has a key for them. */
export type Shared =
	| 'view'
	| 'overview'
	| 'contents'
	| 'bookmarks'
	| 'been'
	| 'search'
	| 'help'
	| 'links'
	| 'roles'
	| 'theme'
	| 'back'
	| 'forward'
	| 'leave'
	| 'quit'
	| 'redraw'
	| 'suspend';

type OverlayOn<S extends Scope> = S extends Overlay['type'] ? Extract<Overlay, {type: S}> : undefined;

/** What a command does to a state, with what lies on top, and the name of the key that gave it. */
export type Does<S extends Scope> = (state: State, overlay: OverlayOn<S>, key: string) => Update;

/** A layer's own commands: every one that the keymap gives a key there, and no other. */
export type Commands<S extends Scope> = Readonly<Record<Exclude<CommandOn<S>, Shared>, Does<S>>>;

export const only = (state: State): Update => ({state, effects: []});

/** A state that says why nothing happened. */
export const saying = (state: State, text: string): Update => only({...state, notice: {text}});
