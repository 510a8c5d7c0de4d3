import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseFile} from '../../source/dataset/read/parse.ts';
import {type Dataset, datasetSchema} from '../../source/dataset/schema.ts';
import {toYaml} from '../../source/dataset/to-yaml.ts';
import {crafts} from '../helpers/crafts.ts';
import {hostileTexts} from '../print/hostile.ts';
import {anyOf} from './any-dataset.ts';

const readAgain = (dataset: Dataset): unknown => datasetSchema.parse(parseFile('again.yaml', toYaml(dataset)).parsed.value);

/** A dataset with a text in every place of a few entries; undefined where the schema takes no such text. */
function saying(text: string): Dataset | undefined {
	const role = (id: string) => ({id, name: text, short: text, tagline: text, asked: [text, text]});
	return datasetSchema.safeParse({
		name: text,
		roles: [role('one'), role('two')],
		concepts: [{id: 'c', term: text, category: 'k', definition: text, lead: 'one', sides: {}, practice: {well: [text], wrong: []}}],
		ownership: [{id: 'w', task: text, owner: 'one', why: text, certainty: 'firm', sides: {one: text}}],
		days: [{role: 'one', week: [{day: text, activity: text}]}],
	}).data;
}

/** Letters that mean something to YAML, words that it takes for other than text, and words long enough to be folded. */
const tricky = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'yes',
				'null',
				'~',
				'2003',
				'09:30',
				'0x1f',
				'-',
				':',
				'#',
				'&a',
				'*b',
				'!c',
				'"',
				"'",
				'%',
				'@',
				'`',
				'|',
				'>',
				'---',
				'...',
				'日本',
				'🙂',
				'word'.repeat(9),
			),
			fc.string({maxLength: 12}),
		),
		{minLength: 1, maxLength: 24},
	)
	.map(words => words.join(' '));

describe('a dataset as YAML', () => {
	it('is the same when it is read again, with every kind of entry', () => {
		expect(readAgain(crafts.dataset)).toEqual(crafts.dataset);
	});

	it('is the same whatever its texts look like to YAML', () => {
		fc.assert(
			fc.property(fc.oneof(tricky, fc.constantFrom(...hostileTexts)), text => {
				const dataset = saying(text);
				fc.pre(dataset !== undefined);
				expect(readAgain(dataset as Dataset)).toEqual(dataset);
			}),
			{numRuns: 500},
		);
	});

	it('is the same when it is read again, whatever of the schema it has', () => {
		fc.assert(
			fc.property(anyOf(datasetSchema), input => {
				const dataset = datasetSchema.parse(input);
				expect(readAgain(dataset as Dataset)).toEqual(dataset);
			}),
			{numRuns: 100},
		);
	});

	it('leaves out what the schema fills in, and holds nothing that the reader refuses', () => {
		const text = toYaml(crafts.dataset);
		expect(text).not.toMatch(/\[\]|: false|^\s*<<:|: [&*!]/m);
		expect(text).toMatch(/^# A dataset of rolex\./);
	});
});
