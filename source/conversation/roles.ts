import {partyTyped} from '../dataset/decided.ts';
import {conversationTexts} from '../messages/conversation.ts';
import {nearest} from '../text/nearest.ts';
import {withRole} from '../topics/pair.ts';
import {partyNames} from '../topics/topic.ts';
import {quoted, sentence} from './sentence.ts';
import {goTo, type State, saying, type Turn} from './state.ts';

/** Who is compared, in one sentence. */
export function pairLine({catalogue: {dataset}, sides}: Pick<State, 'catalogue' | 'sides'>): string {
	return sentence(conversationTexts.pair(partyNames(dataset, sides.left).name, partyNames(dataset, sides.right).name));
}

/** Asks for the role on the left. */
export function openRoles(state: State): Turn {
	return tellRoles(goTo(state, {type: 'roles'}));
}

/** The roles, a number each, and what is asked. */
export function tellRoles(state: State): Turn {
	const {dataset} = state.catalogue;
	const isSecond = state.place.type === 'roles' && state.place.first !== undefined;
	return saying(
		state,
		pairLine(state),
		...dataset.roles.map(({id, name}, index) => `${index + 1}. ${sentence(`${name}${nameOfId(id, name)}`)}`),
		isSecond ? conversationTexts.whichRole.right : conversationTexts.whichRole.left,
	);
}

const nameOfId = (id: string, name: string): string => (name.toLowerCase() === id ? '' : `, ${id}`);

/** The role that a number or words name; undefined where they name none. */
export function roleOf({catalogue: {dataset}}: Pick<State, 'catalogue'>, words: string): string | undefined {
	const {roles} = dataset;
	return /^\d+$/.test(words) ? roles[Number(words) - 1]?.id : partyTyped(words, {roles, parties: []});
}

/** Takes a role for the left, and after it one for the right. */
export function chooseRole(state: State, words: string): Turn {
	if (state.place.type !== 'roles') return saying(state);
	const {first} = state.place;
	const role = roleOf(state, words);
	if (role === undefined) return unknownRole(state, words);
	if (first === undefined) return saying({...state, place: {type: 'roles', first: role}}, conversationTexts.onTheLeft(nameOf(state, role)));
	if (first === role) return saying(state, conversationTexts.sameRole);
	return compared(state, {left: first, right: role});
}

/** Compares other roles; the same role on both sides makes the two change places. */
export function compareWith(state: State, side: 'left' | 'right', words: string): Turn {
	const role = roleOf(state, words);
	if (role === undefined) return unknownRole(state, words);
	return saying(...withPair(state, withRole(state.sides, side, role)));
}

/** Says that there is no such role, and which may have been meant. */
function unknownRole(state: State, words: string): Turn {
	const near = nearest(
		words.toLowerCase(),
		state.catalogue.dataset.roles.flatMap(({id, name}) => [id, name]),
	);
	return saying(state, conversationTexts.noRole(sentence(quoted(words)), near));
}

/** Leaves the choice of roles with two that are compared. */
function compared(state: State, sides: State['sides']): Turn {
	const [place = {type: 'views'}, ...past] = state.past;
	return saying(...withPair({...state, place, past}, sides));
}

const withPair = (state: State, sides: State['sides']): [State, string] => {
	const next = {...state, sides};
	return [next, conversationTexts.nowPairAgain(pairLine(next))];
};

const nameOf = ({catalogue: {dataset}}: State, role: string): string => partyNames(dataset, role).name;
