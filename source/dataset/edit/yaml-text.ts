import {after, keyText, startOf} from '../read/events.ts';
import {COLLECTION_STYLE, EVENT_ID, type Event, parseEvents, SCALAR_STYLE, YAMLException} from '../yaml.ts';

/** A field of a mapping, as offsets of the text: `start` of its key, `after` the colon, and its value, which may not be written. */
export type Field = {
	readonly name: string;
	readonly start: number;
	readonly after: number;
	/** The mapping's own place among the events, for what is in it. */
	readonly value: number;
	readonly valueStart: number;
	/** Where the field ends, its line's comment not counted. */
	readonly end: number;
};

/** An item of a sequence, as offsets of the text; `value` is its place among the events. */
export type Item = {readonly start: number; readonly value: number; readonly valueStart: number; readonly end: number};

/**
 * A YAML text that is changed in places, so that all else (comments, spaces, the way a person wrote it) stays as it is. Throws what js-yaml
 * throws where the text is not YAML.
 */
export class YamlText {
	readonly text: string;
	readonly #events: readonly Event[];

	constructor(text: string) {
		this.text = text;
		this.#events = parseEvents(text, {maxDepth: 32});
	}

	/** The mapping that the whole text is; undefined where it is none, or written in braces. */
	get root(): number | undefined {
		return this.isBlockMapping(1) ? 1 : undefined;
	}

	isBlockMapping(index: number): boolean {
		const event = this.#events[index];
		return event?.type === EVENT_ID.MAPPING && event.style === COLLECTION_STYLE.BLOCK;
	}

	/** Whether anything stands in a mapping that is written in braces, or a list. */
	holdsInBrackets(index: number): boolean {
		const event = this.#events[index];
		const isContainer = event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE;
		return isContainer && this.#events[index + 1]?.type !== EVENT_ID.POP;
	}

	/** The fields of a mapping, in the order of the text. */
	fieldsOf(mapping: number): readonly Field[] {
		const fields: Field[] = [];
		for (let index = mapping + 1; this.#events[index]?.type !== EVENT_ID.POP && index < this.#events.length; ) {
			const value = after(this.#events, index);
			const colon = this.text.indexOf(':', this.#endOf(index)) + 1;
			const valueStart = this.#startOf(value);
			fields.push({
				name: keyText(this.text, this.#events[index]),
				...{start: this.#startOf(index), after: colon, value, valueStart},
				end: valueStart < 0 ? colon : this.#endOf(value),
			});
			index = after(this.#events, value);
		}
		return fields;
	}

	isBlockSequence(index: number): boolean {
		const event = this.#events[index];
		return event?.type === EVENT_ID.SEQUENCE && event.style === COLLECTION_STYLE.BLOCK;
	}

	/** The items of a sequence on lines of their own, in the order of the text: `start` is that of the item's dash. */
	itemsOf(sequence: number): readonly Item[] {
		const items: Item[] = [];
		for (let value = sequence + 1; this.#events[value]?.type !== EVENT_ID.POP && value < this.#events.length; ) {
			const valueStart = this.#startOf(value);
			const start = this.text.lastIndexOf('-', valueStart - 1);
			// Between them stands nothing, or it is written as nobody changes it without risk.
			if (valueStart < 0 || !/^-[ \t]+$/.test(this.text.slice(start, valueStart))) throw new YAMLException('an item apart from its dash');
			items.push({start, value, valueStart, end: this.#endOf(value)});
			value = after(this.#events, value);
		}
		return items;
	}

	field(mapping: number, name: string): Field | undefined {
		return this.fieldsOf(mapping).find(field => field.name === name);
	}

	/** The text with a part of it replaced. */
	with(from: number, to: number, by: string): YamlText {
		return new YamlText(this.text.slice(0, from) + by + this.text.slice(to));
	}

	/** How lines end here. */
	get newline(): string {
		return /\r?\n/.exec(this.text)?.[0] ?? '\n';
	}

	lineStart(offset: number): number {
		return this.text.lastIndexOf('\n', offset - 1) + 1;
	}

	/** The offset after the end of a line; the text's end where the last line has none. */
	lineEnd(offset: number): number {
		const at = this.text.indexOf('\n', offset);
		return at < 0 ? this.text.length : at + 1;
	}

	#startOf(index: number): number {
		const event = this.#events[index];
		return event ? startOf(this.text, event) : -1;
	}

	#endOf(index: number): number {
		const event = this.#events[index];
		if (event?.type === EVENT_ID.SCALAR) return this.#endOfScalar(event);
		if (event?.type === EVENT_ID.ALIAS) return event.anchorEnd;
		if (event?.type !== EVENT_ID.MAPPING && event?.type !== EVENT_ID.SEQUENCE) return 0;
		let end = event.start + (event.style === COLLECTION_STYLE.FLOW ? 1 : 0);
		for (
			let child = index + 1;
			this.#events[child]?.type !== EVENT_ID.POP && child < this.#events.length;
			child = after(this.#events, child)
		)
			end = Math.max(end, this.#endOf(child));
		return event.style === COLLECTION_STYLE.FLOW ? this.#pastBracket(end) : end;
	}

	#endOfScalar({style, valueStart, valueEnd}: Extract<Event, {valueStart: number}>): number {
		if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) return valueEnd + 1;
		return valueStart + this.text.slice(valueStart, valueEnd).trimEnd().length;
	}

	/** Past the next closing bracket, comments not looked into: after the last item nothing else can come. */
	#pastBracket(from: number): number {
		let at = from;
		while (at < this.text.length && !/[\]}]/.test(this.text[at] ?? '')) at = this.text[at] === '#' ? this.lineEnd(at) : at + 1;
		return at + 1;
	}
}
