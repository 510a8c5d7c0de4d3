/** The part of a longer run of rows that is shown. The first and the last row shown give way to a mark where more is hidden. */
export type Window = {
	/** First row shown, counted from 0. */
	readonly top: number;
	/** One past the last row shown. */
	readonly end: number;
	readonly isCutAbove: boolean;
	readonly isCutBelow: boolean;
};

/** Below this height the marks would leave nothing between them. */
export const leastMarkedRows = 3;

/** Shows `count` rows in `height`, from `top` as far as that leaves no room empty. */
export function windowAt(count: number, height: number, top: number): Window {
	const clamped = Math.max(0, Math.min(top, count - height));
	const end = Math.min(count, clamped + height);
	const isMarked = height >= leastMarkedRows;
	return {top: clamped, end, isCutAbove: isMarked && clamped > 0, isCutBelow: isMarked && end < count};
}

/** `windowAt`, moved as little as it takes to show the rows `first` to `last` clear of the marks. */
export function windowShowing(count: number, height: number, top: number, first: number, last = first): Window {
	let shown = windowAt(count, height, top);
	const marks = height >= leastMarkedRows ? 1 : 0;
	if (last > shown.end - 1 - (shown.isCutBelow ? 1 : 0))
		shown = windowAt(count, height, last - height + 1 + (last < count - 1 ? marks : 0));
	if (first < shown.top + (shown.isCutAbove ? 1 : 0)) shown = windowAt(count, height, first > marks ? first - marks : 0);
	return shown;
}
