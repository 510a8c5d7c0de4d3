import {englishDecisions} from '../../messages/files.ts';
import {nearest} from '../../text/nearest.ts';
import {answerWords, isIdLike, type Parties, partyMeant} from '../decided.ts';
import {isMapping} from '../mapping.ts';
import type {Placed} from '../read/merge.ts';
import {type Finding, quoted} from './problem.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What is wrong with the decisions of a dataset: they name nobody that there is, or one as two. Work that the dataset does not have is no
 * problem: another version may have had it, and what was decided stays.
 */
export function decisionProblems(dataset: unknown): readonly Placed[] {
	const {decisions} = Object(dataset) as Fields;
	if (typeof decisions !== 'object' || decisions === null) return [];
	const known = knownParties(dataset);
	return Object.entries(decisions).flatMap(([work, decision]) => {
		const given: unknown = typeof decision === 'string' ? {owner: decision} : decision;
		const said = isMapping(given) ? decisionFindings(given, known) : [];
		return said.map(({at, ...finding}) => ({...finding, path: ['decisions', work, ...(typeof decision === 'string' ? [] : at)]}));
	});
}

type Found = Finding & {readonly at: readonly (string | number)[]};

/** What is wrong with one decision, given as a mapping; in English, as the checks of a dataset tell it, unless other texts are given. */
export function decisionFindings(decision: Fields, known: Parties, texts = englishDecisions): readonly Found[] {
	const {owner, helps} = decision;
	const lists = ['consulted', 'informed'].flatMap(field => {
		const who = decision[field];
		return Array.isArray(who) ? who.map((text, index) => [text, [field, index], false] as const) : [];
	});
	if (owner === undefined && !isOnlyNoted(decision))
		return [{code: 'E302', message: texts.ownerMissing, mend: 'Add `owner` here, or a `note` alone while nobody is named.', at: ['owner']}];
	const named = [[owner, ['owner'], true] as const, [helps, ['helps'], false] as const, ...lists];
	const unknown = named.flatMap(([text, at, isOwner]) => {
		const finding = unknownParty(text, isOwner, known, texts);
		return finding ? [{...finding, at}] : [];
	});
	return [...unknown, ...ownerWhoHelps(owner, helps, known, texts)];
}

/** Whether work is noted and nobody is named for it: it is open still. */
export function isOnlyNoted({owner, helps, note}: Fields): boolean {
	return owner === undefined && helps === undefined && typeof note === 'string' && note.trim() !== '';
}

function unknownParty(text: unknown, isOwner: boolean, known: Parties, texts: typeof englishDecisions): Finding | undefined {
	if (typeof text !== 'string' || !isIdLike(text) || partyMeant(text, known) !== undefined) return undefined;
	if (isOwner && (answerWords as readonly string[]).includes(text)) return undefined;
	if (text === 'shared')
		return {
			code: 'E402',
			message: texts.sharedOfNobody,
			mend: 'Name the one who is accountable, and who helps: `{owner: sre, helps: platform}`; or write `disagree`.',
		};
	const ids = [...[...known.roles, ...known.parties].map(({id}) => id), ...(isOwner ? answerWords : [])];
	const words = isOwner ? `, one of ${answerWords.join(', ')},` : '';
	return {
		code: 'E402',
		message: texts.unknownParty(quoted(text), nearest(text, ids)),
		mend: `Name an id of \`roles\` or \`parties\`${words} or a name of your own with a capital letter.`,
	};
}

function ownerWhoHelps(owner: unknown, helps: unknown, known: Parties, texts: typeof englishDecisions): readonly Found[] {
	if (typeof owner !== 'string' || typeof helps !== 'string') return [];
	if ((partyMeant(owner, known) ?? owner) !== (partyMeant(helps, known) ?? helps)) return [];
	const message = texts.ownerHelps(quoted(owner));
	return [{code: 'E410', message, mend: 'Name another who `helps`, or leave it out.', at: ['helps']}];
}

/** Roles and parties as far as they have ids and names; the rest of the checks tells of what is wrong with them. */
function knownParties(dataset: unknown): Parties {
	const {roles, parties} = Object(dataset) as Fields;
	const listed = [roles, parties].flatMap(part => (Array.isArray(part) ? part : []));
	const text = (value: unknown) => (typeof value === 'string' ? value : '');
	const named = listed.map(entry => Object(entry) as Fields);
	return {roles: [], parties: named.map(({id, name, short}) => ({id: text(id), name: text(name), short: text(short)}))};
}
