import type {Finding} from '../check/problem.ts';

export type Decoded =
	| {readonly text: string; readonly finding?: undefined}
	| {readonly finding: Finding; readonly text: string; readonly offset: number};

const bom = '\ufeff';

/** Text out of a file's bytes; a finding where they are no UTF-8 text. */
export function decode(bytes: Uint8Array): Decoded {
	const encoding = otherEncoding(bytes);
	if (encoding) return notUtf8(`the file is encoded in ${encoding}, not UTF-8`, '', 0);
	const text = withoutBom(new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes));
	const nul = text.indexOf('\0');
	if (nul >= 0) {
		return {
			finding: {code: 'E106', message: 'this is no text file: it holds null bytes', mend: 'Name a YAML or JSON file.'},
			text,
			offset: nul,
		};
	}
	const broken = text.indexOf('\ufffd');
	if (broken >= 0 && !isUtf8(bytes)) return notUtf8('the bytes here are not UTF-8', text, broken);
	return {text};
}

function notUtf8(message: string, text: string, offset: number): Decoded {
	return {finding: {code: 'E107', message, mend: 'Save the file as UTF-8.'}, text, offset};
}

/** UTF-16 and UTF-32 by their mark, or by the zero bytes that ASCII has in them. */
function otherEncoding([a, b, c, d]: Uint8Array): string | undefined {
	if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32 (little endian)' : 'UTF-16 (little endian)';
	if (a === 0xfe && b === 0xff) return 'UTF-16 (big endian)';
	if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32 (big endian)';
	if (a && b === 0 && c && d === 0) return 'UTF-16 (little endian, without its mark)';
	if (a === 0 && b && c === 0 && d) return 'UTF-16 (big endian, without its mark)';
	return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', {fatal: true}).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

const withoutBom = (text: string) => (text.startsWith(bom) ? text.slice(1) : text);
