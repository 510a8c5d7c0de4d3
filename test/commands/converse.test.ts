import {expect, test} from 'vitest';
import {speak} from '../../source/messages/spoken.ts';
import {tinyDataset} from '../helpers/explorer.ts';
import {makeFolder} from '../host/files.ts';
import {printed} from './printed.ts';

test('a conversation keeps the notes of the bookmarks, also of an entry that has another id now', async () => {
	const folder = makeFolder();
	const path = folder.write(
		'crafts.json',
		JSON.stringify(
			tinyDataset(input => ({...input, myths: [{id: 'yeast-is-alive', formerly: ['m1'], myth: 'A powder', correction: 'It lives'}]})),
		),
	);
	const kept = [
		{key: 'myth:m1', note: 'ask Ann'},
		{key: 'concept:flour', note: 'sieve'},
	];
	folder.write('rolex/bookmarks.json', JSON.stringify({[path]: kept}));
	const env = {XDG_STATE_HOME: folder.path('')};
	const {code, stderr} = await printed(['--screen-reader', '--data', path, 'yeast'], {env, stdin: 'mark\n'});
	expect([code, stderr]).toEqual([0, '']);
	expect(new Set(JSON.parse(folder.read('rolex/bookmarks.json'))[path])).toEqual(
		new Set(['concept:yeast', {key: 'myth:yeast-is-alive', note: 'ask Ann'}, {key: 'concept:flour', note: 'sieve'}]),
	);
});

test.each([
	['--ascii', {}, ['--ascii']],
	['a locale without UTF-8', {LC_ALL: 'de_DE.ISO-8859-1'}, []],
])('with %s every line and every prompt is ASCII, and ends as it did', async (_, env, flags) => {
	const folder = makeFolder();
	const path = folder.write('crafts.json', JSON.stringify(tinyDataset()));
	const args = ['--screen-reader', '--language', 'de', '--data', path, ...flags];
	const {stdout} = await printed(args, {env: {XDG_STATE_HOME: folder.path(''), ...env}, stdin: '1\nzuruck\n'});
	expect(stdout).toMatch(/^Eine Zahl, beliebige Worter, Hilfe oder Ende\?$/m);
	expect(stdout).toMatch(/^Eine Zahl, zuruck oder Hilfe\?$/m);
	expect(stdout).toMatch(/^[\n\x20-\x7e]*$/);
	speak('en');
});
