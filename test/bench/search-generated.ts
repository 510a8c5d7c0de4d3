import {wordsOf} from '../../source/search/words/words.ts';
import type {Topic} from '../../source/topics/topic.ts';
import {simple} from '../search/built-in.ts';

/**
 * Topics made of the words of real ones, as often as those use them: a title of two to four words, an alias for every third, a question
 * for every second, a sentence or two of introduction. The same for the same count.
 */
export function generatedTopics(real: readonly Topic[], count: number): readonly Topic[] {
	const words = real.flatMap(({title, aliases, introduction}) => [title, ...aliases, introduction].flatMap(text => wordsOf(text)));
	const random = seeded(count);
	const text = (least: number, most: number) =>
		Array.from({length: least + Math.floor(random() * (most - least + 1))}, () => words[Math.floor(random() * words.length)]).join(' ');
	return Array.from({length: count}, (_, number) =>
		simple('concept', `entry-${number}`, text(2, 4), {
			aliases: number % 3 === 0 ? [text(1, 3)] : [],
			asked: number % 2 === 0 ? [text(3, 6)] : [],
			introduction: text(12, 24),
		}),
	);
}

/** Mulberry32, a small generator of numbers from 0 to 1 (T. Ettinger, public domain). */
function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
