import {Text} from 'ink';
import SelectInput from 'ink-select-input';
import {memo} from 'react';
import type {Line} from '../../text/line.ts';
import {paint} from '../../themes/paint.ts';
import type {Theme} from '../../themes/theme.ts';

/** An item as `ink-select-input` takes it: painted already, and known by its place on the screen. */
type Item = {readonly label: string; readonly value: number; readonly key: string};

type ListProps = {
	readonly lines: readonly Line[];
	readonly theme: Theme;
	/** Lines of an item; one unless told. */
	readonly rows?: number;
};

/**
 * A list of items, drawn by `ink-select-input`. The explorer's state decides what is chosen and what is scrolled to, so the
 * component neither reads keys nor keeps a selection of its own: the items come painted, the chosen one too.
 */
export function List({lines, theme, rows = 1}: ListProps) {
	const items = Array.from({length: Math.ceil(lines.length / rows)}, (_, index): Item => {
		const label = paint(lines.slice(index * rows, (index + 1) * rows), theme);
		return {label, value: index, key: String(index)};
	});
	return <SelectInput items={items} isFocused={false} indicatorComponent={NoIndicator} itemComponent={ListItem} />;
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
