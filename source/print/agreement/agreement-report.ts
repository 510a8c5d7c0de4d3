import type {Agreed, Agreement} from '../../decisions/agreement.ts';
import {helpsText} from '../../decisions/parties.ts';
import {isOpen} from '../../decisions/rules.ts';
import {agreementTexts} from '../../messages/agreement.ts';
import {type Block, list, type Report, section, sectionAbout, text} from '../report/report.ts';
import {planBlocks} from './plan-blocks.ts';

/** All that follows from decisions, on a page for everyone: first what needs somebody, then what holds. */
export function agreementReport(agreement: Agreement): Report {
	const {title, work, contradictions, plan} = agreement;
	const decided = work.filter(({state}) => state === 'decided');
	const open = work.filter(isOpen);
	const none = work.filter(({state}) => state === 'not-applicable');
	return {
		title: agreementTexts.title(title),
		about: agreementTexts.about(decided.length, work.length - none.length, open.length),
		blocks: [
			...section(agreementTexts.contradictions, list(contradictions.map(({text: said}) => said))),
			...articleBlocks(agreement),
			...section(agreementTexts.decided, raci(decided)),
			...sectionAbout(agreementTexts.load, bars(agreement), agreementTexts.loadNote),
			...sectionAbout(agreementTexts.differs, differences(decided), agreementTexts.costNote),
			...section(agreementTexts.nobodys, openTable(open.filter(({state}) => state !== 'undecided'))),
			...section(agreementTexts.undecided, undecided(open.filter(({state}) => state === 'undecided'))),
			...section(agreementTexts.notApplicable, list(none.map(({task}) => task))),
			...planBlocks(plan),
			...section(
				agreementTexts.notUnderstood,
				list([...agreement.problems, ...agreement.gone.map(({work: id, here}) => agreementTexts.gone(id, here))]),
			),
		],
	};
}

/** The working agreement, in prose. */
function articleBlocks({articles, review, between}: Agreement): readonly Block[] {
	const [left, right] = between;
	const said = articles.flatMap(({title, settled, open, listedBy}) => {
		const left = open.length > 0 ? [agreementTexts.notSettled(open.join('; '))] : [];
		return listedBy === undefined ? [text([...settled, ...left].join(' '), title)] : [text(listedBy, title), list([...settled, ...left])];
	});
	const when = review === undefined ? agreementTexts.noReview : agreementTexts.reviewOn(review);
	// Of nothing decided nobody agrees on anything.
	const intro = text(articles.some(({settled}) => settled.length > 0) ? agreementTexts.agree(left, right) : '');
	const reviewed: Block = {type: 'text', text: when, lead: agreementTexts.review, isOwn: review === undefined};
	return section(agreementTexts.between(left, right), intro, ...said, reviewed);
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
	const {work: task, accountable, helps, consulted, informed, note} = agreementTexts.columns;
	return {type: 'table', name: agreementTexts.decided, head: [task, accountable, helps, consulted, informed, note], rows};
}

function bars({load}: Agreement): Block {
	const {who, answersFor, and} = agreementTexts.loadColumns;
	return {
		type: 'bars',
		name: agreementTexts.load,
		head: [who, answersFor, and],
		rows: load.map(({party, accountable, helps}) => ({
			name: party.name,
			value: accountable,
			note: helps > 0 ? agreementTexts.helpsWith(helps) : '',
		})),
	};
}

/** Who answers and who helps, as what is usual is told beside it. */
function partiesText(accountable: Agreed['accountable'], helps: Agreed['helps']): string {
	return [accountable?.name ?? [], helps ? helpsText(helps) : []].flat().join('; ');
}

function differences(work: readonly Agreed[]): Block {
	const rows = work
		.filter(({differs}) => differs)
		.map(({task, accountable, helps, usual, why, neglected = ''}) => [
			task,
			partiesText(accountable, helps),
			`${usual}. ${why}`,
			neglected,
		]);
	const {work: task, here, usually, undone} = agreementTexts.columns;
	return {type: 'table', name: agreementTexts.differs, head: [task, here, usually, undone], rows};
}

function openTable(work: readonly Agreed[]): Block {
	const rows = work.map(({task, here, usual, neglected = '', note}) => [
		task,
		note === undefined ? here : `${here}: ${note}`,
		usual,
		neglected,
	]);
	const {work: task, now, usually, undone} = agreementTexts.columns;
	return {type: 'table', name: agreementTexts.open, head: [task, now, usually, undone], rows};
}

function undecided(work: readonly Agreed[]): Block {
	const rows = work.map(({task, usual, note = ''}) => [task, usual, note]);
	const {work: task, usually, note} = agreementTexts.columns;
	return {type: 'table', name: agreementTexts.undecided, head: [task, usually, note], rows};
}
