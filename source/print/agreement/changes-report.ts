import type {DecisionChange} from '../../decisions/changes.ts';
import type {Contradiction} from '../../decisions/rules.ts';
import {agreementTexts, changesTexts} from '../../messages/agreement.ts';
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
	const settled = unsettled.length > 0 ? agreementTexts.notSettled(unsettled.join(', ')) : agreementTexts.allSettled;
	const changed = changes.length === 0 ? changesTexts.nothing : changesTexts.about(changes.length, against, ...open);
	return {
		title: changesTexts.title(against),
		about: `${changed} ${settled}`,
		blocks: [
			...section(changesTexts.changed, table(changes)),
			...section(changesTexts.newContradictions, list(came.map(({text}) => text))),
			...section(changesTexts.contradictionsGone, list(went.map(({text}) => text))),
		],
	};
}

function table(changes: readonly DecisionChange[]): Block {
	const rows = changes.map(({task, kind, before = changesTexts.notDecided, after = changesTexts.notAnyMore, note = ''}) => [
		task,
		before,
		kind === 'noted' ? changesTexts.noted(after) : after,
		note,
	]);
	const {work, before, now, note} = agreementTexts.columns;
	return {type: 'table', name: changesTexts.changed, head: [work, before, now, note], rows};
}
