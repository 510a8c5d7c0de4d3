/** The commands that a visitor may run, and nothing else: each prints, and touches no file. */
const printed = new Set(['show', 'list', 'compare', 'search', 'export', 'help']);

/** Flags that a visitor may give: those that say what to print and how, and none that names a file or reads one. */
const allowedFlags = new Set([
	'format',
	'json',
	'left',
	'right',
	'category',
	'group',
	'owner',
	'lead',
	'limit',
	'width',
	'color',
	'ascii',
	'theme',
	'help',
	'all',
	'kind',
]);

export type CommandKind =
	| {readonly type: 'explore'; readonly words: readonly string[]}
	| {readonly type: 'print'; readonly words: readonly string[]}
	| {readonly type: 'refused'; readonly problem: string};

/** What visitors are told that they can do. */
export const usage = `rolex over SSH, the role explorer:

  ssh -t HOST                    the explorer
  ssh -t HOST error budget       the explorer, at an entry
  ssh HOST show error-budget     one entry as text; --format markdown, html, json, csv
  ssh HOST compare on-call cost  the comparison table
  ssh HOST list concepts         what there is
  ssh HOST search who is paged   what the words mean, best first
  ssh HOST export --format html  everything, as a page of its own
`;

/** What a command line asks for. In a terminal words that are no command name an entry; elsewhere they are shown. */
export function commandKind(words: readonly string[], hasTerminal: boolean): CommandKind {
	const [first = ''] = words;
	if (first === '--help' || first === '-h') return {type: 'print', words: ['help']};
	const bad = words.find(word => /^--?[^\s]/.test(word) && !allowedFlags.has(/^--?([^=]*)/.exec(word)?.[1] ?? ''));
	if (bad !== undefined) return {type: 'refused', problem: `\`${bad.replace(/[^\x20-\x7E]/g, '?').slice(0, 60)}\` does not exist here.`};
	if (first === '' || first === 'rolex')
		return words.length > 1
			? commandKind(words.slice(1), hasTerminal)
			: hasTerminal
				? {type: 'explore', words: []}
				: {type: 'print', words: ['help']};
	if (printed.has(first)) return {type: 'print', words};
	return hasTerminal ? {type: 'explore', words} : {type: 'print', words: ['show', ...words]};
}
