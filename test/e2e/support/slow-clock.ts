import {join} from 'node:path';
import type {Environment} from './home.ts';

const preload = join(import.meta.dirname, '../fixtures/slow-clock.cjs');

/**
 * Has rolex's clock run slower: a moment in which a busy machine does nothing else is none to it, and what a test says of a wait is told apart
 * from what the machine adds.
 */
export function slowed(times: number): Environment {
	return {NODE_OPTIONS: `--require=${preload}`, SLOWNESS: String(times)};
}
