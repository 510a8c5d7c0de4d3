import {languageSpoken} from './spoken.ts';

/** A text for each way in which a language counts; `other` is for those that it does not tell apart. */
export type Forms = {readonly other: string} & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

let rules: {readonly language: string; readonly of: Intl.PluralRules} | undefined;
let lists: {readonly language: string; readonly and: Intl.ListFormat; readonly or: Intl.ListFormat} | undefined;

/** The form of a text that goes with a number, by the plural rules of the language spoken. */
export function plural(count: number, forms: Forms): string {
	const language = languageSpoken();
	// English asks for one thing alone; asking Intl for the first time would take longer than the frame it is for.
	if (language === 'en') return (count === 1 ? forms.one : undefined) ?? forms.other;
	if (rules?.language !== language) rules = {language, of: new Intl.PluralRules(language)};
	return forms[rules.of.select(count)] ?? forms.other;
}

/** Things one after the other, as the language spoken joins them: `a, b and c`. */
export function listed(things: readonly string[], how: 'and' | 'or' = 'and'): string {
	if (things.length < 2) return things[0] ?? '';
	const language = languageSpoken();
	// British: no comma before the last. Nor is Intl asked, for which see above.
	if (language === 'en') return `${things.slice(0, -1).join(', ')} ${how} ${things.at(-1)}`;
	if (lists?.language !== language)
		lists = {language, and: new Intl.ListFormat(language), or: new Intl.ListFormat(language, {type: 'disjunction'})};
	return lists[how].format(things);
}

/** A day as a sentence says it: `2026-09-30` in English, which stands so in the file; in another language as one writes it there. */
export function dated(day: string): string {
	const language = languageSpoken();
	const time = Date.parse(`${day}T00:00:00Z`);
	if (language === 'en' || Number.isNaN(time)) return day;
	return new Intl.DateTimeFormat(language, {dateStyle: 'long', timeZone: 'UTC'}).format(time);
}
