import {describe, expect, it} from 'vitest';
import {sizeOf} from '../../source/terminal/size.ts';

describe('the size to draw in', () => {
	it.each([
		['what the terminal says', {columns: 120, rows: 40}, {COLUMNS: '50', LINES: '20'}, [120, 40]],
		['COLUMNS and LINES where it says 0', {columns: 0, rows: 0}, {COLUMNS: '132', LINES: '43'}, [132, 43]],
		['COLUMNS and LINES where it says nothing', {}, {COLUMNS: '132', LINES: '43'}, [132, 43]],
		['each by itself', {columns: 100, rows: 0}, {COLUMNS: '132', LINES: '43'}, [100, 43]],
		['80 by 24 where nobody says', {columns: 0, rows: 0}, {}, [80, 24]],
		['80 by 24 for what is no size', {columns: 0, rows: 0}, {COLUMNS: 'wide', LINES: '-3'}, [80, 24]],
		['80 by 24 for 0 by 0', {columns: 0, rows: 0}, {COLUMNS: '0', LINES: ''}, [80, 24]],
	])('is %s', (_, said, env, [columns, rows]) => {
		expect(sizeOf(said, env)).toEqual({columns, rows});
	});
});
