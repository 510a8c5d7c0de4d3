import {counted} from '../text/counted.ts';
import {isDecided} from '../topics/parts.ts';
import {openList} from './lists.ts';
import {type State, saying, type Turn} from './state.ts';

/** The work of which a team decided who answers for it, as a list; without any, how that is decided. */
export function openDecided(state: State): Turn {
	const work = state.catalogue.ofKind('work');
	const keys = work.filter(isDecided).map(({key}) => key);
	if (keys.length === 0)
		return saying(state, 'Nothing is decided in this dataset. To decide: leave, and type rolex decide, and the name of a file.');
	const turn = openList(state, {title: 'Decided here', keys});
	const open = work.length - keys.length;
	return open === 0 ? turn : {...turn, said: [...turn.said, `${counted(open, 'piece of work is', 'pieces of work are')} still open.`]};
}
