import {afterAll, beforeAll, expect} from 'vitest';
import {languageSpoken} from '../../source/messages/spoken.ts';

/** What a file of tests could change for those that run after it in the same process. */
const found = () => ({
	folder: process.cwd(),
	environment: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))),
	language: languageSpoken(),
	listeners: Object.fromEntries(process.eventNames().map(name => [String(name), process.listenerCount(name)])),
	exitCode: process.exitCode,
	clock: [Date, setTimeout, setImmediate, setInterval],
});

let before: ReturnType<typeof found>;

beforeAll(() => {
	before = found();
});

afterAll(() => {
	expect(found(), 'this file leaves its process otherwise than it found it: mend that, or name it in "apart" of vitest.config.ts').toEqual(
		before,
	);
});
