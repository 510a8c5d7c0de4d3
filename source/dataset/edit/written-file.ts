import {isDeepStrictEqual} from 'node:util';
import {writtenTexts} from '../../messages/files.ts';
import {quoted} from '../check/problem.ts';
import {isMapping, type Mapping} from '../mapping.ts';
import {decode} from '../read/decode.ts';
import {parseFile} from '../read/parse.ts';

/** A file of decisions as it is written: each decision as its value, whatever that is. */
export type WrittenFile = {
	/** Without the mark of UTF-8. */
	readonly text: string;
	/** The mark of UTF-8 stands before it. */
	readonly hasBom: boolean;
	/** The whole file's parts. */
	readonly parts: Mapping;
	readonly decisions: Mapping;
	/** The line on which a decision stands. */
	readonly lineOf: (work: string) => number;
};

/** Larger than any file of decisions that people read. */
export const mostBytes = 8 * 1024 * 1024;

/** Reads the bytes of a file; a text is why it is none of decisions, or cannot be read as one, after the file's name. */
export function writtenFile(path: string, bytes: Uint8Array, texts = writtenTexts): WrittenFile | string {
	if (bytes.length > mostBytes) return texts.tooLarge;
	const {text, finding} = decode(bytes);
	if (finding) return texts.slip(undefined, finding.code, finding.message, finding.mend);
	const {parsed, problems} = parseFile(path, text);
	const [first] = problems;
	if (first) return texts.slip(first.line, first.code, first.message, first.mend);
	const parts = parsed.value ?? {};
	if (!isMapping(parts)) return Array.isArray(parts) ? texts.holdsList : texts.holdsValue;
	const names = Object.keys(parts);
	if (names.length > 0 && !names.some(name => ownParts.has(name))) return texts.begins(quoted(names[0]));
	const decisions = parts.decisions ?? {};
	if (!isMapping(decisions)) return texts.noMapping;
	const [a, b, c] = bytes;
	const hasBom = a === 0xef && b === 0xbb && c === 0xbf;
	return {text, hasBom, parts, decisions, lineOf: work => parsed.placeOf(parsed.offsetOf(['decisions', work], 'key')).line};
}

/** Parts one of which every file has that is of rolex and may hold decisions. */
const ownParts: ReadonlySet<string> = new Set(['extends', 'decisions', 'agreement', 'roles', 'ownership', 'parties', 'name']);

/**
 * What a changed text says, where that is the same as before but for one decision, which is as wanted; else undefined: a guard over all that
 * changes a file of people's.
 */
export function writtenSame(
	path: string,
	before: WrittenFile | undefined,
	text: string,
	{ids, written}: {readonly ids: readonly string[]; readonly written: unknown},
): WrittenFile | undefined {
	const after = writtenFile(path, Buffer.from(text));
	if (typeof after === 'string') return undefined;
	const others = ({decisions}: WrittenFile) => Object.entries(decisions).filter(([id]) => !ids.includes(id));
	const rest = ({decisions: _, ...parts}: Mapping) => parts;
	const isSame = before === undefined || Object.keys(before.parts).length === 0 || isDeepStrictEqual(rest(before.parts), rest(after.parts));
	const found = ids.map(id => after.decisions[id]).find(value => value !== undefined);
	const areOthersSame = isDeepStrictEqual(before ? others(before) : [], others(after));
	return isSame && areOthersSame && isDeepStrictEqual(inFull(found), inFull(written)) ? after : undefined;
}

/** `owner: baker` alone says the same as `baker`. */
const inFull = (value: unknown) => (typeof value === 'string' ? {owner: value} : value);
