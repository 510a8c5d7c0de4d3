import type {InputEvent} from '../terminal/input/input.ts';
import {createTokenBucket} from './token-bucket.ts';

/** Characters that join to a neighbour which a visitor may send: at a stroke, and a second. Any language's queries stay far below. */
const joinsAtOnce = 64;
const joinsPerSecond = 1;

/**
 * Takes characters that join to their neighbours (accents, parts of emoji) out of what a visitor sends, once there were very many.
 * Each new combination has a number of its own in a table that all screens of the process share; where that is full everyone's
 * screen is painted anew. With this one visitor cannot fill it.
 */
export function createJoinGuard(now: () => number): (events: readonly InputEvent[]) => readonly InputEvent[] {
	const bucket = createTokenBucket(joinsPerSecond, joinsAtOnce, now());
	const kept = (text: string) => [...text].filter(character => !joins(character) || bucket.take(now())).join('');
	return events =>
		events.flatMap((event): readonly InputEvent[] => {
			if (event.type === 'paste') return [{...event, text: kept(event.text)}];
			return event.type === 'key' && kept(event.name) === '' ? [] : [event];
		});
}

const known = new Map<string, boolean>();
let segmenter: Intl.Segmenter | undefined;

/** Whether a character can be one with what stands beside it. */
function joins(character: string): boolean {
	if (isAscii(character)) return false;
	const before = known.get(character);
	if (before !== undefined) return before;
	segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'});
	const isOne = (text: string) => [...(segmenter as Intl.Segmenter).segment(text)].length === 1;
	// The last two: flags are pairs of letters, and syllables of Hangul may come in parts.
	const does =
		isOne(`a${character}`) || isOne(`${character}a`) || /[\u{1f1e6}-\u{1f1ff}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u.test(character);
	if (known.size < 4096) known.set(character, does);
	return does;
}

function isAscii(text: string): boolean {
	return /^\p{ASCII}*$/u.test(text);
}
