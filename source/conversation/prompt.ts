import {group} from './lists.ts';
import type {State} from './state.ts';

/**
 * What can be typed at a place, on one line that ends with a question mark. It is heard after every answer, so it is as short as it can
 * be: `help` tells the rest.
 */
export function promptOf(state: State): string {
	const {place, past} = state;
	const said = [...ways(state), ...(past.length > 0 ? ['back'] : []), 'help'];
	const last = place.type === 'views' ? 'quit' : said.pop();
	return `${said.join(', ')} or ${last}? `;
}

function ways({place, catalogue}: State): readonly string[] {
	switch (place.type) {
		case 'views':
			return ['A number', 'any words'];
		case 'list':
			return ['A number', ...(place.from + group < place.list.keys.length ? ['more'] : [])];
		case 'entry':
			return place.list ? ['Next', 'more', 'related'] : ['More', 'related'];
		case 'statement': {
			const {assessment} = catalogue.dataset;
			return assessment?.statements[place.at]
				? [`1 to ${assessment.answers.length}`, 'skip', 'result']
				: ['A number', 'previous', 'restart'];
		}
		case 'roles':
			return ['A role'];
	}
}
