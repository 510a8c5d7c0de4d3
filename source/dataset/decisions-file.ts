import {shellWord} from '../text/shell-word.ts';
import {visible} from './check/characters.ts';

/** Where a team's decisions are kept unless it is told otherwise. */
export const decisionsFile = 'ownership.rolex.yaml';

/** What prints what follows from a file of decisions, as it is typed where the file is called so. */
export function agreementCommand(path: string): string {
	return path === decisionsFile ? 'rolex agreement' : `rolex agreement ${shellWord(visible(path, 400))}`;
}
