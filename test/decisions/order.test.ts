import {describe, expect, it} from 'vitest';
import type {Decisions} from '../../source/decisions/decision.ts';
import {groupsOfWork, orderOfWork} from '../../source/decisions/order.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {bakery} from './bakery.ts';

describe('the work that a team goes through', () => {
	it('begins with what is contested, keeps like work together, and ends with what is clear', () => {
		const groups = groupsOfWork(createCatalogue(bakery()), new Map());
		expect(groups.map(({title, keys}) => [title, keys.map(key => key.slice('work:'.length))])).toEqual([
			['Nights', ['answer-bell', 'wake-baker']],
			['Ovens', ['clean-oven']],
			['Nights', ['choose-bell']],
			['Other work', ['sweep']],
			['Ovens', ['light-oven']],
		]);
	});

	it('holds what a team could not agree on for contested', () => {
		const decisions: Decisions = new Map([['light-oven', {work: 'light-oven', answer: {kind: 'disagree'}}]]);
		expect(orderOfWork(createCatalogue(bakery()), decisions).indexOf('work:light-oven')).toBe(2);
	});
});
