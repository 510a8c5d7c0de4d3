import {sittingTexts} from '../../../messages/sitting.ts';
import {blank, type Line, line} from '../../../text/line.ts';
import {shellWord} from '../../../text/shell-word.ts';
import {clip, columnsOf, pad} from '../../../text/width.ts';
import {wrap, wrapHanging} from '../../../text/wrap.ts';
import type {TopicKey} from '../../../topics/topic.ts';
import {listedWork} from '../../sitting/answers.ts';
import {idOf, progressOf, type Sitting} from '../../sitting/sitting.ts';
import {shortAnswer} from '../../sitting/usual.ts';

const widest = 84;

/** What was decided so far: how much, what is not agreed, what has nobody, what is open, and what to do with it now. */
export function summaryLines(sitting: Sitting, columns: number): readonly Line[] {
	const {order, decisions, path} = sitting;
	const {total, decided, disagreed, open} = progressOf(sitting);
	const width = Math.min(columns, widest);
	const answerOf = (key: TopicKey) => decisions.get(idOf(key))?.answer;
	const isNobody = (key: TopicKey) => answerOf(key)?.kind === 'nobody';
	const first = total === 0 ? sittingTexts.noWork : open === 0 ? sittingTexts.allAnswered : sittingTexts.stillOpen(open, total);
	return [
		...wrap(sittingTexts.soFar(first, decided, disagreed), width).map(text => line(text, 'strong')),
		blank,
		...counted(sitting, width),
		...section(sitting, sittingTexts.agenda, listedWork(sitting, {standing: 'disagreed'}), width),
		...section(sitting, sittingTexts.nobodyYet, order.filter(isNobody), width),
		...section(sitting, sittingTexts.open, listedWork(sitting, {standing: 'open'}), width),
		line(sittingTexts.next, 'muted'),
		...wrapHanging('  ', `rolex agreement ${shellWord(path)}`, width).map(text => line(text, 'accent')),
		...wrapHanging('  ', sittingTexts.prints, width).map(text => line(text)),
	];
}

/** How much each answers for, as bars. */
function counted({catalogue, decisions, order}: Sitting, width: number): readonly Line[] {
	const counts = new Map<string, number>();
	for (const key of order) {
		const answer = decisions.get(idOf(key))?.answer;
		if (!answer || answer.kind === 'disagree' || answer.kind === 'nobody') continue;
		const name = shortAnswer(catalogue, answer.kind === 'both' ? {kind: 'role', role: answer.accountable} : answer);
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	if (counts.size === 0) return [];
	const most = Math.max(...counts.values());
	const label = Math.min(24, Math.max(...[...counts.keys()].map(columnsOf)) + 2);
	const room = Math.max(4, Math.min(40, width - label - 6));
	const rows = [...counts].toSorted(([, a], [, b]) => b - a);
	return [
		...rows.map(
			([name, count]): Line => [
				{text: pad(clip(name, label - 1), label)},
				{text: '━'.repeat(Math.max(1, Math.round((count / most) * room))), tone: 'accent'},
				{text: ` ${count}`, tone: 'muted'},
			],
		),
		blank,
	];
}

function section({catalogue, decisions}: Sitting, title: string, keys: readonly TopicKey[], width: number): readonly Line[] {
	if (keys.length === 0) return [];
	const rows = keys.flatMap(key => {
		const note = decisions.get(idOf(key))?.note;
		return wrapHanging('  • ', `${catalogue.topic(key)?.short ?? key}${note ? `: ${note}` : ''}`, width);
	});
	return [line(`${title} (${keys.length})`, 'muted'), ...rows.map(text => line(text)), blank];
}
