/** Puts characters together from bytes that come one at a time. */
export type Utf8 = {
	/** Whether bytes of a character are still to come. */
	readonly isUnfinished: boolean;
	/** The code point that this byte completes; undefined while bytes are missing or when it was no character; -1 when the byte does not belong to what came before. */
	take(byte: number): number | undefined;
};

const smallest = [0, 0x80, 0x800, 0x10000];

/** Invalid bytes are dropped: nobody typed them. */
export function createUtf8(): Utf8 {
	let code = 0;
	let missing = 0;
	let length = 0;
	const start = (byte: number): undefined => {
		length = byte >= 0xf5 || byte < 0xc2 ? 0 : byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
		missing = length;
		code = byte & (0x3f >> length);
	};
	return {
		get isUnfinished() {
			return missing > 0;
		},
		take(byte) {
			if (missing === 0) return start(byte);
			if ((byte & 0xc0) !== 0x80) {
				missing = 0;
				return -1;
			}
			code = (code << 6) | (byte & 0x3f);
			if (--missing > 0) return undefined;
			const isCharacter = code >= (smallest[length] ?? 0) && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
			return isCharacter ? code : undefined;
		},
	};
}
