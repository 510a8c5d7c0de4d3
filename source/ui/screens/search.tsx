import {Box} from 'ink';
import TextInput from 'ink-text-input';
import type {QueryField} from '../../explorer/scene/query-field.ts';
import type {Scene} from '../../explorer/scene/scene.ts';
import type {SearchScene} from '../../explorer/scene/search-scene.ts';
import type {Theme} from '../../themes/theme.ts';
import {Beside} from '../components/beside.tsx';
import {Lines} from '../components/lines.tsx';
import {List} from '../components/list.tsx';
import {VerticalRule} from '../components/vertical-rule.tsx';

type SearchProps = {readonly scene: Scene; readonly search: SearchScene; readonly theme: Theme};

/** The search: what is typed, the results with what matched, and a preview of the one chosen. */
export function Search({scene, search, theme}: SearchProps) {
	const {columns, rows, listColumns, bodyRows} = scene.layout;
	const {field, rule, results, height, preview, summary} = search;
	const list = <List {...results} theme={theme} />;
	return (
		<Box flexDirection="column" width={columns} height={rows}>
			<QueryRow field={field} columns={columns} theme={theme} />
			<Lines lines={[rule]} theme={theme} />
			{listColumns > 0 ? (
				<Box height={bodyRows}>
					<Box width={listColumns} flexShrink={0}>
						{list}
					</Box>
					<VerticalRule rows={bodyRows} theme={theme} />
					{preview && <Beside lines={preview.lines} theme={theme} />}
				</Box>
			) : (
				<Box flexDirection="column" height={bodyRows}>
					<Box height={height} flexShrink={0}>
						{list}
					</Box>
					{summary.length > 0 && <Lines lines={summary} theme={theme} />}
				</Box>
			)}
			<Lines lines={[scene.footer]} theme={theme} />
		</Box>
	);
}

type QueryRowProps = {readonly field: QueryField; readonly columns: number; readonly theme: Theme};

function QueryRow({field: {prompt, text, isEmpty, isMarked, count}, columns, theme}: QueryRowProps) {
	return (
		<Box width={columns}>
			<Lines lines={[[{text: prompt, tone: 'accent'}]]} theme={theme} />
			<Box flexGrow={1} height={1}>
				{isMarked || isEmpty ? (
					<Lines lines={[[isEmpty ? {text, tone: 'muted'} : {text, inverse: true}]]} theme={theme} />
				) : (
					<TextInput value={text} focus={false} showCursor={false} onChange={ignore} />
				)}
			</Box>
			<Lines lines={[[{text: `${count} `, tone: 'muted'}]]} theme={theme} />
		</Box>
	);
}

/** The explorer's state takes the keys; the field only shows. */
function ignore(): void {}
