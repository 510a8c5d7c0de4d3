import {oneLine} from '../dataset/check/understood.ts';
import {isIdLike, type Parties, partyMeant} from '../dataset/decided.ts';
import type {Answer, Decision} from './decision.ts';

/** A decision as it is kept: texts in one line, names of roles and parties as their ids, and nothing that says nothing. */
export function tidied(decision: Decision, parties: Parties): Decision {
	const {work, answer, note, on, by, consulted, informed} = decision;
	const text = (value: string | undefined) => (value === undefined ? undefined : oneLine(value) || undefined);
	const list = (who: readonly string[] = []) => who.map(each => named(each, parties)).filter(each => each !== '');
	const fields = {note: text(note), on: text(on), by: text(by), consulted: list(consulted), informed: list(informed)};
	const said = Object.entries(fields).filter(([, value]) => value !== undefined && value.length > 0);
	return {work, ...(answer && {answer: tidiedAnswer(answer, parties)}), ...Object.fromEntries(said)};
}

function tidiedAnswer(answer: Answer, parties: Parties): Answer {
	if (answer.kind === 'party') {
		const name = named(answer.name, parties);
		const id = partyMeant(name, parties);
		if (name === '') return {kind: 'nobody'};
		return id === undefined ? {kind: 'party', name} : {kind: 'role', role: id};
	}
	if (answer.kind === 'both' && answer.accountable === answer.helps) return {kind: 'role', role: answer.accountable};
	return answer;
}

/** An id where a role or party is meant; a name that could be an id begins with a capital letter, so that it is told from one. */
function named(text: string, parties: Parties): string {
	const name = oneLine(text);
	const id = partyMeant(name, parties);
	if (id !== undefined) return id;
	return isIdLike(name) ? capital(name) : name;
}

/** What begins with a digit has no capital: a word before it makes it a name. */
const capital = (text: string) => (/^[a-z]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : `Team ${text}`);
