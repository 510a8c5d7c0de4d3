import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createLexicon} from '../../source/search/index/lexicon.ts';
import {deserializeIndex, serializeIndex} from '../../source/search/index/serialized-index.ts';
import {createSearch, searchIn} from '../../source/search/search.ts';
import type {Topic} from '../../source/topics/topic.ts';
import {simple} from './built-in.ts';

const bare = (text: string) => text.normalize('NFKD').replace(/\p{Mn}/gu, '');
const same = (text: string) => bare(bare(text).toLowerCase()).replace(/\s+/gu, '');
const namesOf = ({title, aliases}: Topic) => [title, ...aliases].map(same);

const word = fc.oneof(
	fc.constantFrom(
		'go',
		'make',
		'who',
		'it',
		'on',
		'is',
		'the',
		'what',
		'can',
		'how',
		'of',
		'vs',
		'or',
		'and',
		'for',
		'c:',
		'work:',
		'team',
		'role',
	),
	fc.constantFrom('C', 'C#', 'C++', 'F#', '.NET', 'R', 'Node.js', 'CI/CD', '24/7', 'k8s', 'A+', '@home', '100%', '$0', '~', '--', '&'),
	fc.constantFrom(
		'Łódź',
		'Øresund',
		'Đà Nẵng',
		'Æther',
		'ısı',
		'STRAẞE',
		'Straße',
		'naïve',
		'Ärger',
		'žluťoučký',
		'信頼性',
		'Надёжность',
		'عربي',
	),
	fc.constantFrom('🚀', '👩‍🚒', '🇩🇪', '❤️', '✓'),
	fc.constantFrom('error', 'budget', 'errors', 'paging', 'deploy', 'deployment', 'observability'),
	fc.string({unit: 'grapheme', minLength: 1, maxLength: 6}),
);
const name = fc
	.array(word, {minLength: 1, maxLength: 5})
	.map(words => words.join(' '))
	.filter(text => same(text) !== '' && text.trim() === text);
const dataset = fc
	.array(fc.record({title: name, aliases: fc.array(name, {maxLength: 2}), introduction: name, asked: fc.array(name, {maxLength: 1})}), {
		minLength: 1,
		maxLength: 12,
	})
	.map(entries => entries.map(({title, ...rest}, number) => simple(number % 3 ? 'concept' : 'tool', `entry-${number}`, title, rest)));
const spelling = fc.constantFrom<(text: string) => string>(
	text => text,
	text => text.toUpperCase(),
	text => text.toLowerCase(),
	text => text.normalize('NFD').replace(/\p{Mn}/gu, ''),
	text => ` ${text}  `,
);

describe('a whole name', () => {
	test('finds what is called so first, or another that is called so too: in any dataset, case, and with or without accents', () => {
		fc.assert(
			fc.property(dataset, spelling, fc.nat(), (topics, spell, choice) => {
				const names = topics.flatMap(({title, aliases}) => [title, ...aliases]);
				const asked = spell(names[choice % names.length] ?? '');
				fc.pre(names.some(known => same(known) === same(asked)));
				const [first] = createSearch(topics).find(asked).hits;
				const found = topics.find(({key}) => key === first?.key);
				expect(found && namesOf(found), `${JSON.stringify(asked)} among ${JSON.stringify(names)}`).toContain(same(asked));
			}),
			{numRuns: 150},
		);
	});

	test.each([
		['Go', 'golang'],
		['make', 'make'],
		['WHO', 'who'],
		['it', 'it'],
		['C', 'c'],
		['c#', 'csharp'],
		['C++', 'cpp'],
		['lodz', 'town'],
		['oresund', 'strait'],
		['da nang', 'port'],
		['🚀', 'rocket'],
		['✈️', 'launch'],
		['strasse', 'street'],
		['t: the basics', 'basics'],
	])('%j finds %s', (query, id) => {
		const titles = {
			...{cpp: 'C++', launch: '✈️ landing day', csharp: 'C#', c: 'C', golang: 'Go', make: 'Make', who: 'WHO', it: 'IT', town: 'Łódź'},
			...{strait: 'Øresund', port: 'Đà Nẵng', rocket: '🚀', street: 'STRAẞE', basics: 'T: the basics'},
		};
		const topics = Object.entries(titles).map(([id, title]) =>
			simple('concept', id, title, {introduction: 'The one who can make it go on.'}),
		);
		expect(createSearch(topics).find(query).hits[0]?.id).toBe(id);
	});

	test('is found in an index read back too, and only among the kinds asked for', () => {
		const topics = [simple('tool', 'gnu', 'Make'), simple('concept', 'make', 'Make'), simple('concept', 'other', 'Making of')];
		const search = searchIn(deserializeIndex(serializeIndex(createLexicon(topics)), () => topics));
		expect(search.find('make').hits.map(({key}) => key)).toEqual(['concept:make', 'tool:gnu']);
		expect(search.find('make', {kinds: ['tool']}).hits.map(({key}) => key)).toEqual(['tool:gnu']);
	});

	test('comes before a name that only holds it, and a title before an alias', () => {
		const topics = [
			simple('concept', 'holds', 'Budget for errors', {aliases: ['Error budget policy']}),
			simple('concept', 'alias', 'Allowance', {aliases: ['Error Budget']}),
			simple('concept', 'title', 'Error Budget'),
		];
		expect(
			createSearch(topics)
				.find('error budget')
				.hits.map(({id}) => id),
		).toEqual(['title', 'alias', 'holds']);
	});
});
