import type {DecisionChange} from '../../decisions/changes.ts';
import type {Contradiction} from '../../decisions/rules.ts';
import {type Block, list, type Report, section} from '../report/report.ts';

/** What changed since an older state of the file, and what that did to it as a whole. */
export type Changed = {
	readonly against: string;
	readonly changes: readonly DecisionChange[];
	readonly came: readonly Contradiction[];
	readonly went: readonly Contradiction[];
	/** How much is open, then and now. */
	readonly open: readonly [before: number, now: number];
	readonly unsettled: readonly string[];
};

/** What changed, for the description of a pull request. */
export function changesReport({against, changes, came, went, open, unsettled}: Changed): Report {
	const count = changes.length === 1 ? '1 decision is' : `${changes.length} decisions are`;
	const settled = unsettled.length > 0 ? ` Not settled: ${unsettled.join(', ')}.` : ' All is settled.';
	return {
		title: `Decisions since ${against}`,
		about:
			changes.length === 0
				? `Nothing changed.${settled}`
				: `${count} otherwise than at ${against}; open ${open[0]} → ${open[1]}.${settled}`,
		blocks: [
			...section('Changed', table(changes)),
			...section('New contradictions', list(came.map(({text}) => text))),
			...section('Contradictions gone', list(went.map(({text}) => text))),
		],
	};
}

const said = {decided: 'not decided', 'taken-back': 'not decided any more'} as const;

function table(changes: readonly DecisionChange[]): Block {
	const rows = changes.map(({task, kind, before = said.decided, after = said['taken-back'], note = ''}) => [
		task,
		before,
		kind === 'noted' ? `${after} (the same; what is noted changed)` : after,
		note,
	]);
	return {type: 'table', name: 'Changed', head: ['Work', 'Before', 'Now', 'Note'], rows};
}
