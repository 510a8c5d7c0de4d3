import type {Moment} from '../dataset/schema.ts';
import {topicTexts} from '../messages/topics.ts';
import {newTopic, type SourceIndex, type Topic, topicKey} from './topic.ts';

/** Projects a moment of the timeline: what happened, and when. It has no sides. */
export function momentTopic({id, year, event, concepts, sources: ids}: Moment, sources: SourceIndex): Topic {
	return newTopic('moment', id, {
		title: event,
		year,
		section: {id: 'timeline', title: topicTexts.sections.timeline},
		related: concepts.map(concept => topicKey('concept', concept)),
		sources: sources(ids),
	});
}
