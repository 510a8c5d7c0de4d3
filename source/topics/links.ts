import type {Source} from '../dataset/schema.ts';
import {statusTexts} from '../messages/topics.ts';
import type {Topic} from './topic.ts';

/** `status` tells how well a source was read; the page of a topic itself has none, nor an id. */
export type Link = {readonly id?: string; readonly title: string; readonly url?: string; readonly status?: Source['status']};

/** How well a source was read for the dataset, in words. */
export const statusWords: Readonly<Record<Source['status'], string>> = statusTexts;

/** What a topic links to: its own page first, then its sources. */
export function linksOf({url, title, sources}: Pick<Topic, 'url' | 'title' | 'sources'>): readonly Link[] {
	return [...(url ? [{title, url}] : []), ...sources];
}
