import {readFileSync} from 'node:fs';

/** A query a person might type, and the topics that are right as the first hit: none for nonsense. */
export type EvaluationQuery = {
	readonly query: string;
	readonly class: string;
	readonly expect: readonly string[];
	/** Weights are chosen by the one half, figures are given for the other. */
	readonly split: 'tune' | 'report';
};

/** Shares, 0 to 1: a right topic first, and among the first five. For nonsense: nothing found. */
export type Quality = {readonly first: number; readonly five: number; readonly count?: number};

export function queries(split: 'tune' | 'report'): readonly EvaluationQuery[] {
	return half(process.env.ROLEX_QUERIES ?? 'test/search/queries.json', split);
}

/**
 * Plain questions by two writers who knew what each entry is about, and neither the words the dataset lists for it nor the ranking: the
 * hardest class, as strangers ask. What an entry is asked with was written by others, who saw none of the half for reporting; some twenty entries
 * gained phrases later, from someone who knew which of its questions failed (docs/decisions/0006).
 */
export function blindQuestions(split: 'tune' | 'report'): readonly EvaluationQuery[] {
	return half('test/search/questions.json', split);
}

function half(file: string, split: 'tune' | 'report'): readonly EvaluationQuery[] {
	const all: readonly EvaluationQuery[] = JSON.parse(readFileSync(file, 'utf8'));
	return all.filter(query => query.split === split);
}

/** Quality by class, and for `all` classes but nonsense. */
export function measure(find: (query: string) => readonly string[], asked: readonly EvaluationQuery[]): ReadonlyMap<string, Quality> {
	const classes = [...new Set(asked.map(query => query.class))];
	const judged = asked.map(query => ({...query, ...judge(find(query.query), query)}));
	const quality = (chosen: typeof judged): Quality => ({
		first: chosen.filter(({isFirst}) => isFirst).length / chosen.length,
		five: chosen.filter(({isInFive}) => isInFive).length / chosen.length,
		count: chosen.length,
	});
	return new Map([
		['all', quality(judged.filter(query => query.class !== 'nonsense'))],
		...classes.map(name => [name, quality(judged.filter(query => query.class === name))] as const),
	]);
}

function judge(found: readonly string[], query: EvaluationQuery): {readonly isFirst: boolean; readonly isInFive: boolean} {
	if (query.expect.length === 0) return {isFirst: found.length === 0, isInFive: found.length === 0};
	const place = found.findIndex(key => query.expect.includes(key));
	return {isFirst: place === 0, isInFive: place >= 0 && place < 5};
}

/** Words that nothing here is about, real and made up, a half for tuning and a half for reporting. */
export function nonsense(split: 'tune' | 'report'): readonly string[] {
	const all: Readonly<Record<'tune' | 'report', readonly string[]>> = JSON.parse(readFileSync('test/search/nonsense.json', 'utf8'));
	return all[split];
}
