import {Text} from 'ink';
import {memo} from 'react';
import type {Line} from '../../text/line.ts';
import {styled} from '../../themes/styled.ts';
import type {Theme} from '../../themes/theme.ts';

type LinesProps = {readonly lines: readonly Line[]; readonly theme: Theme};

/**
 * Lines that already fit their place, as one text: Ink's cost is by the node, not by the letter. The lines a scene keeps are the
 * same objects from key to key, and are neither styled nor compared again.
 */
export const Lines = memo(function Lines({lines, theme}: LinesProps) {
	return <Text wrap="truncate">{styledOnce(lines, theme)}</Text>;
});

const texts = new WeakMap<readonly Line[], {readonly theme: Theme; readonly text: string}>();

/** The styled text of lines that are kept is kept with them. */
function styledOnce(lines: readonly Line[], theme: Theme): string {
	const known = texts.get(lines);
	if (known?.theme === theme) return known.text;
	const text = styled(lines, theme);
	texts.set(lines, {theme, text});
	return text;
}
