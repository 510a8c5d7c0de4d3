import {afterEach, describe, expect, it, vi} from 'vitest';
import {dated, listed, plural} from '../../source/messages/numbers.ts';
import {speak} from '../../source/messages/spoken.ts';

afterEach(() => {
	vi.restoreAllMocks();
	speak('en');
});

describe('a plural', () => {
	it.each(['en', 'de', 'pl', 'ar', 'ja', 'cy'])('in %s takes the form that Intl tells', language => {
		speak(language);
		const rules = new Intl.PluralRules(language);
		const forms = {zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other'};
		for (const count of [0, 1, 2, 3, 5, 11, 21, 22, 100, 101, 1_000_000])
			expect(plural(count, forms), `${count}`).toBe(rules.select(count));
	});

	it.each(['en', 'pl'])('in %s has the other form for those that are not told apart', language => {
		speak(language);
		expect([0, 1, 2, 5].map(count => plural(count, {other: 'x'}))).toEqual(['x', 'x', 'x', 'x']);
	});
});

describe('a list', () => {
	it.each([
		['en', 'a, b and c', 'a or b'],
		['de', 'a, b und c', 'a oder b'],
	])('in %s is written as one writes it there', (language, all, either) => {
		speak(language);
		expect([listed(['a', 'b', 'c']), listed(['a', 'b'], 'or'), listed(['a']), listed([])]).toEqual([...[all, either, 'a', '']]);
	});
});

describe('a day in a sentence', () => {
	it.each([
		['en', '2026-09-30', '2026-09-30'],
		['de', '2026-09-30', '30. September 2026'],
		['de', 'someday', 'someday'],
	])('in %s is %s as one says it', (language, day, said) => {
		speak(language);
		expect(dated(day)).toBe(said);
	});
});

it('asks nothing of Intl in English: its first answer takes longer than a frame', () => {
	speak('de');
	expect([plural(1, {one: 'x', other: 'y'}), listed(['a', 'b'])]).toEqual(['x', 'a und b']);
	speak('en');
	const asked = [vi.spyOn(Intl, 'PluralRules'), vi.spyOn(Intl, 'ListFormat')];
	expect([plural(2, {one: 'x', other: 'y'}), listed(['a', 'b']), listed(['a', 'b'], 'or')]).toEqual(['y', 'a and b', 'a or b']);
	for (const each of asked) expect(each).not.toHaveBeenCalled();
});
