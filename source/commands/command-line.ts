import {commandTexts, completionTexts, flagTexts, usageTexts} from '../messages/command-line.ts';
import {languages} from '../messages/languages.ts';
import {listed} from '../messages/numbers.ts';
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

const shapes = {
	data: {value: 'PATH', names: 'paths'},
	left: {value: 'ROLE', names: 'roles'},
	right: {value: 'ROLE', names: 'roles'},
	format: {value: 'FORMAT', choices: formatNames},
	json: {},
	explain: {value: 'CODE'},
	category: {value: 'ID', names: 'categories'},
	group: {value: 'ID', names: 'groups'},
	owner: {value: 'ROLE', names: 'owners'},
	lead: {value: 'ROLE', names: 'leads'},
	result: {},
	limit: {value: 'N', range: [1, 100_000]},
	batch: {},
	against: {value: 'FILE|REV', names: 'paths'},
	check: {},
	needs: {value: 'ID,…'},
	output: {value: 'FILE', names: 'paths'},
	force: {},
	width: {value: 'N', range: [20, 1000]},
	theme: {value: 'NAME', choices: themeNames},
	color: {
		value: 'WHEN',
		choices: ['auto', 'always', 'never', '16', '256', 'truecolor'],
	},
	ascii: {},
	mouse: {},
	speed: {value: 'SPEED', choices: speeds},
	'screen-reader': {},
	continue: {},
	listen: {value: 'HOST:PORT'},
	public: {},
	'authorized-keys': {value: 'FILE', names: 'paths'},
	'host-key': {value: 'FILE', names: 'paths'},
	metrics: {value: 'HOST:PORT'},
	workers: {value: 'N', range: [1, 64]},
	limits: {value: 'NAME=N,…'},
	'proxy-from': {value: 'ADDRESS,…'},
	'hash-addresses': {},
	'log-queries': {},
	'log-level': {value: 'LEVEL', choices: ['info', 'warn', 'error', 'silent']},
	by: {value: 'NAME'},
	date: {value: 'DAY'},
	blind: {},
	language: {value: 'LANGUAGE', choices: languages},
	help: {},
	version: {},
} as const satisfies Readonly<Record<string, Omit<Flag, 'summary'>>>;

export type FlagName = keyof typeof shapes;

/** A row of a table with what is told of it, which is read when it is asked for: a language is chosen after this module is loaded. */
function told<Row extends object, Told extends object>(row: Row, texts: {readonly [Name in keyof Told]: () => Told[Name]}): Row & Told {
	const read = Object.entries(texts).map(([name, get]) => [name, {enumerable: true, get: get as () => unknown}]);
	return Object.defineProperties({...row}, Object.fromEntries(read)) as Row & Told;
}

function summaryOf(name: FlagName): string {
	const {choices = []}: Omit<Flag, 'summary'> = shapes[name];
	const text = Object.hasOwn(flagTexts, name) ? flagTexts[name as keyof typeof flagTexts] : (either: string) => either;
	return typeof text === 'string' ? text : text(listed(choices, 'or'));
}

type Flags = {readonly [Name in FlagName]: (typeof shapes)[Name] & {readonly summary: string}};

