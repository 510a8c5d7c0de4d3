import {decisionTexts} from '../../messages/files.ts';
import {decisionFields, decisionOf, type Parties, type WrittenFields} from '../decided.ts';
import type {Decision} from '../decision.ts';
import {isMapping, type Mapping} from '../mapping.ts';
import {withoutUnsafe} from './characters.ts';
import {decisionFindings, isOnlyNoted} from './decided.ts';
import {quoted} from './problem.ts';

/** What can be made of one decision as it is written, and what is wrong with it; nothing where it is taken back or says too little. */
export function understoodDecision(work: string, written: unknown, parties: Parties): {decision?: Decision; problems: readonly string[]} {
	const given: Mapping | undefined = typeof written === 'string' ? {owner: written} : isMapping(written) ? written : undefined;
	if (written === null) return {problems: []};
	const owner = Array.isArray(written) ? written : given?.owner;
	if (Array.isArray(owner) && owner.length > 1) return {problems: [decisionTexts.several(owner.length)]};
	if (!given) return {problems: [decisionTexts.neither]};
	if (!isOnlyNoted(given) && (typeof owner !== 'string' || owner.trim() === '')) return {problems: [decisionTexts.nobody]};
	const wrong = decisionFindings(given, parties, decisionTexts);
	const isOwnerUnknown = wrong.some(({at}) => at[0] === 'owner');
	const unknown = Object.keys(given).filter(name => !decisionFields.has(name));
	const problems = [...wrong.map(({message}) => message), ...unknown.map(name => decisionTexts.unknownField(quoted(name)))];
	const isHelperUnknown = wrong.some(({at}) => at[0] === 'helps');
	const kept = isHelperUnknown ? {...given, helps: undefined} : given;
	return isOwnerUnknown ? {problems} : {decision: decisionOf(work, cleaned(kept), parties), problems};
}

/** What of a mapping is as it should be, in safe texts of one line. */
function cleaned(given: Mapping): WrittenFields {
	const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? oneLine(value) : undefined);
	const texts = (value: unknown) => (Array.isArray(value) ? value.flatMap(each => text(each) ?? []) : []);
	return {
		...{owner: text(given.owner), helps: text(given.helps), note: text(given.note), date: text(given.date), by: text(given.by)},
		...{consulted: texts(given.consulted), informed: texts(given.informed)},
	};
}

/** A text in one line, without characters that a terminal could obey. */
export const oneLine = (text: string): string =>
	withoutUnsafe(text)
		.replace(/[\s\u2028\u2029]+/g, ' ')
		.trim();
