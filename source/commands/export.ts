import {visible} from '../dataset/check/characters.ts';
import {topicLines} from '../print/text/topic.ts';
import {blank, type Line} from '../text/line.ts';
import {type Catalogue, kindNames, topicKinds} from '../topics/topic.ts';
import type {CommandContext} from './context.ts';
import {complain, type Forms, type PrintRequest, printing} from './printing.ts';

/** `rolex export`: the whole dataset. */
export async function run(context: CommandContext): Promise<number> {
	const [word] = context.args;
	if (word !== undefined)
		return complain(
			context,
			`export writes the whole dataset, and knows nothing of \`${visible(word, 60)}\`. For one entry: rolex show ${visible(word, 60)}`,
		);
	return printing(context, forms, async ({catalogue}) => ({subject: catalogue}));
}

const forms: Forms<Catalogue> = {
	text: ({sides, columns, paint}, catalogue) => paint(wholeLines({catalogue, sides, columns})),
	markdown: async ({sides}, catalogue) => (await import('../print/markdown.ts')).datasetMarkdown(catalogue, sides),
	html: async ({sides}, catalogue) => (await import('../print/html/pages.ts')).datasetPage(catalogue, sides),
	json: async (_, {dataset}) => (await import('../print/json.ts')).json(dataset),
	yaml: async (_, {dataset}) => (await import('../dataset/read.ts')).toYaml(dataset),
	async csv({sides}, catalogue) {
		const [{csv}, {topicTable}] = await Promise.all([import('../print/csv.ts'), import('../print/table.ts')]);
		return csv(topicTable(catalogue, catalogue.topics, sides));
	},
};

/** Every entry whole, under the headings of the kinds. */
function wholeLines({catalogue, sides, columns}: Pick<PrintRequest, 'catalogue' | 'sides' | 'columns'>): readonly Line[] {
	return topicKinds.flatMap(kind => {
		const topics = catalogue.byKind.get(kind) ?? [];
		if (topics.length === 0) return [];
		const heading: Line = [{text: kindNames[kind].many.toUpperCase(), tone: 'accent'}];
		return [heading, blank, ...topics.flatMap(topic => [...topicLines(catalogue, topic, sides, columns), blank, blank])];
	});
}
