import type {Detail} from '../../compose/detail.ts';
import type {Layout} from '../../compose/layout.ts';
import {bothWays, windowed} from '../../compose/more-marks.ts';
import {leastMarkedRows} from '../../compose/window.ts';
import {type Line, line, lineColumns, repeated, spread} from '../../text/line.ts';
import {wrap} from '../../text/wrap.ts';
import type {Topic, TopicKey} from '../../topics/topic.ts';
import {listedBy, searchListRows} from '../results.ts';
import type {SearchState, State} from '../state.ts';
import {asShown} from './before-asking.ts';
import {previewFor} from './composed.ts';
import {type QueryField, queryFieldOf} from './query-field.ts';
import {resultRows} from './result-rows.ts';
import type {Rows} from './rows.ts';

/** The search as it is shown: what is typed, what was found, and the one chosen. */
export type SearchScene = {
	readonly listed: readonly TopicKey[];
	readonly field: QueryField;
	readonly rule: Line;
	readonly results: Rows;
	/** How high the list of results is. */
	readonly height: number;
	/** The chosen one beside the results; undefined where there is none, or no room. */
	readonly preview?: Detail;
	/** The chosen one in words, where there is no room for panes. */
	readonly summary: readonly Line[];
};

export function searchSceneOf(state: State, search: SearchState, {listColumns, bodyRows}: Layout): SearchScene {
	const listed = listedBy(state, search);
	const chosen = listed[search.chosen];
	const found = chosen && state.catalogue.byKey.get(chosen);
	const topic = found && asShown(state, found);
	const height = searchListRows(state);
	const hasPreview = listColumns > 0;
	return {
		listed,
		field: queryFieldOf(state, search, listed.length),
		rule: ruleOf(state.columns, listColumns),
		results: resultRows(state, search, listed, {columns: listColumns || state.columns, rows: height}),
		height,
		...(topic && hasPreview ? {preview: previewFor(state, topic)} : {}),
		summary: topic && !hasPreview ? summaryLines(topic, state.columns, bodyRows - height) : [],
	};
}

function ruleOf(columns: number, listColumns: number): Line {
	const dashes = repeated('─', columns);
	return line(listColumns > 0 ? `${dashes.slice(0, listColumns)}┬${dashes.slice(listColumns + 1)}` : dashes, 'faint');
}

/** The preview where there is no room for panes: a rule and what the topic is. */
function summaryLines(topic: Topic, columns: number, rows: number): readonly Line[] {
	const text = wrap(topic.introduction || (topic.step ?? ''), columns - 2).map(each => line(` ${each}`));
	const room = Math.max(0, rows - 1);
	// Where there is no room for a mark among the lines, the rule has it.
	const more = room < leastMarkedRows ? bothWays(0, text.length - room) : [];
	const rule = spread(line(repeated('─', columns - lineColumns(more) - 1), 'faint'), more, columns);
	return [more.length > 0 ? rule : line(repeated('─', columns), 'faint'), ...windowed(text, room, 0)].slice(0, rows);
}
