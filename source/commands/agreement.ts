import {basename} from 'node:path';
import {visible} from '../dataset/check/characters.ts';
import {decisionsFile} from '../dataset/decisions-file.ts';
import {write} from '../dataset/write.ts';
import {agendaOf} from '../decisions/agenda.ts';
import {type Agreement, agreementOf, unsettled} from '../decisions/agreement.ts';
import {changesBetween} from '../decisions/changes.ts';
import {isOpen} from '../decisions/rules.ts';
import {type Raw, standingOf} from '../decisions/standing.ts';
import {agreementTexts} from '../messages/agreement.ts';
import {agreementReport} from '../print/agreement/agreement-report.ts';
import type {Changed} from '../print/agreement/changes-report.ts';
import type {Report} from '../print/report/report.ts';
import {reportLines} from '../print/report/text.ts';
import type {Table} from '../print/table.ts';
import {pairOf} from '../topics/pair.ts';
import {type CommandContext, exitCodes} from './context.ts';
import {roleProblem} from './open-dataset.ts';
import {type OpenedDecisions, openDecisions} from './open-decisions.ts';
import {complain, deliverAs, formatOf, tellIgnored} from './printing.ts';
import {settleOver} from './settle.ts';
import {columnsFor, paintFor} from './terminal-text.ts';

/** What is printed, in each of its forms; made when that one is asked for. */
type Printed = {
	readonly report: () => Promise<Report>;
	readonly table: () => Promise<Table>;
	readonly json: () => Promise<unknown>;
	/** What keeps the agreement from being done, for `--check`. */
	readonly unsettled: readonly string[];
};

/** `rolex agreement [FILE…]`: what follows from the decisions of a file, what changed in it, or what several see differently. */
export async function run(context: CommandContext): Promise<number> {
	const format = formatOf(context.flags);
	if ('problem' in format) return complain(context, format.problem);
	if (format.name === 'yaml')
		return complain(
			context,
			'an agreement is not written as yaml: the file of decisions is YAML itself. With all that it extends: rolex export --format yaml --data FILE',
		);
	const paths = context.args.length > 0 ? context.args : [decisionsFile];
	if (paths.length > 1 && (context.flags.against !== undefined || context.flags.check === true))
		return complain(context, '--against and --check are about one file; several are compared with one another.');
	const opened: OpenedDecisions[] = [];
	for (const path of paths) {
		const file = await openDecisions(context, path);
		if ('message' in file) return refuse(context, file.message, file.code);
		if (!file.isThere)
			return refuse(
				context,
				`rolex: there is no ${visible(path, 400)}. Begin one: rolex decide ${visible(path, 400)}\n`,
				exitCodes.nothingFound,
			);
		opened.push(file);
	}
	const [first] = opened;
	if (!first) return exitCodes.usage;
	const {context: settled, problems} = await settleOver(context, first.dataset, first.isBuiltIn ? undefined : first.path);
	await tellIgnored(context, problems);
	const problem = roleProblem(settled, first.dataset);
	if (problem) return refuse(context, problem, exitCodes.usage);
	const printed = opened.length > 1 ? compared(opened) : await printedOf(settled, first);
	if ('problem' in printed) return refuse(context, `rolex: ${printed.problem}\n`, exitCodes.nothingFound);
	const undelivered = await deliverAs(settled, format.name, await written(settled, printed, format.name));
	if (undelivered !== undefined || context.flags.check !== true) return undelivered ?? exitCodes.done;
	return check(context, printed.unsettled);
}

async function refuse({stderr}: CommandContext, message: string, code: number): Promise<number> {
	await write(stderr, message);
	return code;
}

/** The exit code of a workflow: not settled is not done. */
async function check(context: CommandContext, left: readonly string[]): Promise<number> {
	if (left.length === 0) return exitCodes.done;
	return refuse(context, `rolex: ${agreementTexts.checked(left.join(', '))}\n`, exitCodes.nothingFound);
}

async function written(
	context: CommandContext,
	{report, table, json}: Printed,
	format: 'text' | 'markdown' | 'html' | 'json' | 'csv',
): Promise<string> {
	switch (format) {
		case 'text':
			return paintFor(context)(reportLines(await report(), columnsFor(context)));
		case 'markdown':
			return (await import('../print/report/markdown.ts')).reportMarkdown(await report());
		case 'html':
			return (await import('../print/report/html.ts')).reportPage(await report());
		case 'json':
			return (await import('../print/json.ts')).json(await json());
		case 'csv':
			return (await import('../print/csv.ts')).csv(await table());
	}
}

