import {roleTone} from '../../../compose/compose.ts';
import type {Answer} from '../../../decisions/decision.ts';
import {sittingTexts} from '../../../messages/sitting.ts';
import {blank, clipLine, type Line, leading, line, lineColumns, padLine, type Span} from '../../../text/line.ts';
import {partyNames, type Topic} from '../../../topics/topic.ts';
import {type Command, firstKey} from '../../keymap.ts';
import {isOwnWork} from '../../sitting/about-work.ts';
import {idOf, type Sitting} from '../../sitting/sitting.ts';
import {shortAnswer, usualAnswer} from '../../sitting/usual.ts';
import type {SittingOverlay, State} from '../../state.ts';

/** An answer that can be given: its key, its name, and the answer where the key alone says it. */
type Option = {
	readonly command: Command & `decide-${string}`;
	readonly text: string;
	readonly tone?: Span['tone'];
	readonly isMeant: (answer: Answer) => boolean;
};

/** The question and the answers with their keys, always as many rows: they stay where they are from work to work. */
export function answerLines(state: State, sitting: Sitting, {asked, last}: SittingOverlay, topic: Topic, columns: number): readonly Line[] {
	if (asked === 'accountable') return accountableLines(state, sitting, columns);
	const given = sitting.decisions.get(idOf(topic.key))?.answer;
	const usual = sitting.isBlind ? undefined : usualAnswer(sitting.catalogue, topic);
	// Nobody says usually who of both is accountable, but that it is both.
	const isShared = !sitting.isBlind && topic.lead === 'shared' && !isOwnWork(topic);
	const width = Math.min(Math.floor(columns / 2), 38);
	const options = optionsOf(state, sitting);
	const half = options.length / 2;
	const cell = (option: Option | undefined, room: number): Line => {
		if (!option) return blank;
		return leading(optionLine(state, sitting, option, {given, usual, isShared, room}), {to: 'command', command: option.command}, room);
	};
	const rows = options
		.slice(0, half)
		.map((option, index): Line => [...padLine(cell(option, width - 1), width), ...cell(options[half + index], columns - width)]);
	return [lastLine(sitting, last, given, columns), ...rows];
}

/** How many rows the answers take. */
export const answerRows = 5;

function optionsOf(state: State, {catalogue}: Sitting): readonly Option[] {
	const {left, right} = state;
	const role = (side: 'left' | 'right'): Omit<Option, 'command'> => ({
		text: partyNames(catalogue.dataset, state[side]).short,
		tone: roleTone(catalogue, state[side], {left, right}),
		isMeant: answer => answer.kind === 'role' && answer.role === state[side],
	});
	const kind = (command: Option['command'], text: string, meant: Answer['kind']): Option => ({
		...{command, text},
		isMeant: answer => answer.kind === meant,
	});
	const isElse = (answer: Answer) => answer.kind === 'party' || (answer.kind === 'role' && answer.role !== left && answer.role !== right);
	return [
		{command: 'decide-left', ...role('left')},
		{command: 'decide-right', ...role('right')},
		kind('decide-both', sittingTexts.both, 'both'),
		kind('decide-teams', sittingTexts.teams, 'teams'),
		{command: 'decide-party', text: sittingTexts.somebody, isMeant: isElse},
		kind('decide-nobody', sittingTexts.nobody, 'nobody'),
		kind('decide-not', sittingTexts.noSuchWork, 'not-applicable'),
		kind('decide-disagree', sittingTexts.disagree, 'disagree'),
	];
}

type Told = {readonly given: Answer | undefined; readonly usual: Answer | undefined; readonly isShared: boolean; readonly room: number};

