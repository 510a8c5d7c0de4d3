import {Box} from 'ink';
import {moreMark, windowed} from '../../compose/detail.ts';
import {layoutOf} from '../../compose/layout.ts';
import {windowAt} from '../../compose/window.ts';
import {helpLines} from '../../explorer/help.ts';
import {linkRows} from '../../explorer/overlays.ts';
import {topicOf} from '../../explorer/scene.ts';
import type {Overlay, State} from '../../explorer/state.ts';
import {clipLine, type Line, line, spread} from '../../text/line.ts';
import {clip} from '../../text/width.ts';
import type {Theme} from '../../themes/theme.ts';
import {linksOf} from '../../topics/links.ts';
import {Footer} from '../components/footer.tsx';
import {Lines} from '../components/lines.tsx';
import {List} from '../components/list.tsx';
import {assessmentLines} from './assessment-lines.ts';
import {overviewLines} from './overview-lines.ts';

type OnTop = Exclude<Overlay, {type: 'search'}>;
type OnTopProps = {readonly state: State; readonly overlay: OnTop; readonly theme: Theme};

/** What lies over the whole screen: help, links, the choice of roles. */
export function OnTopScreen({state, overlay, theme}: OnTopProps) {
	const {columns, rows} = state;
	const {bodyRows} = layoutOf(state);
	const title = clipLine([{text: ` ${titleOf(state, overlay)}`, tone: 'title'}], columns);
	return (
		<Box flexDirection="column" width={columns} height={rows}>
			<Lines lines={[title, line('─'.repeat(columns), 'faint')]} theme={theme} />
			<Box height={bodyRows} marginLeft={1}>
				<List lines={rowsOf(state, overlay, columns - 2, bodyRows)} theme={theme} />
			</Box>
			<Footer state={state} theme={theme} />
		</Box>
	);
}

function titleOf(state: State, overlay: OnTop): string {
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

/** What to read next stands at the end: choosing among it shows the end. */
function assessmentRows(lines: readonly Line[], {chosen, scroll}: Extract<OnTop, {type: 'assessment'}>, rows: number): readonly Line[] {
	return windowed(lines, rows, chosen >= 0 ? lines.length : scroll);
}

function assessmentTitle({catalogue}: State, at: number): string {
	const count = catalogue.dataset.assessment?.statements.length ?? 0;
	return at < count ? `Which am I?  ${at + 1} of ${count}` : 'Which am I?  The result';
}

function rowsOf(state: State, overlay: OnTop, columns: number, rows: number): readonly Line[] {
	switch (overlay.type) {
		case 'help':
			return windowed(helpLines(columns), rows, overlay.scroll);
		case 'links':
			return linkLines(state, overlay, columns, rows);
		case 'roles':
			return roleLines(state, overlay, columns, rows);
		case 'overview':
			return windowed(overviewLines(state, overlay, columns), rows, overlay.top);
		case 'assessment':
			return assessmentRows(assessmentLines(state, overlay, columns), overlay, rows);
	}
}

const statusNames = {read: 'read', seen: 'in part', known: 'well known'} as const;

function linkLines(state: State, {chosen, top}: Extract<OnTop, {type: 'links'}>, columns: number, rows: number): readonly Line[] {
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

function roleLines(state: State, {chosen, top, side}: Extract<OnTop, {type: 'roles'}>, columns: number, rows: number): readonly Line[] {
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
