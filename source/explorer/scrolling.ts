import {sceneOf} from './scene/scene.ts';
import type {State} from './state.ts';

/** The first row shown of the text on top, once it is scrolled by so many rows from what is shown now: it ends where it ends. */
export function scrolledBy(state: State, by: number): number {
	const {top, most} = sceneOf(state).onTop?.scrolls ?? {top: 0, most: 0};
	return Math.max(0, Math.min(most, top + by));
}
