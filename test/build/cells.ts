import {styledCharsFromTokens, tokenize} from '@alcalzone/ansi-tokenize';
import {expect} from 'vitest';

/** What a terminal would show: each row's characters with their styles in any order, without blanks at the end. */
export function cells(frame: string): readonly string[] {
	return frame.split('\n').map(row =>
		styledCharsFromTokens(tokenize(row))
			.map(
				({value, styles}) =>
					`${value}${styles
						.map(({code}) => code.slice(1))
						// Read as a style of what follows, but means none.
						.filter(code => code !== ']8;;\u0007')
						.sort()
						.join('')}`,
			)
			.join(' ')
			.replace(/ +$/, ''),
	);
}

/** Expects that a terminal would show two frames alike. Those written alike are not taken apart, which takes as long as drawing them. */
export function expectSameCells(frame: string, other: string): void {
	if (frame !== other) expect(cells(frame)).toEqual(cells(other));
}
