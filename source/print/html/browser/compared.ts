import {namesOnSide, toldOf, type Versus, versusSplits} from '../../../search/words/versus.ts';
import type {Entry, Indexed} from './find.ts';

/**
 * What a question about two things asks for, by the rules of the program's own search: what tells the two apart, then the one,
 * then the other. Nothing where it is no such question. `meant` finds what words mean that are no name.
 */
export function compared<E extends Entry>(
	index: readonly Indexed<E>[],
	query: string,
	meant: (text: string) => E | undefined,
): readonly E[] {
	const splits = versusSplits(query.slice(0, 200));
	const named = splits.flatMap(split => {
		const [left, right] = [namedOn(index, split, false), namedOn(index, split, true)];
		return left && right ? [{split, left, right}] : [];
	});
	const [longest] = named.sort((a, b) => lengthOf(b) - lengthOf(a));
	if (longest) return [...tellingApart(index, longest.left.name, longest.right.name), longest.left.entry, longest.right.entry];
	const certain = splits.find(({isCertain}) => isCertain);
	if (!certain) return [];
	const [left, right] = [toldOf(certain.left, false), toldOf(certain.right, true)];
	const found = [namedOn(index, certain, false)?.entry ?? meant(left), namedOn(index, certain, true)?.entry ?? meant(right)];
	return found.every(entry => entry !== undefined) ? [...tellingApart(index, left, right), ...found] : [];
}

type Named<E> = {readonly name: string; readonly entry: E};

function lengthOf<E>({left, right}: {readonly left: Named<E>; readonly right: Named<E>}): number {
	return left.name.length + right.name.length;
}

function namedOn<E extends Entry>(index: readonly Indexed<E>[], split: Versus, isRight: boolean): Named<E> | undefined {
	for (const name of namesOnSide(split, isRight)) {
		const wanted = lettersOf(name);
		const found =
			wanted === '' ? undefined : (index.find(({whole}) => whole[0] === wanted) ?? index.find(({whole}) => whole.includes(wanted)));
		if (found) return {name, entry: found.entry};
	}
	return undefined;
}

/** An entry that is called after both, or asked for with both. */
function tellingApart<E extends Entry>(index: readonly Indexed<E>[], left: string, right: string): readonly E[] {
	const wanted = [lettersOf(left), lettersOf(right)];
	const found = index.find(({whole}) => whole.some(name => wanted.every(word => name !== word && name.includes(word))));
	return found ? [found.entry] : [];
}

function lettersOf(text: string): string {
	return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
