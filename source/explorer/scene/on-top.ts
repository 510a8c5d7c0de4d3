import {bothWays} from '../../compose/more-marks.ts';
import {windowAt} from '../../compose/window.ts';
import {assessmentTexts} from '../../messages/assessment.ts';
import {helpTexts} from '../../messages/keys.ts';
import {screenTexts} from '../../messages/screens.ts';
import {clipLine, type Line, leading, line, lineColumns, spread} from '../../text/line.ts';
import {firstKey} from '../keymap.ts';
import {helpScope} from '../layers.ts';
import {keyAs} from '../said-keys.ts';
import type {Overlay, State} from '../state.ts';
import {viewOf} from '../views.ts';
import {assessmentLines, assessmentWindow} from './assessment-lines.ts';
import {choiceLine} from './choice-line.ts';
import {contentsRows} from './contents-rows.ts';
import {headerOf} from './header.ts';
import {helpLines} from './help-lines.ts';
import {linkLines, linksIn} from './link-lines.ts';
import {bookmarkRows, historyRows} from './marked-rows.ts';
import {overviewLines} from './overview-lines.ts';
import type {Caret, Scene} from './scene.ts';
import {shownOf} from './shown-of.ts';
import {jottingRows} from './sitting/jotting-rows.ts';
import {answersRows, sittingRows} from './sitting/sitting-rows.ts';
import {headed} from './topic-of.ts';

type OnTopOverlay = Exclude<Overlay, {type: 'search' | 'within' | 'note'}>;
type SittingLayer = Extract<Overlay, {type: 'sitting' | 'answers' | 'jotting'}>;

/** What lies over the whole screen: its title, its rows as far as they are shown, and how many there are. */
export type OnTop = {
	readonly title: Line;
	/** The rule under the title, where it is not a plain one. */
	readonly rule?: Line;
	readonly lines: readonly Line[];
	readonly count: number;
	/** From where a longer text is shown, how much of it, and how far it scrolls at most. */
	readonly scrolls?: {readonly top: number; readonly rows: number; readonly most: number};
	/** Where something is written. */
	readonly caret?: Caret;
};

export function onTopOf(state: State, overlay: OnTopOverlay, scene: Scene): OnTop {
	if (overlay.type === 'sitting' || overlay.type === 'answers' || overlay.type === 'jotting') return sittingOf(state, overlay, scene);
	if (overlay.type === 'overview') {
		const [header = [], rule] = headerOf(state, {listColumns: 0});
		return {title: header, rule, ...rowsOf(state, overlay, scene)};
	}
	const title: Line = [{text: ` ${titleOf(state, overlay)}`, tone: 'title'}];
	return {title: spread(title, overlay.type === 'help' ? waysOut(state) : [], state.columns), ...rowsOf(state, overlay, scene)};
}

/** How to leave, which stands over the help however far that is scrolled. */
function waysOut({columns, keys}: State): Line {
	const key = (command: 'leave' | 'quit' | 'close') => firstKey('help', command, keys);
	const said = helpTexts.waysOut(key('leave'), key('quit'));
	return line(said.find(text => text.length + 6 <= columns) ?? '', 'strong');
}

/** What lies on top of a sitting; without one there is nothing to show. */
function sittingOf(state: State, overlay: SittingLayer, {layout}: Scene): OnTop {
	const {sitting} = state;
	const [columns, rows] = [state.columns - 2, layout.bodyRows];
	if (!sitting) return {title: [], lines: [], count: 0};
	switch (overlay.type) {
		case 'sitting':
			return sittingRows(state, sitting, overlay, columns, rows);
		case 'answers':
			return answersRows(state, sitting, overlay, columns, rows);
		case 'jotting':
			return jottingRows(state, sitting, overlay, columns, rows);
	}
}

function titleOf(state: State, overlay: Exclude<OnTopOverlay, SittingLayer | {type: 'overview'}>): string {
	switch (overlay.type) {
		case 'help':
			return helpTexts.title;
		case 'links':
			return screenTexts.linksOf(headed(state, overlay.key));
		case 'roles':
			return screenTexts.role[overlay.side];
		case 'contents': {
			const {number, question} = viewOf(state.place.view);
			return `${keyAs(state, 'contents', 'view', `${number}`)}  ${question}`;
		}
		case 'bookmarks':
			return screenTexts.bookmarks;
		case 'been':
			return screenTexts.been;
		case 'assessment':
			return assessmentTitle(state, overlay.at);
	}
}

function assessmentTitle({catalogue}: State, at: number): string {
	const count = catalogue.dataset.assessment?.statements.length ?? 0;
	return at < count ? assessmentTexts.title(at + 1, count) : assessmentTexts.resultTitle;
}

function rowsOf(state: State, overlay: Exclude<OnTopOverlay, SittingLayer>, scene: Scene): Omit<OnTop, 'title'> {
	const columns = state.columns - 2;
	const rows = scene.layout.bodyRows;
	switch (overlay.type) {
		case 'help':
			return shownOf(
				helpLines({columns, rows, scope: helpScope(state), words: overlay.words, keys: state.keys?.rows}),
				rows,
				overlay.scroll,
			);
		case 'links':
			return {lines: linkLines(state, overlay, {columns, rows}), count: linksIn(state, overlay).length};
		case 'roles':
			return {lines: roleLines(state, overlay, columns, rows), count: state.catalogue.dataset.roles.length};
		case 'overview':
			return shownOf(overviewLines(state, scene.bars, overlay, {columns, rows}), rows, overlay.top);
		case 'contents':
			return contentsRows(state, columns, rows);
		case 'bookmarks':
			return bookmarkRows(state, overlay, {columns, rows});
		case 'been':
			return historyRows(state, overlay, {columns, rows});
		case 'assessment': {
			const result = assessmentLines(state, overlay, columns);
			return shownOf(result.lines, rows, assessmentWindow(result, rows, overlay).top);
		}
	}
}

function roleLines(
	state: State,
	{chosen, top, side}: Extract<OnTopOverlay, {type: 'roles'}>,
	columns: number,
	rows: number,
): readonly Line[] {
	const {roles} = state.catalogue.dataset;
	const shown = windowAt(roles.length, Math.max(1, rows - 2), top);
	const lines = roles.slice(shown.top, shown.end).map((role, index): Line => {
		const now: Line = role.id === state[side] ? [{text: `  ${screenTexts.now}`, tone: 'muted'}] : [];
		const name = clipLine(choiceLine(role.name, shown.top + index === chosen), columns - lineColumns(now));
		return leading([...name, ...now], {to: 'choice', index: shown.top + index}, columns);
	});
	const hidden = bothWays(shown.top, roles.length - shown.end);
	return hidden.length > 0 ? [...lines, hidden] : lines;
}
