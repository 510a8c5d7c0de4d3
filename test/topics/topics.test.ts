import {describe, expect, it} from 'vitest';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {findTopic} from '../../source/topics/find.ts';
import {comparisonOf, kindNames, partyNames, type Topic, type TopicKey, topicKinds} from '../../source/topics/topic.ts';
import {craft} from '../helpers/crafts.ts';
import {builtIn, tiny, tinyDataset} from '../helpers/explorer.ts';

function topic(key: TopicKey, catalogue = tiny): Topic {
	const found = catalogue.byKey.get(key);
	if (!found) throw new Error(`there is no ${key}`);
	return found;
}

describe('a dimension as a topic', () => {
	it('has its question, the points of every role, and the comparison of the first two roles and of each pair', () => {
		expect({...topic('dimension:heat')}).toEqual({
			key: 'dimension:heat',
			kind: 'dimension',
			id: 'heat',
			title: 'Heat',
			short: 'Heat',
			aliases: [],
			asked: ['what temperature'],
			section: {id: 'craft', title: 'Craft'},
			introduction: 'How hot does it get?',
			sides: {
				baker: [{text: 'An oven at 250 degrees.'}, {text: 'Steam in the first minutes.'}],
				brewer: [{text: 'A kettle at a rolling boil.'}, {text: 'Never above the boil.'}],
				cheese: [{text: 'Hardly warmer than a hand.'}],
			},
			comparisons: [
				{
					roles: ['baker', 'brewer'],
					shared: ['A thermometer is trusted more than a finger.'],
					contrast: 'Bakers bake dry; brewers boil.',
					likeness: 'medium',
					why: 'Both need heat, of different kinds.',
				},
				{
					roles: ['baker', 'cheese'],
					shared: ['Both let something rise or set before it is shaped.'],
					contrast: 'Ovens are hot; cheese is only warmed.',
					likeness: 'low',
					why: 'Milk does not stand an oven.',
				},
			],
			...{notes: {}, consulted: [], informed: [], own: [], confused: []},
			related: ['concept:flour', 'concept:hops', 'concept:mashing'],
			sources: [
				{id: 'manual', title: 'A manual of crafts', url: 'https://example.org/manual', status: 'read'},
				{id: 'unlisted-note', title: 'A note on a wall', status: 'seen'},
			],
		});
	});

	it('has the shorter title for narrow lists', () => {
		expect(topic('dimension:time')).toMatchObject({title: 'Time and patience, measured in days rather than hours', short: 'Time'});
	});

	it('has the concepts that name it as related, core ones first', () => {
		expect(topic('dimension:time').related).toEqual(['concept:yeast', 'concept:fermentation', 'concept:sourdough']);
	});

	it('has no side for a role the data is silent about', () => {
		expect(Object.keys(topic('dimension:time').sides)).toEqual(['baker']);
	});
});

describe('a concept as a topic', () => {
	it('has its definition, lead, one point a role, and what is related: concepts, then dimensions', () => {
		expect(topic('concept:yeast')).toMatchObject({
			kind: 'concept',
			title: 'Yeast',
			aliases: ['Baker’s yeast', 'Saccharomyces'],
			section: {id: 'ingredients', title: 'Ingredients'},
			introduction: 'A fungus that turns sugar into gas and alcohol.',
			lead: 'shared',
			sides: {baker: [{text: 'Wants its gas.'}], brewer: [{text: 'Wants its alcohol.'}]},
			comparisons: [],
			related: ['concept:fermentation', 'concept:sourdough', 'dimension:time'],
		});
	});

	it('may have neither sides nor sources', () => {
		expect(topic('concept:mashing')).toMatchObject({sides: {}, sources: []});
	});
});

