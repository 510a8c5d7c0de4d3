import {Box} from 'ink';
import {standing} from '../../compose/compose.ts';
import {moreMark, windowed} from '../../compose/detail.ts';
import {layoutOf, paneColumns} from '../../compose/layout.ts';
import {windowAt} from '../../compose/window.ts';
import {listOf, type TopicList} from '../../explorer/list.ts';
import {detailOf, pageOfState, positionOf, topicOf} from '../../explorer/scene.ts';
import type {State} from '../../explorer/state.ts';
import {clipLine, type Line, lineColumns, spread} from '../../text/line.ts';
import {clip, columnsOf} from '../../text/width.ts';
import type {Theme} from '../../themes/theme.ts';
import {listedNames, type Topic} from '../../topics/topic.ts';
import {DetailView} from '../components/detail-view.tsx';
import {Footer} from '../components/footer.tsx';
import {Header} from '../components/header.tsx';
import {Lines} from '../components/lines.tsx';
import {List} from '../components/list.tsx';
import {VerticalRule} from '../components/vertical-rule.tsx';
import {ownerHeads, ownerMarks} from '../owner-marks.ts';

/** A view: its list and the topic chosen, or that topic alone on its page. */
export function Browse({state, theme}: {readonly state: State; readonly theme: Theme}) {
	const {shape, listColumns, textColumns, bodyRows} = layoutOf(state);
	const isTitled = shape === 'line' || shape === 'stacked';
	return (
		<Box flexDirection="column" width={state.columns} height={state.rows}>
			{isTitled ? <TitleHeader state={state} theme={theme} /> : <Header state={state} listColumns={listColumns} theme={theme} />}
			<Box height={bodyRows}>
				{listColumns > 0 && (
					<>
						<Box width={listColumns} flexShrink={0}>
							<List lines={listLines(state, listColumns, bodyRows)} theme={theme} />
						</Box>
						<VerticalRule rows={bodyRows} theme={theme} />
					</>
				)}
				{state.place.layout === 'page' ? (
					<PageView state={state} theme={theme} />
				) : (
					<DetailView detail={detailOf(state)} columns={textColumns} gap={paneColumns(textColumns).gap} theme={theme} />
				)}
			</Box>
			<Footer state={state} theme={theme} />
		</Box>
	);
}

function PageView({state, theme}: {readonly state: State; readonly theme: Theme}) {
	const {lines, rows, shown} = pageOfState(state);
	return (
		<Box marginLeft={1}>
			<Lines lines={windowed(lines, rows, shown.top)} theme={theme} />
		</Box>
	);
}

/** The header where there is no room for tabs: the topic, its place in the list, and how alike the roles are. */
function TitleHeader({state, theme}: {readonly state: State; readonly theme: Theme}) {
	const {catalogue, columns, left, right} = state;
	const topic = topicOf(state);
	const end: Line = [...standing(catalogue, topic, {left, right}), {text: ' / ? ', tone: 'muted'}];
	const start: Line = [
		{text: ` ${topic.short}`, tone: 'title'},
		{text: ` ${positionOf(state)}`, tone: 'muted'},
	];
	return <Lines lines={[spread(start, end, columns), [{text: '─'.repeat(columns), tone: 'faint'}]]} theme={theme} />;
}

/** The rows of the list that are shown, exactly `rows` of them at most. */
function listLines(state: State, columns: number, rows: number): readonly Line[] {
	const list = listOf(state.catalogue, state.place.view);
	const {top, end, isCutAbove, isCutBelow} = windowAt(list.rows.length, rows, state.place.listTop);
	return list.rows.slice(top, end).map((row, index): Line => {
		if (index === 0 && isCutAbove) return indented(moreMark('↑', topicsIn(list, 0, top + 1)));
		if (index === rows - 1 && isCutBelow) return indented(moreMark('↓', topicsIn(list, end - 1, list.rows.length)));
		return row.type === 'heading' ? headingLine(state, row.title, columns) : topicLine(state, row.topic, columns);
	});
}

function headingLine(state: State, title: string, columns: number): Line {
	const heads = state.place.view === 'ownership' ? ownerHeads(state) : [];
	const start: Line = [{text: ` ${clip(title, columns - 2 - lineColumns(heads)).toUpperCase()}`, tone: 'muted', bold: true}];
	return heads.length > 0 ? spread(start, heads, columns) : start;
}

function topicLine(state: State, topic: Topic, columns: number): Line {
	const isChosen = topic.key === state.place.key;
	const isMarked = state.bookmarks.includes(topic.key);
	const marks = topic.kind === 'work' ? ownerMarks(state, topic) : [];
	const room = columns - 4 - lineColumns(marks);
	const {title, short} = listedNames(topic);
	const text = clip(columnsOf(title) <= room ? title : short, room);
	const start: Line = [
		{text: isChosen ? ' ▸ ' : isMarked ? ' * ' : '   ', tone: 'accent'},
		isChosen ? {text, tone: 'accent', bold: true} : {text},
	];
	return marks.length > 0 ? spread(start, marks, columns) : start;
}

function indented(line: Line): Line {
	return [{text: ' '}, ...clipLine(line, 30)];
}

function topicsIn({topicsBefore}: TopicList, from: number, to: number): number {
	return (topicsBefore[to] ?? 0) - (topicsBefore[from] ?? 0);
}
