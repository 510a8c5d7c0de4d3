import type {Source} from '../dataset/schema.ts';
import {ownParts} from './parts.ts';
import {newTopic, type Topic, type TopicKey} from './topic.ts';

/** How well a source was read, as its own page says it. */
const statuses = {
	read: 'Read for this dataset.',
	seen: 'Opening seen: the beginning or a summary was read for this dataset.',
	known: 'Not opened for this dataset: cited for what it is known to say.',
} as const;

/** Projects a source: how well it was read, and which topics cite it. */
export function sourceTopic({id, title, url, status, note}: Source, citedBy: () => readonly TopicKey[]): Topic {
	return {
		...newTopic('source', id, {
			title,
			section: {id: 'sources', title: 'Sources'},
			introduction: statuses[status],
			own: ownParts({note}),
			url,
		}),
		get related() {
			return citedBy();
		},
	};
}
