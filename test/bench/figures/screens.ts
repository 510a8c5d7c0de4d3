import {visible} from '../../helpers/frames.ts';
import type {SeenCell} from '../../helpers/replay.ts';

type Cells = readonly (readonly SeenCell[])[];

const look = (cell: SeenCell | undefined): string => {
	if (!cell) return '';
	const {text, foreground, background, attributes, link} = visible(cell);
	return [text, foreground, background, attributes.join(' '), link].join('|');
};

/** Cells that do not look the same. */
export function differences(one: Cells, other: Cells): number {
	return one.reduce((sum, row, y) => sum + row.filter((cell, x) => look(cell) !== look(other[y]?.[x])).length, 0);
}
