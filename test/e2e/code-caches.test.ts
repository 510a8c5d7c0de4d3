import {mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {open} from '../helpers/driver.ts';

/** Each file of the cache folder and when it was made; a cache that V8 refuses is written anew. */
function caches(folder: string): readonly string[] {
	const files = readdirSync(join(folder, 'rolex')).sort();
	return files.map(file => `${file} ${statSync(join(folder, 'rolex', file)).mtimeMs}`);
}

test.each([
	['without arguments', []],
	['with arguments', ['--theme', 'dark', 'toil']],
])('the second start %s takes every code cache that the first made', async (_, args) => {
	const folder = mkdtempSync(join(tmpdir(), 'rolex-caches-'));
	onTestFinished(() => rmSync(folder, {recursive: true}));
	const session = async () => {
		const rolex = await open({args, env: {XDG_CACHE_HOME: folder}});
		await rolex.see(/Definition|Toil/);
		// The search is loaded after the first frame; it has answered once there are results.
		await rolex.press('/', 'budget');
		await rolex.see('Error Budget');
		await rolex.press('<c-c>');
		await rolex.exit;
		return caches(folder);
	};
	const made = await session();
	expect(made.length).toBeGreaterThanOrEqual(2);
	// A session that ended before all was loaded leaves some to the next.
	expect(await session()).toEqual(expect.arrayContaining([...made]));
});
