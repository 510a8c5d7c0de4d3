import type {Language} from './languages.ts';
import type {Messages} from './messages.ts';
import {languageSpoken, speak} from './spoken.ts';

/** The texts of every language but English, which is at hand; each is loaded when it is chosen. */
const others: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Messages>>> = {
	de: async () => (await import('./german/german.ts')).german,
};

/** Speaks a language from here on. What is no language of ours changes nothing. */
export async function speakIn(language: string): Promise<void> {
	if (language === languageSpoken()) return;
	if (language === 'en') speak('en');
	else if (Object.hasOwn(others, language)) speak(language, await others[language as keyof typeof others]());
}
