import {languages} from '../messages/languages.ts';
import {formatNames} from '../print/formats.ts';
import {speeds} from '../settings/settings.ts';
import {themeNames} from '../themes/themes.ts';
import {kindWords, topicKinds} from '../topics/kinds.ts';

/** What the words of a command or the value of a flag may be, where a completion can tell: lists that a dataset fills, and others. */
export type Completed = 'entries' | 'dimensions' | 'kinds' | 'roles' | 'categories' | 'groups' | 'owners' | 'leads' | 'paths' | 'shells';

/** A command of the command line, as `--help`, the completions and the man page tell of it. */
type CommandInfo = {
	readonly usage: string;
	readonly summary: string;
	readonly flags: readonly FlagName[];
	readonly examples: readonly string[];
	/** What else its help tells, a line each. */
	readonly details?: readonly string[];
	/** What its words are; nothing where they are free. */
	readonly words?: Completed;
};

type Flag = {
	/** What its value is called; a flag without is on or off. */
	readonly value?: string;
	readonly summary: string;
	readonly choices?: readonly string[];
	/** The least and the most of a number. */
	readonly range?: readonly [number, number];
	/** What the value names. */
	readonly names?: Completed;
};

export const shells = ['bash', 'zsh', 'fish'] as const;

/** How a completion script is loaded. */
export const completionUse: Readonly<Record<(typeof shells)[number], string>> = {
	bash: 'now: source <(rolex completion bash); for good: put that line into ~/.bashrc',
	zsh: 'now: source <(rolex completion zsh); for good: put that line into ~/.zshrc, below compinit',
	fish: 'now: rolex completion fish | source; for good: rolex completion fish > ~/.config/fish/completions/rolex.fish',
};

export const flags = {
	data: {value: 'PATH', summary: 'a dataset of your own: a file, a folder, or - for standard input', names: 'paths'},
	left: {value: 'ROLE', summary: 'the role on the left', names: 'roles'},
	right: {value: 'ROLE', summary: 'the role on the right', names: 'roles'},
	format: {value: 'FORMAT', summary: listed(formatNames), choices: formatNames},
	json: {summary: 'JSON, for machines'},
	explain: {value: 'CODE', summary: 'what a code of a problem means, with an example and the mend'},
	category: {value: 'ID', summary: 'only concepts of this category', names: 'categories'},
	group: {value: 'ID', summary: 'only dimensions of this group', names: 'groups'},
	owner: {value: 'ROLE', summary: 'only work that this role or party owns', names: 'owners'},
	lead: {value: 'ROLE', summary: 'only concepts and tools that this role or party leads', names: 'leads'},
	result: {summary: 'what came out of your answers to “Which am I?”, as the explorer keeps them'},
	limit: {value: 'N', summary: 'at most so many results; 10 unless told', range: [1, 100_000]},
	batch: {summary: 'a query a line from standard input, an answer a line in JSON'},
	against: {value: 'FILE|REV', summary: 'what changed since another file of decisions, or a revision of git', names: 'paths'},
	check: {summary: 'exit code 1 unless all is decided, valid and without contradiction'},
	needs: {value: 'ID,…', summary: 'what is noticed (ids of needs), for a plan of the first 90 days'},
	output: {value: 'FILE', summary: 'write to a file, whole or not at all', names: 'paths'},
	force: {summary: 'replace the file if there is one'},
	width: {value: 'N', summary: 'columns of text; those of the terminal, or 80', range: [20, 1000]},
	theme: {value: 'NAME', summary: listed(themeNames), choices: themeNames},
	color: {
		value: 'WHEN',
		summary: 'auto, always, never, 16, 256 or truecolor',
		choices: ['auto', 'always', 'never', '16', '256', 'truecolor'],
	},
	ascii: {summary: 'nothing but ASCII: borders, marks and letters'},
	mouse: {summary: 'take clicks and the wheel'},
	speed: {value: 'SPEED', summary: 'of the line, by which Esc waits for the rest of a key: auto, fast or slow', choices: speeds},
	'screen-reader': {summary: 'a conversation line by line, for screen readers and terminals that cannot draw'},
	continue: {summary: 'open where rolex was left'},
	listen: {value: 'HOST:PORT', summary: 'where to listen; 127.0.0.1:2222 unless told'},
	public: {summary: 'let everyone in who connects'},
	'authorized-keys': {value: 'FILE', summary: 'let in who has a key of this file, read anew when it changes', names: 'paths'},
	'host-key': {value: 'FILE', summary: 'the ed25519 key of the server; made in the state folder unless told', names: 'paths'},
	metrics: {value: 'HOST:PORT', summary: 'where operators find /metrics, /healthz, /readyz; 127.0.0.1:9222 unless told, or off'},
	workers: {value: 'N', summary: 'processes that serve; 1 unless told', range: [1, 64]},
	limits: {value: 'NAME=N,…', summary: 'other bounds than those of docs/serving.md, such as idle=60,connections=500'},
	'proxy-from': {value: 'ADDRESS,…', summary: 'proxies (addresses or networks) that say for whom they speak, by PROXY protocol v2'},
	'hash-addresses': {summary: 'no addresses in the log, but hashes of them'},
	'log-queries': {summary: 'the words of commands in the log'},
	'log-level': {value: 'LEVEL', summary: 'info, warn, error or silent; info unless told', choices: ['info', 'warn', 'error', 'silent']},
	by: {value: 'NAME', summary: 'who decides; written beside each decision'},
	date: {value: 'DAY', summary: 'the day written beside each decision: 2026-03-31, or today'},
	blind: {summary: 'answer alone: nothing of what is usual, or of what others said, is shown'},
	language: {value: 'LANGUAGE', summary: 'of the interface: en or de; that of the locale unless told', choices: languages},
	help: {summary: 'this help, or that of a command'},
	version: {summary: 'the version'},
} as const satisfies Readonly<Record<string, Flag>>;

