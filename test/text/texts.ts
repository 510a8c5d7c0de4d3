import fc from 'fast-check';

/** Characters of one and two columns, of several code points, and the spaces and marks at which text is broken. */
const pieces = [
	'a',
	'b',
	'Z',
	'0',
	' ',
	' ',
	' ',
	'-',
	'/',
	'.',
	'é',
	'e\u0301',
	'ß',
	'Ж',
	'日',
	'本',
	'한',
	'🙂',
	'👩‍🍳',
	'🇩🇪',
	'👍🏽',
	'1️⃣',
	'ก็',
	'क्ष',
	'\u3000',
	'\t',
	'\n',
];

/** Texts as people write them, with every kind of character. */
export const texts = fc.array(fc.constantFrom(...pieces), {maxLength: 80}).map(parts => parts.join(''));

/** Words of letters between single spaces. */
export const sentences = fc
	.array(fc.stringMatching(/^[a-zA-Z]{1,9}(?:[-/][a-z]{1,9})?$/), {minLength: 1, maxLength: 25})
	.map(words => words.join(' '));

/** Any text at all, lone surrogates aside. */
export const anyText = fc.string({unit: 'grapheme', maxLength: 60});
