import {likenessMarks, meter, roleTone} from '../../compose/compose.ts';
import {beside, blank, type Line, type Span} from '../../text/line.ts';
import {pad} from '../../text/width.ts';
import {isBeside, type OverviewBar} from '../overview.ts';
import type {Overlay, State} from '../state.ts';
import {sidesOf} from './topic-of.ts';

const groupGap = 4;

type Overview = Extract<Overlay, {type: 'overview'}>;

/** All bars of the overview under their two headings. */
export function overviewLines(state: State, bars: readonly OverviewBar[], {chosen}: Overview, columns: number): readonly Line[] {
	const widest = Math.max(...bars.map(bar => (bar.type === 'leads' ? total(bar) : 0)), 1);
	const width = isBeside(columns) ? Math.floor((columns - groupGap) / 2) : columns;
	const labelWidth = Math.min(28, Math.max(16, Math.floor(width * 0.4)));
	const drawn = bars.map((bar, index) => barLine(state, bar, index === chosen, labelWidth, width - labelWidth - 2, widest));
	const likeness = bars.filter(({type}) => type === 'likeness').length;
	const [left, right] = sidesOf(state);
	const first: readonly Line[] = [
		[{text: `HOW ALIKE ${left} AND ${right} ARE`.toUpperCase(), tone: 'muted', bold: true}],
		...drawn.slice(0, likeness),
	];
	const second: readonly Line[] = [
		[{text: 'WHO LEADS, BY CATEGORY  ', tone: 'muted', bold: true}, ...legend(state)],
		...drawn.slice(likeness),
	];
	if (!isBeside(columns)) return [...first, blank, ...second];
	return beside(first, second, width + groupGap);
}

function legend(state: State): Line {
	const [left, right] = sidesOf(state);
	return [
		{text: `█ ${left}`, tone: roleTone(state.catalogue, state.left, state)},
		{text: '  ▒ shared', tone: 'shared'},
		{text: `  ▓ ${right}`, tone: roleTone(state.catalogue, state.right, state)},
	];
}

function total(bar: Extract<OverviewBar, {type: 'leads'}>): number {
	return bar.left + bar.shared + bar.right + bar.others;
}

function barLine(state: State, bar: OverviewBar, isChosen: boolean, labelWidth: number, room: number, widest: number): Line {
	const label: Line = [
		{text: isChosen ? '▸ ' : '  ', tone: 'accent'},
		isChosen ? {text: pad(bar.title, labelWidth), tone: 'accent', bold: true} : {text: pad(bar.title, labelWidth)},
	];
	if (bar.type === 'likeness')
		return [...label, {text: ' '}, ...(bar.likeness ? likenessBar(bar.likeness, room) : [{text: 'nothing said', tone: 'muted' as const}])];
	return [...label, {text: ' '}, ...stacked(state, bar, Math.max(4, room - 13), widest)];
}

function likenessBar(likeness: 'low' | 'medium' | 'high', room: number): Line {
	const cells = Math.max(3, Math.min(30, room - 12));
	const full = Math.round((cells * likenessMarks[likeness]) / 3);
	return [
		{text: '━'.repeat(full), tone: 'accent'},
		{text: '─'.repeat(cells - full), tone: 'faint'},
		{text: '  '},
		...meter(likeness),
		{text: ` ${likeness}`, tone: 'muted'},
	];
}

/** Parts of a bar in proportion; a part that is there at all has at least one cell. */
function stacked(state: State, bar: Extract<OverviewBar, {type: 'leads'}>, room: number, widest: number): Line {
	const cells = (count: number) => (count === 0 ? 0 : Math.max(1, Math.round((count / widest) * Math.min(room, 60))));
	const part = (mark: string, count: number, tone: Span['tone']): Span => ({text: mark.repeat(cells(count)), tone});
	return [
		part('█', bar.left, roleTone(state.catalogue, state.left, state)),
		part('▒', bar.shared, 'shared'),
		part('▓', bar.right, roleTone(state.catalogue, state.right, state)),
		part('░', bar.others, 'muted'),
		{text: `  ${bar.left}·${bar.shared}·${bar.right}`, tone: 'muted'},
	];
}
