import {describe, expect, it} from 'vitest';
import {loadBuiltIn} from '../../source/dataset/built-in.ts';
import type {Concept, Dimension} from '../../source/dataset/schema.ts';
import article from '../fixtures/article.json' with {type: 'json'};
import {builtIn, searchOf} from '../helpers/explorer.ts';

const dataset = loadBuiltIn();
const roles = ['sre', 'platform'] as const;

const dimension = (id: string): Dimension => named(dataset.dimensions, id);
const concept = (id: string): Concept => named(dataset.concepts, id);

function named<Entry extends {readonly id: string}>(entries: readonly Entry[], id: string): Entry {
	const found = entries.find(entry => entry.id === id);
	if (!found) throw new Error(`the data has no ${id}`);
	return found;
}

const ids = (entries: readonly {readonly id: string}[]): readonly string[] => entries.map(({id}) => id);
const says = (texts: readonly string[], pattern: string): boolean => new RegExp(pattern, 'i').test(texts.join('\n'));

function textsOfDimension({title, question, sides, shared, contrast, why}: Dimension): readonly string[] {
	return [title, question, ...Object.values(sides).flat(), ...shared, contrast, why];
}

function textsOfConcept({term, aliases, definition, sides}: Concept): readonly string[] {
	return [term, ...aliases, definition, ...Object.values(sides)];
}

describe('the article', () => {
	it.each(article.rows)('row $row: $content', ({dimension: main, also, ...row}) => {
		const missing = [main, ...also].flatMap(id =>
			roles.flatMap(role =>
				row[role].filter(pattern => !says(dimension(id).sides[role] ?? [], pattern)).map(pattern => `${id}, ${role}: ${pattern}`),
			),
		);
		expect(missing).toEqual([]);
	});

	it.each(article.statements)('$fact', ({dimensions, concepts, words}) => {
		const texts = [...dimensions.map(id => textsOfDimension(dimension(id))), ...concepts.map(id => textsOfConcept(concept(id)))];
		expect(words.filter(word => !says(texts.flat(), word))).toEqual([]);
		const silent = dimensions.filter(id => !words.some(word => says(textsOfDimension(dimension(id)), word)));
		expect(silent, 'dimensions that say nothing of it').toEqual([]);
	});

	it.each(article.rows)('row $row is found by the search: $content', ({dimension: main, content}) => {
		const keys = searchOf(builtIn())
			.find(content)
			.hits.map(({key}) => key);
		expect(keys).toContain(`dimension:${main}`);
	});

	it('is cited by every dimension and concept that says what it says', () => {
		const places = [
			...article.rows.flatMap(row => [row.dimension, ...row.also]),
			...article.statements.flatMap(({dimensions}) => dimensions),
		];
		expect([...new Set(places)].filter(id => !dimension(id).sources.includes('last9'))).toEqual([]);
		expect(named(dataset.sources, 'last9').url).toMatch(/^https:\/\/last9\.io\//);
	});

	it('is called by its name: no text speaks of a seed', () => {
		const texts = JSON.stringify(dataset).match(/"[^"]*\bseeds?\b[^"]*"/gi) ?? [];
		expect(texts).toEqual([]);
	});
});

describe('the built-in dataset', () => {
	it('has the groups, categories, dimensions and concepts of the facts, with their ids', () => {
		expect(ids(dataset.groups)).toEqual(article.groups);
		expect(ids(dataset.categories)).toEqual(article.categories);
		expect(ids(dataset.dimensions)).toEqual(article.dimensions);
		expect(article.concepts.filter(id => !ids(dataset.concepts).includes(id))).toEqual([]);
	});

	it('shows SRE beside Platform Engineering first', () => {
		expect(dataset.roles.slice(0, 2).map(({id, name, short}) => [id, name, short])).toEqual([
			['sre', 'Site Reliability Engineering', 'SRE'],
			['platform', 'Platform Engineering', 'Platform'],
		]);
	});

	it('gives every dimension two sides, what both share, a contrast, likeness with its reason, and sources', () => {
		const lacking = dataset.dimensions.flatMap(({id, sides, shared, contrast, likeness, why, question, sources}) => [
			...roles.filter(role => (sides[role]?.length ?? 0) < 2).map(role => `${id}: sides.${role}`),
			...(shared.length === 0 ? [`${id}: shared`] : []),
			...(contrast.length < 20 ? [`${id}: contrast`] : []),
			...(['low', 'medium', 'high'].includes(likeness) ? [] : [`${id}: likeness`]),
			...(why.length < 20 ? [`${id}: why`] : []),
			...(question.endsWith('?') ? [] : [`${id}: question`]),
			...(sources.length === 0 ? [`${id}: sources`] : []),
		]);
		expect(lacking).toEqual([]);
	});

	it('gives every concept a definition, a lead, a line for each role, related concepts and dimensions', () => {
		const parties = ['shared', ...ids(dataset.roles), ...ids(dataset.parties)];
		const lacking = dataset.concepts.flatMap(({id, definition, lead, sides, related, dimensions}) => [
			...(definition.length < 20 ? [`${id}: definition`] : []),
			...(parties.includes(lead) ? [] : [`${id}: lead`]),
			...roles.filter(role => !sides[role]).map(role => `${id}: sides.${role}`),
			...(related.length === 0 ? [`${id}: related`] : []),
			...(dimensions.length === 0 ? [`${id}: dimensions`] : []),
		]);
		expect(lacking).toEqual([]);
	});

	it('refers only to ids that exist', () => {
		const known = {
			concepts: new Set(ids(dataset.concepts)),
			related: new Set(ids(dataset.concepts)),
			dimensions: new Set(ids(dataset.dimensions)),
			dimension: new Set(ids(dataset.dimensions)),
			sources: new Set(ids(dataset.sources)),
			group: new Set(ids(dataset.groups)),
			category: new Set(ids(dataset.categories)),
			roles: new Set(ids(dataset.roles)),
		};
		const dangling: string[] = [];
		let checked = 0;
		const walk = (value: unknown, path: string): void => {
			if (typeof value !== 'object' || value === null) return;
			for (const [field, inner] of Object.entries(value)) {
				const allowed = path && field in known ? known[field as keyof typeof known] : undefined;
				for (const id of allowed ? [inner].flat().filter(each => typeof each === 'string') : []) {
					checked += 1;
					if (!allowed?.has(id)) dangling.push(`${path}.${field}: ${id}`);
				}
				walk(inner, `${path}/${Array.isArray(value) ? ((inner as {id?: string} | null)?.id ?? field) : field}`);
			}
		};
		walk(dataset, '');
		expect(dangling).toEqual([]);
		expect(checked).toBeGreaterThan(2000);
	});

	it('uses an id once within its part', () => {
		const twice = Object.entries(dataset).flatMap(([part, entries]) => {
			const all = Array.isArray(entries) ? entries.flatMap((entry: {id?: string}) => entry.id ?? []) : [];
			return all.filter((id, index) => all.indexOf(id) !== index).map(id => `${part}: ${id}`);
		});
		expect(twice).toEqual([]);
	});

	it('keeps the statements that the article makes of dates', () => {
		const {sides} = dimension('origin');
		expect(says(sides.sre ?? [], '2003')).toBe(true);
		expect(says(sides.sre ?? [], 'DevOps movement from 2007')).toBe(true);
		expect(says(sides.platform ?? [], 'new term in town')).toBe(true);
	});
});
