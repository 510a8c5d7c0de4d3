import {describe, expect, test} from 'vitest';
import {loadBuiltIn} from '../../source/dataset/built-in.ts';
import {outlineOf} from '../../source/dataset/outline.ts';
import {listPage} from '../../source/print/html/pages.ts';
import {listed, searchAnswer} from '../../source/print/json.ts';
import {listMarkdown} from '../../source/print/markdown.ts';
import {hitTable, listTable} from '../../source/print/table.ts';
import {hitLines, listLines} from '../../source/print/text/list.ts';
import {createSearch} from '../../source/search/search.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import type {Catalogue} from '../../source/topics/topic.ts';

const dataset = loadBuiltIn();
const whole = createCatalogue(dataset);
const outline = createCatalogue(outlineOf(dataset));
const sides = {left: 'sre', right: 'platform'};
const result = createSearch(whole.topics).find('who owns the budget', {limit: 30});

/** Everything that is printed of an outline: lists and hits, in every format. */
const printed: Readonly<Record<string, (catalogue: Catalogue) => unknown>> = {
	'a list as text': catalogue => listLines(catalogue, catalogue.topics, sides, {columns: 80}),
	'a narrow list as text': catalogue => listLines(catalogue, catalogue.topics, sides, {columns: 44}),
	'a list as JSON': catalogue => listed(catalogue.topics, sides),
	'a list as CSV': catalogue => listTable(catalogue, catalogue.topics, sides),
	'a list as Markdown': catalogue => listMarkdown(catalogue, 'entries', catalogue.topics),
	'a list as HTML': catalogue => listPage(catalogue, 'entries', catalogue.topics),
	'hits as text': catalogue =>
		hitLines(
			catalogue,
			result.hits.flatMap(({key}) => catalogue.topic(key) ?? []),
			sides,
			{columns: 80},
		),
	'hits as JSON': catalogue => searchAnswer(catalogue, result),
	'hits as CSV': catalogue => hitTable(catalogue, searchAnswer(catalogue, result)),
};

describe('of an outline is printed what is printed of the whole:', () => {
	test.each(Object.keys(printed))('%s', name => {
		expect(printed[name]?.(outline)).toEqual(printed[name]?.(whole));
	});
});

test('an outline is a third of the whole, or less', () => {
	expect(JSON.stringify(outlineOf(dataset)).length).toBeLessThan(JSON.stringify(dataset).length / 3);
});
