import {readBuiltIn, readBuiltInOutline} from 'rolex:dataset';
import type {Dataset} from './schema.ts';

/**
 * The built-in dataset. `rolex:dataset` is `data/` read and checked when rolex is built (or tested), so that starting
 * parses no YAML.
 */
export function loadBuiltIn(): Dataset {
	return readBuiltIn();
}

/** What the rows of a list show of it, read in a third of the time. */
export function loadBuiltInOutline(): Dataset {
	return readBuiltInOutline();
}
