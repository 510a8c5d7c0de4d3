import {json, jsonLine, searchAnswer} from '../print/json.ts';
import {safe} from '../print/safe.ts';
import {hitLines} from '../print/text/list.ts';
import type {SearchResult} from '../search/search.ts';
import {type CommandContext, exitCodes} from './context.ts';
import {type Answer, complain, deliverAs, type Forms, openRequest, type PrintRequest, printing} from './printing.ts';

const defaultLimit = 10;

/** `rolex search <words…>`: what the words mean, best first; with `--batch` a query a line from standard input. */
export async function run(context: CommandContext): Promise<number> {
	const {args, flags} = context;
	const words = args.join(' ');
	const limit = typeof flags.limit === 'string' ? Number(flags.limit) : defaultLimit;
	const problem = flags.batch
		? batchProblem(context)
		: words.trim() === ''
			? 'search wants words. Try: rolex search error budget'
			: undefined;
	if (problem) return complain(context, problem);
	if (flags.batch) return answerBatch(context, limit);
	return printing(context, forms, request => answerOne(request, words, limit), {namesAlone: true});
}

async function answerOne(request: PrintRequest, words: string, limit: number): Promise<Answer<SearchResult>> {
	const result = await request.find(words, {limit});
	if (result.total > 0) return {subject: result, talk: moreTalk(result)};
	return {subject: result, talk: nothingTalk(result), code: exitCodes.nothingFound};
}

function batchProblem({args, flags}: CommandContext): string | undefined {
	if (args.length > 0) return '--batch reads its queries from standard input, and takes no words beside them.';
	if (flags.format !== undefined && flags.format !== 'json') return `--batch answers in JSON, not in ${flags.format}.`;
	if (flags.force && flags.output === undefined) return '--force is about the file of --output, and there is none.';
	return flags.data === '-' ? 'standard input holds the queries of --batch or the dataset of --data -, not both.' : undefined;
}

/** Answers each line as it comes, so that two programs can talk. */
async function answerBatch(context: CommandContext, limit: number): Promise<number> {
	const opened = await openRequest(context, {namesAlone: true});
	if ('code' in opened) return opened.code;
	const {catalogue, find} = opened.request;
	const {stdin, flags} = context;
	const {createInterface} = await import('node:readline');
	let kept = '';
	let hasFound = false;
	for await (const query of createInterface({input: stdin, crlfDelay: Number.POSITIVE_INFINITY})) {
		const answer = searchAnswer(catalogue, await find(query, {limit}));
		hasFound ||= answer.results.length > 0;
		if (flags.output === undefined) await deliverAs(opened.settled, 'json', jsonLine(answer));
		else kept += jsonLine(answer);
	}
	const undelivered = flags.output === undefined ? undefined : await deliverAs(opened.settled, 'json', kept);
	return undelivered ?? (hasFound ? exitCodes.done : exitCodes.nothingFound);
}

const topicsOf = ({catalogue}: PrintRequest, {hits}: SearchResult) => hits.flatMap(({key}) => catalogue.topic(key) ?? []);
const titleOf = ({catalogue}: PrintRequest, {query}: SearchResult) => `${catalogue.dataset.name ?? 'rolex'}: ${query}`;

const forms: Forms<SearchResult> = {
	text(request, result) {
		const {catalogue, sides, columns, isWhole, paint} = request;
		return paint(hitLines(catalogue, topicsOf(request, result), sides, {columns, isWhole}));
	},
	async markdown(request, result) {
		const {listMarkdown} = await import('../print/markdown.ts');
		return listMarkdown(request.catalogue, titleOf(request, result), topicsOf(request, result));
	},
	async html(request, result) {
		const {listPage} = await import('../print/html/pages.ts');
		return listPage(request.catalogue, titleOf(request, result), topicsOf(request, result));
	},
	json: ({catalogue}, result) => json(searchAnswer(catalogue, result)),
	async csv({catalogue}, result) {
		const [{csv}, {hitTable}] = await Promise.all([import('../print/csv.ts'), import('../print/table.ts')]);
		return csv(hitTable(catalogue, searchAnswer(catalogue, result)));
	},
	yaml: undefined,
};

function moreTalk({hits, total}: SearchResult): string | undefined {
	return total > hits.length ? `${hits.length} of ${total} found; all of them: --limit ${total}` : undefined;
}

function nothingTalk({query, nearest = []}: SearchResult): string {
	const names = nearest.length > 0 ? ` The nearest names: ${nearest.join(', ')}.` : '';
	return safe(`nothing is found for \`${query.slice(0, 80)}\`.${names}`);
}
