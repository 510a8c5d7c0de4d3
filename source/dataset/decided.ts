import type {Answer, Decision} from './decision.ts';
import {patterns} from './patterns.ts';
import type {Dataset} from './schema.ts';

/** A decision as a file has it: who answers, or that with what else was said. */
export type Written = Dataset['decisions'][string];
/** A decision with what else was said of it. */
export type WrittenFields = Omit<Exclude<Written, string>, 'consulted' | 'informed'> & {
	readonly consulted?: readonly string[];
	readonly informed?: readonly string[];
};

/** The fields of a decision. A file may have others, which are not ours. */
export const decisionFields: ReadonlySet<string> = new Set(['owner', 'helps', 'note', 'date', 'by', 'consulted', 'informed']);

/** Who is called what, so that a name may be written for an id. */
export type Parties = Pick<Dataset, 'roles' | 'parties'>;

/** Answers that are no role, party or name, as a file has them. */
export const answerWords = ['teams', 'nobody', 'not-applicable', 'disagree'] as const;
type AnswerWord = (typeof answerWords)[number];

const isWord = (text: string): text is AnswerWord => (answerWords as readonly string[]).includes(text);
/** Whether a text can only be an id: a name of one's own has a capital letter, a space, or letters of another script. */
export const isIdLike = (text: string): boolean => patterns.id.test(text);

/** The id of the role or party that a text means, by its id or, in any case, its name; undefined where it means none. */
export function partyMeant(text: string, {roles, parties}: Parties): string | undefined {
	const all = [...roles, ...parties];
	const wanted = text.trim().toLowerCase();
	const isNamed = ({name, short}: {readonly name: string; readonly short?: string | undefined}) =>
		[name, short].some(each => each?.toLowerCase() === wanted);
	return (all.find(({id}) => id === text) ?? all.find(isNamed))?.id;
}

/** The same of what a person types: an id is meant in whatever case of its letters, where nothing is called so. */
export function partyTyped(text: string, parties: Parties): string | undefined {
	const typed = text.trim();
	return partyMeant(typed, parties) ?? partyMeant(typed.toLowerCase(), parties);
}

/** A decision out of what a file says. */
export function decisionOf(work: string, written: string | WrittenFields, parties: Parties): Decision {
	const {owner, helps, note, date, by, consulted, informed}: WrittenFields = typeof written === 'string' ? {owner: written} : written;
	const who = (texts: readonly string[] = []) => (texts.length > 0 ? texts.map(text => partyMeant(text, parties) ?? text) : undefined);
	return withoutUndefined({
		work,
		answer: owner === undefined ? undefined : answerOf(owner, helps, parties),
		...{note, on: date, by},
		consulted: who(consulted),
		informed: who(informed),
	});
}

function answerOf(owner: string, helps: string | undefined, parties: Parties): Answer {
	const word = owner.toLowerCase().replaceAll(' ', '-');
	const id = partyMeant(owner, parties);
	if (id === undefined && isWord(word)) return {kind: word};
	if (helps !== undefined) return {kind: 'both', accountable: id ?? owner, helps: partyMeant(helps, parties) ?? helps};
	return id === undefined ? {kind: 'party', name: owner} : {kind: 'role', role: id};
}

/** A decision as a file has it: in one word where there is nothing to say but who answers. */
export function writtenOf({answer, note, on, by, consulted, informed}: Decision): string | WrittenFields {
	const lists = {
		consulted: consulted && consulted.length > 0 ? [...consulted] : undefined,
		informed: informed && informed.length > 0 ? [...informed] : undefined,
	};
	const written: WrittenFields = withoutUndefined({
		owner: answer && ownerOf(answer),
		helps: answer?.kind === 'both' ? answer.helps : undefined,
		...{note: note === '' ? undefined : note, date: on, by: by === '' ? undefined : by},
		...lists,
	});
	return written.owner !== undefined && Object.keys(written).length === 1 ? written.owner : written;
}

function ownerOf(answer: Answer): string {
	switch (answer.kind) {
		case 'role':
			return answer.role;
		case 'both':
			return answer.accountable;
		case 'party':
			return answer.name;
		default:
			return answer.kind;
	}
}

function withoutUndefined<T extends object>(fields: T): T {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
