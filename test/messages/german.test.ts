import {describe, expect, it} from 'vitest';
import {german} from '../../source/messages/german/german.ts';
import type {Messages} from '../../source/messages/messages.ts';
import {englishTexts} from '../../source/messages/spoken.ts';
import '../helpers/every-message.ts';

type Tree = {readonly [name: string]: Tree} | string | ((...given: never[]) => unknown) | readonly string[];

/** The names of all texts of a tree, with what each of them takes. */
function shapes(tree: Tree, path: string): readonly string[] {
	if (typeof tree === 'function') return [`${path}(${tree.length})`];
	if (typeof tree === 'string' || Array.isArray(tree)) return [path];
	return Object.entries(tree).flatMap(([name, each]) => shapes(each, `${path}.${name}`));
}

describe('German', () => {
	it('has every area of English, each text of it with as many parameters, and no more', () => {
		const english = englishTexts() as Readonly<Record<string, Tree>>;
		const names = Object.keys(english).sort();
		expect(Object.keys(german).sort()).toEqual(names);
		for (const name of names)
			expect(shapes(german[name as keyof Messages] as Tree, name).toSorted()).toEqual(shapes(english[name] as Tree, name).toSorted());
	});

	it('is typed in German: no straight or English quotes', () => {
		const texts = (tree: Tree): readonly string[] =>
			typeof tree === 'string' ? [tree] : typeof tree === 'object' && !Array.isArray(tree) ? Object.values(tree).flatMap(texts) : [];
		for (const text of Object.values(german).flatMap(each => texts(each as Tree))) expect(text).not.toMatch(/["“]\p{L}/u);
	});
});
