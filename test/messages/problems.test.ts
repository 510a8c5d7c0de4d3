import {afterEach, describe, expect, it} from 'vitest';
import {hostTexts} from '../../source/messages/host.ts';
import {speakIn} from '../../source/messages/speak-in.ts';
import {speak} from '../../source/messages/spoken.ts';
import {problemsInBrief} from '../../source/settings/problem.ts';
import {columnsOf} from '../../source/text/width.ts';

afterEach(() => speak('en'));

const problem = {where: '/home/ada/.config/rolex/config.yaml', line: 3, column: 1, message: '`theme` is `drak`', mend: 'Choose one.'};

describe('a slip in a file, in a notice', () => {
	it('is told in English as it is', () => {
		expect(problemsInBrief([problem, problem])).toBe('Ignored: config.yaml:3 `theme` is `drak` (and 1 more). rolex config tells all.');
		expect(hostTexts.notReloaded('a.yaml:2:1 E203', 'no list', 0, 'a.yaml')).toBe('Not reloaded: a.yaml:2:1 E203 no list');
	});

	it('is told elsewhere by its place, and what tells the rest, whole at 80 columns', async () => {
		await speakIn('de');
		const told = [problemsInBrief([problem, problem]) ?? '', hostTexts.notReloaded('ours.yaml:22:1 E203', 'no list', 2, 'ours.yaml')];
		expect(told[0]).toMatch(/config\.yaml:3 .*rolex config$/);
		expect(told[1]).toMatch(/ours\.yaml:22:1 E203.*rolex validate ours\.yaml$/);
		for (const text of told) {
			expect(text).not.toMatch(/theme|no list/);
			expect(columnsOf(text)).toBeLessThanOrEqual(71);
		}
	});
});
