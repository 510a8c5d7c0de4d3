import type {Myth} from '../dataset/schema.ts';
import {type SourceIndex, type Topic, topicKey} from './topic.ts';

/** Projects a myth: the claim is its title, what holds instead its introduction. It has no sides. */
export function mythTopic(myth: Myth, sources: SourceIndex): Topic {
	return {
		key: topicKey('myth', myth.id),
		kind: 'myth',
		id: myth.id,
		formerly: myth.formerly,
		title: myth.myth,
		short: myth.short ?? myth.myth,
		aliases: [],
		asked: myth.asked,
		section: {id: 'myths', title: 'Myths'},
		introduction: myth.correction,
		sides: {},
		comparisons: [],
		remarks: [],
		related: myth.concepts.map(concept => topicKey('concept', concept)),
		sources: sources(myth.sources),
	};
}
