import {writeFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {writtenFile} from '../../source/dataset/edit/written-file.ts';
import {readApart} from '../../source/dataset/read.ts';
import {withPlainOwn} from '../../source/decisions/plain-own.ts';
import {makeFolder} from '../host/files.ts';
import {bakery} from './bakery.ts';

const dataset = bakery();

/** The dataset that is taken without the checks, and what these come to. */
async function bothWays(own: string) {
	const folder = makeFolder();
	const text = `extends: built-in\n${own}`;
	const path = folder.path('ours.yaml');
	writeFileSync(path, text);
	const written = writtenFile(path, Buffer.from(text));
	if (typeof written === 'string') throw new Error(written);
	const {reading} = await readApart(path, {builtIn: () => dataset});
	return {quick: withPlainOwn(written.parts, dataset), checked: reading.dataset};
}

const work = (fields: string) =>
	`ownership:\n  - {id: feed-cat, task: Feed the cat, owner: shared, why: Ours., certainty: varies${fields}}\n`;

describe('what a sitting writes of one’s own', () => {
	it.each([
		['nothing', ''],
		['work', work('')],
		['work of a category, for short', work(', category: nights, short: Cat')],
		['a role’s name', 'roles:\n  - {id: baker, name: Night bakers, short: Nights}\n'],
		['a party’s name', 'parties:\n  - {id: owner, name: Boss}\n'],
		['a new team, that owns work', `parties:\n  - {id: cats, name: The cats}\n${work('').replace('shared', 'cats')}`],
	])('is taken without the checks as with them: %s', async (_, own) => {
		const {quick, checked} = await bothWays(own);
		expect(quick).toBeDefined();
		expect(quick).toEqual(checked);
	});

	it.each([
		['work with more', work(', neglected: It goes.')],
		['work of a category that is none', work(', category: cellars')],
		['work that is there', work('').replace('feed-cat', 'sweep')],
		['work by an id that was another’s', work('').replace('feed-cat', 'bell-01')],
		['work of nobody known', work('').replace('shared', 'cats')],
		['a text with an escape', work('').replace('Ours.', '"\\e[31m"')],
		['a text of two lines', work('').replace('Ours.', '"a\\nb"')],
		['a text that is none', work('').replace('Ours.', '5')],
		['a role that is new', 'roles:\n  - {id: cat, name: Cat, short: Cat}\n'],
		['a role with more', 'roles:\n  - {id: baker, tagline: T}\n'],
		['a team by a role’s id', 'parties:\n  - {id: baker, name: B}\n'],
		['one id twice', 'parties:\n  - {id: cats, name: B}\n  - {id: cats, name: C}\n'],
		['an id that is none', 'parties:\n  - {id: The cats, name: B}\n'],
		['no list', 'parties: {cats: B}\n'],
	])('is left to the checks where it is anything else: %s', async (_, own) => {
		expect((await bothWays(own)).quick).toBeUndefined();
	});
});
