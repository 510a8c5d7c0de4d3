/** What a mouse did, and where: columns and rows from 0. */
export type Mouse = {readonly type: 'mouse'; readonly action: 'press' | 'wheel-up' | 'wheel-down'; readonly x: number; readonly y: number};

/** No terminal is larger; a report from beyond is none. */
const most = 9999;

/** The meaning of `ESC [ < button ; column ; row M`; undefined for what rolex does nothing on: releases, motion, other buttons. */
export function mouseReport(values: readonly number[], final: string): Mouse | undefined {
	const [button = 0, column = 0, row = 0] = values;
	if (final !== 'M' || values.length !== 3 || !isPlace(column) || !isPlace(row)) return undefined;
	// 4, 8 and 16 are Shift, Alt and Ctrl; 32 says that it moved.
	const pressed = button & ~0b1_1100;
	const action = pressed === 0 ? 'press' : pressed === 64 ? 'wheel-up' : pressed === 65 ? 'wheel-down' : undefined;
	return action && {type: 'mouse', action, x: column - 1, y: row - 1};
}

const isPlace = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= most;
