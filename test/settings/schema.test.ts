import {readFileSync} from 'node:fs';
import {Ajv} from 'ajv';
import {describe, expect, it} from 'vitest';
import {configSchema} from '../../source/settings/schema.ts';
import {settingNames} from '../../source/settings/settings.ts';

const validate = new Ajv({allowUnionTypes: true}).compile(JSON.parse(readFileSync('data/schema/config.schema.json', 'utf8')));

describe('the JSON Schema of a config', () => {
	it.each([
		[{}, true],
		[{theme: 'mono', roles: {left: 'a', right: 'b'}, data: 'x.yaml', ascii: true, mouse: false, speed: 'slow'}, true],
		[{keys: {search: 'w', view: [1, 2], swap: ['w', 'F1']}}, true],
		[{keys: {serach: 'w'}}, false],
		[{keys: {search: []}}, false],
		[{keys: 'w'}, false],
		[{theme: 'purple'}, false],
		[{roles: {left: 'Not An Id'}}, false],
		[{roles: ['a', 'b']}, false],
		[{ascii: 'yes'}, false],
		[{colour: 'red'}, false],
	])('and the check of rolex both say of %j: %s', (value, isRight) => {
		expect([validate(value), configSchema.safeParse(value).success]).toEqual([isRight, isRight]);
	});

	it('and docs/config.md have every setting', () => {
		const page = readFileSync('docs/config.md', 'utf8');
		for (const name of settingNames) expect(page).toContain(`\`${name}\``);
	});
});
