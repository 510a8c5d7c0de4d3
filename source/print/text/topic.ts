import {labelColumns, labelled, linkText} from '../../compose/blocks.ts';
import {type Sides, titleRows} from '../../compose/compose.ts';
import type {Layout} from '../../compose/layout.ts';
import {pageOf} from '../../compose/page.ts';
import {blank, type Line, line} from '../../text/line.ts';
import {wrap} from '../../text/wrap.ts';
import {type Link, linksOf} from '../../topics/links.ts';
import {partTable} from '../../topics/parts.ts';
import type {Catalogue, Topic} from '../../topics/topic.ts';

/** Under so many columns one role stands under the other. */
export const stackedUnder = 60;
/** Two columns of 76 and the gap between them: longer lines are hard to read. */
export const widestText = 155;

/** A topic as the explorer's page has it, with the addresses of its sources written out. */
export function topicLines(catalogue: Catalogue, topic: Topic, sides: Sides, columns: number): readonly Line[] {
	const layout = printedLayout(columns);
	const links = linksOf(topic);
	const {lines} = pageOf({catalogue, topic, sides, layout, related: -1, without: links.length > 0 ? 'sources' : undefined});
	const title = layout.shape === 'stacked' ? titleRows(catalogue, topic, sides, layout.textColumns) : [];
	const sources = links.flatMap(link => linkLines(link, layout.textColumns - labelColumns));
	const {short: label} = partTable.sources;
	return [...title, ...lines, ...(sources.length > 0 ? [blank, ...labelled({label, lines: sources})] : [])];
}

/** A page without a screen around it. */
function printedLayout(columns: number): Layout {
	const textColumns = Math.min(columns, widestText);
	return {shape: columns < stackedUnder ? 'stacked' : 'wide', columns, rows: 0, listColumns: 0, textColumns, bodyRows: 0};
}

/** A link and under it its address, which is never broken: it is there to be copied. */
function linkLines(link: Link, columns: number): readonly Line[] {
	return [...wrap(linkText(link), columns).map(text => line(text)), ...(link.url ? [line(link.url, 'muted')] : [])];
}
