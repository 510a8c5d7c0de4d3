import {describe, expect, it} from 'vitest';
import {resolveSettings} from '../../source/settings/resolve.ts';
import type {Values} from '../../source/settings/settings.ts';

const config = (values: Values) => ({
	path: '/home/config.yaml',
	file: {values, places: Object.fromEntries(Object.keys(values).map((name, index) => [name, {line: index + 1, column: 1}])), problems: []},
});

const themeOf = (file: Values, env: Record<string, string>, flags: Record<string, string | boolean>) => {
	const {value, origin} = resolveSettings(config(file), env, flags).settings.theme;
	return [value, origin.type];
};

describe('the settings in force', () => {
	it.each([
		[{}, {}, {}, ['auto', 'default']],
		[{theme: 'dark'}, {}, {}, ['dark', 'file']],
		[{theme: 'dark'}, {ROLEX_THEME: 'light'}, {}, ['light', 'environment']],
		[{theme: 'dark'}, {ROLEX_THEME: 'light'}, {theme: 'mono'}, ['mono', 'flag']],
		[{theme: 'dark'}, {ROLEX_THEME: ''}, {}, ['dark', 'file']],
		[{theme: 'dark'}, {NO_COLOR: '1'}, {}, ['mono', 'environment']],
		[{theme: 'dark'}, {NO_COLOR: '1'}, {color: 'always'}, ['dark', 'file']],
		[{theme: 'dark'}, {NO_COLOR: '1', ROLEX_THEME: 'light'}, {}, ['light', 'environment']],
		[{theme: 'dark'}, {NO_COLOR: ''}, {}, ['dark', 'file']],
	])('of %j, %j and %j have the theme %j', (file, env, flags, expected) => {
		expect(themeOf(file, env as Record<string, string>, flags as Record<string, string>)).toEqual(expected);
	});

	it.each([
		['ROLEX_ASCII', 'maybe', 'is `maybe`, which it cannot be'],
		['ROLEX_THEME', 'drak', 'is `drak`, which it cannot be; did you mean `dark`?'],
		['ROLEX_SPEED', 'fats', 'is `fats`, which it cannot be; did you mean `fast`?'],
	])('leave out and tell what %s=%s says', (name, value, message) => {
		const {settings, problems} = resolveSettings({}, {[name]: value}, {});
		expect(problems).toEqual([{where: name, message, mend: expect.stringContaining('unset it')}]);
		expect(settings.theme.origin).toEqual({type: 'default'});
	});

	it.each([
		['1', true],
		['on', true],
		['FALSE', false],
		['0', false],
	])('take ROLEX_ASCII=%s', (written, value) => {
		expect(resolveSettings(config({ascii: !value}), {ROLEX_ASCII: written}, {}).settings.ascii.value).toBe(value);
	});

	it('name the variable that wants no colour', () => {
		expect(resolveSettings({}, {NO_COLOR: '1'}, {}).settings.theme.origin).toEqual({type: 'environment', name: 'NO_COLOR'});
	});

	it('take a role asked for by a flag from the other side', () => {
		const {left, right} = resolveSettings(config({left: 'cook', right: 'baker'}), {}, {left: 'baker'}).settings;
		expect([left.value, right.value]).toEqual(['baker', undefined]);
	});
});
