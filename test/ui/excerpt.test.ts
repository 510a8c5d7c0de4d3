import {expect, test} from 'vitest';
import {excerpt} from '../../source/explorer/scene/result-rows.ts';

/** The text with what is marked in brackets. */
function shown(text: string, word: string, columns: number): string {
	const at = text.indexOf(word);
	const cut = excerpt(text, [[at, at + word.length]], columns);
	return cut.spans
		.toReversed()
		.reduce((marked, [from, to]) => `${marked.slice(0, from)}[${marked.slice(from, to)}]${marked.slice(to)}`, cut.text);
}

test.each([
	['it fits', 'fits', 20, 'it [fits]'],
	['decide what may ring at night', 'night', 16, '…ring at [night]'],
	['decide what may ring at night and on sundays', 'night', 16, '…ring at [night]…'],
	['decide what may ring', 'decide', 10, '[decide] wh…'],
	['decide what may ring', 'what', 10, 'decide [wh]…'],
])('of %j round %j in %i columns is shown %j', (text, word, columns, expected) => {
	expect(shown(text, word, columns)).toBe(expected);
});
