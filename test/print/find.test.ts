import {describe, expect, it} from 'vitest';
import {find, indexed} from '../../source/print/html/browser/find.ts';
import {sample} from '../helpers/sample.ts';

/** What the page indexes of its entries. */
const index = indexed(
	sample.topics.map(({key, title, short, aliases, asked, introduction}) => ({
		...{key, title, text: `${title} ${introduction}`},
		names: [...aliases, ...asked.slice(0, 4), ...(short === title ? [] : [short])],
	})),
);
const firstThree = (query: string) => find(index, query, 3).map(({title}) => title);
const concepts = sample.ofKind('concept').map(({title}) => title);
const pairs = concepts.flatMap((one, at) => concepts.slice(at + 1).map(other => [one, other] as const));

describe('the search of the page', () => {
	it.each<[string, (one: string, other: string) => string]>([
		['X vs Y', (one, other) => `${one} vs ${other}`],
		['X versus Y', (one, other) => `${one} versus ${other}?`],
		['X or Y', (one, other) => `${one} or ${other}`],
		['the difference between X and Y', (one, other) => `what is the difference between ${one} and ${other}`],
		['X vs Y for something', (one, other) => `${one} vs ${other} for a small team`],
		['in small letters', (one, other) => `${one.toLowerCase()} vs. ${other.toLowerCase()}`],
	])('answers %s with both, whichever two', (_, ask) => {
		const lacking = pairs.filter(([one, other]) => {
			const found = firstThree(ask(one, other));
			return !found.includes(one) || !found.includes(other);
		});
		expect(lacking).toEqual([]);
	});

	it('puts first what tells the two apart', () => {
		const entries = indexed([
			{title: 'Bread', names: [], text: ''},
			{title: 'Beer', names: [], text: ''},
			{title: 'Two crafts', names: ['bread or beer'], text: ''},
		]);
		expect(find(entries, 'bread vs beer', 3).map(({title}) => title)).toEqual(['Two crafts', 'Bread', 'Beer']);
	});

	it('takes no sentence for a comparison', () => {
		expect(firstThree('who is on call')[0]).toBe('On-call');
		expect(firstThree('error budget')[0]).toBe('Error Budget');
	});
});

describe('the search of a page whose entries are not in English', () => {
	const entry = (title: string, text: string) => ({title, names: [], text});
	const entries = [entry('Fehlerbudget', 'Wie viel schiefgehen darf.'), entry('An', 'So steht es.'), entry('Wer', 'Liste der Leute.')];
	const german = (query: string, language = 'de') => find(indexed(entries), query, 3, language).map(({title}) => title);

	it('takes no English word for a small one, and forgives small ones of its own', () => {
		expect(german('die Fehler')).toEqual(['Fehlerbudget']);
		expect(german('die Fehler', 'en-GB')).toEqual([]);
		expect(german('an es')).toEqual(['An']);
		expect(german('wer')).toEqual(['Wer']);
		expect(german('zzqqxy Fehler')).toEqual([]);
		expect(german(' ')).toEqual([]);
	});
});
