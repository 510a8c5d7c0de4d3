import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {expect, test} from 'vitest';
import {currentPins} from '../../build/ink/pin.mjs';
import pins from '../../build/ink/pins.json' with {type: 'json'};

const require = createRequire(import.meta.url);

test('Ink is exactly the version that build/ink was written against', () => {
	const installed = JSON.parse(readFileSync('node_modules/ink/package.json', 'utf8')).version;
	const asked = require('../../package.json').devDependencies.ink;
	expect({installed, asked}, 'See build/ink/README.md, "When Ink changes".').toEqual({installed: '6.8.0', asked: '6.8.0'});
});

test('the modules that are replaced or changed are the ones that were read', () => {
	const message =
		'A module under build/ink has changed upstream. Compare it with the replacement, mend that, run `npx vitest run test/build`, ' +
		'then `node build/ink/pin.mjs` (build/ink/README.md, "When Ink changes").';
	expect(currentPins(), message).toEqual(pins);
});
