import type {Finding} from '../check/problem.ts';

type Fault = {readonly reason: RegExp} & Finding;

const closeQuotes = "Close them; inside, indent further lines, and write a quote as \\\" in double quotes or as '' in single ones.";

/** What js-yaml says, and what people had most likely done. */
const faults: readonly Fault[] = [
	{reason: /tab char/, code: 'E202', message: 'a tab is used as indentation', mend: 'Indent with spaces.'},
	{reason: /maxDepth/, code: 'E207', message: 'nested too deep', mend: 'Remove the surplus brackets or levels; four or five are enough.'},
	{reason: /deficient indentation/, code: 'E201', message: 'a quote or bracket opened above is not closed', mend: 'Close it.'},
	{reason: /quoted scalar/, code: 'E201', message: 'quotes opened above are not closed', mend: closeQuotes},
	{reason: /within a flow/, code: 'E201', message: 'a bracket or brace opened above is not closed', mend: 'Close it.'},
	{
		reason: /missed comma/,
		code: 'E201',
		message: 'a comma is missing before this',
		mend: 'Put a comma between the two, or quote text that holds ": " or begins with a mark.',
	},
	{
		reason: /indentation of a mapping entry/,
		code: 'E201',
		message: 'what stands here does not fit the line or the fields around it',
		mend: 'Align the fields of an entry; quote text that holds ": " or " #", or that begins with a mark such as - [ { @ ` " \'.',
	},
	{
		reason: /multiline key|implicit key/,
		code: 'E201',
		message: 'a line is not of the form `key: value`',
		mend: 'Write a colon and a space after the key; indent text that goes on from the line above.',
	},
	{
		reason: /escape/,
		code: 'E201',
		message: 'no such escape is known in double quotes',
		mend: 'Write the backslash twice, or use single quotes.',
	},
];

/** A fault of syntax in plain words, by the reason that js-yaml gives. */
export function syntaxFinding(reason: string): Finding {
	const fault = faults.find(each => each.reason.test(reason));
	if (!fault)
		return {code: 'E201', message: reason, mend: 'See this line and the one before: a quote, a bracket, a colon, the indentation.'};
	const {code, message, mend} = fault;
	return {code, message, mend};
}
