import {moreMark, windowed} from '../../compose/detail.ts';
import {windowAt} from '../../compose/window.ts';
import {clipLine, type Line, line, spread} from '../../text/line.ts';
import {clip} from '../../text/width.ts';
import {type Link, linksOf} from '../../topics/links.ts';
import type {Overlay, State} from '../state.ts';
import {viewOf} from '../views.ts';
import {assessmentLines} from './assessment-lines.ts';
import {contentsRows} from './contents-rows.ts';
import {helpLines} from './help-lines.ts';
import {overviewLines} from './overview-lines.ts';
import type {Scene} from './scene.ts';

type OnTopOverlay = Exclude<Overlay, {type: 'search' | 'within'}>;

/** What lies over the whole screen: its title, its rows as far as they are shown, and how many there are. */
export type OnTop = {
	readonly title: Line;
	readonly lines: readonly Line[];
	readonly count: number;
	/** All of it, where it is a text of its own. */
	readonly whole?: readonly Line[];
};

/** Rows of one link: its title, and its URL. */
export const linkRows = 2;

export function onTopOf(state: State, overlay: OnTopOverlay, scene: Scene): OnTop {
	const title = clipLine([{text: ` ${titleOf(state, overlay)}`, tone: 'title'}], state.columns);
	return {title, ...rowsOf(state, overlay, scene)};
}

function titleOf(state: State, overlay: OnTopOverlay): string {
	switch (overlay.type) {
		case 'help':
			return 'Keys';
		case 'links':
			return `Sources and links of ${state.catalogue.topic(overlay.key)?.title ?? ''}`;
		case 'roles':
			return overlay.side === 'left' ? 'The role on the left' : 'The role on the right';
		case 'overview':
			return 'Overview';
		case 'contents': {
			const {number, question} = viewOf(state.place.view);
			return `${number}  ${question}`;
		}
		case 'assessment':
			return assessmentTitle(state, overlay.at);
	}
}

function assessmentTitle({catalogue}: State, at: number): string {
	const count = catalogue.dataset.assessment?.statements.length ?? 0;
	return at < count ? `Which am I?  ${at + 1} of ${count}` : 'Which am I?  The result';
}

function rowsOf(state: State, overlay: OnTopOverlay, scene: Scene): Omit<OnTop, 'title'> {
	const columns = state.columns - 2;
	const rows = scene.layout.bodyRows;
	switch (overlay.type) {
		case 'help':
			return shownOf(helpLines(columns), rows, overlay.scroll);
		case 'links':
			return {lines: linkLines(state, overlay, columns, rows), count: linksIn(state, overlay).length};
		case 'roles':
			return {lines: roleLines(state, overlay, columns, rows), count: state.catalogue.dataset.roles.length};
		case 'overview':
			return shownOf(overviewLines(state, scene.bars, overlay, columns), rows, overlay.top);
		case 'contents':
			return contentsRows(state, columns, rows);
		case 'assessment': {
			// What to read next stands at the end: choosing among it shows the end.
			const lines = assessmentLines(state, overlay, columns);
			return {...shownOf(lines, rows, overlay.chosen >= 0 ? lines.length : overlay.scroll), whole: lines};
		}
	}
}

function shownOf(lines: readonly Line[], rows: number, top: number): Omit<OnTop, 'title'> {
	return {lines: windowed(lines, rows, top), count: lines.length};
}

const statusNames = {read: 'read', seen: 'opening seen', known: 'not opened'} as const;

function linksIn({catalogue}: State, {key}: Extract<OnTopOverlay, {type: 'links'}>): readonly Link[] {
	const topic = catalogue.topic(key);
	return topic ? linksOf(topic) : [];
}

/** The links, and under them what the words at their right mean. */
function linkLines(state: State, overlay: Extract<OnTopOverlay, {type: 'links'}>, columns: number, rows: number): readonly Line[] {
	const {chosen, top} = overlay;
	const links = linksIn(state, overlay);
	const shown = Math.max(1, Math.floor((rows - 2) / linkRows) - 1);
	const lines = links
		.slice(top, top + shown)
		.flatMap(({title, url, status}, index): readonly Line[] => [
			spread(choiceLine(title, top + index === chosen), status ? [{text: statusNames[status], tone: 'muted'}] : [], columns),
			url ? [{text: '  '}, {text: clip(url, columns - 4), tone: 'muted', link: url}] : [{text: '  no address', tone: 'muted'}],
		]);
	const hidden = links.length - top - shown;
	const listed = hidden > 0 ? [...lines, moreMark('↓', hidden)] : lines;
	const meaning = clipLine(
		line('How well a source was read for this: read whole · opening seen · not opened, cited by name', 'muted'),
		columns,
	);
	return listed.length + 2 <= rows ? [...listed, line(' '), meaning] : listed;
}

function roleLines(
	state: State,
	{chosen, top, side}: Extract<OnTopOverlay, {type: 'roles'}>,
	columns: number,
	rows: number,
): readonly Line[] {
	const {roles} = state.catalogue.dataset;
	const shown = windowAt(roles.length, Math.max(1, rows - 2), top);
	return roles.slice(shown.top, shown.end).map((role, index): Line => {
		const isNow = role.id === state[side];
		const [name] = choiceLine(clip(role.name, columns - 4), shown.top + index === chosen).slice(1);
		const mark: Line = choiceLine('', shown.top + index === chosen).slice(0, 1);
		return [...mark, ...(name ? [name] : []), {text: isNow ? '  now' : '', tone: 'muted'}];
	});
}

function choiceLine(text: string, isChosen: boolean): Line {
	return [{text: isChosen ? '▸ ' : '  ', tone: 'accent'}, isChosen ? {text, tone: 'accent', bold: true} : {text}];
}
