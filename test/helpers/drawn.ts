import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {expect} from 'vitest';
import type {State} from '../../source/explorer/state.ts';
import {shownAs} from '../../source/frames/drawing.ts';
import {frameOf as frameWithoutInk} from '../../source/frames/frame.ts';
import {graphemes} from '../../source/text/width.ts';
import {mount} from '../../source/ui/mount.tsx';
import {widthOf} from './width-of.ts';

/** The frame that the program draws of a state, with its SGR styles. */
export async function frameOf(state: State): Promise<string> {
	const [frame = ''] = await framesOf([state]);
	return frame;
}

/** The frames of states drawn one after another on the same screen. Throws what drawing throws. */
export async function framesOf(states: readonly State[]): Promise<readonly string[]> {
	const [first] = states;
	if (!first) return [];
	let last = '';
	const faults: unknown[] = [];
	const screen = mount({
		shown: shownAs(first),
		onFrame: frame => {
			last = frame;
		},
		onFault: error => faults.push(error),
	});
	const frames: string[] = [];
	for (const [index, state] of states.entries()) {
		if (index > 0) screen.draw(shownAs(state));
		await drawn();
		if (faults.length > 0) throw faults[0];
		frames.push(last);
	}
	screen.close();
	return frames;
}

/** What was asked to be drawn is drawn before the next turn of the event loop: immediates run in the order they were asked for. */
const drawn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** The rows of text that a state is drawn as, without trailing spaces. */
export async function rowsOf(state: State): Promise<readonly string[]> {
	return textRows(await frameOf(state)).map(row => row.trimEnd());
}

/** The text a state is drawn as. */
export async function screenOf(state: State): Promise<string> {
	return (await rowsOf(state)).join('\n');
}

/** A run of columns (from 0, `to` not included) that look alike and differ from plain text. */
export type StyleRun = {readonly from: number; readonly to: number; readonly text: string; readonly style: string};

/** A frame's rows as plain text. */
export function textRows(frame: string): readonly string[] {
	return parsed(frame).map(row => row.map(({text}) => text).join(''));
}

/** The styled runs of each row of a frame. */
export function styleRows(frame: string): readonly (readonly StyleRun[])[] {
	return parsed(frame).map(row => {
		const runs: StyleRun[] = [];
		let from = 0;
		for (const {text, style} of row) {
			const to = from + columnsIn(text);
			const before = runs.at(-1);
			if (style && before?.to === from && before.style === style) runs[runs.length - 1] = {...before, to, text: before.text + text};
			else if (style && text) runs.push({from, to, text, style});
			from = to;
		}
		return runs;
	});
}

/** Columns a row takes, counted apart from the program's own measure. */
export function columnsIn(row: string): number {
	let columns = 0;
	for (const {segment} of graphemes(row)) columns += widthOf(segment);
	return columns;
}

/** Expects that a state looks the same without Ink as in a frame that Ink made of it. */
export function expectAlike(state: State, drawn: string): void {
	const plain = frameWithoutInk(shownAs(state));
	const texts = (frame: string) => textRows(frame).map(row => row.trimEnd());
	expect(texts(plain)).toEqual(texts(drawn));
	expect(styleRows(plain)).toEqual(styleRows(drawn));
}

type Piece = {readonly text: string; readonly style: string};

const esc = '\u001B';
const sequence = new RegExp(`${esc}\\[([\\d;:]*)m|${esc}\\]8;[^;]*;([^\\u0007${esc}]*)(?:\\u0007|${esc}\\\\)|(${esc})`, 'g');

function parsed(frame: string): readonly (readonly Piece[])[] {
	const look = new Look();
	return frame.split('\n').map(row => {
		const pieces: Piece[] = [];
		let from = 0;
		for (const match of row.matchAll(sequence)) {
			if (match.index > from) pieces.push({text: row.slice(from, match.index), style: look.toString()});
			from = match.index + match[0].length;
			if (match[3])
				throw new Error(`a sequence that is neither a style nor a link: ${JSON.stringify(row.slice(match.index, match.index + 12))}`);
			if (match[2] === undefined) look.apply(match[1] ?? '');
			else look.link = match[2];
		}
		if (from < row.length) pieces.push({text: row.slice(from), style: look.toString()});
		return pieces;
	});
}

const attributes: Readonly<Record<number, string>> = {1: 'bold', 2: 'dim', 3: 'italic', 4: 'underline', 7: 'inverse', 9: 'strike'};
const ends: Readonly<Record<number, readonly string[]>> = {
	22: ['bold', 'dim'],
	23: ['italic'],
	24: ['underline'],
	27: ['inverse'],
	29: ['strike'],
};

/** How text looks at a point of a frame. Throws on a style that rolex has no use for, so that none creeps in. */
class Look {
	link = '';
	private on = new Set<string>();
	private colour = '';

	apply(codes: string): void {
		const numbers = codes.split(/[;:]/).map(Number);
		for (let at = 0; at < numbers.length; at += 1) {
			const code = numbers[at] ?? 0;
			const name = attributes[code];
			if (code === 0) {
				this.on.clear();
				this.colour = '';
			} else if (name) this.on.add(name);
			else if (ends[code]) for (const each of ends[code]) this.on.delete(each);
			else if (code === 39) this.colour = '';
			else if (code === 38 && numbers[at + 1] === 2) {
				this.colour = `#${numbers
					.slice(at + 2, at + 5)
					.map(value => value.toString(16).padStart(2, '0'))
					.join('')}`;
				at += 4;
			} else if (code === 90 || (code >= 30 && code <= 37)) this.colour = `ansi-${code}`;
			else throw new Error(`a style that no theme has: SGR ${codes}`);
		}
	}

	toString(): string {
		return [...(this.colour ? [this.colour] : []), ...[...this.on].sort(), ...(this.link ? [`link ${this.link}`] : [])].join(' ');
	}
}

const folder = new URL('../golden/', import.meta.url);

/**
 * Compares a frame with `test/golden/<name>.txt`: its text between bars, then the styled columns of each row. `UPDATE_GOLDEN=1`
 * writes the file instead; read the difference before it is committed.
 */
export function expectGolden(name: string, frame: string): void {
	const file = new URL(`${name}.txt`, folder);
	const drawn = goldenText(frame);
	if (process.env.UPDATE_GOLDEN) {
		mkdirSync(folder, {recursive: true});
		writeFileSync(file, drawn);
	}
	if (!existsSync(file)) throw new Error(`there is no test/golden/${name}.txt: run with UPDATE_GOLDEN=1, and read it`);
	expect(drawn, `test/golden/${name}.txt; if the screen is meant to look so, run with UPDATE_GOLDEN=1`).toBe(readFileSync(file, 'utf8'));
}

function goldenText(frame: string): string {
	const text = textRows(frame).map(row => `|${row}|`);
	const styles = styleRows(frame).map((runs, row) =>
		`${String(row + 1).padStart(2)}  ${runs.map(({from, to, style}) => `${from}-${to - 1} ${style}`).join(', ')}`.trimEnd(),
	);
	return `${text.join('\n')}\n\nstyles: row, columns, look\n${styles.join('\n')}\n`;
}
