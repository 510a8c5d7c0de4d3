import {safe} from '../safe.ts';

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

/** Text of a dataset as HTML: between tags and in quoted attributes alike. */
export function escape(text: string): string {
	return safe(text).replace(/[&<>"']/g, character => entities[character] ?? character);
}

/** A link to the web; an address of any other kind is left out. */
export function webLink(title: string, url: string | undefined): string {
	if (!url || !/^https?:\/\//i.test(url)) return escape(title);
	return `<a href="${escape(url)}" rel="noreferrer">${escape(title)}</a>`;
}
