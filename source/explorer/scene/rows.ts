import type {Line} from '../../text/line.ts';

/** The rows of what is chosen in a list: the first, counted from 0, and one past the last. */
export type Chosen = readonly [from: number, to: number];

/** The rows of a list that are shown, and which of them are chosen. */
export type Rows = {readonly lines: readonly Line[]; readonly chosen?: Chosen};
