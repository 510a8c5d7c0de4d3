import {clusterPatterns, clusterWidth, isDoubtful, simpleWidth} from '../../text/measure.ts';

/**
 * What stands in a cell, as one number: a code point, or the number of a cluster, with its columns and whether terminals
 * differ on those. Two cells look alike when their numbers are equal. 0 is the rest of a wide character.
 */
export type Glyph = number;

export const continuation: Glyph = 0;

const clusterFlag = 1 << 21;
const doubtFlag = 1 << 22;
const widthShift = 23;

export const blank: Glyph = 0x20 | (1 << widthShift);

export const widthOf = (glyph: Glyph): number => glyph >> widthShift;
export const isDoubtfulGlyph = (glyph: Glyph): boolean => (glyph & doubtFlag) !== 0;
export const isCluster = (glyph: Glyph): boolean => (glyph & clusterFlag) !== 0;
/** The code point of a glyph that is no cluster. */
export const pointOf = (glyph: Glyph): number => glyph & 0x1fffff;

/** The glyph of a code point that stands by itself. */
export function glyphOf(code: number, width: number): Glyph {
	return code | (width << widthShift) | (code >= 0x2300 && isDoubtful(code) ? doubtFlag : 0);
}

type Cluster = {readonly text: string; readonly reach: number};

/** Clusters of the process; when they are too many, all are forgotten (`forgetClusters`) and every screen paints anew. */
const mostClusters = 8192;
const clusters: Cluster[] = [];
const numbers = new Map<string, Glyph>();

let isOverflowing = false;

/** Whether a cluster had to be refused since this was last asked. */
export function haveClustersOverflowed(): boolean {
	const was = isOverflowing;
	isOverflowing = false;
	return was;
}

export function forgetClusters(): void {
	clusters.length = 0;
	numbers.clear();
}

/** Text of a cluster's glyph. */
export const clusterText = (glyph: Glyph): string => clusters[pointOf(glyph)]?.text ?? '\ufffd';

/** Columns that a terminal which takes a doubtful glyph apart may use for it. */
export const reachOf = (glyph: Glyph): number => (isCluster(glyph) ? (clusters[pointOf(glyph)]?.reach ?? 2) : 2);

const longestCluster = 16;
const widestCluster = 15;
const replacement = 0xfffd;

/**
 * The glyph of a grapheme with more than one code point, or of one that stands by itself nowhere; `continuation` when it
 * takes no column. Its columns are what `clusterWidth` keeps free; wider than a cell can say (a chain of hundreds of letters)
 * comes out as U+FFFD, and the columns left over are the caller's to fill.
 */
export function clusterGlyph(grapheme: string): Glyph {
	const known = numbers.get(grapheme);
	if (known !== undefined) return known;
	const width = clusterWidth(grapheme);
	if (width === 0) return continuation;
	const text = printable(grapheme);
	if (width > widestCluster || text === '') return glyphOf(replacement, 1);
	if (clusters.length >= mostClusters) {
		isOverflowing = true;
		return glyphOf(replacement, 1);
	}
	const points = [...text];
	const [first = ''] = points;
	const code = first.codePointAt(0) as number;
	const glyph = points.length === 1 && simpleWidth(code) === width ? glyphOf(code, width) : add(text, points, width);
	if (grapheme.length <= 50 && numbers.size < mostClusters) numbers.set(grapheme, glyph);
	return glyph;
}

function add(text: string, points: readonly string[], width: number): Glyph {
	const isSure = width === 1 && simpleWidth(text.codePointAt(0) as number) === 1 && /^.[\u0300-\u036f]{1,2}$/u.test(text);
	const reach = points.reduce((sum, point) => sum + (simpleWidth(point.codePointAt(0) as number) || 2), 0);
	clusters.push({text, reach: Math.max(width, Math.min(reach, 2 * longestCluster))});
	return (clusters.length - 1) | clusterFlag | (isSure ? 0 : doubtFlag) | (width << widthShift);
}

/**
 * Without what hides in text or reorders it: soft hyphens, fillers, joiners, variation selectors, tags, unless an emoji is made of them. A
 * joiner between two pictures, a selector after a picture or a keycap's digit, tags after a flag; nowhere else.
 */
function printable(grapheme: string): string {
	const {pictographic} = clusterPatterns();
	const isPicture = pictographic.test(grapheme);
	const kept = grapheme.replace(
		/[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Surrogate}\u2028\u2029]/gu,
		(hidden, at: number) => {
			const before = grapheme.slice(0, at);
			if (hidden === '\ufe0f' || hidden === '\ufe0e') return isPicture || /^[0-9#*]$/.test(before) ? hidden : '';
			if (hidden === '\u200d') return isPicture && /^\p{Extended_Pictographic}/u.test(grapheme.slice(at + 1)) ? hidden : '';
			return /^\u{1f3f4}[\u{e0020}-\u{e007e}]*$/u.test(before) && /[\u{e0020}-\u{e007f}]/u.test(hidden) ? hidden : '';
		},
	);
	return [...kept].slice(0, longestCluster).join('');
}
