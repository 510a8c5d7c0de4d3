import fc from 'fast-check';

const common = [...'abc XYZ.,-  ', '…', '•', '─', '│', '▸', '●', 'é', '字', '한', '—'];
const odd = ['👍', '👨‍👩‍👧', '🇨🇭', 'e\u0301', '\u200b', '©️', 'ﾞ', '\u00ad', '☺', '⌚'];
/** The mark after a letter: after an emoji rolex keeps a column more than string-width says, on purpose (build/ink/README.md). */
const oddAlike = odd.map(each => (each === 'ﾞ' ? 'aﾞ' : each));
/** No dim: Ink loses bold after it (see output.test.ts). */
const sequences = ['1', '22', '31', '39', '38;2;1;2;3', '48;5;9', '49', '0', '4', '24', '7', '27', '1;31', '95', '9', '3;38;5;4'];

/** The starts and the end of links. */
const links = ['http://a', 'https://b.c/d;e', ''].map(url => `\u001B]8;;${url}\u0007`);

const weighted = (...parts: readonly [number, readonly string[]][]) =>
	fc.oneof(...parts.map(([weight, values]) => ({weight, arbitrary: fc.constantFrom(...values)})));

/** Text of common characters; now and then with something a terminal treats specially. */
export const plainText = fc.array(weighted([60, common]), {maxLength: 24}).map(parts => parts.join(''));
export const anyText = fc.array(weighted([60, common], [4, odd]), {maxLength: 24}).map(parts => parts.join(''));

/** A line with SGR sequences and links anywhere, closed or not. */
export const styledLine = fc
	.array(weighted([60, common], [2, oddAlike], [3, links], [14, sequences.map(code => `\u001B[${code}m`)]), {maxLength: 30})
	.map(parts => parts.join(''));

/** As `styledLine`, without wide or odd characters, which is what screens are made of. */
export const commonLine = fc
	.array(weighted([60, common.slice(0, -3)], [14, sequences.map(code => `\u001B[${code}m`)]), {maxLength: 30})
	.map(parts => parts.join(''));

/** A line with a link in it, as a screen has them. */
export const linkedLine = fc
	.tuple(commonLine, commonLine, commonLine)
	.map(([before, link, after]) => before + links[0] + link + links[2] + after);

export const block = (line: fc.Arbitrary<string>) => fc.array(line, {minLength: 1, maxLength: 4}).map(lines => lines.join('\n'));
