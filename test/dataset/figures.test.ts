import {describe, expect, test} from 'vitest';
import {loadBuiltIn} from '../../source/dataset/built-in.ts';
import {topicLines} from '../../source/print/text/topic.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {figures} from './figures.ts';

const dataset = loadBuiltIn();

function textsIn(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('the figures in the texts of the built-in dataset', () => {
	test.each(Object.entries(figures))('are right, worked out anew: %s', (_, check) => {
		const checked = textsIn(dataset).map(check);
		expect(checked.flatMap(({wrong}) => wrong)).toEqual([]);
		expect(checked.some(({found}) => found > 0)).toBe(true);
	});
});

describe('a wrong figure is found in', () => {
	test.each([
		['downtimes', 'In 30 days and in a year of 365: 99.9%: 43 min 12 s and 8 h 45 min 36 s', 2, 0],
		['downtimes', 'In 30 days and in a year of 365: 99.9%: 43 min 13 s and 8 h 45 min 37 s', 2, 2],
		['downtimes', '99.9% over 30 days allows about 43 minutes', 1, 0],
		['downtimes', '99.9% over 28 days allows about 43 minutes', 1, 1],
		['downtimes', '99.999%: 26 s', 1, 0],
		['spansToTheSecond', 'At 99.95% alarms ring at 21 min 36 s, the penalty begins at 43 min 12 s', 2, 0],
		['spansToTheSecond', 'At 99.95% alarms ring at 21 min 26 s', 1, 1],
		['spansToTheSecond', 'It took 21 min 26 s', 0, 0],
		['burnRates', 'A rate of 14.4 spends 2% of the budget in 1 hour, 6 spends 5% in 6 hours', 2, 0],
		['burnRates', 'A rate of 14.4 spends 3% of the budget in 1 hour', 1, 1],
		['burnRates', 'page at 6 over 6 hours (5%), ticket at 1 over 3 days (11%)', 2, 1],
		['budgets', '99.9% over 10 million requests in 28 days leaves 10,000 that may fail', 1, 0],
		['budgets', '99.95% over 10 million requests leaves 10,000', 1, 1],
	] as const)('%s: %s', (name, text, found, wrong) => {
		const checked = figures[name](text);
		expect({found: checked.found, wrong: checked.wrong.length}).toEqual({found, wrong});
	});
});

describe('every entry of the built-in dataset', () => {
	const catalogue = createCatalogue(dataset);
	const asText = (lines: ReturnType<typeof topicLines>) => lines.map(spans => spans.map(({text}) => text).join('')).join(' ');

	/** The questionnaire says in its caveat what it is; a source has none. */
	const judged = catalogue.topics.filter(({kind}) => kind !== 'source' && kind !== 'assessment');

	test('has a source, or is shown as editorial', () => {
		const unmarked = judged.filter(
			topic => topic.sources.length === 0 && !/editorial/.test(asText(topicLines(catalogue, topic, {left: 'sre', right: 'platform'}, 100))),
		);
		expect(unmarked.map(({key}) => key)).toEqual([]);
		expect(judged.length).toBeGreaterThan(0);
	});

	test('that has a source is not called editorial for want of one', () => {
		const sourced = judged.filter(({sources}) => sources.length > 0);
		const marked = sourced.filter(topic =>
			/editorial: the authors/.test(asText(topicLines(catalogue, topic, {left: 'sre', right: 'platform'}, 100))),
		);
		expect(marked.map(({key}) => key)).toEqual([]);
	});
});
