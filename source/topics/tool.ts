import type {Dataset, Tool} from '../dataset/schema.ts';
import {topicTexts} from '../messages/topics.ts';
import {ownParts} from './parts.ts';
import {linesOf, newTopic, partyNames, type SourceIndex, type Topic, topicKey} from './topic.ts';

/** Projects a tool: what it is for, and which role has it in its hands more. */
export function toolTopic(tool: Tool, dataset: Dataset, sources: SourceIndex): Topic {
	const {id, name, lead} = tool;
	const {short} = partyNames(dataset, lead);
	return newTopic('tool', id, {
		title: name,
		aliases: tool.aliases,
		asked: tool.asked,
		section:
			lead === 'shared'
				? {id: lead, title: topicTexts.usedByBoth}
				: {id: lead, title: topicTexts.usedMore(short), short: topicTexts.moreBy(short)},
		introduction: `${tool.purpose}.`,
		lead,
		sides: linesOf(tool.sides),
		own: ownParts({when: tool.when, instead: tool.instead, note: tool.note}),
		related: tool.concepts.map(concept => topicKey('concept', concept)),
		sources: sources(tool.sources),
		url: tool.url,
	});
}
