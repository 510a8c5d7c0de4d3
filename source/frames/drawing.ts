import {type Caret, sceneOf} from '../explorer/scene/scene.ts';
import type {State} from '../explorer/state.ts';
import {frameOf} from './frame.ts';

export type DrawingOptions = {
	readonly state: State;
	/** Takes each frame whole, as text with SGR styles, and where the terminal's cursor stands in it. */
	readonly onFrame: (frame: string, caret: Caret | undefined) => void;
	/** Told of an exception while drawing; nothing is drawn after it. */
	readonly onFault: (error: unknown) => void;
};

/** An explorer's screen, drawn by whatever draws it. */
export type Drawing = {
	/** Draws a state before the next events are read; of several given before that, the last. */
	readonly draw: (state: State) => void;
	readonly close: () => void;
};

/** What draws an explorer's states; the first is drawn at once. */
export type Draw = (options: DrawingOptions) => Drawing;

/** Draws states without Ink, for a process of many explorers. */
export const drawFrames: Draw = ({state: first, onFrame, onFault}) => {
	let state = first;
	let isWaiting = false;
	let isOver = false;
	const show = () => {
		isWaiting = false;
		if (isOver) return;
		try {
			onFrame(frameOf(state), sceneOf(state).caret);
		} catch (error) {
			isOver = true;
			onFault(error);
		}
	};
	show();
	return {
		draw(next) {
			state = next;
			if (!isWaiting) setImmediate(show);
			isWaiting = true;
		},
		close() {
			isOver = true;
		},
	};
};
