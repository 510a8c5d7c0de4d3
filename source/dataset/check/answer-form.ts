import {answerWords} from '../decided.ts';
import {isMapping} from '../mapping.ts';
import type {Path} from '../read/parsed.ts';
import {visible} from './characters.ts';
import {type Finding, quoted} from './problem.ts';

/** How the one who is accountable and who helps are written, where a list or anything else names two. */
const asTwo = 'One is accountable, the other helps: `{owner: sre, helps: platform}`.';

/**
 * What is wrong with an answer that is no text: a list where one is accountable, a number, a mapping in the place of a name. Undefined of
 * anything else, which the schema tells of.
 */
export function answerFinding([part, work, field, ...inner]: Path, value: unknown, source: () => string): Finding | undefined {
	const isWhole = field === undefined;
	if (part !== 'decisions' || work === undefined || inner.length > 0 || !(isWhole || field === 'owner' || field === 'helps'))
		return undefined;
	if (typeof value === 'string' || value === null || value === undefined || (isWhole && isMapping(value))) return undefined;
	const name = quoted(isWhole ? work : field);
	if (Array.isArray(value)) return listFinding(name, value, {isWhole, isOwner: field !== 'helps'});
	const may = maySay(field !== 'helps');
	if (isMapping(value)) return wrong(`${name} is to say who, not hold a mapping`, may);
	const written = source() || String(value);
	const kind = typeof value === 'number' ? 'the number' : 'the value';
	return wrong(`${name} is to say who, not ${kind} ${quoted(written)}`, `${may} A name is quoted: ${quoted(`"${written}"`)}.`);
}

const wrong = (message: string, mend: string): Finding => ({code: 'E303', message, mend});

/** What an answer may be. */
function maySay(isOwner: boolean): string {
	const words = isOwner ? `, or one of ${answerWords.join(', ')}` : '';
	return `Write one text: an id of \`roles\` or \`parties\`, a name of your own${words}.${isOwner ? ` ${asTwo}` : ''}`;
}

type Written = {readonly isWhole: boolean; readonly isOwner: boolean};

function listFinding(name: string, value: readonly unknown[], {isWhole, isOwner}: Written): Finding {
	const names = value.filter((each): each is string => typeof each === 'string' && each.trim() !== '');
	const [one, two, ...others] = names.map(asItem);
	const areNames = names.length === value.length && !names.some(each => each === 'shared' || isAnswerWord(each));
	if (one === undefined || !areNames) return wrong(`${name} is to say who, not hold a list`, maySay(isOwner));
	if (two === undefined) return wrong(`${name} is to say who, not hold a list`, `Leave the brackets out: ${shown(one)}.`);
	if (!isOwner)
		return wrong(
			`${name} names ${names.length} who help`,
			`One helps: ${shown(`helps: ${one}`)}. Who is asked before it is done: ${shown(`consulted: [${[two, ...others].join(', ')}]`)}.`,
		);
	const fields = [`owner: ${one}`, `helps: ${two}`, ...(others.length > 0 ? [`consulted: [${others.join(', ')}]`] : [])].join(', ');
	return wrong(
		`${name} names ${names.length} who answer`,
		`One is accountable, ${others.length > 0 ? 'others help or are consulted' : 'the other helps'}: ${shown(isWhole ? `{${fields}}` : fields)}.`,
	);
}

const isAnswerWord = (text: string) => (answerWords as readonly string[]).includes(text);
const shown = (yaml: string) => `\`${visible(yaml, 200)}\``;

/** A name as an item in brackets: quoted where YAML would take it for something else. */
const asItem = (name: string) =>
	/^\p{L}[\p{L}\p{N} ._-]*$/u.test(name) && !/^(?:true|false|null)$/i.test(name) ? name : JSON.stringify(name);
