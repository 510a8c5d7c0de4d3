import fs from 'node:fs';
import {describe, expect, it, onTestFinished, vi} from 'vitest';
import {locked} from '../../source/host/lock.ts';
import {makeFolder} from './files.ts';

describe('a lock', () => {
	it('is there while the work is done, and nothing is after it, whatever the work does', () => {
		const folder = makeFolder();
		const file = folder.path('a');
		expect(locked(file, () => folder.names())).toEqual(['a.lock']);
		expect(() =>
			locked(file, () => {
				throw new Error('no');
			}),
		).toThrow('no');
		expect(folder.names()).toEqual([]);
	});

	it('of a link is that of what it leads to, there or not yet', () => {
		const folder = makeFolder();
		const link = folder.path('link');
		fs.symlinkSync('a', link);
		expect(locked(link, () => folder.names())).toEqual(['a.lock', 'link']);
		folder.write('a', '');
		expect(locked(link, () => locked(folder.path('b'), () => folder.names()))).toEqual(['a', 'a.lock', 'b.lock', 'link']);
	});

	it('of links that go in a circle is beside them', () => {
		const folder = makeFolder();
		fs.symlinkSync('a', folder.path('a'));
		expect(locked(folder.path('a'), () => folder.names())).toEqual(['a', 'a.lock']);
	});

	it('that another has taken meanwhile stays', () => {
		const folder = makeFolder();
		const lock = folder.path('a.lock');
		locked(folder.path('a'), () => {
			fs.rmSync(lock);
			fs.writeFileSync(lock, 'of another');
		});
		expect(folder.read('a.lock')).toBe('of another');
	});

	it('that was left behind is taken, and nothing of it stays', () => {
		const folder = makeFolder();
		fs.utimesSync(folder.write('a.lock', 'left'), 1, 1);
		expect(locked(folder.path('a'), () => folder.read('a.lock'))).toBe('');
		expect(folder.names()).toEqual([]);
	});

	it('that was left behind and is another by the time it is taken is given back', () => {
		const folder = makeFolder();
		const lock = folder.write('a.lock', 'left');
		fs.utimesSync(lock, 1, 1);
		const {renameSync} = fs;
		const rename = vi.spyOn(fs, 'renameSync').mockImplementationOnce((from, to) => {
			fs.rmSync(lock);
			fs.writeFileSync(lock, 'of another');
			renameSync(from, to);
		});
		onTestFinished(() => rename.mockRestore());
		expect(locked(folder.path('a'), () => folder.read('a.lock'))).toBe('of another');
		expect(folder.names()).toEqual(['a.lock']);
	});
});
