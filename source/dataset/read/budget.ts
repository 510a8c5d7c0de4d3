/** What one reading may take in all: its files, and those of every dataset it extends. */
export const limits = {
	bytes: 64 * 1024 * 1024,
	/** About five times what 1,000 roles and 20,000 entries need. */
	values: 4_000_000,
	/** In one list or mapping inside an entry. */
	items: 10_000,
	problems: 10_000,
	extends: 8,
} as const;

export class Budget {
	#bytes: number = limits.bytes;
	#values: number = limits.values;

	/** Bytes that may still be read. */
	get bytes(): number {
		return this.#bytes;
	}

	/** False where a file of that size would be too much. */
	takeBytes(size: number): boolean {
		this.#bytes -= size;
		return this.#bytes >= 0;
	}

	/** False where a text could hold more values than are taken, counted by the marks that separate them. */
	takeValues(text: string): boolean {
		this.#values -= separators(text, this.#values + 1);
		return this.#values >= 0;
	}
}

const marks = new Set(Array.from('\n\r,[{:?-', mark => mark.charCodeAt(0)));
const isMark = Uint8Array.from({length: 128}, (_, code) => Number(marks.has(code)));

function separators(text: string, enough: number): number {
	let count = 0;
	for (let index = 0; index < text.length && count < enough; index++) count += isMark[text.charCodeAt(index)] ?? 0;
	return count;
}
