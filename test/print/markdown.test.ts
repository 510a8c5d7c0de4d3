import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import {describe, expect, it} from 'vitest';
import {comparisonMarkdown, datasetMarkdown, topicMarkdown} from '../../source/print/markdown.ts';
import {block, bold, heading, inline, link, markdownTable} from '../../source/print/markdown-text.ts';
import {safe} from '../../source/print/safe.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {craft, crafts, craftsSides} from '../helpers/crafts.ts';
import {datasetSaying, hostileTexts} from './hostile.ts';

/** A CommonMark parser with the tables and strike-through of GitHub, and with HTML on: it must never come to that. */
const parser = new MarkdownIt('default', {html: true, linkify: false});

type Token = ReturnType<typeof parser.parse>[number];

/** What is said, without markup; throws where there is any that is not allowed. */
function said(markdown: string, allowed: readonly string[]): string {
	const tokens = parser.parse(markdown, {}).flatMap((token): Token[] => (token.children ? [token, ...token.children] : [token]));
	for (const {type} of tokens) if (!allowed.includes(type)) throw new Error(`${type} in ${JSON.stringify(markdown)}`);
	return tokens
		.filter(({type}) => type === 'text' || type === 'text_special')
		.map(({content}) => content)
		.join('');
}

const paragraph = ['paragraph_open', 'paragraph_close', 'inline', 'text', 'text_special'];
const plain = (text: string) => safe(text).trim().replace(/\s+/g, ' ');
const marks = '\\`*_{}[]<>()#+-.!|~&;:=\'"$^/ ab1é日\n\t';
const anyText = fc.oneof(
	fc.string({unit: fc.constantFrom(...(marks.match(/./gsu) ?? [])), maxLength: 24}),
	fc.string({unit: 'grapheme', maxLength: 12}),
	fc.constantFrom(...hostileTexts, '&amp;', '&#35;', 'a_b_c', '__init__', '**', '1.', '1986. A year', '- -', '***', '<http://a.b>', '[a]: b', '![', '``', 'Setext\n---', '~~~', 'a\\'),
).filter(text => plain(text) !== ''); // biome-ignore format: a list

describe('escaped text', () => {
	it('says as a paragraph what it says, and nothing else', () => {
		fc.assert(
			fc.property(anyText, text => {
				expect(said(block(text), paragraph).replace(/\s+/g, ' ')).toBe(plain(text));
			}),
			{numRuns: 2000},
		);
	});

	it('does so after a paragraph, in a list and in bold', () => {
		const list = ['bullet_list_open', 'bullet_list_close', 'list_item_open', 'list_item_close', ...paragraph];
		fc.assert(
			fc.property(anyText, text => {
				expect(said(`before\n\n${block(text)}`, paragraph)).toMatch(/^before/);
				expect(said(`- ${block(text)}`, list).replace(/\s+/g, ' ')).toBe(plain(text));
				expect(said(bold(text), [...paragraph, 'strong_open', 'strong_close']).replace(/\s+/g, ' ')).toBe(plain(text));
			}),
			{numRuns: 1000},
		);
	});

	it('does so as a heading of every level', () => {
		const parts = ['heading_open', 'heading_close', 'inline', 'text', 'text_special'];
		fc.assert(
			fc.property(anyText, fc.integer({min: 1, max: 6}), (text, level) => {
				expect(said(heading(level, text), parts).replace(/\s+/g, ' ')).toBe(plain(text));
			}),
			{numRuns: 1000},
		);
	});

	it('does so in a cell of a table', () => {
		const parts = ['table', 'thead', 'tbody', 'tr', 'th', 'td'].flatMap(name => [`${name}_open`, `${name}_close`]);
		fc.assert(
			fc.property(anyText, anyText, (one, other) => {
				const text = said(
					markdownTable([
						['x', 'y'],
						[inline(one), inline(other)],
					]),
					[...parts, 'inline', 'text', 'text_special'],
				);
				expect(text.replace(/\s+/g, ' ')).toBe(`xy${plain(one)}${plain(other)}`);
			}),
			{numRuns: 1000},
		);
	});

	it('is left as people write it where nothing has to be escaped', () => {
		for (const text of [
			'Plain text, with (brackets) and a-hyphen.',
			'snake_case stays',
			'AT&T',
			'C# and F#',
			"what's 50% of 1.5?",
			'https://example.org/a_b',
		])
			expect(block(text)).toBe(text);
	});

	it('keeps an address whole in a link, and no address but of the web', () => {
		for (const url of ['https://example.org/a_(b)?c=d&e=f#g', 'https://example.org/%20x', 'http://ex.org/<y>', 'https://example.org/ü']) {
			const [, inner] = parser.parse(link('a title', url), {});
			const href = inner?.children?.[0]?.attrGet('href') ?? '';
			expect(new URL(href).href).toBe(new URL(url).href);
		}
		expect(link('x', 'javascript:alert(1)')).toBe('x');
		expect(link('x', undefined)).toBe('x');
	});
});

describe('a document', () => {
	const sides = {left: 'one', right: 'two'};

	it.each(hostileTexts.map(text => [JSON.stringify(text).slice(0, 50), text]))(
		'of a dataset that says %s has no HTML but breaks, no image and no foreign link',
		(_, text) => {
			const catalogue = createCatalogue(datasetSaying(text));
			const tokens = parser.parse(datasetMarkdown(catalogue, sides), {}).flatMap(token => [token, ...(token.children ?? [])]);
			for (const {type, content} of tokens) {
				expect([
					'html_block',
					'image',
					'code_inline',
					'fence',
					'code_block',
					'blockquote_open',
					'ordered_list_open',
					's_open',
					'hr',
				]).not.toContain(type);
				if (type === 'html_inline') expect(content).toBe('<br>');
			}
		},
	);

	it('has a heading for each entry and a table of as many columns everywhere', () => {
		const catalogue = crafts;
		const tokens = parser.parse(datasetMarkdown(catalogue, craftsSides), {});
		expect(tokens.filter(({type, tag}) => type === 'heading_open' && tag === 'h3').length).toBe(catalogue.topics.length);
		expect(tokens.filter(({type, tag}) => type === 'heading_open' && tag === 'h1').length).toBe(1);
	});

	it('of one comparison has a row for each dimension', () => {
		const dimensions = crafts.ofKind('dimension');
		const tokens = parser.parse(comparisonMarkdown(crafts, dimensions, craftsSides), {});
		expect(tokens.filter(({type}) => type === 'tr_open').length).toBe(dimensions.length + 1);
		expect(tokens.filter(({type}) => type === 'td_open').length).toBe(dimensions.length * 4);
	});

	it('of one entry is as it was', async () => {
		await expect(topicMarkdown(crafts, craft('work:light-the-oven'), craftsSides)).toMatchFileSnapshot('golden/work.md');
	});
});
