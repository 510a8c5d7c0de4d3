/**
 * Where a frame's bytes are put together: one buffer for the whole process, since a frame is drawn without a pause.
 * UTF-16 units in a typed array become one flat string at the end, with no garbage for each cell.
 */
export type Output = {
	readonly length: number;
	/** Bytes this will be as UTF-8. */
	readonly bytes: number;
	clear(): void;
	text(text: string): void;
	/** One code point. */
	point(code: number): void;
	/** `n` in decimal. */
	number(n: number): void;
	take(): string;
};

export function createOutput(): Output {
	let units = new Uint16Array(16_384);
	let length = 0;
	let bytes = 0;
	const room = (more: number): void => {
		if (length + more <= units.length) return;
		const larger = new Uint16Array(Math.max(units.length * 2, length + more));
		larger.set(units.subarray(0, length));
		units = larger;
	};
	const point = (code: number): void => {
		room(2);
		if (code > 0xffff) {
			units[length++] = 0xd800 + ((code - 0x10000) >> 10);
			units[length++] = 0xdc00 + ((code - 0x10000) & 0x3ff);
		} else units[length++] = code;
		bytes += bytesOf(code);
	};
	const number = (n: number): void => {
		if (n >= 10) number(Math.trunc(n / 10));
		point(0x30 + (n % 10));
	};
	return {
		get length() {
			return length;
		},
		get bytes() {
			return bytes;
		},
		clear() {
			length = 0;
			bytes = 0;
		},
		text(text) {
			for (let index = 0; index < text.length; index++) {
				const code = text.codePointAt(index) as number;
				if (code > 0xffff) index++;
				point(code);
			}
		},
		point,
		number,
		take: () => Buffer.from(units.buffer, 0, length * 2).toString('utf16le'),
	};
}

/** Bytes of a code point in UTF-8. */
export const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** Digits of `n` in decimal. */
export const digits = (n: number): number => (n < 10 ? 1 : n < 100 ? 2 : n < 1000 ? 3 : n < 10_000 ? 4 : 5);
