import {saidOf} from '../explorer/scene/sitting/jotting-rows.ts';
import {aboutWork, undoneText} from '../explorer/sitting/about-work.ts';
import {listedWork} from '../explorer/sitting/answers.ts';
import {offeredNames} from '../explorer/sitting/offered.ts';
import {idOf, progressOf, type Sitting} from '../explorer/sitting/sitting.ts';
import {shortAnswer} from '../explorer/sitting/usual.ts';
import type {State} from '../explorer/state.ts';
import {sideTexts} from '../print/said.ts';
import {usualText} from '../topics/decided.ts';
import {partyNames, type Topic, type TopicKey} from '../topics/topic.ts';
import {decidingWords} from './deciding-words.ts';
import {sentence} from './sentence.ts';
import {toldWord} from './words.ts';

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
	const noted = isAnother || noteIn(now) === noteIn(before) ? [] : ['Noted.'];
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
	return `${decided} of ${total} decided${disagreed > 0 ? `, ${disagreed} not agreed` : ''}.`;
}

/** What is asked now, whole. */
export function questionLines(state: State): readonly string[] {
	const {overlay, sitting} = state;
	if (!sitting) return [];
	if (overlay?.type === 'jotting') {
		const {about, prompt, else: otherwise} = saidOf(sitting, overlay, '');
		const names = offeredNames(state, overlay);
		const offered = names.length > 0 ? [`${sentence(names.slice(0, mostNames).join(', '))} ${sentence(otherwise)}`] : [];
		return [sentence(about), prompt.trim(), ...(overlay.query ? [`Now: ${sentence(overlay.query)}`] : []), ...offered];
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
	const usual = usualText({owner: lead, contributor}, catalogue.dataset, 'Shared, agreed case by case');
	const decision = decisions.get(idOf(topic.key));
	const undone = undoneText(sitting, topic, state);
	return [
		sentence(`${order.indexOf(topic.key) + 1} of ${order.length}: ${topic.title}`),
		...(isBlind ? [] : [`Usually: ${usual}${certainty === 'varies' ? ', though this varies' : ''}. ${introduction}`]),
		...(isBlind ? [] : [state.left, state.right].flatMap(role => sideTold(state, topic, role))),
		...(undone ? [`Undone: ${undone}`] : []),
		...(decision?.note ? [`Note: ${sentence(decision.note)}`] : []),
		decision?.answer ? `You decided: ${sentence(shortAnswer(catalogue, decision.answer))}` : 'Who answers for it here?',
	];
}

function sideTold(state: State, topic: Topic, role: string): readonly string[] {
	const texts = sideTexts(topic.sides[role]);
	return texts.length > 0 ? [`${shortName(state, role)}: ${texts.map(sentence).join(' ')}`] : [];
}

function accountableTold(state: State): readonly string[] {
	const [left, right] = [shortName(state, state.left), shortName(state, state.right)];
	return [`Both. Who is accountable, when it goes wrong? 1: ${left}, and ${right} helps. 2: ${right}, and ${left} helps. Not both: no.`];
}

function conflictTold(state: State, sitting: Sitting): readonly string[] {
	const [conflict] = sitting.conflicts;
	if (!conflict) return [];
	const title = sitting.catalogue.topic(`work:${conflict.work}`)?.title ?? conflict.work;
	const said = (decision: typeof conflict.mine) =>
		[decision?.answer ? shortAnswer(state.catalogue, decision.answer) : 'no answer', decision?.note, decision?.on, decision?.by]
			.filter(Boolean)
			.join(', ');
	return [
		`${sentence(title)} The file has another answer meanwhile. Which one stands?`,
		`1, yours: ${sentence(said(conflict.mine))}`,
		`2, the file’s: ${sentence(said(conflict.theirs))}`,
	];
}

function summaryTold(sitting: Sitting): readonly string[] {
	const {order, decisions, path} = sitting;
	const titles = (keys: readonly TopicKey[]) => keys.map(key => sitting.catalogue.topic(key)?.short ?? key);
	const list = (title: string, keys: readonly TopicKey[]) => (keys.length > 0 ? [`${title}: ${sentence(titles(keys).join('; '))}`] : []);
	const {open} = progressOf(sitting);
	return [
		open === 0 ? 'Every piece of work has an answer.' : `${open} are open still. To hear them: open.`,
		progressText(sitting),
		...list('Not agreed, the agenda of your next meeting', listedWork(sitting, {standing: 'disagreed'})),
		...list(
			'Nobody yet',
			order.filter(key => decisions.get(idOf(key))?.answer?.kind === 'nobody'),
		),
		`What follows from it: rolex agreement ${path}`,
	];
}

/** The work that is open, by its numbers. */
export function openLines({sitting}: State): readonly string[] {
	if (!sitting) return [];
	const {order, catalogue} = sitting;
	const open = listedWork(sitting, {standing: 'open'});
	if (open.length === 0) return ['Nothing is open.'];
	return open.map(key => sentence(`${order.indexOf(key) + 1}: ${catalogue.topic(key)?.short ?? key}`));
}

/** What the work is about: the first of its concepts; and what the role that usually owns it does, where it is neither of the two. */
export function moreLines(state: State): readonly string[] {
	const {overlay, sitting} = state;
	const topic = overlay?.type === 'sitting' && overlay.at ? sitting?.catalogue.topic(overlay.at) : undefined;
	if (!topic || !sitting) return ['No work is asked about.'];
	const {lead = ''} = topic;
	const led = sitting.isBlind || lead === state.left || lead === state.right ? [] : sideTold(state, topic, lead);
	const lines = [...aboutWork(sitting, topic).map(({short, introduction}) => `${short}: ${sentence(introduction)}`), ...led];
	return lines.length > 0 ? lines : ['There is no more of it.'];
}

/** What can be typed. */
export function helpLines(): readonly string[] {
	return [
		'Type a number or the name of a role to answer: 1 is the role on the left, 2 the one on the right. The other words:',
		...Object.entries(decidingWords).map(([name, word]) => toldWord(name, word)),
	];
}

/** What can be typed now, on one line that ends with a question mark. */
export function promptAloud(state: State): string {
	const {overlay, sitting} = state;
	if (overlay?.type === 'jotting') return `${overlay.query ? 'Another text, nothing to keep it' : 'Your text'}, or cancel? `;
	if ((sitting?.conflicts.length ?? 0) > 0) return '1 or 2? ';
	if (overlay?.type !== 'sitting' || !overlay.at) return 'Back, open, undo, help or quit? ';
	const roles = `1 ${shortName(state, state.left)}, 2 ${shortName(state, state.right)}`;
	return overlay.asked === 'accountable' ? `${roles}, or no? ` : `${roles}, ${sitting?.isBlind ? '' : 'usual, '}note, skip, undo or help? `;
}
