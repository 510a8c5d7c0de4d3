import {roleTone, standing} from '../../compose/compose.ts';
import type {Layout} from '../../compose/layout.ts';
import {type Line, lineColumns, repeated, type Span, spread} from '../../text/line.ts';
import type {Topic} from '../../topics/topic.ts';
import {firstKey} from '../keymap.ts';
import {type State, viewsOf} from '../state.ts';
import {positionOf, sidesOf} from './topic-of.ts';

/** The two roles, the views by number, and a rule that is heavy under the view shown. */
export function headerLines(state: State, {listColumns}: Layout): readonly Line[] {
	const {line, active} = headerLine(state);
	return [line, rule(state.columns, listColumns, active)];
}

/** The header where there is no room for tabs: the topic, its place in the list, and how alike the roles are. */
export function titleHeaderLines(state: State, topic: Topic): readonly Line[] {
	const {catalogue, columns, left, right} = state;
	const end: Line = [...standing(catalogue, topic, {left, right}), {text: ` ${searchKey(state)} ${helpKey(state)} `, tone: 'muted'}];
	const start: Line = [
		{text: ` ${topic.short}`, tone: 'title'},
		{text: ` ${positionOf(state)}`, tone: 'muted'},
	];
	return [spread(start, end, columns), [{text: repeated('─', columns), tone: 'faint'}]];
}

const searchKey = ({keys}: State): string => firstKey('browse', 'search', keys);
const helpKey = ({keys}: State): string => firstKey('browse', 'help', keys);

type Extent = {readonly start: number; readonly end: number};

/**
 * The fullest header that fits: with the name and long gaps, without, without the roles, then with the name of the view shown alone.
 * @internal exported for its test
 */
function headerLine(state: State): {readonly line: Line; readonly active: Extent} {
	const {columns} = state;
	const search = searchKey(state);
	const help = helpKey(state);
	const hints = `${search} search  ${help} help `;
	const keys = `${search} ${help}`;
	const attempts: readonly Attempt[] = [
		{start: [{text: ' rolex  ', tone: 'title'}, ...roleNames(state, ' and '), {text: '   '}], gap: '  ', end: hints, named: 'all'},
		{start: [{text: ' '}, ...roleNames(state, '·'), {text: '  '}], gap: '  ', end: hints, named: 'all'},
		{start: [{text: ' '}, ...roleNames(state, '·'), {text: ' '}], gap: ' ', end: keys, named: 'all'},
		{start: [{text: ' '}, ...roleNames(state, '·'), {text: ' '}], gap: ' ', end: keys, named: 'views'},
		{start: [{text: ' '}], gap: ' ', end: `${keys} `, named: 'views'},
		{start: [{text: ' '}], gap: ' ', end: help, named: 'views'},
		{start: [{text: ' '}, ...roleNames(state, '·'), {text: '  '}], gap: ' ', end: `${keys} `, named: 'active'},
		{start: [{text: ' '}], gap: ' ', end: `${keys} `, named: 'active'},
	];
	const drawn = attempts.map(attempt => draw(state, attempt));
	const fitting = drawn.find(({used}) => used <= columns) ?? drawn.at(-1);
	return fitting ?? {line: [], active: {start: 0, end: 0}};
}

/** A way to draw the tabs; `named` says which of them have their name: all, all but the overview, or the one shown. */
type Attempt = {readonly start: Line; readonly gap: string; readonly end: string; readonly named: 'all' | 'views' | 'active'};

function draw(state: State, {start, gap, end, named}: Attempt): {line: Line; active: Extent; used: number} {
	const spans: Span[] = [...start];
	let active: Extent = {start: 0, end: 0};
	const overview = {id: undefined, number: 0, title: 'Overview'};
	for (const [index, {id, number, title}] of [overview, ...viewsOf(state.catalogue)].entries()) {
		if (index > 0) spans.push({text: gap});
		const from = lineColumns(spans);
		const isActive = id === (state.overlay?.type === 'overview' ? undefined : state.place.view);
		const isNamed = isActive || named === 'all' || (named === 'views' && id !== undefined);
		spans.push(...tab(number, isNamed ? title : '', isActive));
		if (isActive) active = {start: from, end: lineColumns(spans)};
	}
	const close: Line = [{text: end, tone: 'muted'}];
	return {line: spread(spans, close, state.columns), active, used: lineColumns(spans) + 1 + end.length};
}

function tab(number: number, title: string, isActive: boolean): Line {
	const text = title ? `${number} ${title}` : `${number}`;
	return [{text, tone: isActive ? 'title' : 'muted'}];
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
			? repeated(dash, listColumns - start) + joint + repeated(dash, end - listColumns - 1)
			: repeated(dash, end - start);
	return [
		{text: piece(0, active.start, '─', '┬'), tone: 'faint'},
		{text: piece(active.start, active.end, '━', '┯'), tone: 'accent'},
		{text: piece(active.end, columns, '─', '┬'), tone: 'faint'},
	];
}
