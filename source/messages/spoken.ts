/** Texts of one area of the interface: sentences, and functions that make one of what they are given. */
export type Texts = object;

type Area = {readonly name: string; readonly english: Texts; readonly shown: Texts};

type Spoken = {language: string; texts: Readonly<Record<string, Texts>> | undefined; readonly areas: Area[]};

/**
 * What is spoken, once in a process: each bundle has its own copy of this module, and one that is loaded later must speak as the others do.
 */
const spoken = spokenIn(globalThis as unknown as Record<symbol, Spoken | undefined>);

function spokenIn(process: Record<symbol, Spoken | undefined>): Spoken {
	const name = Symbol.for('rolex.messages');
	const known = process[name] ?? {language: 'en', texts: undefined, areas: []};
	process[name] = known;
	return known;
}

/**
 * An area of the interface, with its English texts. What comes back is read like any object, and holds the texts of the language
 * spoken: read them when they are shown, since what is kept from before a language was chosen stays in the other one.
 */
export function area<Area extends Texts>(name: string, english: Area): Readonly<Area> {
	const shown = {...english, ...spoken.texts?.[name]};
	spoken.areas.push({name, english, shown});
	return shown;
}

/** Has the whole interface speak a language: all areas, those too that are loaded later. Without texts it is English. */
export function speak(language: string, texts?: Readonly<Record<string, Texts>>): void {
	spoken.language = language;
	spoken.texts = texts;
	for (const {name, english, shown} of spoken.areas) Object.assign(shown, texts?.[name] ?? english);
}

/** The language spoken. */
export const languageSpoken = (): string => spoken.language;

/**
 * The English texts of every area that is loaded.
 * @internal exported for its test
 */
export function englishTexts(): Readonly<Record<string, Texts>> {
	return Object.fromEntries(spoken.areas.map(({name, english}) => [name, english]));
}
