import {isMapping} from '../mapping.ts';
import type {Path} from './parsed.ts';

/** Told of each thing that a pattern matches. `path` is reused: copy what is to be kept. */
export type Visit = (value: unknown, path: Path, at: 'key' | 'value') => void;

/**
 * Visits what a pattern such as `concepts.*.sides.~` matches: `*` is every item of a list, `~` every key of a mapping.
 * What is not there, or of another type, is passed over.
 */
export function visit(value: unknown, pattern: string, use: Visit): void {
	step(value, pattern.split('.'), 0, [], use);
}

function step(value: unknown, steps: readonly string[], index: number, path: (string | number)[], use: Visit): void {
	const name = steps[index];
	if (name === undefined) use(value, path, 'value');
	else if (name === '*') items(value, steps, index, path, use);
	else if (name === '~') keys(value, path, use);
	else if (isMapping(value) && Object.hasOwn(value, name)) {
		path.push(name);
		step(value[name], steps, index + 1, path, use);
		path.pop();
	}
}

function items(value: unknown, steps: readonly string[], index: number, path: (string | number)[], use: Visit): void {
	if (!Array.isArray(value)) return;
	for (let item = 0; item < value.length; item++) {
		path.push(item);
		step(value[item], steps, index + 1, path, use);
		path.pop();
	}
}

function keys(value: unknown, path: (string | number)[], use: Visit): void {
	if (!isMapping(value)) return;
	for (const key of Object.keys(value)) {
		path.push(key);
		use(key, path, 'key');
		path.pop();
	}
}
