import {didYouMean} from './nearest.ts';
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
	const want = wanted[expected] ?? expected;
	return {
		code: 'E303',
		message: `${name} is to be ${want}, not ${described(value, source)}`,
		mend: typeMend(name, expected, value, source),
	};
}

function described(value: unknown, source: string): string {
	if (value === null || value === undefined) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'a mapping';
	if (typeof value === 'string') return `the text ${quoted(value)}`;
	return `${typeof value === 'number' ? 'the number' : 'the value'} ${quoted(source || String(value))}`;
}

function typeMend(name: string, expected: string, value: unknown, source: string): string {
	const isScalar = typeof value !== 'object' && value !== undefined;
	if (value === null) return 'Write the value, or remove the field.';
	if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
		return `Quote it: ${quoted(`"${source || value}"`)}.`;
	if (expected === 'string' && Array.isArray(value)) return 'Write one text; where it holds brackets, quote it.';
	if (expected === 'string') return 'Write one text; where it holds ": ", quote it.';
	if (expected === 'array' && isScalar)
		return `Write a list: \`${name}: [${source && typeof value !== 'string' ? source : '…'}]\`, or each item on a line after \`- \`.`;
	if (expected === 'array') return 'Begin each item on a line of its own with `- `.';
	if (expected === 'number' || expected === 'int') return 'Write digits, without quotes.';
	if (expected === 'boolean') return 'Write true or false, without quotes.';
	return 'Write `key: value` on lines indented under it.';
}
