import {describe, expect, it} from 'vitest';
import {windowed} from '../../source/compose/more-marks.ts';
import {type Line, line} from '../../source/text/line.ts';

const lines = Array.from({length: 40}, (_, row) => line(`row ${row}`));

const textOf = (shown: Line) => shown.map(({text}) => text).join('');

describe('how much is hidden', () => {
	it.each([
		[undefined, '↑ 11 more', '↓ 26 more'],
		[9, '↑ 11 more', '↓ 26 more'],
		[8, '↑ 11', '↓ 26'],
		[4, '↑ 11', '↓ 26'],
		[3, '↑…', '↓…'],
	])('is said in %s columns', (columns, above, below) => {
		const shown = windowed(lines, 5, 10, columns).map(textOf);
		expect(shown).toEqual([above, 'row 11', 'row 12', 'row 13', below]);
	});
});
