import {Box} from 'ink';
import type {Line} from '../../text/line.ts';
import type {Theme} from '../../themes/theme.ts';
import {Lines} from './lines.tsx';

/** What stands beside a list: rows that are composed already, as one text, since Ink's cost is by the node. */
export function Beside({lines, theme}: {readonly lines: readonly Line[]; readonly theme: Theme}) {
	return (
		<Box marginLeft={1}>
			<Lines lines={lines} theme={theme} />
		</Box>
	);
}
