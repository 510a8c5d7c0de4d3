import type {Agenda, AgendaItem} from '../../decisions/agenda.ts';
import {agendaTexts, agreementTexts} from '../../messages/agreement.ts';
import {type Block, list, type Report, section, text} from '../report/report.ts';

/** Where opinions agree and where not: on one page, the agenda of a meeting. */
export function agendaReport({names, agreed, different, missing, unanswered}: Agenda): Report {
	const answered = agreed.length + different.length;
	return {
		title: agendaTexts.title(names),
		about: agendaTexts.about(answered, agreed.length, different.length),
		blocks: [
			...different.flatMap(item => itemBlocks(item)),
			...section(agendaTexts.alike, {
				type: 'table',
				name: agendaTexts.alike,
				head: [agreementTexts.columns.work, agreementTexts.columns.who],
				rows: agreed.map(({task, here}) => [task, here]),
			}),
			...section(
				agendaTexts.notByAll,
				list(missing.map(({task, by}) => agendaTexts.missing(task, by))),
				unanswered > 0 && text(agendaTexts.unanswered(unanswered)),
			),
		],
	};
}

function itemBlocks({task, views, usual, why, neglected, sides}: AgendaItem): readonly Block[] {
	return section(
		task,
		list(views.map(({name, here, note}) => `${name}: ${here}${note ? ` (${note})` : ''}`)),
		text([agendaTexts.usually(usual, why), neglected && agendaTexts.undone(neglected)].filter(Boolean).join(' ')),
		list(sides.map(({role, text: part}) => `${role}: ${part}`)),
	);
}
