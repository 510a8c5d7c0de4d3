import {didYouMean} from '../../text/nearest.ts';
import {type Finding, quoted} from './problem.ts';

/** An unknown field, with the one that was likely meant. */
export function unknownField(name: string, known: readonly string[]): Finding {
	const mend = known.length > 0 ? `The fields here are: ${known.join(', ')}.` : 'Remove it.';
	return {code: 'E301', message: `unknown field ${quoted(name)}${didYouMean(name, known)}`, mend};
}

const wanted: Readonly<Record<string, string>> = {
	string: 'a text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	tuple: 'a list of two',
	object: 'a mapping (`key: value`)',
	record: 'a mapping (`role: …`)',
};

/** A value of another type than `expected`, as zod names types. `source` is how the file writes it. */
export function wrongType(name: string, expected: string, value: unknown, source: string): Finding {
	if (value === null) {
		const mend = source.startsWith('#')
			? `What follows \`#\` is a comment; for text, quote it: ${quoted(`"${source}"`)}.`
			: 'Write the value, or remove the field.';
		return {code: 'E303', message: `${name} has no value`, mend};
	}
	const message = `${name} is to be ${wanted[expected] ?? expected}, not ${described(value, source)}`;
	return {code: 'E303', message, mend: typeMend(expected, value, source)};
}

function described(value: unknown, source: string): string {
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'a mapping';
	if (typeof value === 'string') return `the text ${quoted(value)}`;
	return `${typeof value === 'number' ? 'the number' : 'the value'} ${quoted(source || String(value))}`;
}

function typeMend(expected: string, value: unknown, source: string): string {
	const isScalar = typeof value !== 'object';
	switch (expected) {
		case 'string':
			if (isScalar) return `Quote it: ${quoted(`"${source || value}"`)}.`;
			return Array.isArray(value) ? 'Write one text; where it holds brackets, quote it.' : 'Write one text; where it holds ": ", quote it.';
		case 'array':
			return isScalar ? 'Put it in brackets, or on a line of its own after `- `.' : 'Begin each item on a line of its own with `- `.';
		case 'tuple':
			return 'Write two ids in brackets: `[sre, platform]`.';
		case 'int':
		case 'number':
			return 'Write a whole number, without quotes.';
		case 'boolean':
			return 'Write true or false, without quotes.';
		default:
			return 'Write `key: value` on lines indented under it.';
	}
}
