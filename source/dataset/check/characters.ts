import {isAlone} from './companions.ts';

/** Characters that have no place in text for a terminal, as the inside of a character class. Built of escapes, so that none stands here. */
const unsafeRanges = [
	'\\u0000-\\u0008', // control characters, but for tab, line feed and carriage return
	'\\u000b\\u000c',
	'\\u000e-\\u001f',
	'\\u007f-\\u009f', // delete, and the C1 controls that some terminals obey
	'\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069', // they reorder what is read
	'\\u00ad\\u034f\\u180e\\u200b\\u2060-\\u2065\\u206a-\\u206f\\ufeff', // invisible: two texts that look alike would differ
	'\\u115f\\u1160\\u17b4\\u17b5\\u3164\\uffa0', // letters that show nothing
	'\\ufdd0-\\ufdef\\ufff9-\\ufffc\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e001f}\\u{e0080}-\\u{e00ff}\\u{e01f0}-\\u{e0fff}',
].join('');

/** Joiners, variation selectors and tags: part of a character where they stand with one, hidden everywhere else. */
const companions =
	'\\u180b-\\u180d\\u180f\\u200c\\u200d\\u2800\\u{13430}-\\u{1343f}\\ufe00-\\ufe0f\\u{e0020}-\\u{e007f}\\u{e0100}-\\u{e01ef}';

const always = new RegExp(`[${unsafeRanges}]`, 'u');
const suspects = new RegExp(`[${unsafeRanges}${companions}]`, 'gu');
// By their range: a property would cost a search of Unicode's tables at each start.
const lone = /[\ud800-\udfff]/gu;
const line = /[\t\n\r\u2028\u2029]|[\ud800-\udfff]/gu;

/** Whether a suspect is unsafe where it stands. */
const isUnsafe = (character: string, offset: number, text: string): boolean => always.test(character) || isAlone(character, offset, text);

/** What of a text is unsafe, replaced. */
function replaceUnsafe(text: string, replace: (character: string) => string): string {
	return text.replace(suspects, (character, offset: number) => (isUnsafe(character, offset, text) ? replace(character) : character));
}

/** The first character that could move a cursor, reorder text or hide in it; undefined in safe text. */
export function unsafeCharacter(text: string): string | undefined {
	for (const {0: character, index} of text.matchAll(suspects)) if (isUnsafe(character, index, text)) return character;
	return text.isWellFormed() ? undefined : text.match(lone)?.[0];
}

/** Where the first unsafe characters are in a text, as offsets. */
export function unsafeOffsets(text: string, most: number): readonly number[] {
	const offsets: number[] = [];
	for (const {0: character, index} of text.matchAll(suspects)) {
		if (offsets.length >= most) break;
		if (isUnsafe(character, index, text)) offsets.push(index);
	}
	return offsets;
}

/** The text with each unsafe character replaced by spaces, so that every offset stays. */
export function blankUnsafe(text: string): string {
	return replaceUnsafe(text, character => ' '.repeat(character.length));
}

/** The text without its unsafe characters. */
export function withoutUnsafe(text: string): string {
	return replaceUnsafe(text, () => '');
}

/** `U+001B (escape)`: how an unsafe character is spoken of. */
export function characterName(character: string): string {
	const point = character.codePointAt(0) ?? 0;
	const hex = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
	return `${hex} (${kindOf(point)})`;
}

function kindOf(point: number): string {
	if (point === 0xa0 || point === 0x202f) return 'a no-break space';
	if (point === 0x1680 || (point >= 0x2000 && point <= 0x200a) || point === 0x205f || point === 0x3000) return 'a space of another width';
	if (point === 0x1b) return 'escape';
	if (point === 0xad) return 'a soft hyphen';
	if (point < 0xa0) return 'a control character';
	if (point >= 0xd800 && point <= 0xdfff) return 'half of a character';
	if (point === 0x200c || point === 0x200d) return 'a joiner with nothing to join';
	if ((point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0100 && point <= 0xe01ef)) return 'a variation selector with nothing to vary';
	if ((point >= 0x180b && point <= 0x180d) || point === 0x180f) return 'a variation selector with nothing to vary';
	if (point >= 0xe0000 && point <= 0xe007f) return 'an invisible tag';
	if (point >= 0xfff9 && point <= 0xfffc) return 'an annotation mark';
	const isDirection = point === 0x61c || point === 0x200e || point === 0x200f || (point >= 0x202a && point <= 0x202e);
	return isDirection || (point >= 0x2066 && point <= 0x2069) ? 'a bidirectional control' : 'an invisible character';
}

/** Text of unknown origin made fit to print: unsafe characters become `\u{1b}`, and what is long is cut. */
export function visible(text: string, limit = 80): string {
	const points = Array.from(text.slice(0, limit * 2 + 2));
	const kept = points.length > limit ? `${points.slice(0, limit - 1).join('')}…` : text;
	const escaped = (character: string) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
	return replaceUnsafe(kept, escaped).replace(line, escaped);
}

/** JSON with unsafe characters written as escapes, so that it means the same and can be shown. */
export function escapeUnsafe(json: string): string {
	const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
	return replaceUnsafe(json, character => character.split('').map(escaped).join(''));
}
