import {load} from 'js-yaml';
import {expect, test} from 'vitest';
import {readDataset} from '../../source/dataset/read.ts';
import {starter} from '../../source/dataset/starter.ts';

/** A mapping of which no text can be made: what makes texts of objects is a number in it. */
const wordless = {toString: 1, valueOf: 1};

/** The places of all values in a tree, whichever they are. */
function placesIn(value: unknown, before: readonly string[] = []): readonly (readonly string[])[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => [[...before, name], ...placesIn(inner, [...before, name])]);
}

/** The same tree with another value at a place. */
function withAt(tree: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown {
	const copy = Array.isArray(tree) ? [...tree] : {...(tree as object)};
	const at = copy as Record<string, unknown>;
	at[name] = rest.length === 0 ? value : withAt(at[name], rest, value);
	return copy;
}

test('a mapping that cannot be made a text is told of wherever it stands', async () => {
	const tree = load(starter);
	const silent: string[] = [];
	for (const place of placesIn(tree)) {
		const stdin = (async function* () {
			yield JSON.stringify(withAt(tree, place, wordless));
		})();
		const {problems} = await readDataset('-', {stdin});
		if (problems.length === 0) silent.push(place.join('.'));
	}
	expect(silent).toEqual([]);
});
