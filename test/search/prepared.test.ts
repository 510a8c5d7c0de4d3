import {expect, test} from 'vitest';
import {createLexicon} from '../../source/search/lexicon.ts';
import {packLexicon, unpackLexicon} from '../../source/search/prepared.ts';
import {createSearch} from '../../source/search/search.ts';
import {searchedTopics} from '../../source/topics/topic.ts';
import {builtInTopics} from './built-in.ts';
import {queries} from './quality.ts';

const topics = searchedTopics(builtInTopics());
const packed = packLexicon(createLexicon(topics));
const prepared = unpackLexicon({text: JSON.parse(JSON.stringify(packed.text)), bytes: packed.bytes}, topics);

test('an index made when rolex was built answers every query as one made now', () => {
	const made = createSearch(topics);
	const read = createSearch(topics, prepared);
	for (const {query} of queries('tune')) expect(read.find(query)).toEqual(made.find(query));
});

test('is not taken for other topics', () => {
	expect(unpackLexicon(packed, topics.slice(1))).toBeUndefined();
});
