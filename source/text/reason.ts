import {englishReasons, reasonTexts} from '../messages/files.ts';

type Texts = Readonly<Record<string, string>>;

export type ReasonOptions = {
	readonly isReading?: boolean;
	/** In English, as all that is told on standard error is. */
	readonly isEnglish?: boolean;
};

/** Why a file cannot be read or written, by the code that the system has for it, to go on from its name: `it is a folder`. A code that has no text stands for itself. */
export function reasonOf(code: string, {isReading = false, isEnglish = false}: ReasonOptions = {}): string {
	const texts = isEnglish ? englishReasons : reasonTexts;
	return said(isReading ? texts.reading : texts.writing, texts.either, code) ?? code;
}

/** The same after the file's name, as a sentence, and what to do about it. */
export function reasonTold(error: unknown, {isReading = false, isEnglish = false}: ReasonOptions = {}): string {
	const code = String((error as NodeJS.ErrnoException | undefined)?.code ?? 'unknown');
	const texts = isEnglish ? englishReasons : reasonTexts;
	const {mends} = texts;
	const told = (isReading ? texts.unread : texts.unwritten)(reasonOf(code, {isReading, isEnglish}));
	const mend = said(isReading ? mends.reading : mends.writing, mends.either, code);
	return [`${told}.`, ...(mend ? [mend] : [])].join(' ');
}

const said = (own: Texts, either: Texts, code: string): string | undefined => own[code] ?? either[code];
