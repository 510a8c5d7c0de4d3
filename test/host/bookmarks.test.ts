import fs from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {bookmarkStore} from '../../source/host/bookmarks.ts';
import type {TopicKey} from '../../source/topics/topic.ts';
import {type Folder, makeFolder} from './files.ts';

const storeIn = (folder: Folder, dataPath?: string) => bookmarkStore({XDG_STATE_HOME: folder.path('')}, dataPath);
const file = 'rolex/bookmarks.json';
const kept = (folder: Folder): Record<string, unknown> => JSON.parse(folder.read(file));

describe('bookmarks', () => {
	it('are kept for each dataset apart', () => {
		const folder = makeFolder();
		expect(storeIn(folder).save({keys: ['concept:slo']})).toBeUndefined();
		expect(storeIn(folder, 'mine.yaml').save({keys: ['dimension:cost']})).toBeUndefined();
		expect(storeIn(folder).load()).toEqual({keys: ['concept:slo']});
		expect(storeIn(folder, 'mine.yaml').load()).toEqual({keys: ['dimension:cost']});
	});

	const keys = fc.constantFrom<TopicKey>('concept:a', 'concept:b', 'concept:c', 'work:d', 'tool:e');

	it('of several explorers are all kept: each changes what its reader changed, and nothing else', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(2), keys), {maxLength: 20}), steps => {
				const folder = makeFolder();
				const explorers = [0, 1, 2].map(() => {
					const store = storeIn(folder);
					return {store, keys: store.load().keys};
				});
				const expected = new Set<TopicKey>();
				for (const [number, key] of steps) {
					const explorer = explorers[number] as (typeof explorers)[number];
					const isMarked = explorer.keys.includes(key);
					explorer.keys = isMarked ? explorer.keys.filter(each => each !== key) : [key, ...explorer.keys];
					if (isMarked) expected.delete(key);
					else expected.add(key);
					expect(explorer.store.save({keys: explorer.keys})).toBeUndefined();
				}
				expect(new Set(storeIn(folder).load().keys)).toEqual(expected);
			}),
			{numRuns: 60},
		);
	});

	it.each(['', 'null', '[]', '{', '{"built-in": ["concept:slo"],}', '{"built-in": "x"}'])(
		'that are damaged are set aside and said to be: %s',
		text => {
			const folder = makeFolder();
			folder.write(file, text);
			const store = storeIn(folder);
			expect(store.load()).toEqual({keys: [], problem: expect.stringContaining('bookmarks.json is damaged')});
			expect(store.save({keys: ['concept:slo']})).toContain('set aside as');
			expect(folder.read(`${file}.damaged`)).toBe(text);
			expect(kept(folder)['built-in']).toEqual(['concept:slo']);
			folder.write(file, text);
			expect(store.save({keys: ['concept:slo', 'concept:toil']})).toContain('bookmarks.json.damaged-2');
			expect(folder.read(`${file}.damaged`)).toBe(text);
		},
	);

	it('of other datasets stay where one list is damaged', () => {
		const folder = makeFolder();
		folder.write(file, '{"built-in": "x", "/home/me/r.yaml": ["concept:a", {"key": "concept:b", "note": "n"}]}');
		expect(storeIn(folder).save({keys: ['concept:slo']})).toContain('set aside as');
		expect(kept(folder)).toEqual({'built-in': ['concept:slo'], '/home/me/r.yaml': ['concept:a', {key: 'concept:b', note: 'n'}]});
	});

	it('that could not be kept are kept with the next that can be', () => {
		const folder = makeFolder();
		fs.mkdirSync(folder.path(file), {recursive: true});
		const store = storeIn(folder);
		expect(store.save({keys: ['concept:a']})).toContain('until you quit');
		fs.rmdirSync(folder.path(file));
		expect(store.save({keys: ['concept:b', 'concept:a']})).toBeUndefined();
		expect(kept(folder)['built-in']).toEqual(['concept:b', 'concept:a']);
	});

	it('keep their order, and a note to each, beside what others changed meanwhile', () => {
		const folder = makeFolder();
		const [one, other] = [storeIn(folder), storeIn(folder)];
		one.save({keys: ['concept:a', 'concept:b', 'concept:c']});
		other.load();
		one.save({keys: ['concept:c', 'concept:a', 'concept:b'], notes: {'concept:b': 'read on Monday'}});
		other.save({keys: ['tool:d', 'concept:a', 'concept:b', 'concept:c']});
		expect(kept(folder)['built-in']).toEqual(['tool:d', 'concept:c', 'concept:a', {key: 'concept:b', note: 'read on Monday'}]);
		expect(storeIn(folder).load()).toEqual({
			keys: ['tool:d', 'concept:c', 'concept:a', 'concept:b'],
			notes: {'concept:b': 'read on Monday'},
		});
	});

	it('leave what else stands with a note, and go back to a key alone without one', () => {
		const folder = makeFolder();
		folder.write(file, '{"built-in": [{"key": "concept:a", "note": "x", "colour": 3}, {"key": "concept:b", "note": "y"}]}');
		const store = storeIn(folder);
		const {keys} = store.load();
		store.save({keys});
		expect(storeIn(folder).load().notes).toEqual({'concept:a': 'x', 'concept:b': 'y'});
		store.save({keys, notes: {}});
		expect(kept(folder)['built-in']).toEqual([{key: 'concept:a', colour: 3}, 'concept:b']);
	});

	it('set anew have the note that they had', () => {
		const folder = makeFolder();
		const store = storeIn(folder);
		const notes = {'concept:a': 'x'};
		store.save({keys: ['concept:a'], notes});
		store.save({keys: [], notes});
		store.save({keys: ['concept:a'], notes});
		expect(storeIn(folder).load()).toEqual({keys: ['concept:a'], notes});
	});

	it('wait for a rolex that writes, and go on where it left its lock behind', () => {
		const folder = makeFolder();
		folder.write(`${file}.lock`, '');
		fs.utimesSync(folder.path(`${file}.lock`), 1, 1);
		expect(storeIn(folder).save({keys: ['concept:a']})).toBeUndefined();
		expect(fs.existsSync(folder.path(`${file}.lock`))).toBe(false);
		expect(storeIn(folder).load().keys).toEqual(['concept:a']);
	});

	it('leave what they do not know as it is', () => {
		const folder = makeFolder();
		folder.write(file, '\uFEFF{"built-in": ["concept:slo", 7, "\\u001b[31m"], "/home/me/r.yaml": ["concept:a", 7], "note": {"mine": 1}}');
		const store = storeIn(folder);
		expect(store.load()).toEqual({keys: ['concept:slo']});
		expect(store.save({keys: ['concept:toil']})).toBeUndefined();
		expect(kept(folder)).toEqual({
			'built-in': ['concept:toil', 7, '\u001b[31m'],
			'/home/me/r.yaml': ['concept:a', 7],
			note: {mine: 1},
		});
	});

	it.each(['mine.json', 'not-there-yet.json'])('behind a link to %s are written there', name => {
		const folder = makeFolder();
		if (name === 'mine.json') folder.write(name, '{"built-in": ["concept:slo"]}');
		fs.mkdirSync(folder.path('rolex'));
		fs.symlinkSync(`../${name}`, folder.path(file));
		const store = storeIn(folder);
		expect(store.save({keys: ['concept:toil', ...store.load().keys]})).toBeUndefined();
		expect(fs.lstatSync(folder.path(file)).isSymbolicLink()).toBe(true);
		expect(JSON.parse(folder.read(name))['built-in'][0]).toBe('concept:toil');
	});

	it('keep the mode of their file, and are for their owner alone at first', () => {
		const folder = makeFolder();
		storeIn(folder).save({keys: ['concept:slo']});
		expect(fs.statSync(folder.path(file)).mode & 0o777).toBe(0o600);
		fs.chmodSync(folder.path(file), 0o640);
		storeIn(folder).save({keys: ['concept:toil']});
		expect(fs.statSync(folder.path(file)).mode & 0o777).toBe(0o640);
	});

	it('say so where they cannot be kept, and replace nothing that cannot be read', () => {
		const folder = makeFolder();
		const state = folder.write('state', '');
		expect(bookmarkStore({XDG_STATE_HOME: state}, undefined).save({keys: ['concept:slo']})).toMatch(
			/^Bookmarked until you quit: .*cannot be/,
		);
		expect(bookmarkStore({}, undefined).save({keys: ['concept:slo']})).toBe('There is no home folder to keep bookmarks in.');
		fs.mkdirSync(folder.path(file), {recursive: true});
		expect(storeIn(folder).load().problem).toContain('cannot be read (it is a folder)');
		expect(storeIn(folder).save({keys: ['concept:slo']})).toContain('cannot be read (it is a folder)');
	});
});
