import {Text} from 'ink';
import SelectInput from 'ink-select-input';
import {memo, useMemo} from 'react';
import type {Chosen} from '../../explorer/scene/rows.ts';
import type {Line} from '../../text/line.ts';
import {styled} from '../../themes/styled.ts';
import type {Theme} from '../../themes/theme.ts';

/** An item as `ink-select-input` takes it: painted already, and known by its place on the screen. */
type Item = {readonly label: string; readonly value: number; readonly key: string};

type ListProps = {
	readonly lines: readonly Line[];
	/** The lines chosen: the first, counted from 0, and one past the last. */
	readonly chosen?: Chosen;
	readonly theme: Theme;
};

/**
 * A list, drawn by `ink-select-input`. The explorer's state decides what is chosen and what is scrolled to, so the component
 * neither reads keys nor keeps a selection of its own. What stands before the chosen line and what stands after it are one item
 * each: Ink's cost is by the node, and an item of its own for every line made a third of a key's processor time.
 */
export const List = memo(function List({lines, chosen, theme}: ListProps) {
	const items = useMemo(() => itemsOf(lines, chosen, theme), [lines, chosen, theme]);
	return <SelectInput items={items} isFocused={false} indicatorComponent={NoIndicator} itemComponent={ListItem} />;
});

function itemsOf(lines: readonly Line[], chosen: Chosen | undefined, theme: Theme): Item[] {
	const runs = chosen ? [lines.slice(0, chosen[0]), lines.slice(chosen[0], chosen[1]), lines.slice(chosen[1])] : [lines];
	return runs.flatMap((run, value): readonly Item[] => (run.length > 0 ? [{label: styled(run, theme), value, key: String(value)}] : []));
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
