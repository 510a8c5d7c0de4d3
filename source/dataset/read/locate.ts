import type {Problem} from '../check/problem.ts';
import type {Merged, Origin, Placed} from './merge.ts';
import type {Path} from './parsed.ts';

/** How the files write what stands at a path of the merged dataset: `2003`, not the number. */
export function sourceOf(merged: Merged, path: Path): string {
	const origin = bestOrigin(merged.originsOf(path));
	return origin ? origin.file.sourceOf(origin.path) : '';
}

/** Findings with their file, line and column; in `file` where nothing of the kind is written at all. */
export function locate(findings: readonly Placed[], merged: Merged, file: string): readonly Problem[] {
	return findings.map(({path, at, origin, ...finding}) => {
		const best = origin ?? bestOrigin(merged.originsOf(path));
		if (!best) return {file, line: 1, column: 1, ...finding};
		return {file: best.file.file, ...best.file.placeOf(best.file.offsetOf(best.path, at)), ...finding};
	});
}

/** The one that has most of the way to a thing: of two datasets, the one that gives the field at fault. */
function bestOrigin(origins: readonly Origin[]): Origin | undefined {
	let best: Origin | undefined;
	let most = -1;
	for (const origin of origins) {
		const depth = origin.file.depthOf(origin.path);
		if (depth <= most) continue;
		best = origin;
		most = depth;
	}
	return best;
}
