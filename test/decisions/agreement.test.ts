import {describe, expect, it} from 'vitest';
import type {DatasetInput} from '../../source/dataset/schema.ts';
import {agendaOf} from '../../source/decisions/agenda.ts';
import {agreementOf, unsettled} from '../../source/decisions/agreement.ts';
import {changesBetween} from '../../source/decisions/changes.ts';
import {type Raw, standingOf} from '../../source/decisions/standing.ts';
import {bakery, bakeryInput} from './bakery.ts';

const sides = {left: 'baker', right: 'seller'};

function agreed(decided: Raw, change: Partial<DatasetInput> = {}, needs?: readonly string[]) {
	const dataset = bakery(change);
	return agreementOf({dataset, decided, standing: standingOf(decided, dataset), sides, needs});
}

/** Work of the bakery that speaks of what rules look at. */
const operating: Partial<DatasetInput> = {
	concepts: [],
	ownership: (
		[
			['answer-page', ['on-call', 'incident']],
			['choose-alerts', ['alerting']],
			['run-cluster', ['kubernetes']],
			['roll-back', ['rollback', 'mitigation']],
		] as const
	).map(([id, concepts]) => ({id, task: id, owner: 'baker', why: 'So.', certainty: 'usual' as const, concepts: [...concepts]})),
	parties: [{id: 'product', name: 'Product'}],
};

describe('what contradicts itself', () => {
	it.each<[string, Raw, readonly (readonly [string, readonly string[]])[]]>([
		[
			'nothing, where those who decide are woken',
			{'answer-page': 'baker', 'choose-alerts': 'baker', 'run-cluster': 'baker', 'roll-back': 'baker'},
			[],
		],
		['nothing, where who is woken helps', {'answer-page': {owner: 'seller', helps: 'baker'}, 'choose-alerts': 'baker'}, []],
		['nothing, where it is not decided who is woken', {'choose-alerts': 'seller', 'run-cluster': 'seller'}, []],
		['nothing, where it is not agreed who is woken', {'answer-page': 'disagree', 'choose-alerts': 'seller'}, []],
		['alerts without the pager', {'answer-page': 'baker', 'choose-alerts': 'seller'}, [['alerts-without-pager', ['choose-alerts']]]],
		[
			'a platform whose owner is not on call',
			{'answer-page': 'baker', 'run-cluster': 'Cloud people'},
			[['platform-off-call', ['run-cluster']]],
		],
		['who rolls back and sleeps', {'answer-page': 'teams', 'roll-back': 'seller'}, [['rollback-without-pager', ['roll-back']]]],
		['nothing, since product is what the teams are called', {'answer-page': 'teams', 'roll-back': 'product'}, []],
		[
			'alerts that wake nobody',
			{'answer-page': 'nobody', 'choose-alerts': 'seller'},
			[['alerts-wake-nobody', ['choose-alerts', 'answer-page']]],
		],
		['who asks themselves', {'answer-page': {owner: 'baker', consulted: ['Baker']}}, [['asks-itself', ['answer-page']]]],
		['two accountable', {'answer-page': {owner: ['baker', 'seller']}}, [['two-accountable', ['answer-page']]]],
		['two accountable, in brackets', {'answer-page': ['baker', 'seller']}, [['two-accountable', ['answer-page']]]],
		['nothing, where what stands beside a name is none', {'answer-page': {owner: [{toString: 1}, 'baker']}}, []],
	])('is %s', (_, decided, expected) => {
		expect(agreed(decided, operating).contradictions.map(({rule, works}) => [rule, works])).toEqual(expected);
	});

	it('is said with the names that the roles have here', () => {
		expect(agreed({'answer-page': 'baker', 'choose-alerts': 'seller'}, operating).contradictions[0]?.text).toBe(
			'What wakes people (“choose-alerts”) is for Seller to decide, and they are not among those who are woken.',
		);
	});
});

