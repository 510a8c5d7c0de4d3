import {describe, expect, it} from 'vitest';
import {weekdaysIn} from '../../source/topics/weekday.ts';

describe('a day of the week', () => {
	it.each([
		[undefined, 'Monday', {order: 0, short: 'Mon'}],
		['en-GB', 'sunday', {order: 6, short: 'sun'}],
		['de', 'Montag', {order: 0, short: 'Mo'}],
		['de-AT', 'Donnerstag', {order: 3, short: 'Do'}],
		['de', 'Do', {order: 3, short: 'Do'}],
		['fr', 'mercredi', {order: 2, short: 'mer.'}],
		['ja', '金曜日', {order: 4, short: '金'}],
	])('in %s is known by its name %s', (language, name, weekday) => {
		expect(weekdaysIn(language)(name)).toEqual(weekday);
	});

	it.each([
		[undefined, 'Every Monday'],
		[undefined, 'Montag'],
		['de', 'Monday'],
		['de', 'Jeden Montag'],
		['tlh', 'DaSjaj'],
		['xx-broken-broken-1', 'Monday'],
	])('in %s is none called %s', (language, name) => {
		expect(weekdaysIn(language)(name)).toBeUndefined();
	});
});
