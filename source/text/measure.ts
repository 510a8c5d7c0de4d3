import {isOldMark} from './marks.ts';
import {eastAsianWidth, wideRanges} from './wide-ranges.ts';

/**
 * Code points that stand by themselves: between two of them there is always a boundary of graphemes, and each has one
 * width. Text of only these (Latin, Greek, Cyrillic, punctuation, box drawing, marks, CJK, private use) needs no segmenter,
 * which takes 9 ms to build.
 */
const simpleRanges: readonly (readonly [number, number])[] = [
	[0x20, 0x7e], [0xa0, 0xac], [0xae, 0x2ff], [0x370, 0x482], [0x48a, 0x52f], [0x531, 0x58f], [0x10a0, 0x10ff], [0x1e00, 0x1fff],
	[0x2000, 0x200a], [0x2010, 0x2027], [0x202f, 0x205f], [0x2070, 0x20cf], [0x2100, 0x2c7f], [0x2d00, 0x2d2f], [0x2e00, 0x3029], [0x3030, 0x3098],
	[0x309b, 0x3163], [0x3165, 0xa66e], [0xa700, 0xa7ff], [0xac00, 0xd7a3], [0xe000, 0xfaff], [0xfe10, 0xfe19], [0xfe30, 0xfe6f], [0xff01, 0xff9d],
	[0xffa1, 0xffdc], [0xffe0, 0xffef], [0xfffc, 0xfffd],
]; // biome-ignore format: a table reads better in rows

/** The width of each code point that stands by itself. Range by range, both lists being in order: a loop over the code points would take milliseconds of every start. */
function widthsOfSimple(): Uint8Array {
	const widths = new Uint8Array(0x10000);
	for (const [first, last] of simpleRanges) widths.fill(1, first, last + 1);
	let simple = 0;
	for (const [first, last] of wideRanges) {
		while ((simpleRanges[simple]?.[1] ?? Number.POSITIVE_INFINITY) < first) simple++;
		for (let other = simple; (simpleRanges[other]?.[0] ?? Number.POSITIVE_INFINITY) <= last; other++) {
			const [from, to] = simpleRanges[other] as readonly [number, number];
			widths.fill(2, Math.max(first, from), Math.min(last, to) + 1);
		}
	}
	// Specials that string-width counts as invisible.
	widths.fill(0, 0xfff0, 0xfff9);
	return widths;
}

// Marked as pure, so that a bundle which only folds text, such as the script of the HTML page, is spared the tables.
const simpleWidths = /* @__PURE__ */ widthsOfSimple();

/** Columns of a code point that stands by itself; 0 for one that must be looked at together with its neighbours. */
export function simpleWidth(code: number): 0 | 1 | 2 {
	if (code < 0x10000) return simpleWidths[code] as 0 | 1 | 2;
	if (code >= 0x20000 && code <= 0x3fffd) return code <= 0x2fffd || code >= 0x30000 ? 2 : 1;
	// Emoji, but for flag letters and skin tones, which join what is beside them.
	const isEmoji = code >= 0x1f000 && code <= 0x1faff && !(code >= 0x1f1e6 && code <= 0x1f1ff) && !(code >= 0x1f3fb && code <= 0x1f3ff);
	return isEmoji || (code >= 0x1d400 && code <= 0x1d7ff) ? eastAsianWidth(code) : 0;
}

/** Whether terminals differ on the width of a code point that stands by itself: those that became wide with Unicode 9 and later. */
export function isDoubtful(code: number): boolean {
	if (code < 0x2300) return false;
	if (code < 0x2e80) return simpleWidths[code] === 2;
	// Not assigned, among the wide ones: older tables give the whole block two columns.
	if (code <= 0xfaff && code !== 0x303f && simpleWidths[code] === 1 && (code < 0xa4d0 || code >= 0xf900)) return true;
	return (code >= 0x10000 && code < 0x20000) || (code >= 0x4dc0 && code <= 0x4dff) || (code >= 0x2ffc && code <= 0x2fff) || code === 0x31ef;
}

let segmenter: Intl.Segmenter | undefined;

export type Grapheme = {readonly segment: string; readonly index: number};

/** The graphemes of a text. Text that is code point by code point needs no segmenter, which takes 9 ms to build. */
export function graphemes(text: string): Iterable<Grapheme> {
	const simple = codePoints(text);
	if (simple) return simple;
	segmenter ??= new Intl.Segmenter();
	return segmenter.segment(text);
}

