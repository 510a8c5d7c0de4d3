export type Size = {readonly columns: number; readonly rows: number};

const fallback: Size = {columns: 80, rows: 24};
const most = 9999;

/**
 * The size to draw in. A terminal that says nothing, or 0 as serial lines and some containers do, is taken at the word of
 * `COLUMNS` and `LINES`, as POSIX has it; without those it has the 80 by 24 that all can show.
 */
export function sizeOf(
	{columns, rows}: {readonly columns?: number | undefined; readonly rows?: number | undefined},
	env: Readonly<Record<string, string | undefined>> = {},
): Size {
	return {
		columns: columns || numberOf(env.COLUMNS) || fallback.columns,
		rows: rows || numberOf(env.LINES) || fallback.rows,
	};
}

const numberOf = (text = ''): number => (/^\d{1,5}$/.test(text.trim()) ? Math.min(most, Number(text)) : 0);
