import {agreementCommand} from '../dataset/decisions-file.ts';
import {saidOf} from '../explorer/scene/sitting/jotting-rows.ts';
import {aboutWork, undoneText} from '../explorer/sitting/about-work.ts';
import {listedWork} from '../explorer/sitting/answers.ts';
import {offeredNames} from '../explorer/sitting/offered.ts';
import {idOf, progressOf, type Sitting} from '../explorer/sitting/sitting.ts';
import {shortAnswer} from '../explorer/sitting/usual.ts';
import type {State} from '../explorer/state.ts';
import {decidingTexts} from '../messages/conversation.ts';
import {sittingTexts} from '../messages/sitting.ts';
import {englishDecidingWords, typedDecidingWords} from '../messages/typed-words.ts';
import {sideTexts} from '../print/said.ts';
import {usualText} from '../topics/decided.ts';
import {partyNames, type Topic, type TopicKey} from '../topics/topic.ts';
import {sentence} from './sentence.ts';
import {wordsTold} from './words.ts';

/** Names are told so many at a time. */
const mostNames = 12;

/** What came of a line, and what is asked next: the lines, and the prompt after them. */
export function toldAloud(
	before: State,
	now: State,
	said: readonly string[],
): {readonly lines: readonly string[]; readonly prompt: string} {
	const notice = now.notice?.text !== undefined && now.notice !== before.notice ? [sentence(now.notice.text)] : [];
	const isAnother = asked(before) !== asked(now);
	const noted = isAnother || noteIn(now) === noteIn(before) ? [] : [decidingTexts.noted];
	const answers = answerLines(now);
	const isNews = answers.join() !== answerLines(before).join();
	return {
		lines: [...(isNews ? answers : []), ...noted, ...notice, ...said, ...(isAnother ? questionLines(now) : [])],
		prompt: promptAloud(now),
	};
}

/** What is asked, told apart: another question is told, the same only when it is asked for. */
function asked({overlay, sitting}: State): string {
	const [conflict] = sitting?.conflicts ?? [];
	if (overlay?.type === 'jotting') return JSON.stringify([overlay.what, 'whom' in overlay && overlay.whom]);
	if (conflict) return `whose ${conflict.work}`;
	if (overlay?.type !== 'sitting') return '';
	const answer = overlay.at && sitting?.decisions.get(idOf(overlay.at))?.answer;
	return JSON.stringify([overlay.asked, overlay.at, answer]);
}

function noteIn({overlay, sitting}: State): string | undefined {
	if (overlay?.type === 'jotting') return 'work' in overlay ? sitting?.decisions.get(idOf(overlay.work))?.note : undefined;
	return overlay?.type === 'sitting' && overlay.at ? sitting?.decisions.get(idOf(overlay.at))?.note : undefined;
}

/** What was answered just now, and how far the team has come. */
function answerLines({overlay, sitting}: State): readonly string[] {
	if (overlay?.type !== 'sitting' || !overlay.last || !sitting || sitting.conflicts.length > 0) return [];
	const answer = sitting.decisions.get(idOf(overlay.last))?.answer;
	const topic = sitting.catalogue.topic(overlay.last);
	if (!answer || !topic) return [];
	return [sentence(`${topic.short}: ${shortAnswer(sitting.catalogue, answer)}`), progressText(sitting)];
}

function progressText(sitting: Sitting): string {
	const {decided, total, disagreed} = progressOf(sitting);
	return decidingTexts.progress(decided, total, disagreed);
}

/** What is asked now, whole. */
export function questionLines(state: State): readonly string[] {
	const {overlay, sitting} = state;
	if (!sitting) return [];
	if (overlay?.type === 'jotting') {
		const {about, prompt, else: otherwise} = saidOf(sitting, overlay);
		const names = offeredNames(state, overlay);
		const offered = names.length > 0 ? [`${sentence(names.slice(0, mostNames).join(', '))} ${sentence(otherwise(''))}`] : [];
		return [sentence(about), prompt.trim(), ...(overlay.query ? [decidingTexts.now(sentence(overlay.query))] : []), ...offered];
	}
	const [conflict] = sitting.conflicts;
	if (conflict) return conflictTold(state, sitting);
	if (overlay?.type !== 'sitting') return [];
	if (!overlay.at) return summaryTold(sitting);
	const topic = sitting.catalogue.topic(overlay.at);
	return topic ? (overlay.asked === 'accountable' ? accountableTold(state) : workTold(state, sitting, topic)) : [];
}

const shortName = ({catalogue}: State, role: string) => partyNames(catalogue.dataset, role).short;

