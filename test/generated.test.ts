import {execFileSync} from 'node:child_process';
import {expect, it} from 'vitest';

it.each([
	['the README’s table of keys', 'build/keys.mjs'],
	['the JSON Schema and the table of problems', 'build/schema.mjs'],
	['what operators are told of limits, metrics and alerts', 'build/serving.mjs'],
])('%s is what the source says', (_name, script) => {
	expect(() => execFileSync(process.execPath, [script, '--check'], {stdio: 'pipe'})).not.toThrow();
});
