import {noticeTexts} from '../messages/notices.ts';
import type {TopicKey} from '../topics/topic.ts';
import type {Update} from './effect.ts';
import {reveal} from './navigate.ts';
import type {State} from './state.ts';

/** The two sides changed over, focus and scrolling with them. */
export function swap(state: State): State {
	const {place, left, right} = state;
	// What both share is the same from either side.
	if (state.panes.reading === 'shared') return reveal({...state, left: right, right: left});
	const focus = place.focus === 'left' ? 'right' : place.focus === 'right' ? 'left' : place.focus;
	const scroll = {...place.scroll, left: place.scroll.right, right: place.scroll.left};
	return reveal({...state, left: right, right: left, place: {...place, focus, scroll}});
}

/** Bookmarks a topic, or takes its bookmark off. */
export function bookmark(state: State, key: TopicKey): Update {
	const isMarked = state.bookmarks.includes(key);
	const bookmarks = isMarked ? state.bookmarks.filter(each => each !== key) : [key, ...state.bookmarks];
	const notice = {text: isMarked ? noticeTexts.bookmarkOff : noticeTexts.bookmarked};
	return {state: {...state, bookmarks, notice}, effects: [{type: 'bookmark', bookmarks, notes: state.notes}]};
}

/** Asks the host to copy a topic. */
export function copy(state: State, key: TopicKey): Update {
	return {state, effects: [{type: 'copy', key, left: state.left, right: state.right}]};
}
