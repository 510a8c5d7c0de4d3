import {roleTone, standing} from '../../compose/compose.ts';
import type {Layout} from '../../compose/layout.ts';
import {headerTexts} from '../../messages/browsing.ts';
import {type Line, lineColumns, repeated, type Span, spread} from '../../text/line.ts';
import {clip, columnsOf} from '../../text/width.ts';
import {headingOf, type Topic} from '../../topics/topic.ts';
import {firstKey} from '../keymap.ts';
import {keyAs} from '../said-keys.ts';
import {type State, viewsOf} from '../state.ts';
import {once} from './composed.ts';
import {positionOf, sidesOf} from './topic-of.ts';

/** The two roles, the views by number, and a rule that is heavy under the view shown. Made once while nothing of it changes. */
export function headerOf(state: State, {listColumns}: Pick<Layout, 'listColumns'>): readonly Line[] {
	const {catalogue, columns, left, right, place, overlay} = state;
	const shown = overlay?.type === 'overview' ? '' : place.view;
	const asked = `header ${columns} ${listColumns} ${left} ${right} ${shown} ${searchKey(state)} ${helpKey(state)}`;
	return once(catalogue, asked, () => {
		const {line, active} = headerLine(state);
		return [line, rule(columns, listColumns, active)];
	});
}

/** The header where there is no room for tabs: the topic, its place in the list, and how alike the roles are. */
export function titleHeaderOf(state: State, topic: Topic): readonly Line[] {
	const {catalogue, columns, left, right} = state;
	const hints: Hints = {search: ` ${searchKey(state)} `, help: `${helpKey(state)} `};
	const end: Line = [...standing(catalogue, topic, {left, right}), ...hintSpans(hints)];
	const place: Span = {text: ` ${positionOf(state)}`, tone: 'muted'};
	const room = columns - lineColumns(end) - columnsOf(place.text) - 2;
	const title = headingOf(topic);
	// Its short name stands only where the whole has no room; a myth says that it is one under both.
	const name = columnsOf(title) <= room ? title : headingOf({...topic, title: topic.short});
	const start: Line = [{text: ` ${clip(name, room)}`, tone: 'title'}, place];
	return [spread(start, end, columns), [{text: repeated('─', columns), tone: 'faint'}]];
}

const searchKey = ({keys}: State): string => firstKey('browse', 'search', keys);
const helpKey = ({keys}: State): string => firstKey('browse', 'help', keys);

/** From a column up to another. */
type Extent = {readonly from: number; readonly to: number};

/** What stands at the end of the header: how to search, and how to get help. */
type Hints = {readonly search: string; readonly help: string};

const hintSpans = (hints: Hints): readonly Span[] =>
	(['search', 'help'] as const)
		.filter(command => hints[command] !== '')
		.map(command => ({text: hints[command], tone: 'muted', leads: {to: 'command', command}}));

type Drawn = {readonly line: Line; readonly active: Extent; readonly used: number};

/** The fullest header that fits: with the name and long gaps, without, without the roles, then with the name of the view shown alone. */
function headerLine(state: State): Drawn {
	const {columns} = state;
	const search = searchKey(state);
	const help = helpKey(state);
	const hints: Hints = {search: `${search} ${headerTexts.search}  `, help: `${help} ${headerTexts.help} `};
	const keys: Hints = {search: `${search} `, help};
	const apart: Hints = {...keys, help: `${help} `};
	const attempts: readonly Attempt[] = [
		{start: [{text: ' rolex  ', tone: 'title'}, ...roleNames(state, headerTexts.and), {text: '   '}], gap: '  ', end: hints, named: 'all'},
		{start: [{text: ' '}, ...roleNames(state, '·'), {text: '  '}], gap: '  ', end: hints, named: 'all'},
		{start: [{text: ' '}, ...roleNames(state, '·'), {text: ' '}], gap: ' ', end: keys, named: 'all'},
		{start: [{text: ' '}, ...roleNames(state, '·'), {text: ' '}], gap: ' ', end: keys, named: 'views'},
		{start: [{text: ' '}], gap: ' ', end: apart, named: 'views'},
		{start: [{text: ' '}], gap: ' ', end: {search: '', help}, named: 'views'},
		{start: [{text: ' '}, ...roleNames(state, '·'), {text: '  '}], gap: ' ', end: apart, named: 'active'},
	];
	for (const attempt of attempts) {
		const drawn = draw(state, attempt);
		if (drawn.used <= columns) return drawn;
	}
	return draw(state, {start: [{text: ' '}], gap: ' ', end: apart, named: 'active'});
}

/** A way to draw the tabs; `named` says which of them have their name: all, all but the overview, or the one shown. */
type Attempt = {readonly start: Line; readonly gap: string; readonly end: Hints; readonly named: 'all' | 'views' | 'active'};

function draw(state: State, {start, gap, end, named}: Attempt): Drawn {
	const spans: Span[] = [...start];
	let active: Extent = {from: 0, to: 0};
	const overview = {id: undefined, number: 0, title: headerTexts.overview};
	for (const [index, {id, number, title}] of [overview, ...viewsOf(state.catalogue)].entries()) {
		if (index > 0) spans.push({text: gap});
		const from = lineColumns(spans);
		const isActive = id === (state.overlay?.type === 'overview' ? undefined : state.place.view);
		const isNamed = isActive || named === 'all' || (named === 'views' && id !== undefined);
		spans.push(tab(state, id === undefined ? 'overview' : 'view', number, {title: isNamed ? title : '', isActive}));
		if (isActive) active = {from, to: lineColumns(spans)};
	}
	const close = hintSpans(end);
	return {line: spread(spans, close, state.columns), active, used: lineColumns(spans) + 1 + lineColumns(close)};
}

type Shown = {readonly title: string; readonly isActive: boolean};

function tab(state: State, command: 'overview' | 'view', number: number, {title, isActive}: Shown): Span {
	const as = `${number}`;
	const text = [command === 'view' ? keyAs(state, 'browse', command, as) : firstKey('browse', command, state.keys), title]
		.filter(Boolean)
		.join(' ');
	return {text, tone: isActive ? 'title' : 'muted', leads: {to: 'command', command, as}};
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
		{text: piece(0, active.from, '─', '┬'), tone: 'faint'},
		{text: piece(active.from, active.to, '━', '┯'), tone: 'accent'},
		{text: piece(active.to, columns, '─', '┬'), tone: 'faint'},
	];
}
