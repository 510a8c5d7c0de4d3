import {readSearchIndex} from 'rolex:dataset';
import {type Catalogue, searchedTopics} from '../topics/topic.ts';
import {createLexicon} from './lexicon.ts';
import {type PackedLexicon, packLexicon, unpackLexicon} from './prepared.ts';
import {createSearch, type Search} from './search.ts';

/** A search over a catalogue; that of the built-in dataset was indexed when rolex was built. */
export function createSearchOf(catalogue: Catalogue, isBuiltIn: boolean): Search {
	const topics = searchedTopics(catalogue.topics);
	const packed = isBuiltIn ? readSearchIndex() : undefined;
	return createSearch(topics, packed && unpackLexicon(packed, topics));
}

/** What the build keeps for `createSearchOf`. */
export function packedIndex(catalogue: Catalogue): PackedLexicon {
	return packLexicon(createLexicon(searchedTopics(catalogue.topics)));
}
