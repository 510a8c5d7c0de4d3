import type {Topic} from '../topics/topic.ts';
import {createSearch, type Search, type SearchOptions, type SearchResult, warmUp} from './search.ts';
import {takeSteps} from './steps.ts';

/** What the client sends: topics in portions, then the end of them and their language, then questions. */
export type WorkerRequest =
	| {readonly type: 'topics'; readonly topics: readonly Topic[]}
	| {readonly type: 'ready'; readonly language?: string | undefined}
	| {readonly type: 'find'; readonly ticket: number; readonly query: string; readonly options?: SearchOptions};

/** What the worker answers. */
export type WorkerResponse =
	| {readonly type: 'ready'; readonly size: number}
	| {readonly type: 'found'; readonly ticket: number; readonly result: SearchResult};

/** Answers requests by posting responses: the worker without its thread, so that it is tested without one. */
export function createResponder(post: (response: WorkerResponse) => void): (request: WorkerRequest) => void {
	const topics: Topic[] = [];
	let search: Search | undefined;
	return request => {
		switch (request.type) {
			case 'topics':
				for (const topic of request.topics) topics.push(topic);
				return;
			case 'ready':
				search = createSearch(topics, request.language);
				post({type: 'ready', size: search.size});
				// In steps: a question that came meanwhile does not wait for it.
				takeSteps(warmUp(search, topics));
				return;
			case 'find':
				search ??= createSearch(topics);
				post({type: 'found', ticket: request.ticket, result: search.find(request.query, request.options)});
		}
	};
}
