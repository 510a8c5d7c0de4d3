import type {Placed} from '../read/merge.ts';
import {visit} from '../read/visit.ts';

type Band = {readonly index: number; readonly from: number; readonly to: number};

/**
 * Whether the bands of the assessment give every result exactly one advice. A result is the sum of each answer's value
 * times the weight of its statement.
 */
export function bandProblems(dataset: unknown): readonly Placed[] {
	const bands = bandsOf(dataset);
	const range = rangeOf(dataset);
	if (bands.length === 0 || !range) return [];
	const findings: Placed[] = bands
		.filter(({from, to}) => from > to)
		.map(band => finding(band, `begins at ${band.from}, above its end at ${band.to}`));
	if (findings.length > 0) return findings;
	let next = range.least;
	for (const band of bands.toSorted((a, b) => a.from - b.from)) {
		if (band.from > next) findings.push(finding(band, `leaves a gap before it: no band holds ${spanned(next, band.from - 1)}`));
		if (band.from < next && band.from > range.least)
			findings.push(finding(band, `overlaps another: both hold ${spanned(band.from, Math.min(band.to, next - 1))}`));
		next = Math.max(next, band.to + 1);
	}
	const last = bands.toSorted((a, b) => a.to - b.to).at(-1);
	if (last && next <= range.most) findings.push(finding(last, `leaves a gap after it: no band holds ${spanned(next, range.most)}`));
	return findings;
}

function finding({index}: Band, what: string): Placed {
	return {
		code: 'E405',
		message: `this band ${what}`,
		mend: 'Let each band begin one above the end of the last.',
		path: ['assessment', 'bands', index],
	};
}

const spanned = (from: number, to: number) => (from === to ? `${from}` : `${from} to ${to}`);

function bandsOf(dataset: unknown): readonly Band[] {
	const bands: Band[] = [];
	visit(dataset, 'assessment.bands.*', (band, path) => {
		const {from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY} = Object(band) as {from?: unknown; to?: unknown};
		if (typeof from === 'number' && typeof to === 'number') bands.push({index: Number(path.at(-1)), from, to});
	});
	return bands;
}

function rangeOf(dataset: unknown): {readonly least: number; readonly most: number} | undefined {
	let weights = 0;
	let largest = 0;
	visit(dataset, 'assessment.statements.*.weight', weight => {
		weights += typeof weight === 'number' ? weight : Number.NaN;
	});
	visit(dataset, 'assessment.answers.*.value', value => {
		largest = Math.max(largest, typeof value === 'number' ? Math.abs(value) : Number.NaN);
	});
	const most = weights * largest;
	return Number.isFinite(most) ? {least: -most, most} : undefined;
}
