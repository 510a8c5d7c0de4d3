/** The languages that the interface speaks, by their BCP 47 names. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that say in which language messages are, each before the next. */
const variables = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The language of the locale, where it is one of ours, and the variable that says so: `de_DE.UTF-8` is German. `C` and the like say nothing. */
export function languageOfLocale(env: Environment): {readonly language: Language; readonly name: string} | undefined {
	const name = variables.find(each => env[each]);
	const written = name && /^([a-z]{2,3})(?:$|[_.@-])/i.exec(env[name] || '');
	const language = written && languages.find(each => each === (written[1] || '').toLowerCase());
	return name && language ? {language, name} : undefined;
}