describe('other entries as topics', () => {
	const catalogue = createCatalogue(
		tinyDataset(input => ({
			...input,
			ownership: [
				{
					id: 'oven',
					task: 'Clean the oven',
					owner: 'baker',
					contributor: 'brewer',
					why: 'It is theirs.',
					certainty: 'firm',
					concepts: ['flour'],
				},
				{id: 'grain', task: 'Grind the grain', owner: 'miller', why: 'It is a mill.', certainty: 'varies'},
				{id: 'floor', task: 'Sweep the floor', owner: 'shared', why: 'Everybody walks on it.', certainty: 'usual'},
			],
			tools: [{id: 'whisk', name: 'Whisk', purpose: 'Stirring', lead: 'baker', note: 'Dries fast', url: 'https://example.org/whisk'}],
			myths: [{id: 'crust', myth: 'Crust is a fault', short: 'Crust', correction: 'It is wanted.', concepts: ['flour']}],
			needs: [{id: 'hunger', symptom: 'Everybody is hungry', start: 'baker', step: 'Light the oven.'}],
			days: [
				{
					role: 'baker',
					day: [{time: '03:30', activity: 'Light the oven', detail: 'Quietly', concepts: ['flour']}],
					week: [{day: 'Monday', activity: 'Rest'}],
				},
			],
		})),
	);

	it('say who owns a piece of work and who helps, how sure that is, and nothing that the data does not', () => {
		expect(topic('work:oven', catalogue)).toMatchObject({
			lead: 'baker',
			contributor: 'brewer',
			certainty: 'firm',
			sides: {},
			introduction: 'It is theirs.',
			related: ['concept:flour'],
		});
	});

	it('list work by its owner: the roles, what is shared, then everybody else', () => {
		expect(catalogue.byKind.get('work')?.map(({id}) => id)).toEqual(['oven', 'floor', 'grain']);
	});

	it('say what a tool is for, who has it in hand, and where its page is', () => {
		expect(topic('tool:whisk', catalogue)).toMatchObject({
			introduction: 'Stirring.',
			lead: 'baker',
			url: 'https://example.org/whisk',
			own: [{id: 'note', points: [{text: 'Dries fast'}]}],
		});
	});

	it('say what holds instead of a myth', () => {
		expect(topic('myth:crust', catalogue)).toMatchObject({
			title: 'Crust is a fault',
			short: 'Crust',
			introduction: 'It is wanted.',
			sides: {},
		});
	});

	it('say which role a need calls for first, and the first step', () => {
		expect(topic('need:hunger', catalogue)).toMatchObject({
			title: 'Everybody is hungry',
			lead: 'baker',
			section: {id: 'baker', title: 'Start with Baker'},
		});
		expect(topic('need:hunger', catalogue)).toMatchObject({step: 'Light the oven.', introduction: ''});
	});

	it('tell a day by the hour and a week by the day', () => {
		expect(topic('day:day', catalogue).sides.baker).toEqual([{mark: '03:30', text: 'Light the oven. Quietly'}]);
		expect(topic('day:week', catalogue).sides.baker).toEqual([{mark: 'Monday', text: 'Rest', weekday: {order: 0, short: 'Mon'}}]);
	});
});

describe('a catalogue', () => {
	it('lists topics kind by kind and section by section, in the order of the data', () => {
		expect(tiny.topics.map(({key}) => key).slice(0, 10)).toEqual([
			'dimension:heat',
			'dimension:time',
			'dimension:selling',
			'dimension:tools',
			'concept:yeast',
			'concept:flour',
			'concept:hops',
			'concept:fermentation',
			'concept:sourdough',
			'concept:mashing',
		]);
	});

	it('gathers what belongs to one section, wherever it stands in the file', () => {
		const shuffled = createCatalogue(tinyDataset(input => ({...input, dimensions: input.dimensions?.toReversed()})));
		expect(shuffled.byKind.get('dimension')?.map(({id}) => id)).toEqual(['time', 'heat', 'tools', 'selling']);
	});

	it('puts sections that the data does not list last', () => {
		const catalogue = createCatalogue(tinyDataset(input => ({...input, groups: [{id: 'trade', title: 'Trade'}]})));
		expect(catalogue.byKind.get('dimension')?.map(({id}) => id)).toEqual(['selling', 'tools', 'heat', 'time']);
		expect(topic('dimension:heat', catalogue).section).toEqual({id: 'craft', title: 'craft'});
	});

	it('finds every topic by its key and its kind', () => {
		for (const catalogue of [tiny, builtIn()]) {
			expect(new Set(catalogue.byKey.values()).size).toBe(catalogue.topics.length);
			expect(topicKinds.flatMap(kind => catalogue.byKind.get(kind) ?? []).length).toBe(catalogue.topics.length);
			for (const each of catalogue.topics) expect(each.key).toBe(`${each.kind}:${each.id}`);
		}
	});

	it('has everything of the built-in dataset', () => {
		const {byKind, dataset} = builtIn();
		expect(byKind.get('dimension')?.length).toBe(dataset.dimensions.length);
		expect(byKind.get('concept')?.length).toBe(dataset.concepts.length);
		expect(byKind.get('work')?.length).toBe(dataset.ownership.length);
		expect(byKind.get('tool')?.length).toBe(dataset.tools.length);
		expect(byKind.get('myth')?.length).toBe(dataset.myths.length);
		expect(byKind.get('need')?.length).toBe(dataset.needs.length);
		expect(byKind.get('role')?.length).toBe(dataset.roles.length);
	});

	it('relates only topics that exist', () => {
		const {topics, byKey} = builtIn();
		expect(topics.flatMap(({key, related}) => related.filter(other => !byKey.has(other)).map(other => `${key} -> ${other}`))).toEqual([]);
	});

	it('leaves out sources that the data does not list', () => {
		const catalogue = createCatalogue(tinyDataset(input => ({...input, sources: input.sources?.slice(0, 1)})));
		expect(topic('dimension:heat', catalogue).sources.map(({id}) => id)).toEqual(['manual']);
	});

	it('is empty for a dataset of roles alone, but for the roles', () => {
		const {roles} = tinyDataset();
		const catalogue = createCatalogue(tinyDataset(() => ({roles: structuredClone(roles) as never})));
		expect(catalogue.topics.map(({kind}) => kind)).toEqual(['role', 'role', 'role']);
	});
});

