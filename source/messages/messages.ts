import type {assessmentTexts} from './assessment.ts';
import type {headerTexts, hintTexts, viewTexts} from './browsing.ts';
import type {hostTexts} from './host.ts';
import type {helpTexts, keyTexts, scopeTexts, sectionTexts} from './keys.ts';
import type {noticeTexts} from './notices.ts';
import type {pageScriptTexts, pageTexts} from './pages.ts';
import type {printedTexts} from './printed.ts';
import type {readingTexts} from './reading.ts';
import type {screenTexts, themeTexts} from './screens.ts';
import type {sittingTexts} from './sitting.ts';
import type {answerTexts, kindTexts, ledTexts, partLabels, statusTexts, topicTexts} from './topics.ts';

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
	readonly noticeTexts: typeof noticeTexts;
	readonly assessmentTexts: typeof assessmentTexts;
	readonly screenTexts: typeof screenTexts;
	readonly themeTexts: typeof themeTexts;
	readonly sittingTexts: typeof sittingTexts;
	readonly kindTexts: typeof kindTexts;
	readonly ledTexts: typeof ledTexts;
	readonly partLabels: typeof partLabels;
	readonly topicTexts: typeof topicTexts;
	readonly answerTexts: typeof answerTexts;
	readonly statusTexts: typeof statusTexts;
	readonly hostTexts: typeof hostTexts;
	readonly printedTexts: typeof printedTexts;
	readonly pageTexts: typeof pageTexts;
	readonly pageScriptTexts: typeof pageScriptTexts;
};
