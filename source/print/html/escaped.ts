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
