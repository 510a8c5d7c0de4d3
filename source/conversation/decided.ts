import {conversationTexts} from '../messages/conversation.ts';
import {isDecided} from '../topics/parts.ts';
import {openList} from './lists.ts';
import {type State, saying, type Turn} from './state.ts';

/** The work of which a team decided who answers for it, as a list; without any, how that is decided. */
export function openDecided(state: State): Turn {
	const work = state.catalogue.ofKind('work');
	const keys = work.filter(isDecided).map(({key}) => key);
	if (keys.length === 0) return saying(state, conversationTexts.nothingDecided);
	const turn = openList(state, {title: conversationTexts.decidedHere, keys});
	const open = work.length - keys.length;
	return open === 0 ? turn : {...turn, said: [...turn.said, conversationTexts.stillOpen(open)]};
}
