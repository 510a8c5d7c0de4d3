import {describe, expect, it} from 'vitest';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {partsOf} from '../../source/topics/parts.ts';
import {bakery} from '../decisions/bakery.ts';

const sides = {left: 'baker', right: 'seller'};

/** What is shown of a piece of work: where it stands, who leads, and what was decided. */
function shown(work: string, decisions: Parameters<typeof bakery>[0]) {
	const catalogue = createCatalogue(bakery(decisions));
	const topic = catalogue.topic(`work:${work}`);
	if (!topic) throw new Error(`there is no ${work}`);
	const texts = partsOf(catalogue, topic, sides).flatMap(part => (part.id === 'decided' && part.type === 'points' ? part.points : []));
	return {section: topic.section.title, lead: topic.lead, helps: topic.contributor, decided: texts.map(({text}) => text)};
}

describe('work that a team decided', () => {
	it.each([
		['baker', 'Baker owns', 'baker', 'Baker answers for it. Usually: Shared; Seller helps.'],
		['teams', 'Product teams own', undefined, 'The product teams answer for it. Usually: Shared; Seller helps.'],
		['Night watch', 'Night watch owns', 'Night watch', 'Night watch answers for it. Usually: Shared; Seller helps.'],
		['nobody', 'Nobody yet', undefined, 'Nobody answers for it yet. Usually: Shared; Seller helps.'],
		['not-applicable', 'Not applicable here', undefined, 'There is no such work here. Usually: Shared; Seller helps.'],
		['disagree', 'Not agreed', undefined, 'It is not agreed who answers for it. Usually: Shared; Seller helps.'],
	])('as `%s` stands under "%s", with the usual owner beside it', (owner, section, lead, decided) => {
		expect(shown('answer-bell', {decisions: {'answer-bell': owner}})).toEqual({section, lead, helps: undefined, decided: [decided]});
	});

	it('tells who helps, why, when and by whom; names stand for ids', () => {
		const written = {owner: 'Seller', helps: 'baker', note: 'For now.', date: '2026-03-31', by: 'Ada'};
		expect(shown('answer-bell', {decisions: {'answer-bell': written}})).toEqual({
			...{section: 'Seller owns', lead: 'seller', helps: 'baker'},
			decided: ['Seller answers for it, Baker helps. Usually: Shared; Seller helps. For now. (2026-03-31, Ada)'],
		});
	});

	it('is found by an id the work had before', () => {
		expect(shown('answer-bell', {decisions: {'bell-01': 'baker'}}).lead).toBe('baker');
	});

	it('takes the names that a dataset gives its roles', () => {
		const roles = [
			{id: 'baker', name: 'Night bakers', short: 'Nighters', tagline: 'They bake.'},
			{id: 'seller', name: 'Seller', short: 'Seller', tagline: 'They sell.'},
		];
		expect(shown('sweep', {roles, decisions: {sweep: 'nighters'}}).decided).toEqual(['Nighters answers for it. Usually: Owner.']);
	});

	it('that nobody decided is shown as it usually is', () => {
		expect(shown('sweep', {decisions: {gone: 'baker'}})).toEqual({section: 'Owner owns', lead: 'owner', helps: undefined, decided: []});
	});
});
