import {Box} from 'ink';
import TextInput from 'ink-text-input';
import {type Detail, fitDetail} from '../../compose/detail.ts';
import {layoutOf, paneColumns} from '../../compose/layout.ts';
import {hitRows, listedBy, searchListRows} from '../../explorer/search.ts';
import type {SearchState, State} from '../../explorer/state.ts';
import {type Line, line} from '../../text/line.ts';
import {columnsOf, graphemes} from '../../text/width.ts';
import {wrap} from '../../text/wrap.ts';
import type {Theme} from '../../themes/theme.ts';
import {type Catalogue, searchedTopics, type Topic} from '../../topics/topic.ts';
import {DetailView} from '../components/detail-view.tsx';
import {Footer} from '../components/footer.tsx';
import {Lines} from '../components/lines.tsx';
import {List} from '../components/list.tsx';
import {VerticalRule} from '../components/vertical-rule.tsx';
import {resultLines} from './result-lines.ts';

type SearchProps = {readonly state: State; readonly search: SearchState; readonly theme: Theme};

/** The search: what is typed, the results with what matched, and a preview of the one chosen. */
export function Search({state, search, theme}: SearchProps) {
	const {columns, rows} = state;
	const {listColumns, bodyRows} = layoutOf(state, true);
	const listed = listedBy(state, search);
	const chosen = listed[search.chosen];
	const topic = chosen && state.catalogue.byKey.get(chosen);
	const listRows = searchListRows(state);
	const results = <List lines={resultLines(state, search, listColumns || columns, listRows)} rows={hitRows} theme={theme} />;
	return (
		<Box flexDirection="column" width={columns} height={rows}>
			<QueryRow state={state} search={search} shown={listed.length} theme={theme} />
			<Lines lines={[searchRule(columns, listColumns)]} theme={theme} />
			{listColumns > 0 ? (
				<Box height={bodyRows}>
					<Box width={listColumns} flexShrink={0}>
						{results}
					</Box>
					<VerticalRule rows={bodyRows} theme={theme} />
					{topic && <Preview state={state} topic={topic} theme={theme} />}
				</Box>
			) : (
				<Box flexDirection="column" height={bodyRows}>
					<Box height={listRows} flexShrink={0}>
						{results}
					</Box>
					{topic && <Lines lines={summaryLines(topic, state, bodyRows - listRows)} theme={theme} />}
				</Box>
			)}
			<Footer state={state} theme={theme} />
		</Box>
	);
}

function QueryRow({state, search, shown, theme}: SearchProps & {readonly shown: number}) {
	const count = countOf(state, search, shown);
	const {start, text} = shownQuery(search, queryColumns(state.columns, count));
	return (
		<Box width={state.columns}>
			<Lines lines={[[{text: start > 0 ? ' /…' : ' / ', tone: 'accent'}]]} theme={theme} />
			<Box flexGrow={1} height={1}>
				<TextInput value={text} placeholder="concepts, work, tools, in any words" focus={false} showCursor={false} onChange={ignore} />
			</Box>
			<Lines lines={[[{text: `${count} `, tone: 'muted'}]]} theme={theme} />
		</Box>
	);
}

/** The explorer's state takes the keys; the field only shows. */
function ignore(): void {}

const searchedCounts = new WeakMap<Catalogue, number>();

/** How many topics are searched; counted once for a catalogue. */
function searchedCount(catalogue: Catalogue): number {
	const count = searchedCounts.get(catalogue) ?? searchedTopics(catalogue.topics).length;
	searchedCounts.set(catalogue, count);
	return count;
}

function countOf(state: State, search: SearchState, shown: number): string {
	const kinds = search.kinds;
	const all = kinds
		? kinds.reduce((sum, kind) => sum + (state.catalogue.byKind.get(kind)?.length ?? 0), 0)
		: searchedCount(state.catalogue);
	if (search.isIndexing) return 'indexing…';
	return search.query.trim() === '' ? `${all}` : `${search.result?.total ?? shown} of ${all}`;
}

const promptColumns = 3;

function queryColumns(columns: number, count: string): number {
	return Math.max(4, columns - promptColumns - count.length - 3);
}

/** The part of the query round the caret that fits. */
function shownQuery({query, caret}: SearchState, columns: number): {readonly start: number; readonly text: string} {
	let start = 0;
	for (const {index} of graphemes(query)) {
		start = index;
		if (index >= caret || columnsOf(query.slice(index, caret)) < columns) break;
	}
	let text = '';
	for (const {segment} of graphemes(query.slice(start))) {
		if (columnsOf(text + segment) > columns) break;
		text += segment;
	}
	return {start, text};
}

/** Where the terminal's own cursor stands while a query is written. */
export function caretOf(state: State): {readonly x: number; readonly y: number} | undefined {
	const {overlay} = state;
	if (overlay?.type !== 'search') return undefined;
	const {start} = shownQuery(overlay, queryColumns(state.columns, countOf(state, overlay, listedBy(state, overlay).length)));
	return {x: promptColumns + columnsOf(overlay.query.slice(start, overlay.caret)), y: 0};
}

function searchRule(columns: number, listColumns: number): Line {
	const dashes = '─'.repeat(columns);
	return line(listColumns > 0 ? `${dashes.slice(0, listColumns)}┬${dashes.slice(listColumns + 1)}` : dashes, 'faint');
}

function Preview({state, topic, theme}: {readonly state: State; readonly topic: Topic; readonly theme: Theme}) {
	const layout = layoutOf(state, true);
	const {left, right, catalogue} = state;
	const detail: Detail = fitDetail({
		catalogue,
		topic,
		sides: {left, right},
		layout,
		scroll: {left: 0, right: 0, page: 0},
		focus: 'list',
		related: -1,
		isNamingKind: true,
	});
	return <DetailView detail={detail} columns={layout.textColumns} gap={paneColumns(layout.textColumns).gap} theme={theme} />;
}

/** The preview where there is no room for panes: a rule and what the topic is. */
function summaryLines(topic: Topic, {columns}: State, rows: number): readonly Line[] {
	const text = wrap(topic.introduction || (topic.step ?? ''), columns - 2).map(each => line(` ${each}`));
	return [line('─'.repeat(columns), 'faint'), ...text].slice(0, Math.max(0, rows));
}
