import {roleTone, standing} from '../../compose/compose.ts';
import type {Layout} from '../../compose/layout.ts';
import {type Line, lineColumns, type Span, spread} from '../../text/line.ts';
import type {Topic} from '../../topics/topic.ts';
import {type State, type ViewId, viewsOf} from '../state.ts';
import {positionOf, sidesOf} from './topic-of.ts';

/** The two roles, the views by number, and a rule that is heavy under the view shown. */
export function headerLines(state: State, {listColumns}: Layout): readonly Line[] {
	const {line, active} = headerLine(state);
	return [line, rule(state.columns, listColumns, active)];
}

/** The header where there is no room for tabs: the topic, its place in the list, and how alike the roles are. */
export function titleHeaderLines(state: State, topic: Topic): readonly Line[] {
	const {catalogue, columns, left, right} = state;
	const end: Line = [...standing(catalogue, topic, {left, right}), {text: ' / ? ', tone: 'muted'}];
	const start: Line = [
		{text: ` ${topic.short}`, tone: 'title'},
		{text: ` ${positionOf(state)}`, tone: 'muted'},
	];
	return [spread(start, end, columns), [{text: '─'.repeat(columns), tone: 'faint'}]];
}

type Extent = {readonly start: number; readonly end: number};

/**
 * The fullest header that fits: with the name and long gaps, without, then without the roles.
 * @internal exported for its test
 */
function headerLine(state: State): {readonly line: Line; readonly active: Extent} {
	const {columns} = state;
	const attempts = [
		{start: [{text: ' rolex  ', tone: 'title'}, ...roleNames(state, ' and '), {text: '   '}], gap: '  ', end: '/ search  ? help '},
		{start: [{text: ' '}, ...roleNames(state, '·'), {text: '  '}], gap: '  ', end: '/ search  ? help '},
		{start: [{text: ' '}, ...roleNames(state, '·'), {text: ' '}], gap: ' ', end: '/ ?'},
		{start: [{text: ' '}], gap: ' ', end: '/ ? '},
	] as const satisfies readonly {start: Line; gap: string; end: string}[];
	const drawn = attempts.map(({start, gap, end}) => draw(state, start, gap, end));
	const fitting = drawn.find(({used}) => used <= columns) ?? drawn.at(-1);
	return fitting ?? {line: [], active: {start: 0, end: 0}};
}

function draw(state: State, start: Line, gap: string, end: string): {line: Line; active: Extent; used: number} {
	const spans: Span[] = [...start];
	let active: Extent = {start: 0, end: 0};
	for (const [index, {id, number, title}] of viewsOf(state.catalogue).entries()) {
		if (index > 0) spans.push({text: gap});
		const from = lineColumns(spans);
		spans.push(...tab(number, title, id, state.place.view));
		if (id === state.place.view) active = {start: from, end: lineColumns(spans)};
	}
	const close: Line = [{text: end, tone: 'muted'}];
	return {line: spread(spans, close, state.columns), active, used: lineColumns(spans) + 1 + end.length};
}

function tab(number: number, title: string, id: ViewId, active: ViewId): Line {
	if (id === active) return [{text: `${number} ${title}`, tone: 'title'}];
	return [
		{text: `${number} `, tone: 'muted'},
		{text: title, tone: 'muted'},
	];
}

function roleNames(state: State, between: string): Line {
	const {left, right} = state;
	const [leftName, rightName] = sidesOf(state);
	const tone = (role: string) => roleTone(state.catalogue, role, {left, right});
	return [
		{text: leftName, tone: tone(left), bold: true},
		{text: between, tone: 'muted'},
		{text: rightName, tone: tone(right), bold: true},
	];
}

/** A rule across the screen, joined to the one beside the list, heavy under the active view. */
function rule(columns: number, listColumns: number, active: Extent): Line {
	const piece = (start: number, end: number, dash: string, joint: string): string =>
		listColumns >= Math.max(1, start) && listColumns < end
			? dash.repeat(listColumns - start) + joint + dash.repeat(end - listColumns - 1)
			: dash.repeat(end - start);
	return [
		{text: piece(0, active.start, '─', '┬'), tone: 'faint'},
		{text: piece(active.start, active.end, '━', '┯'), tone: 'accent'},
		{text: piece(active.end, columns, '─', '┬'), tone: 'faint'},
	];
}
