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
		isMarked ? `No longer a bookmark: ${title}.` : `Bookmarked: ${title}.`,
	);
}

/** Notes a line to an entry, which is bookmarked for it; without words tells the note that it has. */
export function note(state: State, {key, title}: Topic, words: string): Turn {
	const now = state.notes[key];
	if (words === '')
		return saying(state, now ? `Your note: ${sentence(now)}` : `There is no note to it. To write one: note, and the words.`);
	const isMarked = state.bookmarks.includes(key);
	const bookmarks = isMarked ? state.bookmarks : [key, ...state.bookmarks];
	const said = isMarked ? `Noted to ${sentence(title)}` : `Bookmarked, and noted to ${sentence(title)}`;
	return kept({...state, bookmarks, notes: {...state.notes, [key]: words}}, said);
}

const kept = (state: State, said: string): Turn => ({
	...{state, said: [said]},
	effect: {type: 'keep', bookmarks: state.bookmarks, notes: state.notes},
});

/** The bookmarks of this dataset as a list, and after it the notes to them. */
export function openBookmarks(state: State): Turn {
	const keys = state.bookmarks.filter(key => state.catalogue.topic(key));
	const turn = openList(state, {title: 'Bookmarks', keys});
	const notes = keys.flatMap((key, index) => (state.notes[key] ? [`Note to ${index + 1}: ${sentence(state.notes[key])}`] : []));
	return {...turn, said: [...turn.said, ...notes]};
}