describe('work that is only noted', () => {
	const noted = {'light-oven': {note: 'Ask Bo'}};

	it('is open, with its note, and keeps an agreement from being settled', () => {
		const agreement = agreed(noted);
		expect(agreement.work[0]).toMatchObject({state: 'undecided', here: 'Not decided yet', note: 'Ask Bo', differs: false});
		expect(agreement.problems).toEqual([]);
		expect(unsettled(agreement)).toEqual(['6 pieces of work open']);
	});

	it.each([
		['is noted where nothing stood', {}, noted, ['noted', undefined, 'Not decided yet']],
		['is decided when it gets an answer', noted, {'light-oven': 'baker'}, ['decided', 'Not decided yet', 'Baker answers for it']],
		['is taken back when it loses it', {'light-oven': 'baker'}, noted, ['taken-back', 'Baker answers for it', 'Not decided yet']],
	])('%s', (_, before, after, expected) => {
		const dataset = bakery();
		const of = (raw: Raw) => standingOf(raw, dataset).decisions;
		expect(changesBetween(of(before), of(after), dataset).map(change => [change.kind, change.before, change.after])).toEqual([expected]);
	});

	it('is not answered, where opinions are compared', () => {
		const dataset = bakery();
		const opinion = (name: string, raw: Raw) => ({name, decisions: standingOf(raw, dataset).decisions});
		const agenda = agendaOf([opinion('ada', noted), opinion('bo', {'light-oven': 'baker'})], dataset);
		expect(agenda).toMatchObject({agreed: [], different: [], missing: [{work: 'light-oven', by: ['ada']}], unanswered: 5});
	});

	it.each([[{}], [{note: ' '}], [{helps: 'baker', note: 'x'}], [{note: 5}]])('is not %j, which names nobody', written => {
		expect(agreed({'light-oven': written}).problems).toEqual(['`light-oven`: it names nobody as `owner`.']);
	});
});

describe('an agreement', () => {
	const decided = {
		'light-oven': 'seller',
		sweep: {owner: 'baker', helps: 'seller'},
		'answer-bell': 'baker',
		'choose-bell': 'disagree',
		'wake-baker': 'not-applicable',
		gone: 'baker',
	};

	it('differs where another answers than usually does; what is agreed case by case differs from nothing', () => {
		const differing = agreed(decided).work.filter(({differs}) => differs);
		expect(differing.map(({work, usual}) => [work, usual])).toEqual([
			['light-oven', 'Baker'],
			['sweep', 'Owner'],
		]);
	});

	it('is open where nothing is decided, nobody answers or sides disagree', () => {
		expect(unsettled(agreed(decided))).toEqual(['2 pieces of work open']);
		expect(unsettled(agreed({...decided, sweep: 5}))).toEqual(['3 pieces of work open', '1 problem of the file']);
	});

	it('counts the load of each, most first', () => {
		expect(agreed(decided).load.map(({party, accountable, helps}) => [party.name, accountable, helps])).toEqual([
			['Baker', 2, 0],
			['Seller', 1, 1],
		]);
	});

	it('lists what is decided of work that is not there', () => {
		expect(agreed(decided).gone).toEqual([{work: 'gone', here: 'Baker answers for it.'}]);
	});

	it('says in sentences what each answers for', () => {
		expect(agreed(decided).articles).toEqual([
			{
				title: 'Services',
				settled: ['Seller answers for: Light the oven.', 'Baker answers for: Answer the bell at night; Sweep the floor.'],
				open: [],
				listedBy: 'Who answers for which work, by its short name:',
			},
		]);
	});

	it('calls the product teams the same, whichever way they were named', () => {
		const {work, load} = agreed({'answer-page': 'teams', 'roll-back': 'product'}, operating);
		expect(work.flatMap(({accountable}) => accountable?.name ?? [])).toEqual(['Product teams', 'Product teams']);
		expect(load.map(({party, accountable}) => [party.name, accountable])).toEqual([['Product teams', 2]]);
		const named = {...operating, parties: [{id: 'product', name: 'Shop squads'}]};
		expect(agreed({'answer-page': 'teams'}, named).load.map(({party}) => party.name)).toEqual(['Shop squads']);
	});

	it('names two who are accountable as they are called here', () => {
		const [found] = agreed({'answer-page': {owner: ['baker', 'Night watch']}}, operating).contradictions;
		expect(found?.text).toBe('“answer-page” names 2 who answer (Baker, Night watch); one is accountable, the others help.');
	});

	it('puts work under the matter it speaks of, once', () => {
		expect(agreed({'answer-page': {owner: 'baker', note: 'Nights only.'}}, operating).articles.slice(1)).toEqual([
			{title: 'On-call', settled: ['answer-page: Baker (Nights only).'], open: ['choose-alerts']},
			{title: 'Escalation', settled: [], open: ['roll-back']},
		]);
	});
});

describe('the first ninety days', () => {
	const needs = ['a', 'b', 'c', 'd'].map(id => ({
		id,
		symptom: `It is ${id}`,
		start: 'shared',
		step: `Do ${id}`,
		concepts: id === 'a' ? ['bell'] : [],
	}));

	it('take one step for each symptom, spread over three months, in the order they are named', () => {
		const {steps, unknown} = agreed({}, {needs}, ['d', 'a', 'x', 'b', 'd', 'c']).plan;
		expect(steps.map(({need, days}) => [need, days])).toEqual([
			['d', '1–30'],
			['a', '1–30'],
			['b', '31–60'],
			['c', '31–60'],
		]);
		expect(unknown).toEqual(['x']);
	});

	it('name who answers for the work nearest to it, what to read and a sign that it worked', () => {
		expect(agreed({'choose-bell': 'baker'}, {needs, agreement: {needs: ['a']}}).plan.steps).toEqual([
			{
				...{need: 'a', symptom: 'It is a', days: '1–30', step: 'Do a', who: 'Baker', decidedBy: 'choose-bell'},
				read: {id: 'bell', term: 'bell'},
				worked: 'This no longer happens: It rings for nothing.',
				editorial: true,
			},
		]);
	});

	it('take the usual start where nothing near is decided', () => {
		expect(agreed({}, {needs}, ['b']).plan.steps[0]).toMatchObject({who: 'both teams', worked: expect.stringContaining('“It is b”')});
	});
});

