import {languages} from './languages.ts';
import {languageSpoken, speak} from './spoken.ts';

/** Speaks a language from here on. English is at hand; any other is loaded when it is chosen. What is no language of ours changes nothing. */
export async function speakIn(language: string): Promise<void> {
	if (language === languageSpoken() || !(languages as readonly string[]).includes(language)) return;
	if (language === 'de') speak(language, (await import('./german/german.ts')).german);
	else speak('en');
}
