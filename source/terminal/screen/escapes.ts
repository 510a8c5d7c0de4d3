import {safeUrl} from '../links.ts';
import {applySgr, pen} from './sgr.ts';
import {linkNumber} from './styles.ts';

/**
 * Reads the escape sequence that begins at `index` and returns where text goes on. Styles and links are taken to the pen;
 * any other sequence is passed over whole; of one without an end only the Esc is, so that what follows is shown as the text it is.
 */
export function skipEscape(text: string, index: number, end: number, hasLinks: boolean): number {
	const next = index + 1 < end ? text.charCodeAt(index + 1) : 0;
	if (next === 0x5b) return skipSequence(text, index + 2, end) ?? index + 1;
	if (next === 0x5d) return skipCommand(text, index + 2, end, hasLinks) ?? index + 1;
	// DCS, SOS, PM, APC.
	if (next === 0x50 || next === 0x58 || next === 0x5e || next === 0x5f) return stringEnd(text, index + 2, end)?.next ?? index + 1;
	let at = index + 1;
	while (at < end && text.charCodeAt(at) >= 0x20 && text.charCodeAt(at) < 0x30) at++;
	const final = at < end ? text.charCodeAt(at) : 0;
	return final >= 0x30 && final < 0x7f ? at + 1 : index + 1;
}

function skipSequence(text: string, start: number, end: number): number | undefined {
	for (let index = start; index < end; index++) {
		const code = text.charCodeAt(index);
		if (code >= 0x40 && code < 0x7f) {
			if (code === 0x6d) applySgr(text, start, index);
			return index + 1;
		}
		if (code < 0x20 || code > 0x3f) return undefined;
	}
	return undefined;
}

function skipCommand(text: string, start: number, end: number, hasLinks: boolean): number | undefined {
	const found = stringEnd(text, start, end);
	if (!found) return undefined;
	if (hasLinks && text.startsWith('8;', start)) {
		const url = text.indexOf(';', start + 2) + 1;
		pen.link = url > 0 && url < found.content ? numberOf(text.slice(url, found.content)) : 0;
	}
	return found.next;
}

let lastUrl = '';
let lastNumber = 0;

function numberOf(url: string): number {
	if (url !== lastUrl || lastNumber === 0) {
		const safe = safeUrl(url);
		lastNumber = safe ? linkNumber(safe) : 0;
		lastUrl = url;
	}
	return lastNumber;
}

/** Forgets the last link, when link numbers were given anew. */
export function forgetLastLink(): void {
	lastUrl = '';
	lastNumber = 0;
}

/** Where a control string ends: at BEL, or at Esc and a backslash. */
function stringEnd(text: string, start: number, end: number): {readonly content: number; readonly next: number} | undefined {
	for (let index = start; index < end; index++) {
		const code = text.charCodeAt(index);
		if (code === 0x07) return {content: index, next: index + 1};
		if (code === 0x1b) return text.charCodeAt(index + 1) === 0x5c && index + 1 < end ? {content: index, next: index + 2} : undefined;
	}
	return undefined;
}
