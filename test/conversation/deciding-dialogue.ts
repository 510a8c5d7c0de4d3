import {decidedAloud, understoodAloud} from '../../source/conversation/deciding.ts';
import {toldAloud} from '../../source/conversation/deciding-told.ts';
import type {Sitter} from '../helpers/sitting.ts';

/** A sitting that is talked to; `heard` is what was said last, and the prompt after it. */
export function talkDeciding(sitter: Sitter, path = 'ours.yaml') {
	const begun = decidedAloud(sitter.state, path);
	const talked = {
		sitter,
		heard: begun.greeting as readonly string[],
		prompt: begun.prompt,
		say(...lines: readonly string[]) {
			for (const line of lines) {
				const before = sitter.state;
				const {events, said = []} = understoodAloud(before, line);
				sitter.happen(...events);
				const told = toldAloud(before, sitter.state, said);
				talked.heard = told.lines;
				talked.prompt = told.prompt;
			}
			return talked;
		},
	};
	return talked;
}
