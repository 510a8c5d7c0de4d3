import {Text} from 'ink';
import {memo, useMemo} from 'react';
import type {Line} from '../../text/line.ts';
import {styled} from '../../themes/styled.ts';
import type {Theme} from '../../themes/theme.ts';

type LinesProps = {readonly lines: readonly Line[]; readonly theme: Theme};

/**
 * Lines that already fit their place, as one text: Ink's cost is by the node, not by the letter. The lines a scene keeps are the
 * same objects from key to key, and are neither styled nor compared again.
 */
export const Lines = memo(function Lines({lines, theme}: LinesProps) {
	return <StyledText text={useMemo(() => styled(lines, theme), [lines, theme])} />;
});

/** Redraws only when its text has changed. */
const StyledText = memo(function StyledText({text}: {readonly text: string}) {
	return <Text wrap="truncate">{text}</Text>;
});
