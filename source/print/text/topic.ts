import {type Sides, titleRows} from '../../compose/compose.ts';
import {type Layout, widestText} from '../../compose/layout.ts';
import {pageOf} from '../../compose/page.ts';
import type {Line} from '../../text/line.ts';
import type {Catalogue, Topic} from '../../topics/topic.ts';

/** Under so many columns one role stands under the other. */
export const stackedUnder = 60;

/** A topic as the explorer's page has it, with the addresses of its sources written out. */
export function topicLines(catalogue: Catalogue, topic: Topic, sides: Sides, columns: number): readonly Line[] {
	const layout = printedLayout(columns);
	const {lines} = pageOf({catalogue, topic, sides, layout, related: -1, isAddressed: true});
	return layout.shape === 'stacked' ? [...titleRows(catalogue, topic, sides, layout.textColumns), ...lines] : lines;
}

/** A page without a screen around it. */
function printedLayout(columns: number): Layout {
	const textColumns = Math.min(columns, widestText);
	const shape = columns < stackedUnder ? 'stacked' : 'wide';
	return {shape, columns, rows: 0, listColumns: 0, textColumns, mainColumns: textColumns, asideColumns: 0, bodyRows: 0};
}
