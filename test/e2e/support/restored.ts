import {expect} from 'vitest';
import type {Driver, Moment} from './drive.ts';
import type {Modes} from './emulator.ts';

/** A terminal in which no program has set anything. */
const untouched: Modes = {
	isAlternate: false,
	isCursorVisible: true,
	bracketedPaste: false,
	mouse: 'none',
	applicationCursor: false,
	applicationKeypad: false,
	focusReports: false,
	insert: false,
	origin: false,
	wraparound: true,
	synchronised: false,
	isPlain: true,
};

/**
 * Expects the terminal as it was before rolex: modes, the kernel's settings, cursor, main screen and scrollback, with only
 * these lines more, and no process left.
 */
export async function expectRestored(rolex: Driver, lines: readonly (string | RegExp)[] = []): Promise<void> {
	await rolex.momentCame('after');
	const before = rolex.moment('before');
	const after = rolex.moment('after');
	expect(before.modes).toEqual(untouched);
	expect(after.modes).toEqual(untouched);
	expect(after.settings).toBe(before.settings);
	expectMain(before, after, lines);
	await rolex.until(() => rolex.processes().length === 0, `Still there: ${JSON.stringify(rolex.processes())}`);
}

function expectMain({main: before}: Moment, {main: after}: Moment, lines: readonly (string | RegExp)[]): void {
	const written = before.lines.length - 1;
	expect(before.lines[written]).toBe('');
	expect(after.lines.slice(0, written)).toEqual(before.lines.slice(0, written));
	const added = after.lines.slice(written);
	expect(added).toEqual([...lines.map(line => (typeof line === 'string' ? line : expect.stringMatching(line))), '']);
	expect(after.scrolledAway).toBe(before.scrolledAway + lines.length);
	expect(after.cursor).toBe(before.cursor);
}
