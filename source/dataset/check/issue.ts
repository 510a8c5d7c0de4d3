import type * as z from 'zod';
import {didYouMean} from '../../text/nearest.ts';
import {isMapping} from '../mapping.ts';
import {patterns} from '../patterns.ts';
import {limits} from '../read/budget.ts';
import type {Placed} from '../read/merge.ts';
import type {Path} from '../read/parsed.ts';
import {answerFinding} from './answer-form.ts';
import {characterName, unsafeCharacter} from './characters.ts';
import {fieldsAt} from './fields.ts';
import {type Finding, quoted} from './problem.ts';
import {unknownField, wrongType} from './wording.ts';

type Issue = z.core.$ZodIssue;
/** How a file writes what stands at a path. */
export type SourceOf = (path: Path) => string;

/**
 * What an issue of a schema comes to; `value` is what was checked, and `at` its path. `fields` tells what the mapping at a path can have: of
 * a dataset unless told.
 */
export function findingsOf(issue: Issue, value: unknown, at: Path, sourceOf: SourceOf, fields = fieldsAt): readonly Placed[] {
	const inside = issue.path as Path;
	const path = [...at, ...inside];
	const answer = answerFinding(path, valueAt(value, inside), () => sourceOf(path));
	if (answer) return [{...answer, path}];
	if (issue.code === 'unrecognized_keys') {
		return issue.keys
			.slice(0, limits.problems + 1)
			.map(key => ({...unknownField(key, fields(path)), path: [...path, key], at: 'key' as const}));
	}
	if (issue.code === 'invalid_union')
		return likeliest(issue, valueAt(value, inside)).flatMap(each =>
			findingsOf({...each, path: [...issue.path, ...each.path]}, value, at, sourceOf),
		);
	if (issue.code === 'invalid_key') return [{...badId(String(path.at(-1))), path, at: 'key'}];
	return [{...finding(issue, nameOf(path), valueAt(value, inside), () => sourceOf(path)), path}];
}

/** What is wrong with a value of one of several forms: with a mapping as a mapping, with anything else as a text. */
function likeliest({errors}: Extract<Issue, {code: 'invalid_union'}>, value: unknown): readonly Issue[] {
	const isOfType = (issues: readonly Issue[]) => !issues.some(({code, path}) => code === 'invalid_type' && path.length === 0);
	return (isMapping(value) ? errors.find(isOfType) : undefined) ?? errors.find(isOfType) ?? errors[0] ?? [];
}

function finding(issue: Issue, name: string, value: unknown, source: () => string): Finding {
	switch (issue.code) {
		case 'invalid_type':
			if (value === undefined) return {code: 'E302', message: `${name} is missing`, mend: `Add ${name} here.`};
			return wrongType(name, issue.expected, value, source());
		case 'invalid_value':
			if (value === undefined) return {code: 'E302', message: `${name} is missing`, mend: `Add ${name}: ${choices(issue.values)}.`};
			return unknownValue(name, value, issue.values);
		case 'invalid_format':
			return badFormat(issue, name, value);
		case 'too_small':
		case 'too_big':
			return badSize(issue, name);
		default:
			return unsafe(name, value);
	}
}

function unknownValue(name: string, value: unknown, values: readonly unknown[]): Finding {
	const message = `${name} is ${quoted(value)}, which it cannot be${didYouMean(value, values.map(String))}`;
	return {code: 'E306', message, mend: `Choose one: ${choices(values)}.`};
}

function badFormat(issue: Extract<Issue, {code: 'invalid_format'}>, name: string, value: unknown): Finding {
	switch (issue.format === 'regex' ? issue.pattern : issue.format) {
		case String(patterns.time):
			return {code: 'E310', message: `${quoted(value)} is not a time of day`, mend: 'Write it in 24 hours: "09:30".'};
		case String(patterns.year):
			return {code: 'E311', message: `${quoted(value)} is not a year`, mend: 'Write four digits: "2003".'};
		case String(patterns.date):
			return {code: 'E315', message: `${quoted(value)} is not a date`, mend: 'Write year, month and day: "2026-03-31".'};
		case String(patterns.language):
			return {code: 'E316', message: `${quoted(value)} does not name a language`, mend: 'Write its BCP 47 name: en, de, pt-BR.'};
		case 'url':
			return {code: 'E309', message: `${quoted(value)} is not a web address`, mend: 'Write it whole: https://example.org/page'};
		default:
			return value === '' ? {code: 'E305', message: `${name} is empty`, mend: 'Write an id like `error-budget`.'} : badId(String(value));
	}
}

function badId(id: string): Finding {
	const slug = id
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	const mend = `Use lower-case letters, digits and single hyphens, as in \`${slug.slice(0, 60) || 'error-budget'}\`.`;
	return {code: 'E304', message: `${quoted(id)} is not an id`, mend};
}

function badSize(issue: Extract<Issue, {code: 'too_small' | 'too_big'}>, name: string): Finding {
	const isSmall = issue.code === 'too_small';
	const bound = String(isSmall ? issue.minimum : issue.maximum);
	if (issue.origin === 'string') {
		if (isSmall) return {code: 'E305', message: `${name} is empty`, mend: 'Write the text, or remove the field.'};
		return {code: 'E308', message: `${name} is longer than ${bound} characters`, mend: 'Shorten it.'};
	}
	if (issue.origin === 'array') {
		if (isSmall)
			return {code: 'E313', message: `${name} has fewer than ${bound} ${bound === '1' ? 'item' : 'items'}`, mend: smallMend(name)};
		return {code: 'E314', message: `${name} has more than ${bound} items`, mend: 'Remove what is too much.'};
	}
	return {
		code: 'E312',
		message: `${name} is ${isSmall ? 'less' : 'more'} than ${bound}`,
		mend: `Take a number that is at ${isSmall ? 'least' : 'most'} ${bound}.`,
	};
}

const smallMend = (name: string) => (name === '`roles`' ? 'Add a role: a dataset compares at least two.' : 'Add one, or remove the field.');

function unsafe(name: string, value: unknown): Finding {
	const character = typeof value === 'string' ? unsafeCharacter(value) : undefined;
	if (character === undefined) return {code: 'E309', message: `${quoted(value)} is not a web address`, mend: 'Write a space in it as %20.'};
	return {
		code: 'E307',
		message: `${name} holds ${characterName(character)}`,
		mend: 'Remove the character, or the escape that stands for it.',
	};
}

const choices = (values: readonly unknown[]) => values.map(String).join(', ');

/** What a reader calls the thing at a path: its field, or the list it is an item of. */
function nameOf(path: Path): string {
	const name = path.findLast(step => typeof step === 'string');
	const isItem = typeof path.at(-1) === 'number';
	return isItem ? `an item of \`${name}\`` : `\`${name ?? 'the dataset'}\``;
}

function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step], value);
}
