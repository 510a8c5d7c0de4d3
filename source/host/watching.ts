import {hostTexts} from '../messages/host.ts';
import {createCatalogue} from '../topics/catalogue.ts';
import type {Host} from './host.ts';
import type {Witness} from './witness.ts';

/**
 * A host's way to watch the dataset at a path, against what it looked like when it was read. What watches, and reads YAML, is loaded when it
 * is first asked for.
 */
export function watching(path: string, witness: Witness): NonNullable<Host['watch']> {
	return ({onCatalogue, onProblem}) => {
		let isOver = false;
		let stop: (() => void) | undefined;
		import('./watch-dataset.ts')
			.then(({watchDataset}) => {
				if (!isOver) stop = watchDataset({path, witness, onDataset: dataset => onCatalogue(createCatalogue(dataset)), onProblem});
			})
			.catch(() => onProblem(hostTexts.unwatched));
		return () => {
			isOver = true;
			stop?.();
		};
	};
}
