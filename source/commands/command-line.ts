/** A command of the command line, as `--help`, the completions and the man page tell of it. */
export type CommandInfo = {
	readonly name: string;
	readonly usage: string;
	readonly summary: string;
	readonly flags: readonly FlagName[];
	readonly examples: readonly string[];
};

export const flags = {
	data: {value: 'PATH', summary: 'a dataset of your own: a file or a folder'},
	left: {value: 'ROLE', summary: 'the role on the left'},
	right: {value: 'ROLE', summary: 'the role on the right'},
	theme: {value: 'NAME', summary: 'dark, light or mono', choices: ['dark', 'light', 'mono']},
	color: {
		value: 'WHEN',
		summary: 'auto, always, never, 16, 256 or truecolor',
		choices: ['auto', 'always', 'never', '16', '256', 'truecolor'],
	},
	ascii: {summary: 'borders and marks in ASCII'},
	json: {summary: 'JSON, for machines'},
	help: {summary: 'this help, or that of a command'},
	version: {summary: 'the version'},
} as const satisfies Readonly<Record<string, {readonly value?: string; readonly summary: string; readonly choices?: readonly string[]}>>;

export type FlagName = keyof typeof flags;

const drawing: readonly FlagName[] = ['data', 'left', 'right', 'theme', 'color', 'ascii'];

export const commands: readonly CommandInfo[] = [
	{
		name: 'explore',
		usage: 'rolex [entry]',
		summary: 'open the explorer, at an entry if one is named (an id or words)',
		flags: drawing,
		examples: ['rolex', 'rolex error budget'],
	},
	{
		name: 'validate',
		usage: 'rolex validate <path>',
		summary: 'every problem of a dataset, with file, line and the mend',
		flags: ['json'],
		examples: ['rolex validate roles.yaml', 'rolex validate data/ --json'],
	},
	{
		name: 'init',
		usage: 'rolex init [path]',
		summary: 'a dataset of your own to start from',
		flags: [],
		examples: ['rolex init', 'rolex init our-roles.yaml'],
	},
];
