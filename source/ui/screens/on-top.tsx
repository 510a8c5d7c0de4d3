import {Box} from 'ink';
import type {OnTop} from '../../explorer/scene/on-top.ts';
import type {Scene} from '../../explorer/scene/scene.ts';
import {line, repeated} from '../../text/line.ts';
import type {Theme} from '../../themes/theme.ts';
import {Lines} from '../components/lines.tsx';
import {List} from '../components/list.tsx';

/** What lies over the whole screen: help, links, the choice of roles. */
export function OnTopScreen({scene, onTop, theme}: {readonly scene: Scene; readonly onTop: OnTop; readonly theme: Theme}) {
	const {columns, rows, bodyRows} = scene.layout;
	return (
		<Box flexDirection="column" width={columns} height={rows}>
			<Lines lines={[onTop.title, onTop.rule ?? line(repeated('─', columns), 'faint')]} theme={theme} />
			<Box height={bodyRows} marginLeft={1}>
				<List lines={onTop.lines} theme={theme} />
			</Box>
			<Lines lines={[scene.footer]} theme={theme} />
		</Box>
	);
}
