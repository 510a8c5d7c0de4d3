import {EventEmitter} from 'node:events';
import {type Instance, render} from 'ink';
import {Component, type ReactNode} from 'react';
import type {State} from '../explorer/state.ts';
import type {Drawing, DrawingOptions, Shown} from '../frames/drawing.ts';
import {App} from './app.tsx';

/**
 * Draws states with Ink. Ink writes to no terminal: in debug mode it hands each frame over whole, to a stream that is only a
 * function. It reads no keys, patches no console and listens to nothing of the process. Of several states given before one is drawn the last
 * is: React also refuses more than 50 updates in one turn of the event loop.
 */
export function mount({shown: first, onFrame, onFault}: DrawingOptions): Drawing {
	let shown = first;
	let waiting: NodeJS.Immediate | undefined;
	const stdout = frameStream(first.state, frame => onFrame(frame, shown.scene.caret));
	const stdin = silentInput();
	const element = (drawn: Shown) => (
		<Boundary onFault={onFault}>
			<App {...drawn} />
		</Boundary>
	);
	const ink: Instance = render(element(first), {
		stdout: stdout as unknown as NodeJS.WriteStream,
		stdin: stdin as unknown as NodeJS.ReadStream,
		stderr: stdout as unknown as NodeJS.WriteStream,
		debug: true,
		patchConsole: false,
		exitOnCtrlC: false,
		// INK_SCREEN_READER would empty the screen of all but its list.
		isScreenReaderEnabled: false,
	});
	return {
		draw(next) {
			shown = next;
			waiting ??= setImmediate(() => {
				waiting = undefined;
				stdout.columns = shown.state.columns;
				stdout.rows = shown.state.rows;
				// Nobody is above this who could tell whose it is.
				try {
					ink.rerender(element(shown));
				} catch (error) {
					onFault(error);
				}
			});
		},
		close() {
			clearImmediate(waiting);
			stdout.isOpen = false;
			ink.unmount();
		},
	};
}

type FrameStream = EventEmitter & {columns: number; rows: number; isTTY: boolean; isOpen: boolean; write: (text: string) => boolean};

function frameStream({columns, rows}: State, take: (frame: string) => void): FrameStream {
	return Object.assign(new EventEmitter(), {
		columns,
		rows,
		isTTY: true,
		isOpen: true,
		write(this: FrameStream, text: string) {
			// Ink also hides and shows the cursor by itself; the screen does that.
			if (this.isOpen && !isCursorControl(text)) take(text);
			return true;
		},
	});
}

function isCursorControl(text: string): boolean {
	return text.length === 6 && text.startsWith('\u001B[?25');
}

/** An input that never says anything: keys reach the explorer through its own decoder. */
function silentInput() {
	const nothing = () => undefined;
	return Object.assign(new EventEmitter(), {
		isTTY: true,
		setRawMode: nothing,
		setEncoding: nothing,
		ref: nothing,
		unref: nothing,
		read: () => null,
	});
}

/** Catches what is thrown while drawing, before Ink draws the exception over the screen. A class, since React offers no other way. */
class Boundary extends Component<{readonly onFault: (error: unknown) => void; readonly children: ReactNode}> {
	override state = {hasFailed: false};

	static getDerivedStateFromError() {
		return {hasFailed: true};
	}

	override componentDidCatch(error: unknown) {
		this.props.onFault(error);
	}

	override render() {
		return this.state.hasFailed ? null : this.props.children;
	}
}