export const flags = Object.fromEntries(
	(Object.keys(shapes) as FlagName[]).map(name => [name, told(shapes[name], {summary: () => summaryOf(name)})]),
) as Flags;

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
		flags: [...drawing, 'speed', 'continue'],
		examples: ['rolex', 'rolex error budget'],
		words: 'entries',
	},
	show: {
		usage: 'rolex show <entry>',
		flags: ['result', ...printing],
		examples: ['rolex show error-budget', 'rolex show on-call --format markdown', 'rolex show --result'],
		words: 'entries',
	},
	compare: {
		usage: 'rolex compare [dimension…]',
		flags: printing,
		examples: ['rolex compare on-call cost', 'rolex compare --format csv --output roles.csv'],
		words: 'dimensions',
	},
	list: {
		usage: 'rolex list [kind]',
		flags: ['category', 'group', 'owner', 'lead', ...printing],
		examples: ['rolex list concepts --category reliability', 'rolex list ownership --owner sre'],
		words: 'kinds',
	},
	search: {
		usage: 'rolex search <words…>',
		flags: ['limit', 'batch', ...printing],
		examples: ['rolex search who gets paged at night', 'rolex search slo --json --limit 3'],
	},
	export: {
		usage: 'rolex export',
		flags: printing,
		examples: ['rolex export --output roles.html', 'rolex export --format json --data roles.yaml'],
	},
	agreement: {
		usage: 'rolex agreement [file…]',
		flags: ['against', 'check', 'needs', ...printing.filter(name => name !== 'data')],
		examples: ['rolex agreement', 'rolex agreement --against main --format markdown', 'rolex agreement sre.yaml platform.yaml'],
		words: 'paths',
	},
	validate: {
		usage: 'rolex validate <path>',
		flags: ['json', 'explain'],
		examples: ['rolex validate roles.yaml', 'rolex validate data/ --json', 'rolex validate --explain E402'],
		words: 'paths',
	},
	init: {
		usage: 'rolex init [path]',
		flags: [],
		examples: ['rolex init', 'rolex init our-roles.yaml'],
		words: 'paths',
	},
	decide: {
		usage: 'rolex decide [file]',
		flags: ['by', 'date', 'blind', 'left', 'right', 'theme', 'color', 'ascii', 'speed', 'screen-reader'],
		examples: ['rolex decide', 'rolex decide team/ownership.rolex.yaml --by Ada --date today', 'rolex decide --blind --by Ada'],
		words: 'paths',
	},
	serve: {
		usage: 'rolex serve',
		flags: [
			...(['listen', 'public', 'authorized-keys', 'host-key', 'data', 'metrics'] as const),
			...(['workers', 'limits', 'proxy-from', 'hash-addresses', 'log-queries', 'log-level'] as const),
		],
		examples: ['rolex serve', 'rolex serve --listen 0.0.0.0:2222 --authorized-keys team_keys'],
	},
	config: {
		usage: 'rolex config',
		flags: ['json', ...drawing, 'speed'],
		examples: ['rolex config', 'rolex config --json --theme light'],
	},
	info: {
		usage: 'rolex info',
		flags: ['json', 'data', 'color', 'ascii'],
		examples: ['rolex info', 'rolex info --json'],
	},
	completion: {
		usage: 'rolex completion <shell>',
		flags: ['data'],
		examples: ['rolex completion bash', 'rolex completion zsh'],
		words: 'shells',
	},
	help: {
		usage: 'rolex help [topic]',
		flags: ['data'],
		examples: ['rolex help list', 'rolex help kinds', 'rolex help format'],
	},
} as const satisfies Readonly<Record<keyof typeof commandTexts, Omit<CommandInfo, 'summary' | 'details'>>>;

export type CommandName = keyof typeof table;
export type Command = CommandInfo & {readonly name: CommandName};

export const commands: readonly Command[] = (Object.keys(table) as CommandName[]).map(name => {
	const row: Omit<Command, 'summary' | 'details'> = {name, ...table[name]};
	return told(row, {summary: () => commandTexts[name].summary, details: () => detailsOf(name)});
});

/** What else the help of a command tells, a line each: what a table says, then the rest. */
function detailsOf(name: CommandName): readonly string[] {
	const {details} = commandTexts[name];
	switch (name) {
		case 'list':
			return [usageTexts.kinds(topicKinds.map(kind => kindWords[kind].many)), ...details];
		case 'completion':
			return [...shells.map(shell => `${shell}: ${completionTexts[shell]}`), ...details];
		default:
			return details;
	}
}

/** What the exit codes mean, as `--help` and the man page tell it. */
export function exitMeanings(): readonly (readonly [code: string, meaning: string])[] {
	const {done, failed, usage, fault, signal} = usageTexts.exits;
	return [
		['0', done],
		['1', failed],
		['2', usage],
		['70', fault],
		['128+n', signal],
	];
}
