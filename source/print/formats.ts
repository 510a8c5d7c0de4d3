/** What a format is, for the help, the completions and the name of an output file. */
export type FormatInfo = {
	readonly summary: string;
	/** Endings of a file's name that ask for it, the first one first. */
	readonly endings: readonly string[];
};

/**
 * The formats of printed output. Each command that prints has a table of how it writes what it prints, typed by these names
 * (`Forms` in commands/printing.ts), so that one added here does not compile until all of them know it.
 */
export const formats = {
	text: {summary: 'for reading, in columns', endings: ['txt']},
	markdown: {summary: 'for documents and chats', endings: ['md', 'markdown']},
	html: {summary: 'a page that needs nothing else', endings: ['html', 'htm']},
	json: {summary: 'for programs', endings: ['json']},
	csv: {summary: 'a table for spreadsheets', endings: ['csv']},
	yaml: {summary: 'a whole dataset to go on from', endings: ['yaml', 'yml']},
} as const satisfies Readonly<Record<string, FormatInfo>>;

export type Format = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly Format[];

/** Whether a word is the name of a format. */
export function isFormat(word: unknown): word is Format {
	return typeof word === 'string' && Object.hasOwn(formats, word);
}

/** The ending of a file's name, in small letters; undefined where it has none. */
export function endingOf(path: string): string | undefined {
	return /[^/\\.][^/\\]*?\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase();
}

/** The format that the ending of a file's name asks for. */
export function formatOfEnding(ending: string): Format | undefined {
	return formatNames.find(name => (formats[name].endings as readonly string[]).includes(ending));
}
