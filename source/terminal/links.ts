import {addressOf} from '../text/address.ts';

/** Longer addresses are left as text: terminals drop or cut them (VTE at 2,083 bytes). */
const longestUrl = 2083;

/**
 * `url` as it may stand in an escape sequence: http or https only, percent-encoded where it holds anything but printable
 * ASCII. Undefined when it is no such address.
 */
export function safeUrl(url: string): string | undefined {
	if (!/^https?:\/\/[^\s/]/i.test(url) || url.length > longestUrl) return undefined;
	const address = addressOf(url);
	if (!address) return undefined;
	const {protocol, href} = address;
	const isSafe = (protocol === 'http:' || protocol === 'https:') && /^[\x21-\x7e]+$/.test(href) && href.length <= longestUrl;
	return isSafe ? href : undefined;
}

/** What opens a link in a terminal that knows OSC 8. Takes only what `safeUrl` gave. */
export const openLink = (url: string): string => `\x1b]8;;${url}\x1b\\`;

export const closeLink = '\x1b]8;;\x1b\\';

/**
 * `text` as a link. An address that is not safe leaves the text as it is.
 * @internal exported for its test
 */
export function hyperlink(text: string, url: string): string {
	const safe = safeUrl(url);
	// BEL ends it, because Ink's tokenizer knows no other end; the screen writes ST.
	return safe ? `\x1b]8;;${safe}\x07${text}\x1b]8;;\x07` : text;
}
