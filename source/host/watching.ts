import {createCatalogue} from '../topics/catalogue.ts';
import type {Host} from './host.ts';

/** A host's way to watch the dataset at a path. What watches, and reads YAML, is loaded when it is first asked for. */
export function watching(path: string): NonNullable<Host['watch']> {
	return ({onCatalogue, onProblem}) => {
		let isOver = false;
		let stop: (() => void) | undefined;
		import('./watch-dataset.ts')
			.then(({watchDataset}) => {
				if (!isOver) stop = watchDataset({path, onDataset: dataset => onCatalogue(createCatalogue(dataset)), onProblem});
			})
			.catch(() => onProblem('This dataset cannot be watched: start rolex again to see what changes in it.'));
		return () => {
			isOver = true;
			stop?.();
		};
	};
}