function workTold(state: State, sitting: Sitting, topic: Topic): readonly string[] {
	const {catalogue, order, isBlind, decisions} = sitting;
	const {lead = 'shared', contributor, introduction, certainty} = topic;
	const usual = usualText({owner: lead, contributor}, catalogue.dataset, sittingTexts.caseByCase);
	const decision = decisions.get(idOf(topic.key));
	const undone = undoneText(sitting, topic, state);
	return [
		sentence(decidingTexts.work(order.indexOf(topic.key) + 1, order.length, topic.title)),
		...(isBlind ? [] : [decidingTexts.usually(usual, certainty === 'varies', introduction)]),
		...(isBlind ? [] : [state.left, state.right].flatMap(role => sideTold(state, topic, role))),
		...(undone ? [decidingTexts.undone(undone)] : []),
		...(decision?.note ? [decidingTexts.note(sentence(decision.note))] : []),
		decision?.answer ? decidingTexts.youDecided(sentence(shortAnswer(catalogue, decision.answer))) : sittingTexts.whoAnswers,
	];
}

function sideTold(state: State, topic: Topic, role: string): readonly string[] {
	const texts = sideTexts(topic.sides[role]);
	return texts.length > 0 ? [`${shortName(state, role)}: ${texts.map(sentence).join(' ')}`] : [];
}

function accountableTold(state: State): readonly string[] {
	const [left, right] = [shortName(state, state.left), shortName(state, state.right)];
	return [decidingTexts.accountable(left, right)];
}

function conflictTold(state: State, sitting: Sitting): readonly string[] {
	const [conflict] = sitting.conflicts;
	if (!conflict) return [];
	const title = sitting.catalogue.topic(`work:${conflict.work}`)?.title ?? conflict.work;
	const said = (decision: typeof conflict.mine) =>
		[decision?.answer ? shortAnswer(state.catalogue, decision.answer) : sittingTexts.noAnswer, decision?.note, decision?.on, decision?.by]
			.filter(Boolean)
			.join(', ');
	return [
		decidingTexts.conflict(sentence(title)),
		decidingTexts.mine(sentence(said(conflict.mine))),
		decidingTexts.theirs(sentence(said(conflict.theirs))),
	];
}

function summaryTold(sitting: Sitting): readonly string[] {
	const {order, decisions, path} = sitting;
	const titles = (keys: readonly TopicKey[]) => keys.map(key => sitting.catalogue.topic(key)?.short ?? key);
	const list = (told: (titles: string) => string, keys: readonly TopicKey[]) =>
		keys.length > 0 ? [told(sentence(titles(keys).join('; ')))] : [];
	const {open} = progressOf(sitting);
	return [
		open === 0 ? sittingTexts.allAnswered : decidingTexts.openStill(open),
		progressText(sitting),
		...list(decidingTexts.agenda, listedWork(sitting, {standing: 'disagreed'})),
		...list(
			decidingTexts.nobodyYet,
			order.filter(key => decisions.get(idOf(key))?.answer?.kind === 'nobody'),
		),
		decidingTexts.follows(agreementCommand(path)),
	];
}

/** The work that is open, by its numbers. */
export function openLines({sitting}: State): readonly string[] {
	if (!sitting) return [];
	const {order, catalogue} = sitting;
	const open = listedWork(sitting, {standing: 'open'});
	if (open.length === 0) return [decidingTexts.nothingOpen];
	return open.map(key => sentence(`${order.indexOf(key) + 1}: ${catalogue.topic(key)?.short ?? key}`));
}

/** What the work is about: the first of its concepts; and what the role that usually owns it does, where it is neither of the two. */
export function moreLines(state: State): readonly string[] {
	const {overlay, sitting} = state;
	const topic = overlay?.type === 'sitting' && overlay.at ? sitting?.catalogue.topic(overlay.at) : undefined;
	if (!topic || !sitting) return [decidingTexts.noWork];
	const {lead = ''} = topic;
	const led = sitting.isBlind || lead === state.left || lead === state.right ? [] : sideTold(state, topic, lead);
	const lines = [...aboutWork(sitting, topic).map(({short, introduction}) => `${short}: ${sentence(introduction)}`), ...led];
	return lines.length > 0 ? lines : [decidingTexts.noMore];
}

/** What can be typed. */
export function helpLines(): readonly string[] {
	return [decidingTexts.help, ...wordsTold(typedDecidingWords, englishDecidingWords)];
}

/** What can be typed now, on one line that ends with a question mark. */
export function promptAloud(state: State): string {
	return `${askedFor(state)} `;
}

function askedFor(state: State): string {
	const {overlay, sitting} = state;
	const {prompt} = decidingTexts;
	if (overlay?.type === 'jotting') return overlay.query ? prompt.anotherText : prompt.text;
	if ((sitting?.conflicts.length ?? 0) > 0) return prompt.whose;
	if (overlay?.type !== 'sitting' || !overlay.at) return prompt.atSummary;
	const told = overlay.asked === 'accountable' ? prompt.accountable : sitting?.isBlind ? prompt.blind : prompt.answer;
	return told(shortName(state, state.left), shortName(state, state.right));
}
