import fc from 'fast-check';

const surrogates = {from: 0xd800, count: 0x800};

/**
 * Any character of Unicode, for `fc.string({unit: anyCharacter})`. fast-check's own `'binary'` is the same, and makes a table of all
 * million of them first, which takes seconds and a hundred megabytes.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.integer({min: 0, max: 0x10ffff - surrogates.count}).map(
	index => String.fromCodePoint(index < surrogates.from ? index : index + surrogates.count),
	character => {
		if (typeof character !== 'string' || [...character].length !== 1) throw new Error('not one character');
		const code = character.codePointAt(0) ?? 0;
		return code < surrogates.from ? code : code - surrogates.count;
	},
);
