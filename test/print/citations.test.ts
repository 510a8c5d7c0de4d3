import {describe, expect, it} from 'vitest';
import {type Dataset, datasetSchema} from '../../source/dataset/schema.ts';
import {cited, citedTitles} from '../../source/print/html/citations.ts';
import {datasetPage} from '../../source/print/html/pages.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';

const citing = (sources: readonly {readonly title: string; readonly status?: Dataset['sources'][number]['status']}[]) => {
	const listed = sources.map(({title, status = 'read'}, index) => ({id: `s${index}`, title, status, url: `https://example.org/${index}`}));
	return createCatalogue(
		datasetSchema.parse({
			roles: [
				{id: 'one', name: 'One', short: 'One', tagline: 'x'},
				{id: 'two', name: 'Two', short: 'Two', tagline: 'x'},
			],
			categories: [{id: 'c', title: 'C'}],
			concepts: [
				{id: 'bread', term: 'Bread', category: 'c', lead: 'shared', definition: 'Baked.', sides: {}, sources: listed.map(({id}) => id)},
			],
			sources: listed,
		}),
	);
};

const titlesOf = (...titles: string[]) => [...citedTitles(citing(titles.map(title => ({title})))).values()];

describe('what a source is cited by, where its entry stands on the same page', () => {
	it.each([
		['On bread (2016)', 'On bread'],
		['On bread (May 2023)', 'On bread'],
		['On bread (Sept. 2023)', 'On bread'],
		['On bread (9. März 2021)', 'On bread'],
		['On bread (9 March 2021)', 'On bread'],
		['On bread', 'On bread'],
		['On bread (2016), ch. 2', 'On bread (2016), ch. 2'],
		['On bread (Miller, 2016)', 'On bread (Miller, 2016)'],
		['On bread (800 loaves)', 'On bread (800 loaves)'],
		['On bread (1 in 2016 loaves)', 'On bread (1 in 2016 loaves)'],
		['(2016)', ''],
	])('%s is cited as %s', (title, name) => {
		expect(titlesOf(title)).toEqual([name]);
	});

	it('is the whole title where another has the same without its date, or is called so', () => {
		expect(titlesOf('Report (2023)', 'Report (2024)', 'Note (2020)', 'Note', 'Letter (2021)')).toEqual([
			'Report (2023)',
			'Report (2024)',
			'Note (2020)',
			'Note',
			'Letter',
		]);
	});
});

describe('how well sources were read', () => {
	it('is said once of all of which it holds', () => {
		const said = cited(
			[
				{title: 'A', status: 'seen'},
				{title: 'B', status: 'read'},
				{title: 'C', status: 'seen'},
				{title: 'D', status: 'known'},
			],
			({title}) => title,
		);
		expect(said).toBe('opening seen: A; C · read: B · not opened: D');
	});

	it('is said of each on a whole page too, at the entry that cites it and where it is listed; and what the words mean, as far as they are used', () => {
		const html = datasetPage(citing([{title: 'A (2016)'}, {title: 'B', status: 'seen'}]), {left: 'one', right: 'two'});
		const text = html.slice(html.indexOf('<main')).replace(/<[^>]*>/g, '');
		expect(text).toContain('Sourcesread: A · opening seen: B');
		expect(text).toContain('A (2016)read: example.org');
		expect(text).toContain('Bopening seen: example.org');
		expect(text).toMatch(/Read for this dataset\. Opening seen: .* was read/);
		expect(text).not.toContain('Not opened');
	});
});
