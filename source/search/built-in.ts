import {readSearchIndex} from 'rolex:dataset';
import {type Catalogue, searchedTopics} from '../topics/topic.ts';
import {unpackLexicon} from './prepared.ts';
import {createSearch, type Search} from './search.ts';

/** A search over a catalogue; that of the built-in dataset was indexed when rolex was built. */
export function createSearchOf(catalogue: Catalogue, isBuiltIn: boolean): Search {
	const topics = searchedTopics(catalogue.topics);
	const packed = isBuiltIn ? readSearchIndex() : undefined;
	return createSearch(topics, packed && unpackLexicon(packed, topics));
}
