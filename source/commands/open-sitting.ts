import {stat} from 'node:fs/promises';
import {dirname} from 'node:path';
import {unsafeCharacter, visible} from '../dataset/check/characters.ts';
import {agreementCommand, decisionsFile} from '../dataset/decisions-file.ts';
import type {Decisions} from '../decisions/decision.ts';
import {sittingTexts} from '../messages/sitting.ts';
import {problemsInBrief} from '../settings/problem.ts';
import {type CommandContext, exitCodes} from './context.ts';
import {type OpenSitting, type SittingOptions, sitTo} from './decision-store.ts';
import {roleProblem} from './open-dataset.ts';
import {openDecisions} from './open-decisions.ts';
import {type Settled, settleOver} from './settle.ts';

/** A sitting as `rolex decide` opens it, on the screen or in a conversation. */
type Begun = Pick<Settled, 'context' | 'resolved'> & {
	readonly path: string;
	readonly open: OpenSitting;
	/** What is to be told of the file, or of the config. */
	readonly told: string | undefined;
};

/** Opens the file that the arguments name, to decide in; where that cannot be it is told, and the exit code comes back. */
export async function openSitting(context: CommandContext): Promise<Begun | number> {
	const {stderr} = context;
	const asked = askedFor(context, new Date());
	if (typeof asked === 'string') return refused(stderr, asked, exitCodes.usage);
	const {path, ...options} = asked;
	if (!(await isFolder(dirname(path))))
		return refused(stderr, `${visible(path, 400)} cannot be written: there is no such folder. Make it first.`, exitCodes.nothingFound);
	const opened = await openDecisions(context, path);
	if ('message' in opened) {
		stderr.write(opened.message);
		return opened.code;
	}
	const {context: settled, problems, resolved} = await settleOver(context, opened.dataset, opened.isBuiltIn ? undefined : path);
	const problem = roleProblem(settled, opened.dataset);
	if (problem) {
		stderr.write(problem);
		return exitCodes.usage;
	}
	const open = sitTo(opened, {...options, isAlone: true});
	return {context: settled, resolved, path, open, told: open.problems[0] ?? problemsInBrief(problems)};
}

/** Tells why nothing is opened. */
export function refused(stderr: NodeJS.WriteStream, text: string, code: number): number {
	stderr.write(`rolex: ${text}\n`);
	return code;
}

/** The file and how it is decided, or what is wrong with the arguments. */
function askedFor({args, flags}: CommandContext, now: Date): (SittingOptions & {readonly path: string}) | string {
	const [file = decisionsFile, ...others] = args;
	if (others.length > 0 || !/[^/\\]\.(?:ya?ml|json)$/i.test(file)) return `decide wants the name of one file, such as ${decisionsFile}.`;
	const by = typeof flags.by === 'string' ? flags.by.trim() : undefined;
	if (by === '' || (by !== undefined && (by.length > 100 || unsafeCharacter(by) !== undefined)))
		return '--by wants a name, in plain letters: --by Ada';
	const on = flags.date === 'today' ? localDay(now) : (flags.date as string | undefined);
	if (on !== undefined && !isDay(on)) return '--date wants a day such as 2026-03-31, or today.';
	const isBlind = flags.blind === true;
	const name = by && nameOf(by);
	if (isBlind && !name) return '--blind gives each side a file of its own, so say whose: --blind --by Ada';
	return {path: isBlind && name ? ownFile(file, name) : file, isBlind, ...(by ? {by} : {}), ...(on ? {on} : {})};
}

/** A name as a part of a file's name: letters, digits and dashes. */
function nameOf(by: string): string {
	return by
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '');
}

/** `ownership.rolex.yaml` for Ada: `ownership.ada.rolex.yaml`. */
function ownFile(file: string, name: string): string {
	return file.replace(/(?:\.rolex)?\.(?:ya?ml|json)$/i, ending => `.${name}${ending}`);
}

function localDay(now: Date): string {
	const two = (number: number) => String(number).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function isDay(text: string): boolean {
	const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

async function isFolder(path: string): Promise<boolean> {
	return stat(path).then(
		stats => stats.isDirectory(),
		() => false,
	);
}

/** Where all is written, a sitting that decided something tells how far it has come, in which file, and what shows what follows from it. */
export function tellDecided(stderr: NodeJS.WriteStream, path: string, {sitting, unkept}: OpenSitting, decisions: Decisions): void {
	if (unkept.size > 0 || decisions === sitting.decisions) return;
	const answers = [...decisions.values()].flatMap(({answer}) => answer ?? []);
	const disagreed = answers.filter(({kind}) => kind === 'disagree').length;
	const {standing} = sittingTexts;
	const notAgreed = disagreed > 0 ? [`${disagreed} ${standing.disagreed}`] : [];
	const progress = [`${answers.length - disagreed} ${standing.decided}`, ...notAgreed].join(', ');
	stderr.write(`${sittingTexts.decidedIn(progress, visible(path, 400), agreementCommand(path))}\n`);
}

/** What could not be written stands on standard error, so that it is not lost with the screen. */
export function tellUnkept(stderr: NodeJS.WriteStream, path: string, {unkept}: OpenSitting): void {
	if (unkept.size === 0) return;
	const lines = [...unkept.values()].map(line => `  ${visible(line, 400)}\n`);
	stderr.write(`rolex: ${sittingTexts.notWritten(visible(path, 400))}\n${lines.join('')}`);
}
