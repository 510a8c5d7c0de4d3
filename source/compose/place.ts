import type {TopicKey} from '../topics/topic.ts';

/** The views, by the word the code knows them by. */
export type ViewId = 'compare' | 'concepts' | 'ownership' | 'situations' | 'days' | 'tools' | 'myths' | 'you' | 'origins';

/** Where the keys go: the list, one of the two panes, or the related topics under them. */
export type Focus = 'list' | 'left' | 'right' | 'related';

/** Where a reader is. History is made of these, so going back returns to the same line of the same pane. */
export type Place = {
	readonly view: ViewId;
	readonly key: TopicKey;
	/** `page` shows the topic alone, whole, as one scrolling page. */
	readonly layout: 'list' | 'page';
	readonly focus: Focus;
	/** First row shown of the list. */
	readonly listTop: number;
	/** First line shown of each pane, or (`page`) of the page. */
	readonly scroll: {readonly left: number; readonly right: number; readonly page: number};
	/** Which related topic is chosen, counted from 0. */
	readonly related: number;
};
