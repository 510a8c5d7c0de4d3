import {Box} from 'ink';
import {windowed} from '../../compose/more-marks.ts';
import type {Page} from '../../explorer/scene/composed.ts';
import type {Scene} from '../../explorer/scene/scene.ts';
import type {State} from '../../explorer/state.ts';
import type {Line} from '../../text/line.ts';
import type {Theme} from '../../themes/theme.ts';
import {Beside} from '../components/beside.tsx';
import {Lines} from '../components/lines.tsx';
import {List} from '../components/list.tsx';
import {VerticalRule} from '../components/vertical-rule.tsx';

type BrowseProps = {readonly state: State; readonly scene: Scene; readonly theme: Theme};

/** A view: its list and the topic chosen, or that topic alone on its page. */
export function Browse({state, scene, theme}: BrowseProps) {
	const {columns, rows, listColumns, bodyRows} = scene.layout;
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
				<Beside lines={state.place.layout === 'page' ? pageLines(scene.page) : scene.detail.lines} theme={theme} />
			</Box>
			<Lines lines={[scene.footer]} theme={theme} />
		</Box>
	);
}

function pageLines({lines, rows, shown}: Page): readonly Line[] {
	return windowed(lines, rows, shown.top);
}
