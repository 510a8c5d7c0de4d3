/** The value that `share` of the numbers do not exceed. */
export function quantile(numbers: readonly number[], share: number): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);
export const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** ` 3.1 (2.9–3.4)`: the median of several runs, and how far they lie apart. */
export function spread(runs: readonly number[], digits = 1): string {
	const [least, most] = [Math.min(...runs), Math.max(...runs)].map(number => number.toFixed(digits));
	return `${median(runs).toFixed(digits)}${runs.length > 1 && least !== most ? ` (${least}–${most})` : ''}`;
}
