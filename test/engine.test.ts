import {execFileSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {engineFlags} from '../source/engine.ts';

/** V8 ignores a flag it does not know without a word, so that a newer one would quietly undo what a flag is for. */
test('V8 knows every flag that rolex sets', () => {
	const known = execFileSync(process.execPath, ['--v8-options'], {encoding: 'utf8', maxBuffer: 1e7});
	const names = engineFlags.map(flag => flag.replace(/^--(?:no-)?/, '--').replace(/=.*/, ''));
	expect(names.length).toBeGreaterThan(0);
	expect(names.filter(name => !known.includes(`\n  ${name} `))).toEqual([]);
});
