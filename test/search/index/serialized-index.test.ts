import {expect, test} from 'vitest';
import {createLexicon} from '../../../source/search/index/lexicon.ts';
import {deserializeIndex, deserializeIndexOf, serializeIndex} from '../../../source/search/index/serialized-index.ts';
import {createSearch, searchIn} from '../../../source/search/search.ts';
import {builtInTopics} from '../built-in.ts';
import {queries} from '../quality.ts';

const topics = builtInTopics();
const packed = serializeIndex(createLexicon(topics));
const prepared = deserializeIndex({text: JSON.parse(JSON.stringify(packed.text)), bytes: packed.bytes}, () => topics);

test('an index made when rolex was built answers every query as one made now', () => {
	const made = createSearch(topics);
	const read = searchIn(prepared);
	for (const query of [...queries('tune').map(({query}) => query), 'c:', 't:k8s', 'kubrnts'])
		expect(read.find(query)).toEqual(made.find(query));
});

test('needs no topics, unless nothing is found', () => {
	const search = searchIn(
		deserializeIndex(packed, () => {
			throw new Error('asked for');
		}),
	);
	expect(search.find('slo').hits[0]?.key).toBe('concept:slo');
	expect(() => search.find('kubrnts')).toThrow('asked for');
});

test('is not taken for other topics', () => {
	expect(deserializeIndexOf(packed, topics.slice(1))).toBeUndefined();
	expect(deserializeIndexOf(packed, topics)).toBeDefined();
});
