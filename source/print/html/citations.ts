import {topicTexts} from '../../messages/topics.ts';
import {gathered} from '../../text/gathered.ts';
import {type Link, statusWords} from '../../topics/links.ts';
import type {Catalogue, Topic} from '../../topics/topic.ts';

/** A date in brackets at the end of a source's title: `(2016)`, `(May 2023)`, `(9 March 2021)`. */
const dateAtEnd = /\s*\((?:\d{1,2}\.? )?(?:\p{L}+\.? )?(?:19|20)\d\d\)$/u;

/** What a source is cited by where its own entry, with its date, stands on the same page: its title without the date, if no other is called so. */
export function citedTitles({ofKind}: Catalogue): ReadonlyMap<Topic, string> {
	const titles = ofKind('source').map(source => ({source, title: source.title, dateless: source.title.replace(dateAtEnd, '')}));
	const bearers = gathered(
		titles.flatMap(({source, title, dateless}) => [...new Set([title, dateless])].map(name => [name, source] as const)),
	);
	return new Map(titles.map(({source, title, dateless}) => [source, bearers.get(dateless)?.length === 1 ? dateless : title]));
}

/** Sources in a line, and how well they were read said once of all of which it holds, in the order of the first of each. */
export function cited(links: readonly Link[], linkTo: (link: Link) => string): string {
	const groups = gathered(links.map(link => [link.status === undefined ? '' : `${statusWords[link.status]}: `, link] as const));
	return [...groups].map(([said, those]) => said + those.map(linkTo).join('; ')).join(' · ');
}

/** A source where all of them are listed: its page, and how well it was read. */
export function listedSource({dataset}: Catalogue, {id}: Topic): Link | undefined {
	return dataset.sources.find(source => source.id === id);
}

/** What is said of sources by how well they were read, once above all of them. */
export function readingsOf({dataset}: Catalogue): string {
	const statuses = new Set(dataset.sources.map(({status}) => status));
	return (['read', 'seen', 'known'] as const)
		.filter(status => statuses.has(status))
		.map(status => topicTexts.readHow[status])
		.join(' ');
}