describe('opinions of several sides', () => {
	const dataset = bakery({ownership: (bakeryInput.ownership ?? []).slice(0, 5)});
	const opinion = (name: string, decided: Raw) => ({name, decisions: standingOf(decided, dataset).decisions});

	it('agree where they name the same, and the rest is the agenda, with the views and what is usual', () => {
		const agenda = agendaOf(
			[
				opinion('bakers', {'light-oven': 'baker', 'answer-bell': 'seller', 'choose-bell': 'disagree', 'clean-oven': 'seller'}),
				opinion('sellers', {
					'light-oven': {owner: 'Baker', note: 'Yes'},
					'answer-bell': {owner: 'baker', note: 'They are up.'},
					'choose-bell': 'disagree',
				}),
			],
			dataset,
		);
		expect(agenda.agreed).toEqual([{work: 'light-oven', task: 'Light the oven', here: 'Baker answers for it'}]);
		expect(agenda.different.map(({work}) => work)).toEqual(['answer-bell', 'choose-bell']);
		expect(agenda.different[0]).toMatchObject({
			views: [
				{name: 'bakers', here: 'Seller answers for it'},
				{name: 'sellers', here: 'Baker answers for it', note: 'They are up.'},
			],
			usual: 'Shared; Seller helps',
		});
		expect(agenda.missing).toEqual([{work: 'clean-oven', task: 'Clean the oven', by: ['sellers']}]);
		expect(agenda.unanswered).toBe(1);
	});

	it('change over time: decided, changed, noted and taken back', () => {
		const [before, after] = [
			opinion('then', {'light-oven': 'baker', 'answer-bell': 'seller', 'choose-bell': 'baker', gone: 'baker'}).decisions,
			opinion('now', {
				'light-oven': 'seller',
				'choose-bell': {owner: 'baker', note: 'Still.'},
				'wake-baker': 'nobody',
				'clean-oven': 'seller',
			}).decisions,
		];
		expect(changesBetween(before, after, dataset).map(({work, kind}) => [work, kind])).toEqual([
			['light-oven', 'changed'],
			['answer-bell', 'taken-back'],
			['choose-bell', 'noted'],
			['clean-oven', 'decided'],
			['wake-baker', 'decided'],
		]);
	});
});

it('the product teams are called so in full wherever decisions are told', () => {
	const dataset = bakery({
		parties: [{id: 'product', name: 'Product'}],
		ownership: [{id: 'sweep', task: 'Sweep', short: 'Sweep', owner: 'product', contributor: 'baker', why: 'So.', certainty: 'usual'}],
	});
	const of = (raw: Raw) => standingOf(raw, dataset).decisions;
	const [teams, helped] = [of({sweep: {owner: 'product', helps: 'baker'}}), of({sweep: {owner: 'baker', helps: 'product'}})];
	expect(changesBetween(teams, helped, dataset)).toMatchObject([
		{before: 'The product teams answer for it, Baker helps', after: 'Baker answers for it, the product teams help'},
	]);
	const opinions = [
		{name: 'ada', decisions: teams},
		{name: 'bo', decisions: helped},
	];
	expect(agendaOf(opinions, dataset).different).toMatchObject([{usual: 'Product teams; Baker helps'}]);
	const {articles, work} = agreementOf({dataset, decided: {}, standing: standingOf({}, dataset), sides});
	expect([work[0]?.usual, articles]).toEqual(['Product teams; Baker helps', []]);
});

it('a dataset that calls the product teams something of its own is taken at its word', () => {
	const dataset = bakery({parties: [{id: 'product', name: 'Shop group'}]});
	const {decisions} = standingOf({sweep: {owner: 'product', helps: 'baker'}}, dataset);
	expect(changesBetween(new Map(), decisions, dataset)).toMatchObject([{after: 'Shop group answers for it, Baker helps'}]);
});

it('what is noted of work that is not there is told with it', () => {
	const {gone} = agreed({old: {note: 'Ask Bo first.'}, older: {owner: 'baker', note: 'Nights'}});
	expect(gone.map(({here}) => here)).toEqual(['Not decided yet (Ask Bo first).', 'Baker answers for it (Nights).']);
});
