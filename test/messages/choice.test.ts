import {afterEach, describe, expect, it} from 'vitest';
import {hintTexts} from '../../source/messages/browsing.ts';
import {languageOfLocale, languages} from '../../source/messages/languages.ts';
import {speakIn} from '../../source/messages/speak-in.ts';
import {area, languageSpoken, speak} from '../../source/messages/spoken.ts';
import {resolveSettings} from '../../source/settings/resolve.ts';

afterEach(() => speak('en'));

describe('the language of a locale', () => {
	it.each([
		[{LANG: 'de_DE.UTF-8'}, 'de', 'LANG'],
		[{LANG: 'de'}, 'de', 'LANG'],
		[{LANG: 'de_AT@euro'}, 'de', 'LANG'],
		[{LANG: 'DE_CH'}, 'de', 'LANG'],
		[{LANG: 'en_GB.UTF-8'}, 'en', 'LANG'],
		[{LANG: 'en_US.UTF-8', LC_MESSAGES: 'de_DE.UTF-8'}, 'de', 'LC_MESSAGES'],
		[{LANG: 'de_DE.UTF-8', LC_MESSAGES: 'de_DE.UTF-8', LC_ALL: 'en_GB.UTF-8'}, 'en', 'LC_ALL'],
		[{LANG: 'de_DE.UTF-8', LC_ALL: ''}, 'de', 'LANG'],
	] as const)('%j is %s, by %s', (env, language, name) => {
		expect(languageOfLocale(env)).toEqual({language, name});
	});

	it.each([
		{},
		{LANG: 'C'},
		{LANG: 'C.UTF-8'},
		{LANG: 'POSIX'},
		{LANG: ''},
		{LANG: 'fr_FR.UTF-8'},
		{LANG: 'deutsch'},
		{LANG: 'den_CA'},
		{LANG: '\u001b[31mde'},
		{LANG: 'de_DE.UTF-8', LC_ALL: 'C'},
	])('%j says none', env => {
		expect(languageOfLocale(env)).toBeUndefined();
	});
});

describe('the language in force', () => {
	const file = {path: '/config.yaml', file: {values: {language: 'de'}, places: {language: {line: 3, column: 1}}, problems: []}};
	it.each([
		['nothing', {}, {}, {}, 'en', {type: 'default'}],
		['the locale', {}, {LANG: 'de_DE.UTF-8'}, {}, 'de', {type: 'environment', name: 'LANG'}],
		['the config over the locale', file, {LANG: 'en_GB.UTF-8'}, {}, 'de', {type: 'file', file: '/config.yaml', line: 3, column: 1}],
		['the environment over the config', file, {ROLEX_LANGUAGE: 'en'}, {}, 'en', {type: 'environment', name: 'ROLEX_LANGUAGE'}],
		['the flag over all', file, {ROLEX_LANGUAGE: 'de'}, {language: 'en'}, 'en', {type: 'flag', name: '--language'}],
	] as const)('is by %s', (_, config, env, flags, value, origin) => {
		expect(resolveSettings(config, env, flags).settings.language).toEqual({value, origin});
	});

	it('is told of and left out where rolex does not speak it', () => {
		const {settings, problems} = resolveSettings({}, {ROLEX_LANGUAGE: 'dee', LANG: 'de_DE'}, {});
		expect(settings.language.value).toBe('de');
		expect(problems).toEqual([expect.objectContaining({where: 'ROLEX_LANGUAGE', mend: expect.stringContaining(languages.join(', '))})]);
	});
});

describe('an area', () => {
	it('speaks the language chosen, also where it is loaded after that, and English again', async () => {
		expect(hintTexts.search).toBe('search');
		await speakIn('de');
		expect([hintTexts.search, languageSpoken()]).toEqual(['suchen', 'de']);
		expect(area('hintTexts', {search: 'search'}).search).toBe('suchen');
		await speakIn('en');
		expect(hintTexts.search).toBe('search');
	});

	it('stays as it is where a language is none of ours', async () => {
		await speakIn('tlh');
		expect([hintTexts.search, languageSpoken()]).toEqual(['search', 'en']);
	});
});
