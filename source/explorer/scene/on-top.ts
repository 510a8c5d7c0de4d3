import {moreMark, windowed} from '../../compose/detail.ts';
import {windowAt} from '../../compose/window.ts';
import {clipLine, type Line, line, spread} from '../../text/line.ts';
import {clip} from '../../text/width.ts';
import {linksOf} from '../../topics/links.ts';
import type {Overlay, State} from '../state.ts';
import {assessmentLines} from './assessment-lines.ts';
import {helpLines} from './help-lines.ts';
import {overviewLines} from './overview-lines.ts';
import type {Scene} from './scene.ts';
import {topicOf} from './topic-of.ts';

type OnTopOverlay = Exclude<Overlay, {type: 'search'}>;

/** What lies over the whole screen: its title, its rows as far as they are shown, and how many there are. */
export type OnTop = {readonly title: Line; readonly lines: readonly Line[]; readonly count: number};

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
			return `Sources and links of ${topicOf(state).title}`;
		case 'roles':
			return overlay.side === 'left' ? 'The role on the left' : 'The role on the right';
		case 'overview':
			return 'Overview';
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
			return {lines: linkLines(state, overlay, columns, rows), count: linksOf(topicOf(state)).length};
		case 'roles':
			return {lines: roleLines(state, overlay, columns, rows), count: state.catalogue.dataset.roles.length};
		case 'overview':
			return shownOf(overviewLines(state, scene.bars, overlay, columns), rows, overlay.top);
		case 'assessment': {
			// What to read next stands at the end: choosing among it shows the end.
			const lines = assessmentLines(state, overlay, columns);
			return shownOf(lines, rows, overlay.chosen >= 0 ? lines.length : overlay.scroll);
		}
	}
}

function shownOf(lines: readonly Line[], rows: number, top: number): Omit<OnTop, 'title'> {
	return {lines: windowed(lines, rows, top), count: lines.length};
}

const statusNames = {read: 'read', seen: 'in part', known: 'well known'} as const;

function linkLines(state: State, {chosen, top}: Extract<OnTopOverlay, {type: 'links'}>, columns: number, rows: number): readonly Line[] {
	const links = linksOf(topicOf(state));
	if (links.length === 0) return [line('It cites no source.', 'muted')];
	const shown = Math.max(1, Math.floor(rows / linkRows) - 1);
	const lines = links
		.slice(top, top + shown)
		.flatMap(({title, url, status}, index): readonly Line[] => [
			spread(choiceLine(title, top + index === chosen), status ? [{text: statusNames[status], tone: 'muted'}] : [], columns),
			url ? [{text: '  '}, {text: clip(url, columns - 4), tone: 'muted', link: url}] : [{text: '  no address', tone: 'muted'}],
		]);
	const hidden = links.length - top - shown;
	return hidden > 0 ? [...lines, moreMark('↓', hidden)] : lines;
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