/** One file: its agreement, or with `--against` what changed. */
async function printedOf(context: CommandContext, opened: OpenedDecisions): Promise<Printed | {readonly problem: string}> {
	const {left, right, needs, against} = context.flags;
	const text = (flag: unknown) => (typeof flag === 'string' ? flag : undefined);
	const sides = pairOf(opened.dataset, {left: text(left), right: text(right)});
	const chosen = text(needs)
		?.split(',')
		.flatMap(id => id.trim() || []);
	const made = (decided: Raw, lineOf?: OpenedDecisions['lineOf']) =>
		agreementOf({dataset: opened.dataset, decided, standing: standingOf(decided, opened.dataset, lineOf), sides, needs: chosen});
	const now = made(opened.decided, opened.lineOf);
	if (typeof against !== 'string') return agreementPrinted(now);
	const {decisionsAt} = await import('./decisions-at.ts');
	const then = await decisionsAt(against, opened.path);
	if ('problem' in then) return then;
	if (then.told !== undefined) await write(context.stderr, `rolex: ${then.told}\n`);
	// What it extends was decided then too.
	const before = {...opened.base, ...then.decided};
	return changesPrinted(changedSince(against, opened, before, made(before), now));
}

function agreementPrinted(agreement: Agreement): Printed {
	return {
		report: async () => agreementReport(agreement),
		table: async () => (await import('../print/agreement/tables.ts')).agreementTable(agreement),
		json: async () => (await import('../print/agreement/json.ts')).agreementJson(agreement),
		unsettled: unsettled(agreement),
	};
}

function changedSince(against: string, {dataset, decided}: OpenedDecisions, before: Raw, then: Agreement, now: Agreement): Changed {
	const all = (raw: Raw) => {
		const {decisions, goneDecisions} = standingOf(raw, dataset);
		return new Map([...decisions, ...goneDecisions]);
	};
	const without = (some: Agreement, others: Agreement) =>
		some.contradictions.filter(({text}) => !others.contradictions.some(other => other.text === text));
	return {
		against,
		changes: changesBetween(all(before), all(decided), dataset),
		...{came: without(now, then), went: without(then, now)},
		open: [then.work.filter(isOpen).length, now.work.filter(isOpen).length],
		unsettled: unsettled(now),
	};
}

function changesPrinted(changed: Changed): Printed {
	return {
		report: async () => (await import('../print/agreement/changes-report.ts')).changesReport(changed),
		table: async () => (await import('../print/agreement/tables.ts')).changesTable(changed),
		json: async () => (await import('../print/agreement/json.ts')).changesJson(changed),
		unsettled: changed.unsettled,
	};
}

/** Several files: what they see alike and what differently, over the work of the first. */
function compared(files: readonly OpenedDecisions[]): Printed {
	const dataset = (files[0] as OpenedDecisions).dataset;
	const names = opinionNames(files.map(({path}) => path));
	const opinions = files.map(({decided}, index) => ({
		name: visible(names[index] ?? '', 60),
		decisions: standingOf(decided, dataset).decisions,
	}));
	const agenda = agendaOf(opinions, dataset);
	return {
		report: async () => (await import('../print/agreement/agenda-report.ts')).agendaReport(agenda),
		table: async () => (await import('../print/agreement/tables.ts')).agendaTable(agenda),
		json: async () => (await import('../print/agreement/json.ts')).agendaJson(agenda),
		unsettled: [],
	};
}

/** What tells files apart: `ada` and `bo` of `ownership.ada.rolex.yaml` and `ownership.bo.rolex.yaml`; their paths where nothing less does. */
function opinionNames(paths: readonly string[]): readonly string[] {
	const short = paths.map(path => basename(path).replace(/(?:\.rolex)?\.(?:ya?ml|json)$/i, ''));
	const areApart = new Set(paths.map(path => basename(path))).size === paths.length && !paths.some(path => path.startsWith('/dev/'));
	if (!areApart) return paths;
	const prefix = 'ownership.';
	return short.every(name => name.startsWith(prefix) && name.length > prefix.length) ? short.map(name => name.slice(prefix.length)) : short;
}
