import {describe, expect, it} from 'vitest';
import {shellWord} from '../../source/text/shell-word.ts';

describe('a word of a shell', () => {
	it.each([
		['ours.yaml', 'ours.yaml'],
		['~/teams/größe.yaml', '~/teams/größe.yaml'],
		['数据/工程.yaml', '数据/工程.yaml'],
		['our team.yaml', "'our team.yaml'"],
		["it's.yaml", "'it'\\''s.yaml'"],
		['a;b.yaml', "'a;b.yaml'"],
		['$HOME/a.yaml', "'$HOME/a.yaml'"],
		['a\nb.yaml', "'a b.yaml'"],
		['', "''"],
	])('%j is %s', (text, word) => {
		expect(shellWord(text)).toBe(word);
	});
});
