import type {Source} from '../dataset/schema.ts';
import {topicTexts} from '../messages/topics.ts';
import {ownParts} from './parts.ts';
import {newTopic, type Topic, type TopicKey} from './topic.ts';

/** Projects a source: how well it was read, and which topics cite it. */
export function sourceTopic({id, title, url, status, note}: Source, citedBy: () => readonly TopicKey[]): Topic {
	return {
		...newTopic('source', id, {
			title,
			section: {id: 'sources', title: topicTexts.sections.sources},
			introduction: topicTexts.readHow[status],
			own: ownParts({note}),
			url,
		}),
		get related() {
			return citedBy();
		},
	};
}
