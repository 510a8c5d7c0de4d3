import type {Sides} from '../explorer/compose.ts';
import {type Catalogue, comparisonOf, partyNames, type Topic} from '../topics/topic.ts';

/** A topic as Markdown: the answer, the two roles as a table, what they share, and where it comes from. */
export function topicMarkdown({dataset, byKey}: Catalogue, topic: Topic, {left, right}: Sides): string {
	const comparison = comparisonOf(topic, left, right);
	const cell = (role: string) => (topic.sides[role] ?? ['–']).map(escapeCell).join('<br>');
	const names = [left, right].map(role => partyNames(dataset, role).name);
	const hasSides = Object.keys(topic.sides).length > 0;
	const related = topic.related.flatMap(key => byKey.get(key)?.title ?? []);
	const parts = [
		`## ${escapeText(topic.title)}`,
		escapeText(topic.introduction),
		comparison?.contrast && `**${escapeText(comparison.contrast)}**`,
		hasSides && `| ${names.map(escapeCell).join(' | ')} |\n| --- | --- |\n| ${cell(left)} | ${cell(right)} |`,
		comparison?.shared.length && `Both: ${comparison.shared.map(escapeText).join(' ')}`,
		related.length > 0 && `Related: ${related.map(escapeText).join(', ')}`,
		topic.sources.length > 0 && `Sources:\n\n${topic.sources.map(sourceItem).join('\n')}`,
	];
	return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function sourceItem({title, url}: Topic['sources'][number]): string {
	return url ? `- [${escapeText(title)}](<${url}>)` : `- ${escapeText(title)}`;
}

function escapeText(text: string): string {
	return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

function escapeCell(text: string): string {
	return escapeText(text).replace(/\n/g, ' ');
}
