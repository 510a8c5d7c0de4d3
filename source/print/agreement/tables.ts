import type {Agenda} from '../../decisions/agenda.ts';
import type {Agreement} from '../../decisions/agreement.ts';
import type {Party} from '../../decisions/parties.ts';
import type {Table} from '../table.ts';
import type {Changed} from './changes-report.ts';

const names = (parties: readonly Party[]) => parties.map(({name}) => name).join('\n');

/** A row for each piece of work, decided or not. */
export function agreementTable({work, contradictions}: Agreement): Table {
	const head = [
		'work',
		'task',
		'state',
		'accountable',
		'helps',
		'consulted',
		'informed',
		'note',
		'date',
		'by',
		'usual',
		'differs',
		'neglected',
	] as const;
	const rows = work.map(each => [
		...[
			each.work,
			each.task,
			each.state,
			each.accountable?.name ?? '',
			each.helps?.name ?? '',
			names(each.consulted),
			names(each.informed),
		],
		...[each.note ?? '', each.on ?? '', each.by ?? '', each.usual, each.differs ? 'yes' : '', each.neglected ?? ''],
		contradictions
			.filter(({works}) => works.includes(each.work))
			.map(({text}) => text)
			.join('\n'),
	]);
	return [[...head, 'contradictions'], ...rows];
}

/** A row for each decision that changed. */
export function changesTable({changes}: Changed): Table {
	const rows = changes.map(({work, task, kind, before = '', after = '', note = ''}) => [work, task, kind, before, after, note]);
	return [['work', 'task', 'kind', 'before', 'after', 'note'], ...rows];
}

/** A row for each piece of work that somebody answered, with a column for each opinion. */
export function agendaTable({names: sides, agreed, different, missing}: Agenda): Table {
	const alike = agreed.map(({work, task, here}) => [work, task, 'alike', ...sides.map(() => here), '']);
	const apart = different.map(({work, task, views, usual}) => [
		...[work, task, 'different'],
		...views.map(({here, note}) => (note ? `${here}\n${note}` : here)),
		usual,
	]);
	const left = missing.map(({work, task, by}) => [work, task, 'missing', ...sides.map(side => (by.includes(side) ? '' : 'answered')), '']);
	return [['work', 'task', 'state', ...sides, 'usual'], ...apart, ...left, ...alike];
}
