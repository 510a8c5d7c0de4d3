import type {Agenda} from '../../decisions/agenda.ts';
import type {Agreed, Agreement} from '../../decisions/agreement.ts';
import {jsonVersion} from '../json.ts';
import type {Changed} from './changes-report.ts';

/** An agreement as programs read it; `data/schema/output.schema.json` describes it. */
export function agreementJson({title, between, work, contradictions, load, articles, review, plan, problems, gone}: Agreement) {
	return {
		version: jsonVersion,
		...{title, between, review: review ?? null},
		work: work.map(agreedJson),
		contradictions,
		load: load.map(({party, accountable, helps}) => ({party: party.name, accountable, helps})),
		articles: articles.map(({title: matter, settled, open}) => ({title: matter, settled, open})),
		plan: plan.steps.map(step => ({...step, decidedBy: step.decidedBy ?? null, read: step.read ?? null})),
		problems,
		gone,
	};
}

function agreedJson(agreed: Agreed) {
	const {
		work,
		task,
		state,
		accountable,
		helps,
		consulted,
		informed,
		note = null,
		on = null,
		by = null,
		usual,
		why,
		neglected = null,
		differs,
	} = agreed;
	return {
		...{work, task, state, accountable: accountable?.name ?? null, helps: helps?.name ?? null},
		...{consulted: consulted.map(({name}) => name), informed: informed.map(({name}) => name)},
		...{note: note ?? null, date: on ?? null, by: by ?? null, usual, why, neglected: neglected ?? null, differs},
	};
}

/** What changed, as programs read it. */
export function changesJson({against, changes, came, went, open, unsettled}: Changed) {
	const told = changes.map(({before, after, note, ...change}) => ({
		...change,
		before: before ?? null,
		after: after ?? null,
		note: note ?? null,
	}));
	return {version: jsonVersion, against, changes: told, contradictions: {came, went}, open: {before: open[0], now: open[1]}, unsettled};
}

/** Opinions compared, as programs read it. */
export function agendaJson({different, ...agenda}: Agenda) {
	const items = different.map(({neglected, views, ...item}) => ({
		...item,
		neglected: neglected ?? null,
		views: views.map(({note, ...view}) => ({...view, note: note ?? null})),
	}));
	return {version: jsonVersion, ...agenda, different: items};
}
