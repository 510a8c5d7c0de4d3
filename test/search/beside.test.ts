import {describe, expect, test} from 'vitest';
import {createSearch} from '../../source/search/search.ts';
import type {TopicKey} from '../../source/topics/topic.ts';
import {builtInTopics, simple} from './built-in.ts';

const topics = builtInTopics();
const search = createSearch(topics);
const concepts = topics.filter(({kind}) => kind === 'concept');
const roles = topics.filter(({kind}) => kind === 'role');
const found = (query: string) => search.find(query, {limit: 3}).hits.map(({key}) => key);

/** Each form is asked of another third of the concepts, so that all are asked for and the test stays quick. */
let third = 0;

/** In how many of the questions of a form the entry asked for comes first, and among the first three. */
function shares(form: (title: string) => string) {
	third = (third + 1) % 3;
	const asked = concepts.filter((_, place) => place % 3 === third);
	const places = asked.map(({key, title}) => found(form(title)).indexOf(key));
	return {
		first: places.filter(place => place === 0).length / places.length,
		three: places.filter(place => place >= 0).length / places.length,
	};
}

describe('over all concepts of the built-in dataset', () => {
	const forms: [string, (title: string) => string][] = [
		...roles.flatMap(({short}): [string, (title: string) => string][] => [
			[`${short} …`, title => `${short.toLowerCase()} ${title}`],
			[`… for ${short}`, title => `${title} for ${short}`],
		]),
		['… ownership', title => `${title} ownership`],
		['… tools', title => `${title} tools`],
		['who owns …', title => `who owns ${title}`],
		['… log4shell', title => `${title} log4shell`],
		['qzxv … ploxitane', title => `qzxv ${title} ploxitane`],
	];

	test.each(forms)('%s does not drive the entry itself out', (_, form) => {
		const {first, three} = shares(form);
		expect(three).toBeGreaterThanOrEqual(0.98);
		expect(first).toBeGreaterThanOrEqual(0.9);
	});

	// Every concept with one far from it in the list, so that pairs are of all kinds.
	const pairs = concepts
		.map((left, place) => [left, concepts[(place * 7 + 31) % concepts.length] ?? left] as const)
		.filter(([left, right], place) => left !== right && place % 4 === 0);

	test.each<[string, (left: string, right: string) => string]>([
		['X vs Y', (left, right) => `${left} vs ${right}`],
		['X or Y', (left, right) => `${left.toLowerCase()} or ${right.toLowerCase()}`],
		['difference between X and Y', (left, right) => `difference between ${left} and ${right}`],
		['X versus Y for Z', (left, right) => `${left} versus ${right} for a small team`],
		['is X the same as Y?', (left, right) => `is ${left} the same as ${right}?`],
	])('%s brings both among the first three', (_, form) => {
		const both = pairs.filter(([left, right]) => {
			const keys: readonly TopicKey[] = found(form(left.title, right.title));
			return keys.includes(left.key) && keys.includes(right.key);
		});
		expect(both.length / pairs.length).toBeGreaterThanOrEqual(0.95);
	});

	test.each(['who is', 'what is the', 'how do i', 'where does the', 'tell me about'])(
		'nothing vanishes while %j is typed before a name',
		opening => {
			for (const {title} of concepts.filter((_, place) => place % 25 === 0)) {
				const typed = `${opening} ${title}`;
				const words = typed.split(' ');
				for (let count = 1; count <= words.length; count++) {
					const begun = words.slice(0, count).join(' ');
					expect(search.find(begun, {limit: 1}).total, begun).toBeGreaterThan(0);
				}
			}
		},
	);
});

describe('two things compared', () => {
	const small = createSearch([
		simple('concept', 'sli', 'SLI'),
		simple('concept', 'slo', 'SLO', {aliases: ['Objective']}),
		simple('concept', 'rto', 'RTO and RPO'),
		simple('tool', 'terraform', 'Terraform'),
		simple('tool', 'pulumi', 'Pulumi'),
		simple('myth', 'apart', 'SLI vs SLO', {introduction: 'One measures, one aims.'}),
		simple('concept', 'hire', 'Whom to hire first', {asked: ['should we hire terraform or pulumi people first']}),
		...Array.from({length: 30}, (_, number) => simple('work', `work-${number}`, `Write the SLO of service ${number}`)),
	]);
	const first = (query: string, count = 3) => small.find(query, {limit: count}).hits.map(({id}) => id);

	test('come after what tells them apart', () => {
		expect(first('what is the difference between an SLI and an SLO')).toEqual(['apart', 'sli', 'slo']);
		expect(first('objective vs. sli')).toEqual(['slo', 'sli', 'apart']);
	});

	test.each([
		['terraform or pulumi', ['terraform', 'pulumi']],
		['is terraform better than pulumi for a small team?', ['terraform', 'pulumi']],
		['how does pulumi differ from terraform', ['pulumi', 'terraform']],
		['slo versus rto and rpo', ['slo', 'rto']],
		['compare rto and rpo and slo', ['rto', 'slo']],
		['terrafrom vs pulumi', ['terraform', 'pulumi']],
	])('are both first in %j', (query, ids) => {
		expect(first(query, 2)).toEqual(ids);
	});

	test('are not two things where the sentence is about something else, or where the whole is a name', () => {
		expect(first('should we hire terraform or pulumi people first', 1)).toEqual(['hire']);
		expect(first('rto and rpo', 1)).toEqual(['rto']);
	});

	test('of which nothing is known find what holds the words', () => {
		expect(small.find('zebra vs giraffe').total).toBe(0);
		expect(first('slo vs giraffe', 1)).toEqual(['slo']);
	});
});

describe('unknown words', () => {
	const small = createSearch([
		simple('concept', 'scan', 'Vulnerability scanning', {asked: ['find holes in our packages']}),
		simple('concept', 'patch', 'Patching'),
		simple('concept', 'toil', 'Toil'),
	]);
	const keys = (query: string) => small.find(query).hits.map(({id}) => id);

	test.each(['log4shell vulnerability', 'vulnerability log4shell', 'is there a vulnerability like qwzx or log4shell'])(
		'in %j hide nothing that is known',
		query => {
			expect(keys(query)[0]).toBe('scan');
		},
	);

	test('alone find nothing', () => {
		expect(keys('log4shell qwzx')).toEqual([]);
	});

	test('that are a known one mistyped count as it', () => {
		expect(keys('vulnerabilty scaning')[0]).toBe('scan');
	});
});

test('a question whose words so far only put it shows what there is, those asked for so first', () => {
	const topics = [simple('concept', 'toil', 'Toil'), simple('concept', 'on-call', 'On-call', {asked: ['who is woken at night']})];
	const keys = (query: string) =>
		createSearch(topics)
			.find(query)
			.hits.map(({id}) => id);
	expect(keys('who is')).toEqual(['on-call']);
	expect(keys('how do')).toEqual(['toil', 'on-call']);
	expect(createSearch([]).find('how do').total).toBe(0);
});
