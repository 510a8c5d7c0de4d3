import {StringDecoder} from 'node:string_decoder';
import * as xterm from '@xterm/headless';

/** How a cell looks. Colours are `undefined` (the terminal's own), a palette number, or `#rrggbb`. */
export type Style = {
	readonly text: string;
	readonly foreground: number | string | undefined;
	readonly background: number | string | undefined;
	/** `bold`, `inverse`, … in alphabetical order. */
	readonly attributes: readonly string[];
};

/** What a program can leave behind in a terminal. */
export type Modes = {
	readonly isAlternate: boolean;
	readonly isCursorVisible: boolean;
	readonly bracketedPaste: boolean;
	readonly mouse: string;
	readonly applicationCursor: boolean;
	readonly applicationKeypad: boolean;
	readonly focusReports: boolean;
	readonly insert: boolean;
	readonly origin: boolean;
	readonly wraparound: boolean;
	readonly synchronised: boolean;
	/** The pen writes in the plain style. */
	readonly isPlain: boolean;
};

/** A screen as a person sees it: text, styles, and the cursor where it shows. Two that look alike are equal. */
export type Look = {readonly lines: readonly string[]; readonly styles: readonly string[]; readonly cursor: string};

/** The main screen with everything that has scrolled out of it. */
export type MainScreen = {readonly lines: readonly string[]; readonly scrolledAway: number; readonly cursor: string};

export type Emulator = ReturnType<typeof createEmulator>;

// The package is CommonJS: bundlers and Node name its exports differently.
const {Terminal} = (xterm as unknown as {default?: typeof xterm}).default ?? xterm;

/** A terminal without a window. `answer` is handed what it replies, `mark` what the test's own `OSC 7777` says. */
export function createEmulator(
	columns: number,
	rows: number,
	{background, answer, mark}: {background: string | undefined; answer: (bytes: string) => void; mark: (name: string) => void},
) {
	const terminal = new Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 1000, logLevel: 'off'});
	// biome-ignore lint/suspicious/noExplicitAny: the synchronous write, the cursor and the pen are not in its types
	const core = (terminal as any)._core;
	terminal.onData(answer);
	terminal.parser.registerOscHandler(7777, name => {
		mark(name);
		return true;
	});
	terminal.parser.registerOscHandler(11, question => {
		if (question === '?' && background) answer(`\x1b]11;rgb:${background}\x1b\\`);
		return true;
	});
	const cursor = () => `${terminal.buffer.active.cursorX},${terminal.buffer.active.cursorY}`;
	// The emulator keeps what a narrower window has cut off.
	const lineAt = (y: number) => terminal.buffer.active.getLine(terminal.buffer.active.baseY + y);
	const lines = () => range(terminal.rows).map(y => (lineAt(y)?.translateToString(false, 0, terminal.cols) ?? '').trimEnd());
	const modes = (): Modes => ({
		isAlternate: terminal.buffer.active.type === 'alternate',
		isCursorVisible: !core.coreService.isCursorHidden,
		bracketedPaste: terminal.modes.bracketedPasteMode,
		mouse: terminal.modes.mouseTrackingMode,
		applicationCursor: terminal.modes.applicationCursorKeysMode,
		applicationKeypad: terminal.modes.applicationKeypadMode,
		focusReports: terminal.modes.sendFocusMode,
		insert: terminal.modes.insertMode,
		origin: terminal.modes.originMode,
		wraparound: terminal.modes.wraparoundMode,
		synchronised: Boolean(core.coreService.decPrivateModes.synchronizedOutput),
		isPlain: core._inputHandler._curAttrData.fg === 0 && core._inputHandler._curAttrData.bg === 0,
	});
	let look: Look | undefined;
	// The emulator loses a character of three bytes that comes as two and one, as it does where a pseudo-terminal's buffer ends.
	const decoder = new StringDecoder('utf8');
	return {
		write(bytes: Uint8Array) {
			look = undefined;
			core.writeSync(decoder.write(bytes));
			// It may have been looked at in between: whoever waits looks when the terminal answers, in the middle of what is written.
			look = undefined;
		},
		resize(width: number, height: number) {
			terminal.resize(width, height);
			look = undefined;
		},
		lines,
		modes,
		styleAt: (x: number, y: number): Style => styleOf(lineAt(y)?.getCell(x)),
		/** Looked at again and again by who waits: made once of what was written. */
		look(): Look {
			look ??= {
				lines: lines(),
				styles: range(terminal.rows).map(y => stylesOf(terminal, y)),
				cursor: modes().isCursorVisible ? cursor() : 'hidden',
			};
			return look;
		},
		mainScreen(): MainScreen {
			const {normal} = terminal.buffer;
			const all = range(normal.length).map(y => normal.getLine(y)?.translateToString(true) ?? '');
			return {lines: all, scrolledAway: normal.baseY, cursor: `${normal.cursorX},${normal.cursorY}`};
		},
	};
}

const range = (length: number) => Array.from({length}, (_, index) => index);

/** The styles of a row, each with the columns it has: equal when every cell is. */
function stylesOf(terminal: xterm.Terminal, y: number): string {
	const line = terminal.buffer.active.getLine(terminal.buffer.active.baseY + y);
	let last = '';
	return range(terminal.cols)
		.map(x => {
			const written = visible(styleOf(line?.getCell(x)));
			const isSame = written === last;
			last = written;
			return isSame ? '' : `${x}:${written};`;
		})
		.join('');
}

/** What can be seen of a cell's style: a blank shows neither its colour nor that it is bold. */
function visible({text, foreground, background, attributes}: Style): string {
	const isBlank = text === ' ' && !attributes.some(name => ['inverse', 'overline', 'strike', 'underline'].includes(name));
	return isBlank ? `${background ?? ''}` : [foreground, background, ...attributes].join(' ');
}

function styleOf(cell: xterm.IBufferCell | undefined): Style {
	if (!cell) return {text: ' ', foreground: undefined, background: undefined, attributes: []};
	const flags = {
		bold: cell.isBold(), dim: cell.isDim(), hidden: cell.isInvisible(), inverse: cell.isInverse(), italic: cell.isItalic(),
		overline: cell.isOverline(), strike: cell.isStrikethrough(), underline: cell.isUnderline(),
	}; // biome-ignore format: a table reads better in rows
	const colour = (isDefault: boolean, isRgb: boolean, value: number) =>
		isDefault ? undefined : isRgb ? `#${value.toString(16).padStart(6, '0')}` : value;
	return {
		text: cell.getChars() || ' ',
		foreground: colour(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor()),
		background: colour(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor()),
		attributes: Object.entries(flags).flatMap(([name, isOn]) => (isOn ? [name] : [])),
	};
}
