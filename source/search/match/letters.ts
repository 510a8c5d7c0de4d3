/** Which letters a folded word has, a bit each; digits share a bit, and so do letters of other scripts by code point. */
export function letterMask(word: string): number {
	let mask = 0;
	for (let index = 0; index < word.length; index++) {
		const code = word.charCodeAt(index);
		if (code >= 97 && code <= 122) mask |= 1 << (code - 97);
		else if (code >= 48 && code <= 57) mask |= 1 << 26;
		else mask |= 1 << (27 + (code % 5));
	}
	return mask;
}

/** How many bits are set in a 32-bit number. */
export function bitCount(bits: number): number {
	let n = bits - ((bits >>> 1) & 0x55555555);
	n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
	return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
