import {block, bold, document, heading, inline, inlineTyped, markdownTable} from '../markdown-text.ts';
import {type Block, barLength, type Report, typedParts, withoutEmptyColumns} from './report.ts';

/** A report as Markdown. */
export function reportMarkdown({title, about, blocks}: Report): string {
	return document([heading(1, title), about && block(about), ...blocks.map(blockMarkdown)]);
}

function blockMarkdown(said: Block): string {
	switch (said.type) {
		case 'heading':
			return heading(2, said.text);
		case 'text':
			return said.lead === undefined
				? block(said.text)
				: `${bold(`${said.lead}.`)} ${said.isOwn ? inlineTyped(typedParts(said.text)) : inline(said.text)}`;
		case 'list':
			return said.items.map(item => `- ${block(item)}`).join('\n');
		case 'table': {
			const {head, rows} = withoutEmptyColumns(said);
			return markdownTable([head.map(inline), ...rows.map(row => row.map(cell => inline(cell) || '–'))]);
		}
		case 'bars':
			return markdownTable([
				said.head.map(inline),
				...said.rows.map(row => [inline(row.name), `${'█'.repeat(barLength(row.value, said.rows))} ${row.value}`, inline(row.note)]),
			]);
	}
}
