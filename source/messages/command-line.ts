import {area} from './spoken.ts';

/** What each command does, and what else its help tells. */
export const commandTexts = area('commandTexts', {
	explore: {summary: 'open the explorer, at an entry if one is named (an id or words)', details: []},
	show: {
		summary: 'one entry, the two roles side by side',
		details: ['An entry is named by its id, its name or an alias; where two are called the same, by kind:id (concept:on-call).'],
	},
	compare: {summary: 'the comparison table: all dimensions, or those named', details: []},
	list: {
		summary: 'what there is: dimensions, concepts, ownership…',
		details: ['The categories, groups and owners of a dataset: rolex help kinds'],
	},
	search: {summary: 'what the words mean, best first', details: []},
	export: {summary: 'the whole dataset as a page, a document, a table or data', details: []},
	agreement: {
		summary: "what follows from a team's decisions; of several files, what they see differently",
		details: [
			'The file is ownership.rolex.yaml of this folder unless one is named; `rolex decide` writes it.',
			'With --against it tells what changed; with --check it ends in 1 while anything is open or contradicts itself.',
		],
	},
	validate: {
		summary: 'every problem of a dataset, with file, line and the mend',
		details: ['How a dataset is written: rolex help format'],
	},
	init: {summary: 'a dataset of your own to start from', details: []},
	decide: {
		summary: 'decide who owns which work, together, in a file of your own',
		details: [
			'The file is ownership.rolex.yaml here unless told. The first answer makes it; each is written at once.',
			'Work of your own (a), and your names for roles and teams (N), go into the file too: rolex help format',
			'With --blind each side answers alone, in a file of its own: ownership.ada.rolex.yaml.',
		],
	},
	serve: {summary: 'the explorer for everyone who has ssh', details: []},
	config: {
		summary: 'the settings in force, where each comes from, and what is wrong with them',
		details: ['What can be set, and every key that can be bound anew: docs/config.md'],
	},
	info: {summary: 'versions, paths and what this terminal can do, for a report of a bug', details: []},
	completion: {summary: 'the completion script of bash, zsh or fish', details: []},
	help: {summary: 'this help, that of a command, of kinds, or of the format', details: []},
} satisfies Readonly<Record<string, {readonly summary: string; readonly details: readonly string[]}>>);

/** What each flag does. Those that name a choice alone are told by their choices. */
export const flagTexts = area('flagTexts', {
	data: 'a dataset of your own: a file, a folder, or - for standard input',
	left: 'the role on the left',
	right: 'the role on the right',
	json: 'JSON, for machines',
	explain: 'what a code of a problem means, with an example and the mend',
	category: 'only concepts of this category',
	group: 'only dimensions of this group',
	owner: 'only work that this role or party owns',
	lead: 'only concepts and tools that this role or party leads',
	result: 'what came out of your answers to “Which am I?”, as the explorer keeps them',
	limit: 'at most so many results; 10 unless told',
	batch: 'a query a line from standard input, an answer a line in JSON',
	against: 'what changed since another file of decisions, or a revision of git',
	check: 'exit code 1 unless all is decided, valid and without contradiction',
	needs: 'what is noticed (ids of needs), for a plan of the first 90 days',
	output: 'write to a file, whole or not at all',
	force: 'replace the file if there is one',
	width: 'columns of text; those of the terminal, or 80',
	ascii: 'nothing but ASCII: borders, marks and letters',
	mouse: 'take clicks and the wheel',
	speed: 'of the line, by which Esc waits for the rest of a key: auto, fast or slow',
	'screen-reader': 'a conversation line by line, for screen readers and terminals that cannot draw',
	continue: 'open where rolex was left',
	listen: 'where to listen; 127.0.0.1:2222 unless told',
	public: 'let everyone in who connects',
	'authorized-keys': 'let in who has a key of this file, read anew when it changes',
	'host-key': 'the ed25519 key of the server; made in the state folder unless told',
	metrics: 'where operators find /metrics, /healthz, /readyz; 127.0.0.1:9222 unless told, or off',
	workers: 'processes that serve; 1 unless told',
	limits: 'other bounds than those of docs/serving.md, such as idle=60,connections=500',
	'proxy-from': 'proxies (addresses or networks) that say for whom they speak, by PROXY protocol v2',
	'hash-addresses': 'no addresses in the log, but hashes of them',
	'log-queries': 'the words of commands in the log',
	'log-level': 'info, warn, error or silent; info unless told',
	by: 'who decides; written beside each decision',
	date: 'the day written beside each decision: 2026-03-31, or today',
	blind: 'answer alone: nothing of what is usual, or of what others said, is shown',
	language: (names: string) => `of the interface: ${names}; that of the locale unless told`,
	help: 'this help, or that of a command',
	version: 'the version',
});

/** How a completion script is loaded. */
const completion = {
	bash: 'now: source <(rolex completion bash); for good: put that line into ~/.bashrc',
	zsh: 'now: source <(rolex completion zsh); for good: put that line into ~/.zshrc, below compinit',
	fish: 'now: rolex completion fish | source; for good: rolex completion fish > ~/.config/fish/completions/rolex.fish',
};

/** The same in English, for standard error. */
export const englishCompletion = completion;
export const completionTexts = area('completionTexts', completion);

/** What stands around all that in `--help`. */
export const usageTexts = area('usageTexts', {
	about: 'rolex, the role explorer: how two engineering roles differ.',
	flags: 'Flags',
	examples: 'Examples',
	kinds: (kinds: readonly string[]) => `Kinds: ${kinds.join(', ')}.`,
	environment: 'NO_COLOR, FORCE_COLOR and ROLEX_SCREEN_READER are obeyed. In the explorer, ? shows the keys.',
	exitCodes: (codes: string) => `Exit codes: ${codes}.`,
	exits: {
		done: 'done',
		failed: 'nothing found, data with problems, or output that cannot be written',
		usage: 'wrong usage',
		fault: 'a fault of rolex',
		signal: 'ended by signal n',
	},
});
