import {conversationTexts} from '../messages/conversation.ts';
import type {Topic} from '../topics/topic.ts';
import {openList} from './lists.ts';
import {sentence} from './sentence.ts';
import {type State, saying, type Turn} from './state.ts';

/** Bookmarks an entry, or takes its bookmark off, and its note with it. */
export function mark(state: State, {key, title}: Topic): Turn {
	const isMarked = state.bookmarks.includes(key);
	const {[key]: _, ...others} = state.notes;
	const bookmarks = isMarked ? state.bookmarks.filter(other => other !== key) : [key, ...state.bookmarks];
	return kept(
		{...state, bookmarks, notes: isMarked ? others : state.notes},
		sentence(isMarked ? conversationTexts.unmarked(title) : conversationTexts.bookmarked(title)),
	);
}

/** Notes a line to an entry, which is bookmarked for it; without words tells the note that it has. */
export function note(state: State, {key, title}: Topic, words: string): Turn {
	const now = state.notes[key];
	if (words === '') return saying(state, now ? conversationTexts.yourNote(sentence(now)) : conversationTexts.noNote);
	const isMarked = state.bookmarks.includes(key);
	const bookmarks = isMarked ? state.bookmarks : [key, ...state.bookmarks];
	const said = sentence(isMarked ? conversationTexts.noted(title) : conversationTexts.bookmarkedNoted(title));
	return kept({...state, bookmarks, notes: {...state.notes, [key]: words}}, said);
}

const kept = (state: State, said: string): Turn => ({
	...{state, said: [said]},
	effect: {type: 'keep', bookmarks: state.bookmarks, notes: state.notes},
});

/** The bookmarks of this dataset as a list, and after it the notes to them. */
export function openBookmarks(state: State): Turn {
	const keys = state.bookmarks.filter(key => state.catalogue.topic(key));
	const turn = openList(state, {title: conversationTexts.bookmarks, keys});
	const notes = keys.flatMap((key, index) => (state.notes[key] ? [conversationTexts.noteTo(index + 1, sentence(state.notes[key]))] : []));
	return {...turn, said: [...turn.said, ...notes]};
}
