import type {Agreed, Agreement} from '../../decisions/agreement.ts';
import {isOpen} from '../../decisions/rules.ts';
import {type Block, list, type Report, section, text} from '../report/report.ts';
import {planBlocks} from './plan-blocks.ts';

/** All that follows from decisions, on a page for everyone: first what needs somebody, then what holds. */
export function agreementReport(agreement: Agreement): Report {
	const {title, work, contradictions, plan} = agreement;
	const decided = work.filter(({state}) => state === 'decided');
	const open = work.filter(isOpen);
	const none = work.filter(({state}) => state === 'not-applicable');
	return {
		title: `Who answers for what: ${title}`,
		about: `${decided.length} of ${work.length - none.length} pieces of work have an owner here; ${open.length} are open.`,
		blocks: [
			...section('Contradictions', list(contradictions.map(({text: said}) => said))),
			...articleBlocks(agreement),
			...section('Decided', raci(decided)),
			...section('Load', bars(agreement), loadNote),
			...section(
				'Where you differ from the usual',
				differences(decided),
				text('What it costs, by the dataset, where the work is then done by nobody: a thing to watch, not a verdict.'),
			),
			...section("Nobody's, or not agreed", openTable(open.filter(({state}) => state !== 'undecided'))),
			...section('Not decided yet', undecided(open.filter(({state}) => state === 'undecided'))),
			...section('Not applicable here', list(none.map(({task}) => task))),
			...planBlocks(plan),
			...section(
				'Kept, and not understood',
				list([...agreement.problems, ...agreement.gone.map(({work: id, here}) => `${id}: ${here} There is no such work in this dataset.`)]),
			),
		],
	};
}

const loadNote = text('A count of pieces of work, not of hours: the pieces are not equally large.');

/** The working agreement, in prose. */
function articleBlocks({articles, review, between}: Agreement): readonly Block[] {
	const [left, right] = between;
	const said = articles.map(({title, settled, open}) =>
		text([...settled, ...(open.length > 0 ? [`Not settled: ${open.join('; ')}.`] : [])].join(' '), title),
	);
	const when =
		review === undefined
			? 'No day is set on which we look at this again; write one into the file: `agreement: {review: "2026-09-30"}`.'
			: `We look at all this again on ${review}.`;
	const intro = text(`${left} and ${right} agree on this. What is not written here is asked, not presumed.`);
	return section(`Working agreement between ${left} and ${right}`, intro, ...said, text(when, 'Review'));
}

/** One accountable each; who is responsible with them, who is asked and told. */
function raci(work: readonly Agreed[]): Block {
	const names = (parties: Agreed['consulted']) => parties.map(({name}) => name).join(', ');
	const rows = work.map(({task, accountable, helps, consulted, informed, note = '', on, by}) => [
		task,
		accountable?.name ?? '',
		helps?.name ?? '',
		names(consulted),
		names(informed),
		[note, [on, by].filter(Boolean).join(', ')].filter(Boolean).join(' · '),
	]);
	return {type: 'table', name: 'Decided', head: ['Work', 'Accountable', 'Helps', 'Consulted', 'Informed', 'Note'], rows};
}

function bars({load}: Agreement): Block {
	return {
		type: 'bars',
		rows: load.map(({party, accountable, helps}) => ({name: party.name, value: accountable, note: helps > 0 ? `helps with ${helps}` : ''})),
	};
}

function differences(work: readonly Agreed[]): Block {
	const rows = work
		.filter(({differs}) => differs)
		.map(({task, here, usual, why, neglected = ''}) => [task, here, `${usual}. ${why}`, neglected]);
	return {type: 'table', name: 'Where you differ from the usual', head: ['Work', 'Here', 'Usually', 'What it costs undone'], rows};
}

function openTable(work: readonly Agreed[]): Block {
	const rows = work.map(({task, here, usual, neglected = '', note}) => [
		task,
		note === undefined ? here : `${here}: ${note}`,
		usual,
		neglected,
	]);
	return {type: 'table', name: 'Open', head: ['Work', 'Now', 'Usually', 'What it costs undone'], rows};
}

function undecided(work: readonly Agreed[]): Block {
	const rows = work.map(({task, usual, note = ''}) => [task, usual, note]);
	return {type: 'table', name: 'Not decided yet', head: ['Work', 'Usually', 'Note'], rows};
}
