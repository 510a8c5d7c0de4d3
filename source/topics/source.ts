import type {Source} from '../dataset/schema.ts';
import {type Topic, type TopicKey, topicKey} from './topic.ts';

const statuses = {
	read: 'Read for this dataset.',
	seen: 'Seen in part or in summary for this dataset.',
	known: 'Well known; not opened for this dataset.',
} as const;

/** Projects a source: how well it was read, and which topics cite it. */
export function sourceTopic({id, title, url, status, note}: Source, citedBy: readonly TopicKey[]): Topic {
	return {
		key: topicKey('source', id),
		kind: 'source',
		id,
		title,
		short: title,
		aliases: [],
		asked: [],
		section: {id: 'sources', title: 'Sources'},
		introduction: statuses[status],
		sides: {},
		comparisons: [],
		remarks: [...(url ? [{label: 'Address', text: url}] : []), ...(note ? [{label: 'Note', text: note}] : [])],
		related: citedBy,
		sources: [],
		url,
	};
}
