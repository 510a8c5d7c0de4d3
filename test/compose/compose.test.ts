import {describe, expect, it} from 'vitest';
import {meter, roleTone, standing, titleRows} from '../../source/compose/compose.ts';
import {datasetSchema} from '../../source/dataset/schema.ts';
import type {Line} from '../../source/text/line.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {craft, crafts, craftsSides as sides} from '../helpers/crafts.ts';

const textOf = (spans: Line) => spans.map(({text}) => text).join('');

describe('the colour of a role', () => {
	const roles = Array.from({length: 9}, (_, index) => ({id: `r${index}`, name: `Role ${index}`, short: `R${index}`, tagline: 'x'}));
	const many = createCatalogue(datasetSchema.parse({roles}));
	const ids = roles.map(({id}) => id);

	it('is never the same on both sides, whichever two are compared', () => {
		const clashing = ids.flatMap(left =>
			ids
				.filter(right => right !== left && roleTone(many, left, {left, right}) === roleTone(many, right, {left, right}))
				.map(right => `${left} ${right}`),
		);
		expect(clashing).toEqual([]);
	});

	it('of the left side is the same beside any other', () => {
		for (const left of ids) expect(new Set(ids.map(right => roleTone(many, left, {left, right}))).size).toBe(1);
	});

	it('of what is shared and of other parties is none of a role', () => {
		expect(roleTone(crafts, 'shared', sides)).toBe('shared');
		expect(roleTone(crafts, 'miller', sides)).toBe('muted');
	});
});

describe('how two roles stand', () => {
	it.each([
		['dimension:heat', 'alike ●●○'],
		['concept:sourdough', 'Baker leads'],
		['concept:flour', 'The mill leads'],
		['concept:yeast', 'shared'],
		['work:light-the-oven', 'Baker owns'],
		['work:sweep-the-floor', 'shared'],
		['tool:whisk', 'used more by Baker'],
		['tool:kettle', 'shared'],
		['need:everybody-is-hungry', 'start with Baker'],
		['need:nobody-is-hungry', 'neither'],
		['myth:crust-is-a-fault', ''],
		['source:wall', ''],
	])('on %s is said as %j', (key, words) => {
		expect(textOf(standing(crafts, craft(key), sides))).toBe(words);
	});

	it('is told of no pair that the data does not compare', () => {
		expect(textOf(standing(crafts, craft('dimension:heat'), {left: 'brewer', right: 'cheese'}))).toBe('');
		expect(textOf(standing(crafts, craft('dimension:heat'), {left: 'cheese', right: 'baker'}))).toBe('alike ●○○');
	});

	it('is the more marks the more alike they are', () => {
		expect((['low', 'medium', 'high'] as const).map(each => textOf(meter(each)))).toEqual(['●○○', '●●○', '●●●']);
	});
});

describe('the title of a topic', () => {
	const first = (key: string, isNamingKind = false) => textOf(titleRows(crafts, craft(key), sides, 60, isNamingKind)[0] ?? []);

	it.each([
		['myth:crust-is-a-fault', /^Myth: Crust is a fault\./],
		['moment:first-loaf', /^1204: The first loaf is sold\./],
		['concept:yeast', /^Yeast +shared$/],
	])('of %s says what it is', (key, words) => {
		expect(first(key)).toMatch(words);
	});

	it('names its kind where others stand beside it', () => {
		expect(first('concept:sourdough', true)).toMatch(/^Sourdough {2}concept +Baker leads$/);
	});
});
