import {safe} from '../print/safe.ts';
import {topicLines} from '../print/text/topic.ts';
import {blank, type Line} from '../text/line.ts';
import {kindNames, topicKinds} from '../topics/topic.ts';
import type {CommandContext} from './context.ts';
import {complain, type PrintRequest, printing} from './printing.ts';

/** `rolex export`: the whole dataset. */
export async function run(context: CommandContext): Promise<number> {
	const [word] = context.args;
	if (word !== undefined)
		return complain(
			context,
			`export writes the whole dataset, and knows nothing of \`${safe(word).slice(0, 60)}\`. For one entry: rolex show ${safe(word).slice(0, 60)}`,
		);
	return printing(context, async request => ({text: await datasetIn(request)}));
}

async function datasetIn({catalogue, sides, format, columns, paint}: PrintRequest): Promise<string> {
	switch (format) {
		case 'json':
			return (await import('../print/json.ts')).json(catalogue.dataset);
		case 'csv': {
			const [{csv}, {topicTable}] = await Promise.all([import('../print/csv.ts'), import('../print/table.ts')]);
			return csv(topicTable(catalogue, catalogue.topics, sides));
		}
		case 'markdown':
			return (await import('../print/markdown.ts')).datasetMarkdown(catalogue, sides);
		case 'html':
			return (await import('../print/html/pages.ts')).datasetPage(catalogue, sides);
		default:
			return paint(wholeLines({catalogue, sides, columns}));
	}
}

/** Every entry whole, under the headings of the kinds. */
function wholeLines({catalogue, sides, columns}: Pick<PrintRequest, 'catalogue' | 'sides' | 'columns'>): readonly Line[] {
	return topicKinds.flatMap(kind => {
		const topics = catalogue.byKind.get(kind) ?? [];
		if (topics.length === 0) return [];
		const heading: Line = [{text: kindNames[kind].many.toUpperCase(), tone: 'accent'}];
		return [heading, blank, ...topics.flatMap(topic => [...topicLines(catalogue, topic, sides, columns), blank, blank])];
	});
}
