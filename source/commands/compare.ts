import {visible} from '../dataset/check/characters.ts';
import {safe} from '../print/safe.ts';
import {comparisonLines} from '../print/text/comparison.ts';
import type {Topic} from '../topics/topic.ts';
import {type CommandContext, exitCodes} from './context.ts';
import {type Forms, type PrintRequest, printing} from './printing.ts';
import {resolveEntry, unknownEntry} from './resolve.ts';

/** `rolex compare [dimension…]`: the comparison table of all dimensions, or of those named. */
export async function run(context: CommandContext): Promise<number> {
	return printing(context, forms, async request => {
		const {topics, talk, isUnknown} = await chosen(request, context.args);
		if (isUnknown) return {talk, code: exitCodes.nothingFound};
		if (topics.length === 0) return {talk: 'the dataset has no dimensions to compare.', code: exitCodes.nothingFound};
		return {subject: topics, talk};
	});
}

type Chosen = {readonly topics: readonly Topic[]; readonly talk?: string; readonly isUnknown?: boolean};

/** The dimensions that the words name, one each or all words together, in the order named. */
async function chosen(request: PrintRequest, words: readonly string[]): Promise<Chosen> {
	if (words.length === 0) return {topics: request.catalogue.byKind.get('dimension') ?? []};
	const each = await named(request, words);
	if (!each.isUnknown || words.length === 1) return each;
	const together = await named(request, [words.join(' ')]);
	return together.isUnknown ? each : together;
}

async function named(request: PrintRequest, words: readonly string[]): Promise<Chosen> {
	const topics = new Set<Topic>();
	const meant: string[] = [];
	for (const word of words) {
		const {topic, ...rest} = await resolveEntry(request, word, ['dimension']);
		const asked = visible(word, 80);
		if (!topic) return {topics: [], isUnknown: true, talk: unknownEntry(asked, 'nearest' in rest ? rest.nearest : [], 'dimension')};
		topics.add(topic);
		if ('isMeant' in rest && rest.isMeant) meant.push(`showing ${safe(topic.title)} for \`${asked}\``);
	}
	return {topics: [...topics], talk: meant.join('\nrolex: ') || undefined};
}

const forms: Forms<readonly Topic[]> = {
	text: ({catalogue, sides, columns, paint}, topics) => paint(comparisonLines(catalogue, topics, sides, columns)),
	markdown: async ({catalogue, sides}, topics) => (await import('../print/markdown.ts')).comparisonMarkdown(catalogue, topics, sides),
	html: async ({catalogue, sides}, topics) => (await import('../print/html/pages.ts')).comparisonPage(catalogue, topics, sides),
	async json({catalogue, sides}, topics) {
		const {json, comparedRoles} = await import('../print/json.ts');
		return json(comparedRoles(catalogue, topics, sides));
	},
	async csv({catalogue, sides}, topics) {
		const [{csv}, {topicTable}] = await Promise.all([import('../print/csv.ts'), import('../print/table.ts')]);
		return csv(topicTable(catalogue, topics, sides));
	},
	yaml: undefined,
};
