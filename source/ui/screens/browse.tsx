import {Box} from 'ink';
import {paneColumns} from '../../compose/layout.ts';
import {windowed} from '../../compose/more-marks.ts';
import type {Page} from '../../explorer/scene/composed.ts';
import type {Scene} from '../../explorer/scene/scene.ts';
import type {State} from '../../explorer/state.ts';
import type {Theme} from '../../themes/theme.ts';
import {DetailView} from '../components/detail-view.tsx';
import {Lines} from '../components/lines.tsx';
import {List} from '../components/list.tsx';
import {VerticalRule} from '../components/vertical-rule.tsx';

type BrowseProps = {readonly state: State; readonly scene: Scene; readonly theme: Theme};

/** A view: its list and the topic chosen, or that topic alone on its page. */
export function Browse({state, scene, theme}: BrowseProps) {
	const {columns, rows, listColumns, textColumns, bodyRows} = scene.layout;
	return (
		<Box flexDirection="column" width={columns} height={rows}>
			<Lines lines={scene.header} theme={theme} />
			<Box height={bodyRows}>
				{listColumns > 0 && (
					<>
						<Box width={listColumns} flexShrink={0}>
							<List {...scene.list} theme={theme} />
						</Box>
						<VerticalRule rows={bodyRows} theme={theme} />
					</>
				)}
				{state.place.layout === 'page' ? (
					<PageView page={scene.page} theme={theme} />
				) : (
					<DetailView detail={scene.detail} columns={textColumns} gap={paneColumns(textColumns).gap} theme={theme} />
				)}
			</Box>
			<Lines lines={[scene.footer]} theme={theme} />
		</Box>
	);
}

function PageView({page: {lines, rows, shown}, theme}: {readonly page: Page; readonly theme: Theme}) {
	return (
		<Box marginLeft={1}>
			<Lines lines={windowed(lines, rows, shown.top)} theme={theme} />
		</Box>
	);
}