function optionLine(
	state: State,
	{catalogue}: Sitting,
	{command, text, tone, isMeant}: Option,
	{given, usual, isShared, room}: Told,
): Line {
	const isGiven = given !== undefined && isMeant(given);
	const isUsual = usual ? isMeant(usual) : isShared && command === 'decide-both';
	// What the key alone does not say: who else, who of both.
	const isNaming = command === 'decide-party' || command === 'decide-both';
	const said = isGiven && isNaming ? shortAnswer(catalogue, given) : text;
	const start: Line = [
		{text: isGiven ? '▸ ' : '  ', tone: 'accent'},
		{text: firstKey('sitting', command, state.keys), tone: 'accent', bold: true},
		{text: '  '},
	];
	const name: Span = isGiven ? {text: said, tone: 'accent', bold: true} : {text: said, ...(tone ? {tone} : {})};
	if (!isUsual) return clipLine([...start, name], room);
	const key: Span = {text: ` ${firstKey('sitting', 'decide-usual', state.keys)}`, tone: 'accent'};
	const word: Span = {text: ` ${sittingTexts.usual}`, tone: 'muted'};
	if (!isNaming || !usual || isGiven) return clipLine([...start, name, key, word], room);
	// Its key asks who; Enter takes who usually is.
	const who = shortAnswer(catalogue, usual);
	const whole: Line = [...start, name, key, {text: ` ${who},`}, word];
	return lineColumns(whole) <= room ? whole : clipLine([...start, {text: who}, key, word], room);
}

/** What was answered just now; else what is asked. */
function lastLine({catalogue, decisions}: Sitting, last: SittingOverlay['last'], given: Answer | undefined, columns: number): Line {
	const answer = last && decisions.get(idOf(last))?.answer;
	const topic = last && catalogue.topic(last);
	if (answer && topic) {
		return clipLine(
			[
				{text: '✓ ', tone: 'accent'},
				{text: `${topic.short}: `, tone: 'muted'},
				{text: shortAnswer(catalogue, answer), bold: true},
			],
			columns,
		);
	}
	return clipLine(line(given ? sittingTexts.decidedThis : sittingTexts.whoAnswers, 'muted'), columns);
}

function accountableLines(state: State, {catalogue}: Sitting, columns: number): readonly Line[] {
	const name = (side: 'left' | 'right'): Span => ({
		text: partyNames(catalogue.dataset, state[side]).short,
		tone: roleTone(catalogue, state[side], state),
	});
	const choice = (command: Command, side: 'left' | 'right', other: 'left' | 'right'): Line =>
		leading(
			[
				{text: '  '},
				{text: firstKey('sitting', command, state.keys), tone: 'accent', bold: true},
				{text: '  '},
				name(side),
				{text: sittingTexts.andHelps(name(other).text), tone: 'muted'},
			],
			{to: 'command', command},
			columns,
		);
	return [
		clipLine(line(sittingTexts.accountable, 'strong'), columns),
		choice('decide-left', 'left', 'right'),
		choice('decide-right', 'right', 'left'),
		blank,
		clipLine(line(`  ${firstKey('sitting', 'close', state.keys)}  ${sittingTexts.notBoth}`, 'muted'), columns),
	];
}

/** Two answers to one piece of work, ours and the one in the file, and whose is to stand. */
export function conflictLines(state: State, {catalogue, conflicts}: Sitting, columns: number): readonly Line[] {
	const [conflict] = conflicts;
	if (!conflict) return [];
	const said = ({answer, note, on, by}: NonNullable<typeof conflict.mine>) =>
		[answer ? shortAnswer(catalogue, answer) : sittingTexts.noAnswer, note && `“${note}”`, [on, by].filter(Boolean).join(', ')]
			.filter(Boolean)
			.join('  ');
	const row = (command: Command, label: string, decision: typeof conflict.mine): Line =>
		leading(
			[
				{text: '  '},
				{text: firstKey('sitting', command, state.keys), tone: 'accent', bold: true},
				{text: `  ${label.padEnd(13)}`, tone: 'muted'},
				decision ? {text: said(decision), bold: true} : {text: sittingTexts.noAnswer, tone: 'muted'},
			],
			{to: 'command', command},
			columns,
		);
	return [
		clipLine(line(sittingTexts.conflict, 'strong'), columns),
		row('decide-left', sittingTexts.yours, conflict.mine),
		row('decide-right', sittingTexts.theFiles, conflict.theirs),
		blank,
		blank,
	];
}
