/** Characters that have no place in text for a terminal, as the inside of a character class. Built of escapes, so that none stands here. */
const unsafeRanges = [
	'\\u0000-\\u0008', // control characters, but for tab, line feed and carriage return
	'\\u000b\\u000c',
	'\\u000e-\\u001f',
	'\\u007f-\\u009f', // delete, and the C1 controls that some terminals obey
	'\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069', // they reorder what is read
	'\\u200b\\u2060-\\u2065\\ufeff', // invisible: two texts that look alike would differ
	'\\ufff9-\\ufffb',
].join('');

const unsafe = new RegExp(`[${unsafeRanges}]`, 'gu');
// By their range: a property would cost a search of Unicode's tables at each start.
const lone = /[\ud800-\udfff]/gu;
const shown = new RegExp(`[${unsafeRanges}\\t\\n\\r\\u2028\\u2029]|[\\ud800-\\udfff]`, 'gu');

/** The first character that could move a cursor, reorder text or hide in it; undefined in safe text. */
export function unsafeCharacter(text: string): string | undefined {
	return text.match(unsafe)?.[0] ?? (text.isWellFormed() ? undefined : text.match(lone)?.[0]);
}

/** Where the first unsafe characters are in a text, as offsets. */
export function unsafeOffsets(text: string, most: number): readonly number[] {
	const offsets: number[] = [];
	for (const {index} of text.matchAll(unsafe)) {
		if (offsets.length >= most) break;
		offsets.push(index);
	}
	return offsets;
}

/** The text with each unsafe character replaced by a space, so that every offset stays. */
export function blankUnsafe(text: string): string {
	return text.replace(unsafe, ' ');
}

/** The text without its unsafe characters. */
export function withoutUnsafe(text: string): string {
	return text.replace(unsafe, '');
}

/** `U+001B (escape)`: how an unsafe character is spoken of. */
export function characterName(character: string): string {
	const point = character.codePointAt(0) ?? 0;
	const hex = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
	return `${hex} (${kindOf(point)})`;
}

function kindOf(point: number): string {
	if (point === 0x1b) return 'escape';
	if (point < 0xa0) return 'a control character';
	if (point >= 0xd800 && point <= 0xdfff) return 'half of a character';
	if (point === 0x200b || (point >= 0x2060 && point <= 0x2065) || point === 0xfeff) return 'an invisible character';
	return point >= 0xfff9 ? 'an annotation mark' : 'a bidirectional control';
}

/** Text of unknown origin made fit to print: unsafe characters become `\u{1b}`, and what is long is cut. */
export function visible(text: string, limit = 80): string {
	const points = Array.from(text.slice(0, limit * 2 + 2));
	const kept = points.length > limit ? `${points.slice(0, limit - 1).join('')}…` : text;
	return kept.replace(shown, character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** JSON with unsafe characters written as escapes, so that it means the same and can be shown. */
export function escapeUnsafe(json: string): string {
	return json.replace(unsafe, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
