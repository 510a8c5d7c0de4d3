import {type Sides, titleRows} from '../../compose/compose.ts';
import {labelled} from '../../compose/detail.ts';
import type {Layout} from '../../compose/layout.ts';
import {pageOf} from '../../compose/page.ts';
import {blank, type Line, line} from '../../text/line.ts';
import {wrap} from '../../text/wrap.ts';
import {linksOf} from '../../topics/links.ts';
import type {Catalogue, Topic} from '../../topics/topic.ts';

/** Under so many columns one role stands under the other. */
export const stackedUnder = 60;
/** Two columns of 76 and the gap between them: longer lines are hard to read. */
export const widestText = 155;
/** The longest label, "Related", and two spaces. */
const labelColumns = 9;

/** A topic as the explorer's page has it, with the addresses of its sources written out. */
export function topicLines(catalogue: Catalogue, topic: Topic, sides: Sides, columns: number): readonly Line[] {
	const layout = printedLayout(columns);
	const {lines} = pageOf({catalogue, topic: {...topic, sources: []}, sides, layout, related: -1});
	const title = layout.shape === 'stacked' ? titleRows(catalogue, topic, sides, layout.textColumns) : [];
	const sources = sourceLines(topic, layout.textColumns - labelColumns);
	return [...title, ...lines, ...(sources.length > 0 ? [blank, ...labelled({label: 'Sources', lines: sources, chips: []})] : [])];
}

/** A page without a screen around it. */
export function printedLayout(columns: number): Layout {
	const textColumns = Math.min(columns, widestText);
	return {shape: columns < stackedUnder ? 'stacked' : 'wide', columns, rows: 0, listColumns: 0, textColumns, bodyRows: 0};
}

function sourceLines(topic: Topic, columns: number): readonly Line[] {
	return linksOf(topic).flatMap(({title, url}) => [
		...wrap(title, columns).map(text => line(text)),
		...(url ? wrap(url, columns).map(text => line(text, 'muted')) : []),
	]);
}