describe('what is said of each role', () => {
	it.each([
		['tool:whisk', {baker: [{text: 'Beats eggs.'}], brewer: [{text: 'Never touches it.'}]}],
		['myth:crust-is-a-fault', {baker: [{text: 'Taste it.'}], brewer: [{text: 'Ask a baker.'}]}],
		['situation:the-oven-is-cold', {baker: [{text: 'Lights it.'}, {text: 'Tells the queue when.'}], brewer: [{text: 'Lends dry wood.'}]}],
	])('stays that role’s: %s', (key, sides) => {
		expect(craft(key).sides).toEqual(sides);
	});
});

describe('comparisonOf', () => {
	it.each([
		['baker', 'brewer', 'Bakers bake dry; brewers boil.'],
		['brewer', 'baker', 'Bakers bake dry; brewers boil.'],
		['baker', 'cheese', 'Ovens are hot; cheese is only warmed.'],
		['cheese', 'baker', 'Ovens are hot; cheese is only warmed.'],
		['brewer', 'cheese', undefined],
		['cheese', 'brewer', undefined],
		['baker', 'baker', undefined],
		['baker', 'nobody', undefined],
	])('of %s and %s says %j', (left, right, contrast) => {
		expect(comparisonOf(topic('dimension:heat'), left, right)?.contrast).toBe(contrast);
	});

	it('says nothing of a concept', () => {
		expect(comparisonOf(topic('concept:yeast'), 'baker', 'brewer')).toBeUndefined();
	});
});

describe('findTopic', () => {
	it.each([
		['heat', 'dimension:heat'],
		['HEAT', 'dimension:heat'],
		['concept:yeast', 'concept:yeast'],
		['  Yeast ', 'concept:yeast'],
		['saccharomyces', 'concept:yeast'],
		['酸种面包', 'concept:sourdough'],
		['werkzeuge 工具 🛠️', 'dimension:tools'],
		['tools', 'dimension:tools'],
		['Bread_Baking', 'role:baker'],
		['yeat', undefined],
		['', undefined],
		['   ', undefined],
		['dimension:nothing', undefined],
	])('of %j is %s', (words, key) => {
		expect(findTopic(tiny.topics, words)?.key).toBe(key);
	});

	it.each([
		['slo', 'concept:slo'],
		['error budget', 'concept:error-budget'],
		['error-budget', 'concept:error-budget'],
		['Error_Budget', 'concept:error-budget'],
		['on-call', 'dimension:on-call'],
		['concept:on-call', 'concept:on-call'],
		['cost', 'dimension:cost'],
	])('of %j in the built-in dataset is %s', (words, key) => {
		expect(findTopic(builtIn().topics, words)?.key).toBe(key);
	});

	it('finds every topic of the built-in dataset by its key', () => {
		const catalogue = builtIn();
		expect(catalogue.topics.filter(({key}) => findTopic(catalogue.topics, key)?.key !== key)).toEqual([]);
	});
});

describe('partyNames', () => {
	it.each([
		['baker', {name: 'Bread Baking', short: 'Baker'}],
		['miller', {name: 'The mill', short: 'The mill'}],
		['shared', {name: 'Shared', short: 'shared'}],
		['neither', {name: 'Neither', short: 'neither'}],
		['nobody', {name: 'nobody', short: 'nobody'}],
	])('of %s', (id, names) => {
		expect(partyNames(tiny.dataset, id)).toEqual(names);
	});
});

describe('kindNames', () => {
	it('names every kind, each plural once', () => {
		const plurals = topicKinds.map(kind => kindNames[kind].many);
		expect(new Set(plurals).size).toBe(topicKinds.length);
	});
});