/** `text, markdown or json`. */
function listed(names: readonly string[]): string {
	return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

export type FlagName = keyof typeof flags;

/** The flags as a table that can be asked for what only some of them have. */
export const flagTable: Readonly<Record<FlagName, Flag>> = flags;

const drawing: readonly FlagName[] = ['data', 'left', 'right', 'theme', 'color', 'ascii', 'mouse', 'screen-reader'];
const printing: readonly FlagName[] = [
	...(['data', 'left', 'right', 'format', 'json'] as const),
	...(['output', 'force', 'width', 'theme', 'color', 'ascii'] as const),
];

/**
 * The commands: one table for the arguments, the help, the completions and the man page. How each is loaded stands in programs.ts, typed
 * by these names.
 */
const table = {
	explore: {
		usage: 'rolex [entry]',
		summary: 'open the explorer, at an entry if one is named (an id or words)',
		flags: [...drawing, 'speed', 'continue'],
		examples: ['rolex', 'rolex error budget'],
		words: 'entries',
	},
	show: {
		usage: 'rolex show <entry>',
		summary: 'one entry, the two roles side by side',
		details: ['An entry is named by its id, its name or an alias; where two are called the same, by kind:id (concept:on-call).'],
		flags: ['result', ...printing],
		examples: ['rolex show error-budget', 'rolex show on-call --format markdown', 'rolex show --result'],
		words: 'entries',
	},
	compare: {
		usage: 'rolex compare [dimension…]',
		summary: 'the comparison table: all dimensions, or those named',
		flags: printing,
		examples: ['rolex compare on-call cost', 'rolex compare --format csv --output roles.csv'],
		words: 'dimensions',
	},
	list: {
		usage: 'rolex list [kind]',
		summary: 'what there is: dimensions, concepts, ownership…',
		details: [
			`Kinds: ${topicKinds.map(kind => kindWords[kind].many).join(', ')}.`,
			'The categories, groups and owners of a dataset: rolex help kinds',
		],
		flags: ['category', 'group', 'owner', 'lead', ...printing],
		examples: ['rolex list concepts --category reliability', 'rolex list ownership --owner sre'],
		words: 'kinds',
	},
	search: {
		usage: 'rolex search <words…>',
		summary: 'what the words mean, best first',
		flags: ['limit', 'batch', ...printing],
		examples: ['rolex search who gets paged at night', 'rolex search slo --json --limit 3'],
	},
	export: {
		usage: 'rolex export',
		summary: 'the whole dataset as a page, a document, a table or data',
		flags: printing,
		examples: ['rolex export --output roles.html', 'rolex export --format json --data roles.yaml'],
	},
	agreement: {
		usage: 'rolex agreement [file…]',
		summary: "what follows from a team's decisions; of several files, what they see differently",
		details: [
			'The file is ownership.rolex.yaml of this folder unless one is named; `rolex decide` writes it.',
			'With --against it tells what changed; with --check it ends in 1 while anything is open or contradicts itself.',
		],
		flags: ['against', 'check', 'needs', ...printing.filter(name => name !== 'data')],
		examples: ['rolex agreement', 'rolex agreement --against main --format markdown', 'rolex agreement sre.yaml platform.yaml'],
		words: 'paths',
	},
	validate: {
		usage: 'rolex validate <path>',
		summary: 'every problem of a dataset, with file, line and the mend',
		flags: ['json', 'explain'],
		examples: ['rolex validate roles.yaml', 'rolex validate data/ --json', 'rolex validate --explain E402'],
		details: ['How a dataset is written: rolex help format'],
		words: 'paths',
	},
	init: {
		usage: 'rolex init [path]',
		summary: 'a dataset of your own to start from',
		flags: [],
		examples: ['rolex init', 'rolex init our-roles.yaml'],
		words: 'paths',
	},
	decide: {
		usage: 'rolex decide [file]',
		summary: 'decide who owns which work, together, in a file of your own',
		flags: ['by', 'date', 'blind', 'left', 'right', 'theme', 'color', 'ascii', 'speed', 'screen-reader'],
		examples: ['rolex decide', 'rolex decide team/ownership.rolex.yaml --by Ada --date today', 'rolex decide --blind --by Ada'],
		details: [
			'The file is ownership.rolex.yaml here unless told. The first answer makes it; each is written at once.',
			'Work of your own (a), and your names for roles and teams (N), go into the file too: rolex help format',
			'With --blind each side answers alone, in a file of its own: ownership.ada.rolex.yaml.',
		],
		words: 'paths',
	},
	serve: {
		usage: 'rolex serve',
		summary: 'the explorer for everyone who has ssh',
		flags: [
			...(['listen', 'public', 'authorized-keys', 'host-key', 'data', 'metrics'] as const),
			...(['workers', 'limits', 'proxy-from', 'hash-addresses', 'log-queries', 'log-level'] as const),
		],
		examples: ['rolex serve', 'rolex serve --listen 0.0.0.0:2222 --authorized-keys team_keys'],
	},
	config: {
		usage: 'rolex config',
		summary: 'the settings in force, where each comes from, and what is wrong with them',
		flags: ['json', ...drawing, 'speed'],
		details: ['What can be set, and every key that can be bound anew: docs/config.md'],
		examples: ['rolex config', 'rolex config --json --theme light'],
	},
	info: {
		usage: 'rolex info',
		summary: 'versions, paths and what this terminal can do, for a report of a bug',
		flags: ['json', 'data', 'color', 'ascii'],
		examples: ['rolex info', 'rolex info --json'],
	},
	completion: {
		usage: 'rolex completion <shell>',
		summary: 'the completion script of bash, zsh or fish',
		flags: ['data'],
		examples: ['rolex completion bash', 'rolex completion zsh'],
		details: shells.map(shell => `${shell}: ${completionUse[shell]}`),
		words: 'shells',
	},
	help: {
		usage: 'rolex help [topic]',
		summary: 'this help, that of a command, of kinds, or of the format',
		flags: ['data'],
		examples: ['rolex help list', 'rolex help kinds', 'rolex help format'],
	},
} as const satisfies Readonly<Record<string, CommandInfo>>;

export type CommandName = keyof typeof table;
export type Command = CommandInfo & {readonly name: CommandName};

export const commands: readonly Command[] = Object.entries(table).map(([name, info]) => ({name: name as CommandName, ...info}));

/** What the exit codes mean, as `--help` and the man page tell it. */
export const exitMeanings: readonly (readonly [code: string, meaning: string])[] = [
	['0', 'done'],
	['1', 'nothing found, data with problems, or output that cannot be written'],
	['2', 'wrong usage'],
	['70', 'a fault of rolex'],
	['128+n', 'ended by signal n'],
];
