import {roleTone} from '../../compose/compose.ts';
import type {Dataset} from '../../dataset/schema.ts';
import {type Line, line, lineColumns, type Span} from '../../text/line.ts';
import {columnsOf, pad} from '../../text/width.ts';
import {decisionOn} from '../../topics/decided.ts';
import {partyNames, type Topic} from '../../topics/topic.ts';
import type {State} from '../state.ts';
import {initialsOf} from './initials.ts';

/** From here on a list has room for the names of other parties; under it for their first letters. */
const roomyColumns = 50;
const partyColumns = {narrow: 6, roomy: 11} as const;
const partyLetters = 4;
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

/** Columns of each role's marks. */
function markColumns({catalogue: {dataset}, left, right}: State): number {
	return Math.max(3, columnsOf(codeOf(dataset, left)), columnsOf(codeOf(dataset, right))) + 1;
}

const partyRoom = (columns: number): number => (columns < roomyColumns ? partyColumns.narrow : partyColumns.roomy);

/** The heads over the marks, for a list of `columns`: the two roles by their initials, and whoever else. */
export function ownerHeads(state: State, columns: number): Line {
	const {catalogue, left, right} = state;
	const width = markColumns(state);
	const head = (role: string): Span => ({text: pad(codeOf(catalogue.dataset, role), width), tone: roleTone(catalogue, role, state)});
	return [head(left), head(right), {text: pad('else', partyRoom(columns)), tone: 'muted'}];
}

/** Who owns a piece of work (a full mark) and who helps with it (an open one), in the columns of the heads; anybody else by name. */
export function ownerMarks(state: State, {lead, contributor}: Topic, columns: number): Line {
	const {left, right, catalogue} = state;
	const width = markColumns(state);
	const isElse = (id: string | undefined): id is string => id !== undefined && id !== 'shared' && id !== left && id !== right;
	const side = (role: string): Span => {
		const mark = lead === role || lead === 'shared' ? '●' : contributor === role ? '○' : ' ';
		return {text: pad(mark, width), tone: lead === 'shared' ? 'shared' : roleTone(catalogue, role, state)};
	};
	const other = isElse(lead)
		? `● ${partyName(catalogue.dataset, lead, columns)}`
		: isElse(contributor)
			? `○ ${partyName(catalogue.dataset, contributor, columns)}`
			: '';
	return [side(left), side(right), {text: pad(other, partyRoom(columns)), tone: 'muted'}];
}

/** Another party's name, or, where there is little room, its first letters; a role's initials. */
function partyName(dataset: Dataset, id: string, columns: number): string {
	if (columns >= roomyColumns) return partyNames(dataset, id).short;
	if (dataset.roles.some(role => role.id === id)) return codeOf(dataset, id);
	return [...partyNames(dataset, id).short.replace(/^(?:the|a) /i, '')].slice(0, partyLetters).join('').trimEnd();
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
	const rest: Line[] = [line('● owns', 'muted'), line('○ helps', 'muted'), ...named];
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
