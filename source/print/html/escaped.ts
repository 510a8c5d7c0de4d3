import {safe} from '../safe.ts';

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** Text of a dataset as HTML, between tags: nowhere else is a quotation mark only one. */
export function escaped(text: string): string {
	return safe(text).replace(/[&<>]/g, character => entities[character] ?? character);
}

/** A link to the web; an address of any other kind is left out. */
export function webLink(title: string, url: string | undefined): string {
	if (!url || !/^https?:\/\//i.test(url)) return escaped(title);
	return `<a${attribute('href', url)}>${escaped(title)}</a>`;
}

/** The value of an attribute, in its quotes. */
export function quoted(value: string): string {
	return `"${safe(value).replace(/[&<>"]/g, character => entities[character] ?? character)}"`;
}

/** What HTML asks for no quotes around, and a whole page has eight thousand of; a stroke at the end would look like the end of the tag. */
const bare = /^[\w:/.#-]*[\w-]$/;

/** An attribute of what stands on a page by the thousand, with a space before it. */
export function attribute(name: 'class' | 'data-q' | 'data-of' | 'href' | 'id', value: string): string {
	return ` ${name}=${bare.test(value) ? value : quoted(value)}`;
}

/** A link to a place on the same page. */
export function placeLink(anchor: string, title: string): string {
	return `<a${attribute('href', `#${anchor}`)}>${escaped(title)}</a>`;
}
