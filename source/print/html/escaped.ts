import {safe} from '../safe.ts';

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** Text of a dataset as HTML: between tags and in attributes in double quotes alike. */
export function escaped(text: string): string {
	return safe(text).replace(/[&<>"]/g, character => entities[character] ?? character);
}

/** A link to the web; an address of any other kind is left out. */
export function webLink(title: string, url: string | undefined): string {
	if (!url || !/^https?:\/\//i.test(url)) return escaped(title);
	return `<a href="${escaped(url)}">${escaped(title)}</a>`;
}

/** An attribute with a space before it. HTML asks for no quotes around what has neither space nor mark, and a whole page has eight thousand. */
export function attribute(name: 'class' | 'data-of' | 'href' | 'id', value: string): string {
	return /^#?[\w-]+$/.test(value) ? ` ${name}=${value}` : ` ${name}="${escaped(value)}"`;
}

/** A link to a place on the same page. */
export function placeLink(anchor: string, title: string): string {
	return `<a${attribute('href', `#${anchor}`)}>${escaped(title)}</a>`;
}
