import {easeFirstFrame} from '../engine.ts';
import type {BoundKeys} from '../explorer/bound-keys.ts';
import {rebind} from '../explorer/rebind.ts';
import {withDrafts} from '../explorer/sitting/drafts.ts';
import {type Draw, drawAtOnce} from '../frames/drawing.ts';
import {bookmarkStore} from '../host/bookmarks.ts';
import {createDrafts, type Drafts} from '../host/drafts.ts';
import {type ExplorerOptions, type RunningExplorer, runExplorer} from '../host/explorer.ts';
import type {Host} from '../host/host.ts';
import {createMemory} from '../host/memory.ts';
import {createSearchEngines, makeEngineFor} from '../host/search-engines.ts';
import {watching} from '../host/watching.ts';
import {createWitness, type Witness} from '../host/witness.ts';
import {problemsInBrief} from '../settings/problem.ts';
import type {Resolved} from '../settings/resolve.ts';
import {capabilitiesOf} from '../terminal/capabilities.ts';
import {openLocalTerminal} from '../terminal/local.ts';
import type {Ending} from '../terminal/stream.ts';
import type {ThemeName} from '../themes/themes.ts';
import {createCatalogue} from '../topics/catalogue.ts';
import type {Catalogue} from '../topics/topic.ts';
import {type CommandContext, exitCodes} from './context.ts';
import type {OpenSitting} from './decision-store.ts';
import {faultLine, logFault} from './fault.ts';
import {settingsInForce} from './language.ts';
import {roleProblem} from './open-dataset.ts';
import {settle} from './settle.ts';

/** ms that a lone Esc waits for the rest of a sequence: over SSH its parts may come in packets of their own. */
const escapeDelay = {local: 40, ssh: 110} as const;
/** The same where the reader knows the line. */
const escapeDelayAt: Readonly<Record<string, number>> = {fast: 15, slow: 300};

/** Opens the explorer in this terminal, at the entry named if one is. Resolves to the exit code. */
export async function run(context: CommandContext): Promise<number> {
	const {stdin, stdout, env} = context;
	if (!stdin.isTTY || !stdout.isTTY || env.TERM === 'dumb') {
		await settingsInForce(context);
		context.stderr.write(
			'rolex draws on a terminal, and this is none. To print instead: rolex show <entry>, rolex compare, rolex list. To talk line by line: rolex --screen-reader.\n',
		);
		return exitCodes.usage;
	}
	const witness = createWitness();
	const {context: settled, opened, problems, resolved} = await settle(context, {onPath: witness.look});
	if (!opened.dataset) {
		context.stderr.write(opened.message);
		return opened.code;
	}
	const problem = roleProblem(settled, opened.dataset);
	if (problem) {
		context.stderr.write(problem);
		return exitCodes.usage;
	}
	const drafts = draftsAt(settled);
	const ending = await explore(settled, createCatalogue(opened.dataset), {
		words: settled.args.join(' '),
		...{witness, told: problemsInBrief(problems), keys: keysOf(resolved)},
		...{decisions: decisionsAt(settled, drafts), drafts},
	});
	return endingCode(context, ending);
}

/** The exit code of an explorer that ended; a fault is told. */
export function endingCode({stderr, env}: CommandContext, ending: Ending): number {
	if (ending.type === 'fault') {
		stderr.write(faultLine(ending.error, logFault(ending.error, env, new Date())));
		return exitCodes.fault;
	}
	return ending.type === 'signal' ? 128 + ending.code : exitCodes.done;
}

type LocalOptions = {
	/** The entry to open at. */
	readonly words: string;
	/** What the dataset looked like when it was read, where it is watched. */
	readonly witness?: Witness;
	/** What is to be told of the config, or of the file. */
	readonly told: string | undefined;
	readonly keys: BoundKeys | undefined;
	readonly sitting?: ExplorerOptions['sitting'];
	readonly decisions?: Host['decisions'];
	readonly drafts?: Drafts | undefined;
};

const unopened = {decisions: new Map(), problem: 'no file is open.'};

/** What is half typed about the dataset's own file. */
function draftsAt({flags, env}: CommandContext): Drafts | undefined {
	return typeof flags.data === 'string' && flags.data !== '-' ? createDrafts(env, flags.data) : undefined;
}

