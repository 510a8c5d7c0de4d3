import {languageSpoken} from '../../messages/spoken.ts';
import {escaped} from '../html/escaped.ts';
import {page} from '../html/page.ts';
import {table} from '../html/table.ts';
import {type Block, barLength, type Report, typedParts, withoutEmptyColumns} from './report.ts';

/** A report as a page that needs nothing else. */
export function reportPage({title, about, blocks}: Report): string {
	const main = [`<h1>${escaped(title)}</h1>`, about && `<p>${escaped(about)}</p>`, ...blocks.map(blockHtml)].filter(Boolean).join('\n');
	return page({title, description: about, main, language: languageSpoken()});
}

function blockHtml(said: Block): string {
	switch (said.type) {
		case 'heading':
			return `<h2>${escaped(said.text)}</h2>`;
		case 'text':
			return `<p>${said.lead === undefined ? '' : `<strong>${escaped(said.lead)}.</strong> `}${said.isOwn ? typed(said.text) : escaped(said.text)}</p>`;
		case 'list':
			return `<ul>${said.items.map(item => `<li>${escaped(item)}</li>`).join('')}</ul>`;
		case 'table': {
			const {name, head, rows} = withoutEmptyColumns(said);
			return table(
				name,
				head,
				rows.map(([first = '', ...cells]) => [escaped(first), ...cells.map(escaped)] as const),
			);
		}
		case 'bars':
			return table(
				said.name,
				said.head,
				said.rows.map(
					row =>
						[
							escaped(row.name),
							`<span class="accent" aria-hidden="true">${'█'.repeat(barLength(row.value, said.rows))}</span> ${row.value}`,
							escaped(row.note),
						] as const,
				),
			);
	}
}

const typed = (text: string): string =>
	typedParts(text)
		.map((part, index) => (index % 2 ? `<code>${escaped(part)}</code>` : escaped(part)))
		.join('');
