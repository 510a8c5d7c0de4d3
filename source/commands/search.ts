import {json, jsonLine, searchAnswer} from '../print/json.ts';
import {safe} from '../print/safe.ts';
import {hitLines} from '../print/text/list.ts';
import {createSearchOf} from '../search/built-in.ts';
import type {SearchResult} from '../search/search.ts';
import {type CommandContext, exitCodes} from './context.ts';
import {type Answer, complain, type PrintRequest, printing, writeOut} from './printing.ts';

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
	if (flags.batch) return printing(context, request => answerBatch(context, request, limit), {namesAlone: true});
	return printing(context, request => answerOne(request, words, limit), {namesAlone: true});
}

async function answerOne(request: PrintRequest, words: string, limit: number): Promise<Answer> {
	const result = createSearchOf(request.catalogue, request.isBuiltIn).find(words, {limit});
	const text = await resultIn(request, result);
	return result.total > 0 ? {text, talk: moreTalk(result)} : {text, talk: nothingTalk(result), code: exitCodes.nothingFound};
}

function batchProblem({args, flags}: CommandContext): string | undefined {
	if (args.length > 0) return '--batch reads its queries from standard input, and takes no words beside them.';
	if (flags.format !== undefined && flags.format !== 'json') return `--batch answers in JSON, not in ${flags.format}.`;
	return flags.data === '-' ? 'standard input holds the queries of --batch or the dataset of --data -, not both.' : undefined;
}

/** Answers each line as it comes, so that two programs can talk. */
async function answerBatch(context: CommandContext, {catalogue}: PrintRequest, limit: number): Promise<Answer> {
	const {stdin, flags} = context;
	const search = createSearchOf(catalogue, flags.data === undefined);
	const {createInterface} = await import('node:readline');
	let kept = '';
	let hasFound = false;
	for await (const query of createInterface({input: stdin, crlfDelay: Number.POSITIVE_INFINITY})) {
		const answer = searchAnswer(catalogue, search.find(query, {limit}));
		hasFound ||= answer.results.length > 0;
		if (flags.output === undefined) await writeOut(context, jsonLine(answer));
		else kept += jsonLine(answer);
	}
	return {text: flags.output === undefined ? undefined : kept, code: hasFound ? exitCodes.done : exitCodes.nothingFound};
}

async function resultIn({catalogue, sides, format, columns, paint}: PrintRequest, result: SearchResult): Promise<string> {
	const topics = result.hits.flatMap(({key}) => catalogue.topic(key) ?? []);
	const title = `${catalogue.dataset.name ?? 'rolex'}: ${result.query}`;
	switch (format) {
		case 'json':
			return json(searchAnswer(catalogue, result));
		case 'csv': {
			const [{csv}, {hitTable}] = await Promise.all([import('../print/csv.ts'), import('../print/table.ts')]);
			return csv(hitTable(catalogue, searchAnswer(catalogue, result)));
		}
		case 'markdown':
			return (await import('../print/markdown.ts')).listMarkdown(catalogue, title, topics);
		case 'html':
			return (await import('../print/html/pages.ts')).listPage(catalogue, title, topics);
		default:
			return paint(hitLines(catalogue, topics, sides, columns));
	}
}

function moreTalk({hits, total}: SearchResult): string | undefined {
	return total > hits.length ? `${hits.length} of ${total} found; all of them: --limit ${total}` : undefined;
}

function nothingTalk({query, nearest = []}: SearchResult): string {
	const names = nearest.length > 0 ? ` The nearest names: ${nearest.join(', ')}.` : '';
	return safe(`nothing is found for \`${query.slice(0, 80)}\`.${names}`);
}
