import {roleTone} from '../../compose/compose.ts';
import type {Dataset} from '../../dataset/schema.ts';
import {screenTexts} from '../../messages/screens.ts';
import {type Line, line, lineColumns, type Span} from '../../text/line.ts';
import {clip, columnsOf, pad} from '../../text/width.ts';
import {decisionOn} from '../../topics/decided.ts';
import {partyNames, type Topic} from '../../topics/topic.ts';
import type {State} from '../state.ts';
import {once} from './composed.ts';
import {initialsOf} from './initials.ts';

/** From here on a legend has room for whole names. */
const roomyColumns = 50;
/** The most columns that the name of another party takes, with its mark: a longer one is cut. */
const mostPartyColumns = {narrow: 16, roomy: 20} as const;
/** A short name that is made of initials already. */
const isAbbreviation = /^[\p{Lu}\p{N}]{2,4}$/u;

const codesByDataset = new WeakMap<Dataset, ReadonlyMap<string, string>>();

/** The initials of every role, which tell them all apart, whichever two are compared. */
function codeOf(dataset: Dataset, role: string): string {
	const known = codesByDataset.get(dataset);
	if (known) return known.get(role) ?? role;
	const names = dataset.roles.map(({name, short}) => (isAbbreviation.test(short) ? short : name));
	const codes = initialsOf(names);
	const made = new Map(dataset.roles.map(({id}, index) => [id, codes[index] ?? id]));
	codesByDataset.set(dataset, made);
	return made.get(role) ?? role;
}

/** Columns of a role's marks: alike where there is room, else what the initials over them take. */
function markColumns({catalogue: {dataset}, left, right}: State, role: string, columns: number): number {
	const codes = columns < roomyColumns ? [role] : [left, right];
	return Math.max(columns < roomyColumns ? 2 : 3, ...codes.map(each => columnsOf(codeOf(dataset, each)))) + 1;
}

/** Columns of the others' names, as many as the longest there is takes: titles give way, since they are read in full beside the list. */
function partyRoom(state: State, columns: number): number {
	const {catalogue, left, right} = state;
	const longest = once(catalogue, `others ${left} ${right}`, () =>
		catalogue.ofKind('work').reduce((widest, topic) => Math.max(widest, columnsOf(otherOwner(state, topic))), 0),
	);
	const most = columns < roomyColumns ? mostPartyColumns.narrow : mostPartyColumns.roomy;
	// The rule beside the list parts them from what follows, too.
	return Math.max(columnsOf(screenTexts.else), Math.min(longest, most)) + (columns < roomyColumns ? 0 : 1);
}

/** The heads over the marks, for a list of `columns`: the two roles by their initials, and whoever else. */
export function ownerHeads(state: State, columns: number): Line {
	const {catalogue, left, right} = state;
	const head = (role: string): Span => ({
		text: pad(codeOf(catalogue.dataset, role), markColumns(state, role, columns)),
		tone: roleTone(catalogue, role, state),
	});
	return [head(left), head(right), {text: pad(screenTexts.else, partyRoom(state, columns)), tone: 'muted'}];
}

/** Who owns a piece of work (a full mark) and who helps with it (an open one), in the columns of the heads; anybody else by name. */
export function ownerMarks(state: State, topic: Topic, columns: number): Line {
	const {left, right, catalogue} = state;
	const {lead, contributor} = topic;
	const side = (role: string): Span => {
		const mark = lead === role || lead === 'shared' ? '●' : contributor === role ? '○' : ' ';
		return {text: pad(mark, markColumns(state, role, columns)), tone: lead === 'shared' ? 'shared' : roleTone(catalogue, role, state)};
	};
	const room = partyRoom(state, columns);
	return [
		side(left),
		side(right),
		{text: pad(clip(otherOwner(state, topic), columns < roomyColumns ? room : room - 1), room), tone: 'muted'},
	];
}

/** Whoever owns a piece of work, or else helps with it, beside the two roles: the mark, and the name. */
function otherOwner({left, right, catalogue: {dataset}}: State, {lead, contributor}: Topic): string {
	const isElse = (id: string | undefined): id is string => id !== undefined && id !== 'shared' && id !== left && id !== right;
	if (isElse(lead)) return `● ${partyNames(dataset, lead).short}`;
	return isElse(contributor) ? `○ ${partyNames(dataset, contributor).short}` : '';
}

/** Screens lower than this have no row for a legend. */
const leastRows = 12;

/** What the marks and the initials mean, to stand under a list of work; nothing where there is no row for it. */
export function ownerLegend(state: State, columns: number, rows: number): readonly Line[] {
	if (state.place.view !== 'ownership' || columns <= 0 || rows < leastRows) return [];
	const {catalogue, left, right} = state;
	const named = [left, right].flatMap((role): readonly Line[] => {
		const code = codeOf(catalogue.dataset, role);
		const {name, short} = partyNames(catalogue.dataset, role);
		const said = columns >= roomyColumns ? name : short;
		return code === said
			? []
			: [
					[
						{text: code, tone: roleTone(catalogue, role, state)},
						{text: ` ${said}`, tone: 'muted'},
					],
				];
	});
	const rest: Line[] = [line(`● ${screenTexts.owns}`, 'muted'), line(`○ ${screenTexts.helps}`, 'muted'), ...named];
	return flowed(rest, columns - 2);
}

/** Pieces one after the other, as many on a row as fit. */
function flowed(pieces: readonly Line[], columns: number): readonly Line[] {
	const rows: Span[][] = [];
	for (const piece of pieces) {
		const row = rows.at(-1);
		if (row && lineColumns(row) + 2 + lineColumns(piece) <= columns) row.push({text: '  '}, ...piece);
		else rows.push([{text: ' '}, ...piece]);
	}
	return rows;
}

/** Whether a team has decided who answers for a piece of work, and whether it could agree. */
export function decidedMark({sitting, catalogue}: State, topic: Topic): string {
	const decision = sitting ? sitting.decisions.get(topic.id) : decisionOn(topic, catalogue.dataset);
	if (!decision?.answer) return ' ';
	return decision.answer.kind === 'disagree' ? '✗' : '✓';
}
