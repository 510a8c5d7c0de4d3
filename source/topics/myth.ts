import type {Myth} from '../dataset/schema.ts';
import {topicTexts} from '../messages/topics.ts';
import {ownParts} from './parts.ts';
import {linesOf, newTopic, type SourceIndex, type Topic, topicKey} from './topic.ts';

/** Projects a myth: the claim is its title, what holds instead its introduction. */
export function mythTopic(myth: Myth, sources: SourceIndex): Topic {
	return newTopic('myth', myth.id, {
		formerly: myth.formerly,
		title: myth.myth,
		short: myth.short ?? myth.myth,
		asked: myth.asked,
		section: {id: 'myths', title: topicTexts.sections.myths},
		introduction: myth.correction,
		sides: linesOf(myth.sides),
		own: ownParts({truth: myth.truth}),
		related: myth.concepts.map(concept => topicKey('concept', concept)),
		sources: sources(myth.sources),
	});
}
