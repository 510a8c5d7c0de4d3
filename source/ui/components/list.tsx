import {Text} from 'ink';
import SelectInput from 'ink-select-input';
import {memo} from 'react';
import type {Line} from '../../text/line.ts';
import {paintLine} from '../../themes/paint.ts';
import type {Theme} from '../../themes/theme.ts';

/** A row as `ink-select-input` takes it: painted already, and known by its place on the screen. */
type Row = {readonly label: string; readonly value: number; readonly key: string};

/**
 * A list of rows, drawn by `ink-select-input`. The explorer's state decides what is chosen and what is scrolled to, so the
 * component neither reads keys nor keeps a selection of its own: the rows come painted, the chosen one too.
 */
export function List({lines, theme}: {readonly lines: readonly Line[]; readonly theme: Theme}) {
	const rows: Row[] = lines.map((line, index) => ({label: paintLine(line, theme), value: index, key: String(index)}));
	return <SelectInput items={rows} isFocused={false} indicatorComponent={NoIndicator} itemComponent={ListItem} />;
}

function NoIndicator() {
	return null;
}

const ListItem = memo(
	function ListItem({label}: {readonly label: string; readonly isSelected?: boolean}) {
		return <Text wrap="truncate">{label || ' '}</Text>;
	},
	(before, after) => before.label === after.label,
);