/** The dataset's own file, to decide in: what opens and writes it is loaded when it is asked for. */
function decisionsAt(context: CommandContext, drafts: Drafts | undefined): Host['decisions'] {
	const {data} = context.flags;
	if (typeof data !== 'string' || data === '-') return undefined;
	let open: OpenSitting | undefined;
	return {
		async open() {
			if (open) return {sitting: open.sitting};
			const [{openDecisions}, {sitTo}] = await Promise.all([import('./open-decisions.ts'), import('./decision-store.ts')]);
			const opened = await openDecisions(context, data);
			if ('message' in opened) return {problem: opened.message.split('\n', 1)[0] ?? ''};
			open ??= sitTo(opened, {});
			return {sitting: withDrafts(open.sitting, drafts?.load() ?? [])};
		},
		keep: (work, decision) => open?.keep(work, decision) ?? unopened,
		keepOwn: own => open?.keepOwn(own) ?? unopened,
	};
}

/** The keymap with what the config binds anew; undefined where it binds nothing. */
export function keysOf(resolved: Resolved | undefined): BoundKeys | undefined {
	const bound = Object.entries(resolved?.keys ?? {}).map(([action, {keys}]) => [action, keys] as const);
	return bound.length > 0 ? rebind(Object.fromEntries(bound)).keys : undefined;
}

/**
 * Ink, where there is WebAssembly for its layout: none on a Node that was told to do without (`--jitless`), and no room for it where the
 * addresses a process may use are limited (`ulimit -v`, usual on shared hosts), since Node keeps 10 GB of them free around its memory.
 */
async function loadInk(): Promise<Draw | undefined> {
	if (!('WebAssembly' in globalThis)) return undefined;
	try {
		return (await import('../ui/mount.tsx')).mount;
	} catch (error) {
		if (error instanceof RangeError && /^WebAssembly\.|\bWasm memory\b/.test(error.message)) return undefined;
		throw error;
	}
}

/** The local host: runs an explorer in the terminal of this process, until it ends. */
export async function explore(
	{stdin, stdout, env, flags}: CommandContext,
	catalogue: Catalogue,
	{words, witness, told, keys, sitting, decisions, drafts}: LocalOptions,
): Promise<Ending> {
	const hold = easeFirstFrame();
	const dataPath = typeof flags.data === 'string' ? flags.data : undefined;
	const capabilities = capabilitiesOf(env, {color: flags.color, ascii: flags.ascii === true, mouse: flags.mouse === true});
	let explorer: RunningExplorer | undefined;
	const terminal = openLocalTerminal({
		stdin,
		stdout,
		env,
		capabilities,
		escapeDelay: escapeDelayAt[String(flags.speed)] ?? (env.SSH_CONNECTION || env.SSH_TTY ? escapeDelay.ssh : escapeDelay.local),
		onInput: events => explorer?.input(events),
		onResize: (columns, rows) => explorer?.resize(columns, rows),
	});
	try {
		explorer = runExplorer({
			host: {
				screen: terminal.screen,
				size: () => ({columns: terminal.columns, rows: terminal.rows}),
				capabilities,
				end: terminal.end,
				onFirstFrame: hold,
				ask: terminal.ask,
				suspend: terminal.suspend,
				bookmarks: bookmarkStore(env, dataPath),
				// A sitting is no place to come back to.
				memory: sitting ? undefined : createMemory(env, dataPath, () => new Date()),
				watch: dataPath === undefined || !witness ? undefined : watching(dataPath, witness),
				...{decisions, drafts},
			},
			drawing: drawAtOnce(loadInk),
			catalogue,
			engines: createSearchEngines({make: makeEngineFor({isBuiltIn: () => dataPath === undefined})}),
			words,
			left: flags.left as string | undefined,
			right: flags.right as string | undefined,
			theme: flags.theme as ThemeName | undefined,
			keys,
			told,
			sitting,
			isContinued: flags.continue === true,
		});
	} catch (error) {
		terminal.end({type: 'fault', error});
	}
	const ending = await terminal.ended;
	explorer?.close();
	return ending;
}
