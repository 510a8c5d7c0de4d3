import cluster from 'node:cluster';
import {type OperatorSignal, serveAlone} from '../serve/alone.ts';
import {usage} from '../serve/commands.ts';
import {hostKeyFile, loadHostKey} from '../serve/host-key.ts';
import {createLog} from '../serve/log.ts';
import {serveAsOneOfSeveral} from '../serve/one-of-several.ts';
import type {PrintedCommand, PrintedRequest} from '../serve/printed.ts';
import {readSettings} from '../serve/settings.ts';
import type {Loaded} from '../serve/worker.ts';
import {serveWithWorkers} from '../serve/workers.ts';
import {parseArguments} from './arguments.ts';
import {commands} from './command-line.ts';
import {run as compare} from './compare.ts';
import {type CommandContext, exitCodes} from './context.ts';
import {run as exportAll} from './export.ts';
import {run as list} from './list.ts';
import {openDataset} from './open-dataset.ts';
import {complain} from './printing.ts';
import {run as search} from './search.ts';
import {run as show} from './show.ts';

/** `rolex serve`: the explorer for everyone who has ssh. Resolves to the exit code, once the last visitor is gone. */
export async function run(context: CommandContext): Promise<number> {
	const settings = readSettings(context.flags);
	if (typeof settings === 'string') return complain(context, settings);
	const file = settings.hostKey ?? hostKeyFile(context.env);
	if (!file) return complain(context, 'there is no home folder to keep the host key in. Name a file: --host-key FILE');
	const hostKey = loadHostKey(file);
	if ('problem' in hostKey) return complain(context, hostKey.problem);
	// Its reader may go (`| head`, a collector that is restarted) or its disk fill up: then lines are lost, and no visitor is. Unheard, the
	// error would count as a fault, be written to that same log, and so on without end.
	context.stderr.on('error', () => {});
	const log = createLog({write: line => context.stderr.write(line), hashesAddresses: settings.hashesAddresses, level: settings.logLevel});
	const options = {
		...{settings, hostKey, log, onSignal},
		say: (text: string) => void context.stdout.write(`${text}\n`),
		loadDataset: () => loadDataset(context),
		print,
		onStray: (listener: (error: unknown) => void) => void process.on('uncaughtException', listener),
	};
	if (cluster.isWorker) {
		await serveAsOneOfSeveral(options);
		return exitCodes.done;
	}
	const problem = await (settings.workers > 1 ? serveWithWorkers(options) : serveAlone(options));
	if (problem !== undefined) return complain(context, problem);
	return exitCodes.done;
}

async function loadDataset(context: CommandContext): Promise<Loaded> {
	const opened = await openDataset(context);
	return opened.dataset ? {dataset: opened.dataset} : {problem: opened.message.trim()};
}

/** SIGTERM drains, once more or SIGINT ends at once, SIGHUP reads dataset and keys anew. */
function onSignal(listener: (signal: OperatorSignal) => void): () => void {
	const signals = {SIGTERM: () => listener('drain'), SIGINT: () => listener('stop'), SIGHUP: () => listener('reload')};
	for (const [name, tell] of Object.entries(signals)) process.on(name, tell);
	return () => {
		for (const [name, tell] of Object.entries(signals)) process.off(name, tell);
	};
}

/** The commands of visitors: each prints and touches no file. */
const printers = {show, list, compare, search, export: exportAll} as const;

/** The commands that no visitor may run. */
const atHome = new Set<string>(
	commands.map(({name}) => name).filter(name => !['explore', 'help'].includes(name) && !Object.hasOwn(printers, name)),
);

/** Runs the printed twin for a visitor: the same commands, on the dataset that is served, with nothing of this process. */
const print: PrintedCommand = async ({words, catalogue, find, env, stdout, stderr, columns}) => {
	if (words[0] === 'help') {
		stdout.write(usage);
		return exitCodes.done;
	}
	const parsed = parseArguments(words, process.env.ROLEX_VERSION ?? 'development');
	if (parsed.type === 'print') {
		(parsed.code === exitCodes.done ? stdout : stderr).write(parsed.text);
		return parsed.code;
	}
	if (parsed.flags.language !== undefined) {
		stderr.write('rolex: --language does nothing here: a server speaks one language to all its visitors.\n');
		return exitCodes.usage;
	}
	const streams = {stdout: asTerminal(stdout, columns), stderr: asTerminal(stderr, columns), stdin: undefined};
	const printer = Object.hasOwn(printers, parsed.command) ? printers[parsed.command as keyof typeof printers] : show;
	const code = await printer({
		...(streams as unknown as Pick<CommandContext, 'stdin' | 'stdout' | 'stderr'>),
		...{args: parsed.args, flags: parsed.flags, env},
		served: {catalogue, find},
	});
	const [looked = ''] = parsed.args;
	if (printer === show && code === exitCodes.nothingFound && atHome.has(looked))
		stderr.write(`rolex: the command \`${looked}\` is for rolex on a machine of your own, not for this one.\n`);
	return code;
};

/** A stream that says of itself what commands ask of a terminal. */
function asTerminal(stream: PrintedRequest['stdout'], columns: number | undefined) {
	return Object.assign(stream, columns === undefined ? {isTTY: false} : {isTTY: true, columns});
}
