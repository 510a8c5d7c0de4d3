import type {Dataset, Role} from '../dataset/schema.ts';
import {topicTexts} from '../messages/topics.ts';
import {newTopic, type SourceIndex, type Topic, topicKey} from './topic.ts';

/** Projects a role, so that it can be searched for by name and by what people call it. */
export function roleTopic(role: Role, dataset: Dataset, sources: SourceIndex): Topic {
	return newTopic('role', role.id, {
		title: role.name,
		short: role.short,
		aliases: [role.short],
		asked: role.asked,
		section: {id: 'roles', title: topicTexts.sections.roles},
		introduction: role.tagline,
		related: dataset.dimensions.filter(({sides}) => sides[role.id]).map(({id}) => topicKey('dimension', id)),
		sources: sources(role.sources),
	});
}
