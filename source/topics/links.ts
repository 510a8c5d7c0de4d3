import type {Source} from '../dataset/schema.ts';
import type {Topic} from './topic.ts';

/** `status` tells how well a source was read. */
export type Link = {readonly title: string; readonly url?: string; readonly status?: Source['status']};

/** What a topic links to: its own page first, then its sources. */
export function linksOf({url, title, sources}: Topic): readonly Link[] {
	return [...(url ? [{title, url}] : []), ...sources];
}
