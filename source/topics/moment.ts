import type {Moment} from '../dataset/schema.ts';
import {type SourceIndex, type Topic, topicKey} from './topic.ts';

/** Projects a moment of the timeline: its year and what happened. It has no sides. */
export function momentTopic({id, year, event, concepts, sources: ids}: Moment, sources: SourceIndex): Topic {
	return {
		key: topicKey('moment', id),
		kind: 'moment',
		id,
		title: `${year}: ${event}`,
		short: `${year}  ${event}`,
		aliases: [],
		asked: [],
		section: {id: 'timeline', title: 'Timeline'},
		introduction: '',
		sides: {},
		comparisons: [],
		remarks: [],
		related: concepts.map(concept => topicKey('concept', concept)),
		sources: sources(ids),
	};
}
