import {Text} from 'ink';
import {memo} from 'react';
import type {Line} from '../../text/line.ts';
import {paint} from '../../themes/paint.ts';
import type {Theme} from '../../themes/theme.ts';

/** Lines that already fit their place, as one text: Ink's cost is by the node, not by the letter. */
export function Lines({lines, theme}: {readonly lines: readonly Line[]; readonly theme: Theme}) {
	return <Painted text={paint(lines, theme)} />;
}

/** Redraws only when its text has changed. */
const Painted = memo(function Painted({text}: {readonly text: string}) {
	return <Text wrap="truncate">{text}</Text>;
});
