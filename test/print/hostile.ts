import type {Dataset} from '../../source/dataset/schema.ts';

/** What a dataset must never do, whoever wrote it and however it was read. */
export const hostileTexts: readonly string[] = [
	'\u001B[31mred\u001B[0m',
	'\u001B]0;title\u0007 and \u001B]8;;https://evil.example\u0007link',
	'\u009B2J\u0090q\u009C',
	'before\rafter\b\b\u007F',
	'\u202Eright to left\u202C \u2066isolated\u2069 \u200Fmark',
	'zero\u200Bwidth \uFEFFmark \u2060joiner',
	'lone \uD800 surrogate \uDC00',
	'line\nbreak\r\nand\ttab\u2028and\u2029more',
	'<script>alert(1)</script><img src=x onerror=alert(1)>',
	'"><svg/onload=alert(1)>\' & &amp; &#60;',
	'</style></script><!-- -->',
	'*bold* _em_ `code` [link](javascript:alert(1)) ![i](x) ~~no~~ | cell | <b>',
	'# heading', '> quote', '- item', '+ item', '1. item', '12) item', '---', '===', '```', '    indented', '\\', '&copy; &#x41;',
	'=1+1', '+1', '-1', '@SUM(A1)', "'=1", ' =cmd|x!A1', '\t=1', '\uFF1D1', 'a,"b",c', '""', '',
	'e\u0301\u0302\u0303 👩‍👩‍👧‍👦 日本語 العربية नमस्ते ﷽',
	'a'.repeat(500),
	'$& $1 $` %s',
]; // biome-ignore format: a list reads better in rows

/** A dataset that says one text wherever a person may write. */
export function datasetSaying(text: string): Dataset {
	const asked = [text];
	const lists = {groups: [{id: 'g', title: text}], categories: [{id: 'c', title: text}]};
	return {
		name: text,
		roles: [
			{id: 'one', name: `One ${text}`, short: 'One', tagline: text, asked, sources: []},
			{id: 'two', name: `Two ${text}`, short: text, tagline: text, asked, sources: []},
		],
		parties: [{id: 'third', name: text}],
		...lists,
		dimensions: [
			{
				id: 'd',
				title: text,
				group: 'g',
				question: text,
				asked,
				sides: {one: [text, text], two: [text]},
				shared: [text],
				contrast: text,
				likeness: 'low',
				why: text,
				pairs: [],
				sources: ['s'],
			},
		],
		concepts: [
			{
				id: 'd',
				term: text,
				aliases: [text],
				asked,
				category: 'c',
				definition: text,
				lead: 'one',
				sides: {one: text, two: text},
				related: [],
				dimensions: ['d'],
				sources: ['s'],
				core: true,
				example: text,
				confused: [{with: 'e', difference: text}],
				practice: {well: [text], wrong: [text]},
			},
		],
		decisions: {w: {owner: 'one', helps: 'two', note: text, date: text, by: text, consulted: [text], informed: [text]}},
		agreement: {review: text, needs: ['n']},
		ownership: [
			{
				id: 'w',
				task: text,
				owner: 'third',
				contributor: 'one',
				why: text,
				certainty: 'firm',
				sides: {one: text},
				neglected: text,
				consulted: ['two'],
				informed: ['shared'],
				concepts: ['d'],
				asked,
				sources: [],
				formerly: [],
			},
		],
		days: [
			{
				role: 'one',
				note: text,
				day: [{time: '09:00', activity: text, detail: text, concepts: ['d'], sources: []}],
				week: [{day: text, activity: text, concepts: [], sources: []}],
				asked,
				sources: [],
			},
		],
		tools: [
			{
				id: 't',
				name: text,
				purpose: text,
				lead: 'shared',
				note: text,
				url: 'https://example.org/?a=1&b="<x>',
				aliases: [text],
				sides: {one: text},
				when: text,
				instead: text,
				concepts: ['d'],
				asked,
				sources: [],
			},
		],
		myths: [{id: 'm', myth: text, correction: text, truth: text, sides: {one: text}, concepts: [], asked, sources: [], formerly: []}],
		needs: [{id: 'n', symptom: text, start: 'neither', step: text, concepts: ['d'], asked, sources: [], formerly: []}],
		situations: [
			{
				id: 'f',
				title: text,
				asked,
				trigger: text,
				sides: {one: [text]},
				others: [{party: text, does: text}],
				contrast: text,
				step: text,
				concepts: ['d'],
				sources: [],
			},
		],
		assessment: {
			scale: text,
			caveat: text,
			answers: [
				{label: text, value: 1},
				{label: text, value: -1},
			],
			bands: [
				{lean: 'one', from: 0, advice: text},
				{lean: 'two', to: -1, advice: text},
			],
			statements: [{id: 's1', text, leans: 'one', weight: 1, why: text, formerly: []}],
		},
		timeline: [{id: 'y', year: '2003', event: text, concepts: [], sources: []}],
		sources: [{id: 's', title: text, url: 'javascript:alert(1)', status: 'read', note: text}],
	};
}

/** Control characters but for line ends, C1 controls, and what reorders or hides text. */
export const obeyed = /[^\P{Cc}\n]|[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u061C]|\p{Surrogate}/u;
/** The elements that a page is made of. */
export const elements =
	'doctype html head meta title style script body a header p form label input ol ul li b i button nav main h1 h2 h3 h4 section article span div details summary dl dt dd table thead tbody tr th td strong small time kbd footer'.split(
		' ',
	);