/** The code points of a text in which each stands by itself; undefined where any may join another. */
function codePoints(text: string): readonly Grapheme[] | undefined {
	const points: Grapheme[] = [];
	let index = 0;
	for (const segment of text) {
		if (simpleWidth(segment.codePointAt(0) as number) === 0) return undefined;
		points.push({segment, index});
		index += segment.length;
	}
	return points;
}

/** Most text: a column for each letter. Asking so is several times as quick as going through it while V8 has not compiled that. */
const ascii = /^[\x20-\x7e]*$/;
export const isAsciiText = (text: string): boolean => ascii.test(text);

/** Columns of a text without control sequences: what `string-width` says, or more where some terminals take more (see `clusterWidth`). */
export function textWidth(text: string): number {
	if (isAsciiText(text)) return text.length;
	let width = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.codePointAt(index) as number;
		const columns = simpleWidth(code);
		if (columns === 0 && code >= 0x20) return clusteredWidth(text);
		if (code > 0xffff) index++;
		width += columns;
	}
	return width;
}

function clusteredWidth(text: string): number {
	let width = 0;
	for (const {segment} of graphemes(text)) width += clusterWidth(segment);
	return width;
}

let patterns: ReturnType<typeof compile> | undefined;

/** Compiled when the first cluster comes: they are dear, and most text has none. */
const compile = () => ({
	visible: /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/v,
	pictographic: /\p{Extended_Pictographic}/u,
	pictographics: /\p{Extended_Pictographic}/gu,
	hidden: /[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Surrogate}]/u,
	spacing: /[\p{Spacing_Mark}\uff00-\uffef]/u,
	emoji:
		/^(?:[\p{Emoji}--\p{Emoji_Presentation}--\p{Emoji_Component}]\ufe0f|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}|[0-9#*]\ufe0f?\u20e3|\p{RGI_Emoji_Flag_Sequence})$/v,
});

/** What may be asked of a grapheme of several code points. */
export const clusterPatterns = () => {
	patterns ??= compile();
	return patterns;
};

/**
 * Columns kept free for one grapheme: as many as any terminal takes, since those that count code point by code point (`wcwidth`) take more
 * than those that know graphemes, and a gap is better than a letter overwritten. Emoji have the two that `string-width` says: what an
 * old terminal makes of their parts is no letter.
 */
export function clusterWidth(cluster: string): number {
	const {visible, emoji, pictographics} = clusterPatterns();
	const start = cluster.search(visible);
	if (start === -1) return 0;
	if (cluster.length <= 50) {
		if (emoji.test(cluster)) return 2;
		if (cluster.includes('\u200d') && (cluster.match(pictographics)?.length ?? 0) >= 2) return 2;
	}
	const codes = Array.from(cluster.slice(start), character => character.codePointAt(0) as number);
	return Math.max(jamoWidth(codes) ?? 0, lettersWidth(codes));
}

/** The first visible code point, and whatever after it takes room on some terminal: spacing marks, letters of a conjunct, ำ, newer marks. */
function lettersWidth(codes: readonly number[]): number {
	const {spacing, hidden} = clusterPatterns();
	let width = 0;
	for (const [index, code] of codes.entries()) {
		const character = String.fromCodePoint(code);
		if (index > 0 && !spacing.test(character) && (isOldMark(code) || hidden.test(character))) continue;
		width += eastAsianWidth(code);
	}
	return width;
}

const isLeading = (code = 0): boolean => (code >= 0x1100 && code <= 0x115f) || (code >= 0xa960 && code <= 0xa97c);
const isVowel = (code = 0): boolean => (code >= 0x1160 && code <= 0x11a7) || (code >= 0xd7b0 && code <= 0xd7c6);
const isTrailing = (code = 0): boolean => (code >= 0x11a8 && code <= 0x11ff) || (code >= 0xd7cb && code <= 0xd7fb);

/** Hangul letters: leading, vowel and trailing make one block of two columns; letters that find no block stay side by side. Undefined for anything else. */
function jamoWidth(all: readonly number[]): number | undefined {
	const {visible} = clusterPatterns();
	const codes = all.filter(code => visible.test(String.fromCodePoint(code)));
	let width = 0;
	for (let index = 0; index < codes.length; index++) {
		const code = codes[index] as number;
		if (!isLeading(code) && !isVowel(code) && !isTrailing(code)) {
			return width === 0 ? undefined : codes.slice(index).reduce((sum, rest) => sum + eastAsianWidth(rest), width);
		}
		if (isLeading(code) && isVowel(codes[index + 1])) {
			width += 2;
			index += isTrailing(codes[index + 2]) ? 2 : 1;
		} else width += eastAsianWidth(code);
	}
	return width;
}
