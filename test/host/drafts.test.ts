import fs from 'node:fs';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {draftsOf} from '../../source/explorer/sitting/drafts.ts';
import type {State} from '../../source/explorer/state.ts';
import {createDrafts, type Drafts} from '../../source/host/drafts.ts';
import {bakery} from '../decisions/bakery.ts';
import {sit} from '../helpers/sitting.ts';
import {type Folder, makeFolder} from './files.ts';

const dataset = bakery();
const file = 'state/rolex/drafts.json';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const typing = (...keys: readonly string[]): State => sit({dataset}).press(...keys).state;
const note = typing('n', 'Ask Bo');
const untouched = typing();

function draftsIn(folder: Folder, path = folder.path('ours.yaml')): Drafts {
	const drafts = createDrafts({XDG_STATE_HOME: folder.path('state')}, path);
	if (!drafts) throw new Error('no folder to keep drafts in');
	drafts.seen(untouched);
	return drafts;
}

describe('what is half typed', () => {
	it('is written a moment after the last letter, private, and is what the next loads', () => {
		const folder = makeFolder();
		const drafts = draftsIn(folder);
		drafts.seen(note);
		expect(folder.names()).toEqual([]);
		vi.advanceTimersByTime(300);
		expect(fs.statSync(folder.path(file)).mode & 0o777).toBe(0o600);
		expect(draftsIn(folder).load()).toEqual(draftsOf(note));
	});

	it('is written though somebody types on and on', () => {
		const folder = makeFolder();
		const drafts = draftsIn(folder);
		for (let letters = 1; letters <= 30; letters++) {
			drafts.seen(typing('n', 'x'.repeat(letters)));
			vi.advanceTimersByTime(100);
		}
		expect(draftsIn(folder).load()).toMatchObject([{what: 'note', query: expect.stringMatching(/^x{15,}$/)}]);
	});

	it('is written at once by who is about to end', () => {
		const folder = makeFolder();
		const drafts = draftsIn(folder);
		drafts.seen(note);
		drafts.flush();
		expect(draftsIn(folder).load()).toEqual(draftsOf(note));
	});

	it('is gone once it is kept or dropped', () => {
		const folder = makeFolder();
		const drafts = draftsIn(folder);
		drafts.seen(note);
		drafts.flush();
		drafts.seen(typing('n', 'Ask Bo', '<enter>'));
		drafts.flush();
		expect(JSON.parse(folder.read(file))).toEqual({});
	});

	it('writes nothing where nothing is typed', () => {
		const folder = makeFolder();
		const drafts = draftsIn(folder);
		drafts.seen(typing('1', '<right>', 'n'));
		drafts.flush();
		expect(folder.names()).toEqual([]);
	});

	it('of two at once, in one file and in several, is all there', () => {
		const folder = makeFolder();
		const [one, two, three] = [draftsIn(folder), draftsIn(folder), draftsIn(folder, folder.path('theirs.yaml'))];
		one.seen(note);
		two.seen(typing('5', 'Night'));
		three.seen(typing('a', 'Feed the cat'));
		for (const each of [one, two, three]) each.flush();
		expect(draftsIn(folder).load()).toMatchObject([{what: 'note'}, {what: 'party'}]);
		expect(draftsIn(folder, folder.path('theirs.yaml')).load()).toMatchObject([{what: 'task'}]);
		one.seen(untouched);
		one.flush();
		expect(draftsIn(folder).load()).toMatchObject([{what: 'party'}]);
	});

	it('belongs to a file by whatever path it is opened', () => {
		const folder = makeFolder();
		fs.symlinkSync(folder.path(''), `${folder.path('')}-link`);
		const linked = draftsIn(folder, `${folder.path('')}-link/ours.yaml`);
		linked.seen(note);
		linked.flush();
		fs.rmSync(`${folder.path('')}-link`);
		folder.write('ours.yaml', 'extends: built-in\n');
		expect(draftsIn(folder).load()).toHaveLength(1);
	});

	it('does not grow for ever', () => {
		const folder = makeFolder();
		for (let number = 0; number < 60; number++) {
			const drafts = draftsIn(folder, folder.path(`ours-${number}.yaml`));
			drafts.seen(note);
			drafts.flush();
		}
		expect(Object.keys(JSON.parse(folder.read(file)))).toHaveLength(50);
		expect(draftsIn(folder, folder.path('ours-59.yaml')).load()).toHaveLength(1);
	});

	it.each(['', 'null', '[]', '{', '{"FILE": 3}', '{"FILE": [1, null, {"what": "note"}, {"what": "note", "work": "x y", "query": "a"}]}'])(
		'in a file that holds something else is nothing, and what is typed is kept all the same: %s',
		text => {
			const folder = makeFolder();
			folder.write(file, text.replace('FILE', folder.path('ours.yaml')));
			const drafts = draftsIn(folder);
			expect(drafts.load()).toEqual([]);
			drafts.seen(note);
			drafts.flush();
			expect(draftsIn(folder).load()).toEqual(draftsOf(note));
		},
	);

	it('is never trusted with a terminal', () => {
		const folder = makeFolder();
		const text = JSON.stringify({[folder.path('ours.yaml')]: [{what: 'task', query: 'a\u001B[31m\u0007\nb'}]});
		folder.write(file, text);
		expect(draftsIn(folder).load()).toEqual([{what: 'task', query: 'a[31m b'}]);
	});

	it('is not kept where that cannot be, and nothing else is the matter', () => {
		const folder = makeFolder();
		folder.write('state', 'a file where the folder would be');
		const drafts = draftsIn(folder);
		drafts.seen(note);
		expect(() => drafts.flush()).not.toThrow();
		expect(createDrafts({}, 'ours.yaml')).toBeUndefined();
	});
});
