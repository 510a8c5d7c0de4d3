import * as xterm from '@xterm/headless';
import {widthOf} from './width-of.ts';

/** A cell as a reader sees it. Colours are `undefined` (the terminal's own), a palette number, or `#rrggbb`. */
export type SeenCell = {
	/** What stands there; empty in the second column of a wide character. */
	readonly text: string;
	readonly foreground: number | string | undefined;
	readonly background: number | string | undefined;
	/** `bold`, `inverse`, … in alphabetical order. */
	readonly attributes: readonly string[];
	readonly link: string;
};

export type Replay = {
	/** Takes what was written to the terminal. */
	write(data: string): void;
	resize(columns: number, rows: number): void;
	readonly columns: number;
	readonly rows: number;
	cells(): SeenCell[][];
	/** The rows as text, without trailing spaces. */
	lines(): string[];
	/** Where the cursor stands; undefined while it is hidden. */
	caret(): {readonly x: number; readonly y: number} | undefined;
	/** Everything the terminal sent back. */
	answers(): string;
	readonly isAlternate: boolean;
	/** Lines that scrolled out of the main screen. */
	readonly scrolledAway: number;
	modes(): {readonly bracketedPaste: boolean; readonly wraparound: boolean; readonly synchronised: boolean};
};

/** How a terminal counts the columns of emoji: as Unicode 6 did (many old ones), or by grapheme. */
export type Widths = 'old' | 'modern';

// The package is CommonJS: bundlers and Node name its exports differently.
const {Terminal} = (xterm as unknown as {default?: typeof xterm}).default ?? xterm;

const byCodePoint: (code: number) => number = (() => {
	// biome-ignore lint/suspicious/noExplicitAny: its tables are not in its types
	const {_core: core} = new Terminal({allowProposedApi: true}) as any;
	return code => core.unicodeService._providers['6'].wcwidth(code);
})();

/** Columns of a text on a terminal that counts code point by code point, by a table of 2010. */
export const columnsByCodePoint = (text: string): number =>
	[...text].reduce((sum, character) => sum + byCodePoint(character.codePointAt(0) ?? 0), 0);

/** A terminal that writes can be replayed into, without a process. */
export function createReplay(columns: number, rows: number, widths: Widths = 'modern'): Replay {
	const terminal = new Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 1000, logLevel: 'off'});
	// biome-ignore lint/suspicious/noExplicitAny: links, the synchronous write and mode 2026 are not in its types
	const core = (terminal as any)._core;
	if (widths === 'modern') {
		terminal.unicode.register(byGrapheme());
		terminal.unicode.activeVersion = 'grapheme';
	}
	let sent = '';
	terminal.onData(data => {
		sent += data;
	});
	const cells = (): SeenCell[][] =>
		Array.from({length: terminal.rows}, (_, y) => Array.from({length: terminal.cols}, (_, x) => seen(terminal, core, x, y)));
	return {
		write: data => core.writeSync(data),
		resize: (width, height) => terminal.resize(width, height),
		get columns() {
			return terminal.cols;
		},
		get rows() {
			return terminal.rows;
		},
		cells,
		lines: () =>
			Array.from({length: terminal.rows}, (_, y) =>
				(terminal.buffer.active.getLine(terminal.buffer.active.baseY + y)?.translateToString(false, 0, terminal.cols) ?? '').trimEnd(),
			),
		caret: () =>
			core.coreService.isCursorHidden
				? undefined
				: {x: Math.min(terminal.buffer.active.cursorX, terminal.cols - 1), y: terminal.buffer.active.cursorY},
		answers: () => sent,
		get isAlternate() {
			return terminal.buffer.active.type === 'alternate';
		},
		get scrolledAway() {
			return terminal.buffer.normal.baseY;
		},
		modes: () => ({
			bracketedPaste: terminal.modes.bracketedPasteMode,
			wraparound: terminal.modes.wraparoundMode,
			synchronised: Boolean(core.coreService.decPrivateModes.synchronizedOutput),
		}),
	};
}

// biome-ignore lint/suspicious/noExplicitAny: the link of a cell is not in its types
function seen(terminal: xterm.Terminal, core: any, x: number, y: number): SeenCell {
	const cell = terminal.buffer.active.getLine(terminal.buffer.active.baseY + y)?.getCell(x);
	if (!cell) return {text: ' ', foreground: undefined, background: undefined, attributes: [], link: ''};
	const colour = (isDefault: boolean, isRgb: boolean, value: number) =>
		isDefault ? undefined : isRgb ? `#${value.toString(16).padStart(6, '0')}` : value;
	const flags = {
		blink: cell.isBlink(), bold: cell.isBold(), dim: cell.isDim(), hidden: cell.isInvisible(), inverse: cell.isInverse(), italic: cell.isItalic(),
		overline: cell.isOverline(), strike: cell.isStrikethrough(), underline: cell.isUnderline(),
	}; // biome-ignore format: a table reads better in rows
	// biome-ignore lint/suspicious/noExplicitAny: as above
	const {urlId} = (cell as any).extended;
	const link: string = urlId ? (core._oscLinkService.getLinkData(urlId)?.uri ?? '') : '';
	const attributes = Object.entries(flags).filter(([, isOn]) => isOn);
	return {
		text: cell.getWidth() === 0 ? '' : cell.getChars() || ' ',
		foreground: colour(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor()),
		background: colour(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor()),
		attributes: attributes.map(([name]) => name),
		link,
	};
}

const segmenter = new Intl.Segmenter();

/** Widths as a terminal has them that puts graphemes together, as `string-width` measures them. */
function byGrapheme(): xterm.IUnicodeVersionProvider {
	let cluster = '';
	const properties = (width: number, joins: boolean): number => (1 << 3) | (width << 1) | (joins ? 1 : 0);
	return {
		version: 'grapheme',
		wcwidth: code => Math.min(2, widthOf(String.fromCodePoint(code))) as 0 | 1 | 2,
		charProperties(code, preceding) {
			const character = String.fromCodePoint(code);
			const joined = preceding === 0 ? character : cluster + character;
			const joins = preceding !== 0 && [...segmenter.segment(joined)].length === 1;
			cluster = joins ? joined : character;
			return properties(Math.min(3, widthOf(cluster)), joins);
		},
	};
}
