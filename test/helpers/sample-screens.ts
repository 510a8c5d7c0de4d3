import type {Model, Run} from './frames.ts';

/** What the sample screen shows: much like rolex, but of nothing of it, so that the screen can be measured alone. */
export type Sample = {
	readonly columns: number;
	readonly rows: number;
	readonly selected: number;
	readonly pane: number;
	readonly scroll: number;
	readonly query: string;
};

const words =
	'reliability error budget service level objective on-call golden path platform paved road toil incident review capacity deploy pipeline self-service team'.split(
		' ',
	);

const run = (text: string, style: Partial<Run> = {}): Run => ({text: [...text], attributes: [], link: '', ...style});
const padded = (text: string, width: number): string =>
	(text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text).padEnd(width);

function sentence(seed: number, length: number): string {
	let text = '';
	for (let index = 0; text.length < length; index++) text += `${words[(seed * 7 + index * 5 + ((seed * index) % 3)) % words.length]} `;
	return text.slice(0, length).trim();
}

/** The screen after some keys: header, list, two panes side by side, footer. */
export function sampleScreen({columns, rows, selected, pane, scroll, query}: Sample): Model {
	const listWidth = Math.floor(columns * 0.25);
	const paneWidth = Math.floor((columns - listWidth - 4) / 2);
	const body = Array.from({length: rows - 4}, (_, y) => [
		...listRow(y, selected, listWidth, query),
		run('│', {foreground: '#5f6b7a'}),
		...paneRow(y, selected, scroll, paneWidth, '#7aa2f7', pane === 0),
		run('│', {foreground: '#5f6b7a'}),
		...paneRow(y, selected + 50, scroll, paneWidth, '#9ece6a', pane === 1),
	]);
	return [
		header(columns, selected, query),
		[run('─'.repeat(columns), {foreground: '#5f6b7a'})],
		...body,
		[run('─'.repeat(columns), {foreground: '#5f6b7a'})],
		footer(columns, selected),
	];
}

const header = (columns: number, selected: number, query: string): Run[] => [
	run(' rolex ', {attributes: ['bold'], foreground: '#1a1b26', background: '#7aa2f7'}),
	run(padded(` ${query ? `/${query}` : 'Site Reliability Engineering beside Platform Engineering'}`, columns - 16)),
	run(`${selected + 1}/180`.padStart(9), {foreground: '#5f6b7a'}),
];

const footer = (columns: number, selected: number): Run[] => [
	run('↑↓', {attributes: ['bold']}),
	run(' move  ', {foreground: '#5f6b7a'}),
	run('⏎', {attributes: ['bold']}),
	run(padded(` open  · ${sentence(selected, 20)}`, columns - 10), {foreground: '#5f6b7a'}),
];

function listRow(y: number, selected: number, width: number, query: string): Run[] {
	const first = Math.max(0, selected - 10);
	const item = first + y + query.length * 3;
	const text = padded(sentence(item, width - 4 - (item % 9)), width - 2);
	const isSelected = first + y === selected;
	const mark = isSelected ? '▸ ' : '  ';
	if (isSelected) return [run(mark + text, {attributes: ['bold'], foreground: '#e0af68', background: '#292e42'})];
	const at = query ? text.indexOf(query[0] ?? '') : -1;
	if (at < 0) return [run(mark + text)];
	return [
		run(mark + text.slice(0, at)),
		run(text.slice(at, at + query.length), {attributes: ['underline'], foreground: '#e0af68'}),
		run(text.slice(at + query.length)),
	];
}

function paneRow(y: number, topic: number, scroll: number, width: number, tone: string, isFocused: boolean): Run[] {
	if (y === 0)
		return [
			run(padded(` ${isFocused ? '●' : '○'} ${sentence(topic, 18)}`, width), {attributes: isFocused ? ['bold'] : [], foreground: tone}),
		];
	const line = y + scroll;
	if (line % 7 === 6) return [run(' '.repeat(width))];
	if (line % 7 === 0) return [run(padded(` ${sentence(topic + line, 14)}`, width), {attributes: ['bold']})];
	return [run(' • ', {foreground: tone}), run(padded(sentence(topic * 3 + line, width - 6 - (line % 11)), width - 3))];
}

/** Keys as people press them, each as what it changes. */
export const sampleKeys: Readonly<Record<string, (before: Sample, times: number) => Sample>> = {
	'down, panes follow': sample => ({...sample, selected: sample.selected + 1}),
	'switching pane': sample => ({...sample, pane: 1 - sample.pane}),
	scrolling: sample => ({...sample, scroll: sample.scroll + 1}),
	'a letter in search': (sample, times) => ({...sample, query: 'reliability'.slice(0, (times % 11) + 1), selected: 0}),
};
