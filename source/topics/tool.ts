import type {Dataset, Tool} from '../dataset/schema.ts';
import {partyNames, type SourceIndex, type Topic, topicKey} from './topic.ts';

/** Projects a tool: what it is for, and which role has it in its hands more. */
export function toolTopic(tool: Tool, dataset: Dataset, sources: SourceIndex): Topic {
	const {id, name, lead} = tool;
	const {short} = partyNames(dataset, lead);
	return {
		key: topicKey('tool', id),
		kind: 'tool',
		id,
		title: name,
		short: name,
		aliases: tool.aliases,
		asked: tool.asked,
		section: {id: lead, title: lead === 'shared' ? 'Used by both' : `Used more by ${short}`},
		introduction: `${tool.purpose}.`,
		sides: Object.fromEntries(dataset.roles.flatMap(role => use(role.id, lead, dataset))),
		comparisons: [],
		lead,
		remarks: tool.note ? [{label: 'Note', text: tool.note}] : [],
		related: tool.concepts.map(concept => topicKey('concept', concept)),
		sources: sources(tool.sources),
		url: tool.url,
	};
}

/** The data compares the first two roles; of others it says nothing unless they lead. */
function use(role: string, lead: string, {roles}: Dataset): readonly (readonly [string, readonly string[]])[] {
	if (role === lead) return [[role, ['Has it in hand more often.']]];
	const isOfPair = roles.slice(0, 2).some(({id}) => id === role);
	if (!isOfPair) return [];
	return [[role, [lead === 'shared' ? 'Uses it as much as the other.' : 'Uses it less often.']]];
}
