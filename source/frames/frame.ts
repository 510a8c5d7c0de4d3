import {shapeOf} from '../compose/layout.ts';
import {windowed} from '../compose/more-marks.ts';
import {needsRoomText} from '../compose/needs-room.ts';
import type {OnTop} from '../explorer/scene/on-top.ts';
import type {QueryField} from '../explorer/scene/query-field.ts';
import {type Scene, sceneOf} from '../explorer/scene/scene.ts';
import type {SearchScene} from '../explorer/scene/search-scene.ts';
import type {State} from '../explorer/state.ts';
import {blank, clipLine, type Line, line, lineColumns, padLine, padRows, repeated, spread} from '../text/line.ts';
import {styledLine} from '../themes/styled.ts';
import type {Theme} from '../themes/theme.ts';
import {themeOf} from '../themes/themes.ts';

/** The screen of a state as text with SGR styles: what `ui/` draws with Ink, row for row (`expectAlike` in test/helpers/drawn.ts). */
export function frameOf(state: State): string {
	const {columns, rows} = state;
	if (shapeOf(columns, rows) === 'small') return needsRoomText(columns);
	const theme = themeOf(state.theme, state.ground);
	const scene = sceneOf(state);
	const lines = linesOf(state, scene);
	return Array.from({length: rows}, (_, row) => drawn(lines[row] ?? blank, columns, theme)).join('\n');
}

function linesOf(state: State, scene: Scene): readonly Line[] {
	const {search, onTop, footer, layout} = scene;
	if (search) return [...searchLines(scene, search), footer];
	if (onTop) return [...onTopLines(scene, onTop), footer];
	const {listColumns, bodyRows} = layout;
	const {page, detail, header} = scene;
	const shown = state.place.layout === 'page' ? windowed(page.lines, page.rows, page.shown.top) : detail.lines;
	const list = listColumns > 0 ? scene.list.lines : [];
	return [...header, ...body({list, listColumns, beside: shown, rows: bodyRows}), footer];
}

function onTopLines({layout: {columns, bodyRows}}: Scene, {title, rule, lines}: OnTop): readonly Line[] {
	return [title, rule ?? line(repeated('─', columns), 'faint'), ...down(lines.map(indented), bodyRows)];
}

function searchLines({layout: {columns, listColumns, bodyRows}}: Scene, search: SearchScene): readonly Line[] {
	const {field, rule, results, height, preview, summary} = search;
	const found =
		listColumns > 0
			? body({list: results.lines, listColumns, beside: preview?.lines ?? [], rows: bodyRows})
			: down([...padRows(results.lines, height), ...summary], bodyRows);
	return [queryLine(field, columns), rule, ...found];
}

function queryLine({prompt, text, isEmpty, isMarked, count}: QueryField, columns: number): Line {
	const query: Line = [isEmpty ? {text, tone: 'muted'} : {text, inverse: isMarked}];
	return spread([{text: prompt, tone: 'accent'}, ...query], [{text: `${count} `, tone: 'muted'}], columns);
}

type Body = {readonly list: readonly Line[]; readonly listColumns: number; readonly beside: readonly Line[]; readonly rows: number};

/** A list, a rule and what stands beside it; or that alone. */
function body({list, listColumns, beside, rows}: Body): readonly Line[] {
	if (listColumns === 0) return down(beside.map(indented), rows);
	return Array.from({length: rows}, (_, row): Line => [...padLine(list[row] ?? blank, listColumns), ...rule, ...(beside[row] ?? blank)]);
}

const rule: Line = [{text: '│', tone: 'faint'}, {text: ' '}];

const indented = (content: Line): Line => [{text: ' '}, ...content];

/** So many rows of lines, the missing ones blank. */
function down(lines: readonly Line[], rows: number): readonly Line[] {
	return Array.from({length: rows}, (_, row) => lines[row] ?? blank);
}

function drawn(content: Line, columns: number, theme: Theme): string {
	return styledLine(lineColumns(content) > columns ? clipLine(content, columns) : content, theme);
}
