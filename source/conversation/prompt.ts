import {conversationTexts} from '../messages/conversation.ts';
import {group} from './lists.ts';
import {capital} from './sentence.ts';
import type {State} from './state.ts';
import {wordSaid} from './words.ts';

/**
 * What can be typed at a place, on one line that ends with a question mark. It is heard after every answer, so it is as short as it can
 * be: `help` tells the rest.
 */
export function promptOf(state: State): string {
	const {place, past} = state;
	const back = past.length > 0 ? [wordSaid('back')] : [];
	const words = [...ways(state), ...back, wordSaid('help'), ...(place.type === 'views' ? [wordSaid('quit')] : [])];
	return `${capital(conversationTexts.prompt.ask(words))} `;
}

function ways({place, catalogue}: State): readonly string[] {
	const {number, anyWords, answer, role} = conversationTexts.prompt;
	switch (place.type) {
		case 'views':
			return [number, anyWords];
		case 'list':
			return [number, ...(place.from + group < place.list.keys.length ? [wordSaid('more')] : [])];
		case 'entry':
			return [...(place.list ? [wordSaid('next')] : []), wordSaid('more'), wordSaid('related')];
		case 'statement': {
			const {assessment} = catalogue.dataset;
			return assessment?.statements[place.at]
				? [answer(assessment.answers.length), wordSaid('skip'), wordSaid('result')]
				: [number, wordSaid('previous'), wordSaid('restart')];
		}
		case 'roles':
			return [role];
	}
}
