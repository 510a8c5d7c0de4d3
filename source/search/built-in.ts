import {readSearchIndex} from 'rolex:dataset';
import type {Catalogue} from '../topics/topic.ts';
import {deserializeIndex} from './index/serialized-index.ts';
import {createSearch, type Search, searchIn} from './search.ts';

export {warmUp} from './search.ts';

/** A search over a catalogue; that of the built-in dataset was indexed when rolex was built, and projects no topic to be searched. */
export function createSearchOf(catalogue: Catalogue, isBuiltIn: boolean): Search {
	const packed = isBuiltIn ? readSearchIndex() : undefined;
	return packed ? searchIn(deserializeIndex(packed, () => catalogue.topics)) : createSearch(catalogue.topics, catalogue.dataset.language);
}
