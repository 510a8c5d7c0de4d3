import type {Sides} from '../../compose/compose.ts';
import {listed} from '../../messages/numbers.ts';
import {pageTexts} from '../../messages/pages.ts';
import {printedTexts} from '../../messages/printed.ts';
import {type Catalogue, comparisonOf, headingOf, kindNames, partyNames, type Topic} from '../../topics/topic.ts';
import {sideTexts} from '../said.ts';
import {readableTable} from '../table.ts';
import {citedTitles} from './citations.ts';
import {entryAlone, type Frame} from './entry.ts';
import {escaped, quoted} from './escaped.ts';
import {page} from './page.ts';
import {likenessText, sectionKinds, sections} from './sections.ts';
import {table} from './table.ts';

/** The whole dataset as one page that can be searched. */
export function datasetPage(catalogue: Catalogue, sides: Sides): string {
	const anchors = anchorsOf(catalogue.topics);
	const citations = citedTitles(catalogue);
	const frame: Frame = {
		catalogue,
		sides,
		anchorOf: topic => anchors.get(topic),
		citedAs: source => citations.get(source) ?? source.title,
	};
	const taken = new Set(anchors.values());
	const shown = sectionKinds.flatMap(kind => {
		const topics = catalogue.ofKind(kind);
		if (topics.length === 0) return [];
		const section = sections[kind];
		const {place} = section;
		return [{...section, kind, topics, title: pageTexts.parts[kind], id: taken.has(place) ? `_${place}` : place}];
	});
	const parts = shown.map(
		({id, kind, title, isOpen, body, topics}) =>
			`<section aria-labelledby="_h-${id}" id="${id}" data-kind=${quoted(kindNames[kind].one)}><details class="kind"${isOpen ? ' open' : ''}><summary><h2 id="_h-${id}">${escaped(title)}</h2> <span class="count">${topics.length}</span></summary>\n${body(frame, topics, title)}\n</details></section>`,
	);
	const title = catalogue.dataset.name ?? listed(names(catalogue, sides));
	return page({
		title,
		language: catalogue.dataset.language,
		description: describe(catalogue, sides),
		main: `<h1>${escaped(title)}</h1>\n<p>${escaped(describe(catalogue, sides))} <span class="keys">${pageTexts.toSearch('<kbd>/</kbd>')}</span></p>\n${parts.join('\n')}`,
		contents: shown,
	});
}

/** One entry on a page of its own. */
export function topicPage(catalogue: Catalogue, topic: Topic, sides: Sides): string {
	const frame: Frame = {catalogue, sides, anchorOf: () => undefined, citedAs: ({title}) => title};
	return plainPage(catalogue, headingOf(topic), describe(catalogue, sides), entryAlone(frame, topic));
}

/** Dimensions as one table, with a column for each role. */
export function comparisonPage(catalogue: Catalogue, topics: readonly Topic[], sides: Sides): string {
	const points = (texts: readonly string[] = []) =>
		texts.length > 0 ? `<ul>${texts.map(text => `<li>${escaped(text)}</li>`).join('')}</ul>` : '';
	const rows = topics.map(topic => {
		const {likeness, contrast = ''} = comparisonOf(topic, sides.left, sides.right) ?? {};
		const said = [sides.left, sides.right].map(role => points(sideTexts(topic.sides[role])));
		return [escaped(topic.title), likenessText(likeness), escaped(contrast), ...said] as const;
	});
	const roles = names(catalogue, sides);
	const title = listed(roles);
	return plainPage(
		catalogue,
		title,
		describe(catalogue, sides),
		table(title, [printedTexts.dimension, pageTexts.alike, printedTexts.difference, ...roles], rows),
	);
}

/** Entries as a table. */
export function listPage(catalogue: Catalogue, title: string, topics: readonly Topic[]): string {
	const [head, ...rows] = readableTable(catalogue, topics);
	const cells = rows.map(([name = '', ...rest]) => [escaped(name), ...rest.map(escaped)] as const);
	return plainPage(catalogue, title, title, table(title, head, cells));
}

function plainPage({dataset: {language}}: Catalogue, title: string, description: string, main: string): string {
	return page({title, language, description, main: `<h1>${escaped(title)}</h1>\n${main}`});
}

function names({dataset}: Catalogue, {left, right}: Sides): readonly string[] {
	return [left, right].map(role => partyNames(dataset, role).name);
}

function describe(catalogue: Catalogue, sides: Sides): string {
	return pageTexts.differ(listed(names(catalogue, sides)));
}

/** The place of each entry on the page: its id, and for the later of two with the same id, its kind before that. */
function anchorsOf(topics: readonly Topic[]): ReadonlyMap<Topic, string> {
	const anchors = new Map<Topic, string>();
	const taken = new Set<string>();
	for (const topic of topics) {
		const anchor = taken.has(topic.id) ? `${topic.kind}:${topic.id}` : topic.id;
		taken.add(anchor);
		anchors.set(topic, anchor);
	}
	return anchors;
}
