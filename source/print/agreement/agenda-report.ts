import type {Agenda, AgendaItem} from '../../decisions/agenda.ts';
import {type Block, list, type Report, section, text} from '../report/report.ts';

/** Where opinions agree and where not: on one page, the agenda of a meeting. */
export function agendaReport({names, agreed, different, missing, unanswered}: Agenda): Report {
	const answered = agreed.length + different.length;
	return {
		title: `What we see differently: ${names.join(' and ')}`,
		about: `Of ${answered} pieces of work that all answered, ${agreed.length} are seen alike and ${different.length} are to be talked about.`,
		blocks: [
			...different.flatMap(item => itemBlocks(item)),
			...section('Seen alike', {
				type: 'table',
				name: 'Seen alike',
				head: ['Work', 'Who'],
				rows: agreed.map(({task, here}) => [task, here]),
			}),
			...section(
				'Not answered by all',
				list(missing.map(({task, by}) => `${task}: not answered by ${by.join(' and ')}`)),
				unanswered > 0 && text(`${unanswered} more are answered by nobody yet.`),
			),
		],
	};
}

function itemBlocks({task, views, usual, why, neglected, sides}: AgendaItem): readonly Block[] {
	return section(
		task,
		list(views.map(({name, here, note}) => `${name}: ${here}${note ? ` (${note})` : ''}`)),
		text(`Usually: ${usual}. ${why}${neglected ? ` When nobody does it: ${neglected}` : ''}`),
		list(sides.map(({role, text: part}) => `${role}: ${part}`)),
	);
}
