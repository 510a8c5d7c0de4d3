/**
 * What the screen sets on a terminal and how each is taken back. No keyboard modes, and the mouse on request alone: an SSH server that dies
 * could not take them back.
 */
const hideCursor = '\x1b[?25l';
const showCursor = '\x1b[?25h';
const wrapOff = '\x1b[?7l';
const wrapOn = '\x1b[?7h';
const pasteOn = '\x1b[?2004h';
const pasteOff = '\x1b[?2004l';
export const alternateOn = '\x1b[?1049h';
const alternateOff = '\x1b[?1049l';
/** No scroll region and no insert mode, whatever a program before left behind. */
const sane = '\x1b[r\x1b[4l';
const resetStyle = '\x1b[m';

export const updateBegins = '\x1b[?2026h';
export const updateEnds = '\x1b[?2026l';
export const cursorShown = showCursor;
export const cursorHidden = hideCursor;

/** Plain style, cursor home, all erased. Not `ESC [ 2 J`, which some terminals push into the scrollback. */
export const clearScreen = `${resetStyle}\x1b[H\x1b[J`;

/** What the screen needs of the terminal while it is on. */
export const modeSequence = `${sane}${wrapOff}${pasteOn}${hideCursor}`;

/** Clicks and the wheel, told in numbers of any size (SGR). */
export const mouseOn = '\x1b[?1000h\x1b[?1006h';
const mouseOff = '\x1b[?1006l\x1b[?1000l';

/** Where what must not stay is printed: the caller paints over it. */
export const cornerSequence = `${resetStyle}\x1b[H`;

/**
 * Everything back as it was. It begins with ST, in case a write was cut off within a control string, and leaves the cursor
 * on the last row for terminals without an alternate screen.
 */
export const restoreSequence = `\x1b\\${updateEnds}${resetStyle}${pasteOff}${wrapOn}\x1b[999H${showCursor}${alternateOff}`;

/** The same where the mouse was asked for. ST comes before all. */
export const restoreWithMouse = `\x1b\\${mouseOff}${restoreSequence}`;
