import {type Layout, shapeOf} from '../compose/layout.ts';
import {windowed} from '../compose/more-marks.ts';
import {needsRoomText} from '../compose/needs-room.ts';
import type {OnTop} from '../explorer/scene/on-top.ts';
import type {QueryField} from '../explorer/scene/query-field.ts';
import type {Scene} from '../explorer/scene/scene.ts';
import type {SearchScene} from '../explorer/scene/search-scene.ts';
import type {State} from '../explorer/state.ts';
import {blank, clipLine, type Line, line, lineColumns, padLine, padRows, repeated, spread} from '../text/line.ts';
import {styledLine} from '../themes/styled.ts';
import type {Theme} from '../themes/theme.ts';
import {themeOf} from '../themes/themes.ts';
import type {Shown} from './drawing.ts';

/** The screen of a state as text with SGR styles: what `ui/` draws with Ink, row for row (`expectAlike` in test/helpers/drawn.ts). */
export function frameOf({state, scene}: Shown): string {
	const {columns, rows} = state;
	if (shapeOf(columns, rows) === 'small') return needsRoomText(columns);
	const drawn = rowsOf(scene, state, themeOf(state.theme, state.ground));
	return Array.from({length: rows}, (_, row) => drawn[row] ?? '').join('\n');
}

function rowsOf(scene: Scene, {columns, place}: State, theme: Theme): readonly string[] {
	const before = drawnBefore.get(theme) ?? new WeakMap<Line, Drawn>();
	drawnBefore.set(theme, before);
	const draw: Draw = (line, room = columns) => drawn(line, room, theme, before);
	const {search, onTop, footer, layout} = scene;
	if (search) return [...searchRows(scene, search, draw), draw(footer)];
	if (onTop) return [...onTopRows(scene, onTop, draw), draw(footer)];
	const {page, detail, header} = scene;
	const shown = place.layout === 'page' ? windowed(page.lines, page.rows, page.shown.top) : detail.lines;
	const list = layout.listColumns > 0 ? scene.list.lines : [];
	return [...header.map(line => draw(line)), ...body(layout, list, shown, draw), draw(footer)];
}

/** A line as text, cut to so many columns, or to those of the screen. */
type Draw = (line: Line, columns?: number) => string;

function onTopRows({layout: {columns, bodyRows}}: Scene, {title, rule, lines}: OnTop, draw: Draw): readonly string[] {
	return [draw(title), draw(rule ?? line(repeated('─', columns), 'faint')), ...down(bodyRows, row => indented(lines[row], columns, draw))];
}

function searchRows({layout}: Scene, search: SearchScene, draw: Draw): readonly string[] {
	const {field, rule, results, height, preview, summary} = search;
	const {bodyRows, columns, listColumns} = layout;
	const below = [...padRows(results.lines, height), ...summary];
	const found =
		listColumns > 0 ? body(layout, results.lines, preview?.lines ?? [], draw) : down(bodyRows, row => draw(below[row] ?? blank));
	return [draw(queryLine(field, columns)), draw(rule), ...found];
}

function queryLine({prompt, text, isEmpty, isMarked, count}: QueryField, columns: number): Line {
	const query: Line = [isEmpty ? {text, tone: 'muted'} : {text, inverse: isMarked}];
	return spread([{text: prompt, tone: 'accent'}, ...query], [{text: `${count} `, tone: 'muted'}], columns);
}

/** A list, a rule and what stands beside it; or that alone. */
function body({columns, listColumns, bodyRows}: Layout, list: readonly Line[], beside: readonly Line[], draw: Draw): readonly string[] {
	if (listColumns === 0) return down(bodyRows, row => indented(beside[row], columns, draw));
	const room = columns - listColumns - lineColumns(rule);
	return down(bodyRows, row => draw(padLine(list[row] ?? blank, listColumns)) + draw(rule) + draw(beside[row] ?? blank, room));
}

const rule: Line = [{text: '│', tone: 'faint'}, {text: ' '}];
const margin: Line = [{text: ' '}];

const indented = (content: Line | undefined, columns: number, draw: Draw): string =>
	content ? draw(margin) + draw(content, columns - 1) : '';

function down(rows: number, draw: (row: number) => string): readonly string[] {
	return Array.from({length: rows}, (_, row) => draw(row));
}

type Drawn = {readonly columns: number; readonly text: string};

/** What lines were drawn as: a topic is composed once, for all who are at it, and drawn at each key. */
const drawnBefore = new WeakMap<Theme, WeakMap<Line, Drawn>>();

function drawn(content: Line, columns: number, theme: Theme, before: WeakMap<Line, Drawn>): string {
	const known = before.get(content);
	if (known?.columns === columns) return known.text;
	const text = styledLine(lineColumns(content) > columns ? clipLine(content, columns) : content, theme);
	before.set(content, {columns, text});
	return text;
}
