import {EVENT_ID, type Event} from '../yaml.ts';
import {after, keyText, startOf} from './events.ts';

/** A way through a dataset: `['concepts', 3, 'sides', 'sre']`. */
export type Path = readonly (string | number)[];
type Container = readonly unknown[] | Readonly<Record<string, unknown>>;
type Child = {readonly key: number; readonly value: number};
type Children = ReadonlyMap<string | number, Child>;

/**
 * A file that has been read: its value, and on demand the place of anything in it.
 * Nothing is kept per value but the event each container began with, since most datasets have no problem to place.
 */
export class Parsed {
	readonly file: string;
	readonly value: unknown;
	readonly #text: string;
	readonly #events: readonly Event[];
	/** The event that each container of the value came from. */
	readonly #starts: ReadonlyMap<object, number>;
	readonly #children = new Map<number, Children>();
	#lines: readonly number[] | undefined;

	constructor(file: string, text: string, parts: {value: unknown; events: readonly Event[]; starts: ReadonlyMap<object, number>}) {
		this.file = file;
		this.value = parts.value;
		this.#text = text;
		this.#events = parts.events;
		this.#starts = parts.starts;
	}

	/** How many steps of the path lead to something that is in this file. */
	depthOf(path: Path): number {
		let value = this.value;
		for (const [depth, step] of path.entries()) {
			if (!isContainer(value) || !Object.hasOwn(value, step)) return depth;
			value = (value as Record<string | number, unknown>)[step];
		}
		return path.length;
	}

	/** The offset of what the path leads to, or of its key, or of the last container on the way that is there. */
	offsetOf(path: Path, at: 'key' | 'value' = 'value'): number {
		const there = path.slice(0, this.depthOf(path));
		const last = there.at(-1);
		const container = this.#starts.get(this.#valueAt(last === undefined ? [] : there.slice(0, -1)) as object);
		if (container === undefined) return 0;
		const child = last === undefined ? undefined : this.#childrenOf(container).get(last);
		if (!child) return Math.max(0, this.#start(container));
		const isKey = at === 'key' && there.length === path.length;
		const [first, second] = isKey ? [child.key, child.value] : [child.value, child.key];
		return [first, second, container].map(index => this.#start(index)).find(start => start >= 0) ?? 0;
	}

	/** Line and column of an offset, from 1. */
	placeOf(offset: number): {readonly line: number; readonly column: number} {
		this.#lines ??= lineStarts(this.#text);
		let low = 0;
		let high = this.#lines.length;
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if ((this.#lines[middle] ?? 0) <= offset) low = middle;
			else high = middle;
		}
		return {line: low + 1, column: Math.max(0, offset - (this.#lines[low] ?? 0)) + 1};
	}

	/** A scalar as it is written: `2003`, not the number it stands for; `#5` where that was taken for a comment. */
	sourceOf(path: Path): string {
		const start = this.offsetOf(path);
		const comment = /^[^\n:]{1,100}:[ \t]+(#[^\r\n]{0,60})/.exec(this.#text.slice(start, start + 200));
		if (comment && this.#valueAt(path) === null) return comment[1]?.trimEnd() ?? '';
		return /^[^\s,\]}#]*/.exec(this.#text.slice(start, start + 60))?.[0] ?? '';
	}

	#valueAt(path: Path): unknown {
		return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], this.value);
	}

	/** -1 for what is not written, such as the value of `a:`. */
	#start(index: number): number {
		const event = this.#events[index];
		return event ? startOf(this.#text, event) : -1;
	}

	#childrenOf(container: number): Children {
		const known = this.#children.get(container);
		if (known) return known;
		const isMapping = this.#events[container]?.type === EVENT_ID.MAPPING;
		const children = new Map<string | number, Child>();
		for (let index = container + 1; this.#events[index]?.type !== EVENT_ID.POP && index < this.#events.length; ) {
			const key = isMapping ? index : -1;
			const value = isMapping ? after(this.#events, index) : index;
			const name = isMapping ? keyText(this.#text, this.#events[key]) : children.size;
			if (!children.has(name)) children.set(name, {key, value});
			index = after(this.#events, value);
		}
		this.#children.set(container, children);
		return children;
	}
}

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

function lineStarts(text: string): readonly number[] {
	return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({0: end, index}) => index + end.length)];
}
