/**
 * rolex as a library: read a dataset, search it, compare two roles, write Markdown. Importing it does nothing; the
 * functions take a dataset and change nothing in it.
 *
 *     import {loadDataset, search, compare, toMarkdown} from 'rolex';
 *
 *     const dataset = await loadDataset('roles.yaml');
 *     search(dataset, 'who gets paged')[0]?.title;
 *     compare(dataset, {dimensions: ['on-call']}).dimensions[0]?.contrast;
 *     toMarkdown(dataset, 'error-budget');
 */
import {loadBuiltIn} from './dataset/built-in.ts';
import type {Problem} from './dataset/check/problem.ts';
import type {Dataset} from './dataset/schema.ts';
import {type ComparedRoles, comparedRoles, type FoundEntry, searchAnswer} from './print/json.ts';
import {comparisonMarkdown, datasetMarkdown, topicMarkdown} from './print/markdown.ts';
import {createSearch, type Search} from './search/search.ts';
import {createCatalogue} from './topics/catalogue.ts';
import {findTopic} from './topics/find.ts';
import {pairOf, type RolePair} from './topics/pair.ts';
import {type Catalogue, kindWords, type Topic, type TopicKind} from './topics/topic.ts';

export type {ComparedRoles, Dataset, FoundEntry, Problem, TopicKind};

/** What `loadDataset` throws for a dataset with problems. `message` tells the first; `problems` holds all of them. */
export class DatasetError extends Error {
	override readonly name = 'DatasetError';
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[], message: string) {
		super(message);
		this.problems = problems;
	}
}

/** Reads and checks the dataset at a path, a file or a folder; without a path the built-in one. Rejects with a `DatasetError`. */
export async function loadDataset(path?: string): Promise<Dataset> {
	if (path === undefined) return loadBuiltIn();
	const [{readDataset}, {formatProblem}] = await Promise.all([import('./dataset/read.ts'), import('./dataset/check/problem.ts')]);
	const {dataset, problems} = await readDataset(path, {builtIn: loadBuiltIn});
	if (dataset) return dataset;
	const [first] = problems;
	throw new DatasetError(problems, first ? formatProblem(first) : `${path} holds no dataset`);
}

export type SearchOptions = {
	/** How many results at most; 10 unless told. */
	readonly limit?: number;
	/** Only entries of these kinds. */
	readonly kinds?: readonly TopicKind[];
};

/** What the words mean, best first. Never throws, whatever is asked. */
export function search(dataset: Dataset, query: string, {limit = 10, kinds}: SearchOptions = {}): readonly FoundEntry[] {
	const {catalogue, engine} = prepared(dataset);
	return searchAnswer(catalogue, engine().find(query, {limit, kinds})).results;
}

export type Pair = {
	/** A role's id; the first role of the dataset that is free unless told. */
	readonly left?: string;
	readonly right?: string;
};

/** Two roles side by side, on all dimensions or those named. Throws a `RangeError` for an id that the dataset does not have. */
export function compare(dataset: Dataset, {dimensions, ...pair}: Pair & {readonly dimensions?: readonly string[]} = {}): ComparedRoles {
	const {catalogue} = prepared(dataset);
	const all = catalogue.byKind.get('dimension') ?? [];
	const chosen = dimensions?.map(id =>
		known(
			all.find(topic => topic.id === id),
			'dimension',
			id,
		),
	);
	return comparedRoles(catalogue, chosen ?? all, sidesOf(dataset, pair));
}

/**
 * Markdown of one entry (by id, `kind:id` or name), of a kind (`dimensions` is the comparison table), or of the whole dataset.
 * Throws a `RangeError` for an entry that the dataset does not have.
 */
export function toMarkdown(dataset: Dataset, entry?: string, pair: Pair = {}): string {
	const {catalogue} = prepared(dataset);
	const sides = sidesOf(dataset, pair);
	if (entry === undefined) return datasetMarkdown(catalogue, sides);
	if (entry === kindWords.dimension.many) return comparisonMarkdown(catalogue, catalogue.byKind.get('dimension') ?? [], sides);
	return topicMarkdown(catalogue, known(findTopic(catalogue.topics, entry), 'entry', entry), sides, 1);
}

type Prepared = {readonly catalogue: Catalogue; readonly engine: () => Search};

const preparedByDataset = new WeakMap<Dataset, Prepared>();

/** What is made of a dataset once, and forgotten with it. */
function prepared(dataset: Dataset): Prepared {
	const made = preparedByDataset.get(dataset);
	if (made) return made;
	const catalogue = createCatalogue(dataset);
	let engine: Search | undefined;
	const fresh: Prepared = {
		catalogue,
		engine: () => {
			engine ??= createSearch(catalogue.topics, dataset.language);
			return engine;
		},
	};
	preparedByDataset.set(dataset, fresh);
	return fresh;
}

function sidesOf({roles}: Dataset, {left, right}: Pair): RolePair {
	for (const id of [left, right])
		if (id !== undefined)
			known(
				roles.find(role => role.id === id),
				'role',
				id,
			);
	return pairOf({roles}, {left, right});
}

function known<T extends Topic | Dataset['roles'][number]>(found: T | undefined, what: string, id: string): T {
	if (!found) throw new RangeError(`the dataset has no ${what} \`${id}\``);
	return found;
}
