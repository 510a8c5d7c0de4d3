import {describe, expect, it} from 'vitest';
import {csv} from '../../source/print/csv.ts';
import {datasetPage, listPage, topicPage} from '../../source/print/html/pages.ts';
import {json} from '../../source/print/json.ts';
import {datasetMarkdown} from '../../source/print/markdown.ts';
import {safe, safeLines} from '../../source/print/safe.ts';
import {topicTable} from '../../source/print/table.ts';
import {comparisonLines} from '../../source/print/text/comparison.ts';
import {hitLines, listLines} from '../../source/print/text/list.ts';
import {topicLines} from '../../source/print/text/topic.ts';
import type {Line} from '../../source/text/line.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {datasetSaying, elements, hostileTexts, obeyed} from './hostile.ts';

const sides = {left: 'one', right: 'two'};
const text = (lines: readonly Line[]) =>
	safeLines(lines)
		.map(spans => spans.map(({text}) => text).join(''))
		.join('\n');

/** Whether a tag is one that a page is made of, with nothing in it that does anything. */
const isPlain = (tag: string): boolean =>
	/^<(?:!doctype html|\/?[a-z][a-z0-9]*(?: [a-z-]+(?:="[^"<>]*"|=[\w:/.#-]+)?)*)>$/.test(tag) &&
	elements.includes(/[a-z0-9]+/.exec(tag)?.[0] ?? '') &&
	!/ (?:on|style|src)/.test(tag.replace(/="[^"]*"/g, '')) &&
	!/ (?:href|src)=(?!"?(?:#|https?:))/.test(tag.replace(/ (?!href|src)[a-z-]+="[^"]*"/g, ''));

describe.each(hostileTexts.map(text => [JSON.stringify(text).slice(0, 60), text]))('a dataset that says %s', (_, said) => {
	const catalogue = createCatalogue(datasetSaying(said));

	it('moves no cursor, reorders nothing and hides nothing in text', () => {
		for (const columns of [24, 60, 80, 130]) {
			const printed = [
				...catalogue.topics.map(topic => topicLines(catalogue, topic, sides, columns)),
				listLines(catalogue, catalogue.topics, sides, {columns}),
				hitLines(catalogue, catalogue.topics, sides, {columns}),
				comparisonLines(catalogue, catalogue.byKind.get('dimension') ?? [], sides, columns),
			]
				.map(text)
				.join('\n');
			expect(printed).not.toMatch(obeyed);
		}
	});

	it('does neither in Markdown, CSV, JSON and HTML', () => {
		const table = topicTable(catalogue, catalogue.topics, sides);
		for (const printed of [
			datasetMarkdown(catalogue, sides),
			csv(table).replaceAll('\r\n', '\n'),
			json(catalogue.dataset),
			datasetPage(catalogue, sides),
		]) {
			expect(printed).not.toMatch(obeyed);
		}
	});

	it('is the same again in JSON', () => {
		expect(JSON.parse(json(catalogue.dataset))).toEqual(catalogue.dataset);
	});

	it('adds no element, attribute or address to HTML', () => {
		for (const page of [
			datasetPage(catalogue, sides),
			...catalogue.topics.map(topic => topicPage(catalogue, topic, sides)),
			listPage(catalogue, said, catalogue.topics),
		]) {
			const body = page.replace(/<(script|style)>[\s\S]*?<\/\1>/g, '');
			const tags = body.match(/<[^>]*>/g) ?? [];
			expect([...new Set(tags)].filter(tag => !isPlain(tag))).toEqual([]);
		}
	});
});

describe('safe', () => {
	it('keeps every letter that people write', () => {
		for (const kept of ['Ünïcödé ß', '日本語', '👩‍👩‍👧‍👦', 'नमस्ते', 'e\u0301', 'می\u200cخواهم']) expect(safe(kept)).toBe(kept);
	});
});
