import {type Caret, type Scene, sceneOf} from '../explorer/scene/scene.ts';
import type {State} from '../explorer/state.ts';
import {frameOf} from './frame.ts';

/** A state, and the scene that was made of it: passed, since what is loaded late would make one of its own. */
export type Shown = {readonly state: State; readonly scene: Scene};

/** A state as it is given to what draws. */
export function shownAs(state: State): Shown {
	return {state, scene: sceneOf(state)};
}

export type DrawingOptions = {
	readonly shown: Shown;
	/** Takes each frame whole, as text with SGR styles, and where the terminal's cursor stands in it. */
	readonly onFrame: (frame: string, caret: Caret | undefined) => void;
	/** Told of an exception while drawing; nothing is drawn after it. */
	readonly onFault: (error: unknown) => void;
};

/** An explorer's screen, drawn by whatever draws it. */
export type Drawing = {
	/** Draws a state before the next events are read; of several given before that, the last. */
	readonly draw: (shown: Shown) => void;
	readonly close: () => void;
};

/** What draws an explorer's states; the first is drawn at once. */
export type Draw = (options: DrawingOptions) => Drawing;

/** Draws states without Ink, for a process of many explorers. */
export const drawFrames: Draw = ({shown: first, onFrame, onFault}) => {
	let shown = first;
	let isWaiting = false;
	let isOver = false;
	const show = () => {
		isWaiting = false;
		if (isOver) return;
		try {
			onFrame(frameOf(shown), shown.scene.caret);
		} catch (error) {
			isOver = true;
			onFault(error);
		}
	};
	show();
	return {
		draw(next) {
			shown = next;
			if (!isWaiting) setImmediate(show);
			isWaiting = true;
		},
		close() {
			isOver = true;
		},
	};
};

/** ms after the first frame until what takes over is loaded: keys typed before rolex was there have been answered by then. */
const loadingDelay = 30;

/**
 * Draws without Ink until what `load` brings is here, and with that from then on: nobody waits for it to see the first frame. Where it brings
 * nothing, all is drawn without; what it throws is a fault.
 */
export function drawAtOnce(load: () => Promise<Draw | undefined>): Draw {
	return options => {
		let {shown} = options;
		let drawing = drawFrames(options);
		let isOver = false;
		const takeOver = (draw: Draw | undefined) => {
			if (isOver || !draw) return;
			drawing.close();
			drawing = draw({...options, shown});
		};
		const loading = setTimeout(() => {
			load()
				.then(takeOver)
				.catch(error => isOver || options.onFault(error));
		}, loadingDelay);
		return {
			draw(next) {
				shown = next;
				drawing.draw(next);
			},
			close() {
				isOver = true;
				clearTimeout(loading);
				drawing.close();
			},
		};
	};
}
