import type {headerTexts, hintTexts, viewTexts} from './browsing.ts';
import type {helpTexts, keyTexts, scopeTexts, sectionTexts} from './keys.ts';
import type {readingTexts} from './reading.ts';

/** Every text of the interface, by area: what a language has to say. The English ones are the source; a language that lacks one does not compile. */
export type Messages = {
	readonly headerTexts: typeof headerTexts;
	readonly helpTexts: typeof helpTexts;
	readonly hintTexts: typeof hintTexts;
	readonly keyTexts: typeof keyTexts;
	readonly readingTexts: typeof readingTexts;
	readonly scopeTexts: typeof scopeTexts;
	readonly sectionTexts: typeof sectionTexts;
	readonly viewTexts: typeof viewTexts;
};
