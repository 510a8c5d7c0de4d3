import {visible} from '../dataset/check/characters.ts';
import {safe} from '../print/safe.ts';
import {topicLines} from '../print/text/topic.ts';
import {type Named, namesakesOf} from '../topics/find.ts';
import {headingOf, type Topic} from '../topics/topic.ts';
import {type CommandContext, exitCodes} from './context.ts';
import {complain, type Forms, printing} from './printing.ts';
import {resolveEntry, unknownEntry} from './resolve.ts';

/** `rolex show <entry>`: one entry, by its id, its name, or words that clearly mean it. */
export async function run(context: CommandContext): Promise<number> {
	const words = context.args.join(' ');
	if (words.trim() === '') return complain(context, 'show wants an entry. Try: rolex show error-budget, or see what there is: rolex list');
	return printing(context, forms, async request => {
		const resolved = await resolveEntry(request, words);
		if (!resolved.topic) return {talk: safeWords(unknownEntry(visible(words, 80), resolved.nearest)), code: exitCodes.nothingFound};
		const talk = resolved.isMeant
			? `showing ${safe(headingOf(resolved.topic))} for \`${visible(words, 80)}\``
			: namesakeTalk(namesakesOf(request.names(), words, resolved.topic), resolved.topic, words);
		return {subject: resolved.topic, talk};
	});
}

/** Which of several of one name is shown, and how to see the others. */
function namesakeTalk(others: readonly Named[], {kind}: Topic, words: string): string | undefined {
	if (others.length === 0) return undefined;
	const ways = others.map(other => `rolex show ${other.key}`).join(', ');
	return `showing the ${kind} called \`${visible(words, 80)}\`; also called so: ${ways}`;
}

const forms: Forms<Topic> = {
	text: ({catalogue, sides, columns, paint}, topic) => paint(topicLines(catalogue, topic, sides, columns)),
	markdown: async ({catalogue, sides}, topic) => (await import('../print/markdown.ts')).topicMarkdown(catalogue, topic, sides, 1),
	html: async ({catalogue, sides}, topic) => (await import('../print/html/pages.ts')).topicPage(catalogue, topic, sides),
	async json(_, topic) {
		const [{json}, {shownTopic}] = await Promise.all([import('../print/json.ts'), import('../print/shown-topic.ts')]);
		return json(shownTopic(topic));
	},
	async csv({catalogue, sides}, topic) {
		const [{csv}, {topicTable}] = await Promise.all([import('../print/csv.ts'), import('../print/table.ts')]);
		return csv(topicTable(catalogue, [topic], sides));
	},
	yaml: undefined,
};

/** Several lines, each safe. */
const safeWords = (text: string): string => text.split('\n').map(safe).join('\n');
