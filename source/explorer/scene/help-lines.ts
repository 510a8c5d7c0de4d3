import {helpTexts, scopeTexts, sectionTexts} from '../../messages/keys.ts';
import {blank, type Line, lineColumns, padLine} from '../../text/line.ts';
import {columnsOf, pad} from '../../text/width.ts';
import {wrap} from '../../text/wrap.ts';
import {shownKey} from '../key-names.ts';
import {descriptionOf, type KeyRow, keymap, keyOf, type Scope, type Section} from '../keymap.ts';

const sections: readonly Section[] = [
	'Move',
	'Read',
	'Do',
	'Leave',
	'In search',
	'In bookmarks',
	'In “Which am I?”',
	'In deciding',
	'On top',
];
const columnGap = 3;
const leastColumns = 46;
const widestKeys = 26;
const mostColumns = 4;

export type HelpRequest = {
	readonly columns: number;
	readonly rows: number;
	/** Where the help was asked for: the keys of that place come first. */
	readonly scope: Scope;
	/** Only keys of which these words are said. */
	readonly words?: string;
	/** The keys as they are bound; the keymap's unless told. */
	readonly keys?: readonly KeyRow[];
};

type Group = {readonly title: string; readonly entries: readonly Entry[]};
type Entry = {readonly keys: string; readonly description: string};

/** The help, drawn from the keymap: first the keys of the place it was asked for in, then all others; in columns where it fills more than the screen. */
export function helpLines({columns, rows, scope, words = '', keys}: HelpRequest): readonly Line[] {
	const groups = matching(groupsFor(scope, keys), words);
	if (groups.length === 0) {
		const all = shownKey(keyOf('help', 'close', keys) ?? 'escape');
		return wrap(helpTexts.none(words.trim(), all), columns).map(text => [{text, tone: 'muted'}]);
	}
	const most = Math.min(mostColumns, Math.floor((columns + columnGap) / (leastColumns + columnGap)));
	const laidIn = (count: number): readonly Line[] => {
		const width = Math.floor((columns - columnGap * (count - 1)) / count);
		const drawn = groups.map(group => groupLines(group, width));
		return inColumns(drawn, count, width);
	};
	for (let count = 1; count < most; count++) {
		const lines = laidIn(count);
		if (lines.length <= rows) return lines;
	}
	return laidIn(Math.max(1, most));
}

/** How many keys the help tells of. */
export function helpCount({scope, words = '', keys}: Pick<HelpRequest, 'scope' | 'words' | 'keys'>): number {
	return matching(groupsFor(scope, keys), words).reduce((sum, {entries}) => sum + entries.length, 0);
}

function groupsFor(scope: Scope, rows: readonly KeyRow[] = keymap): readonly Group[] {
	const bound = (section: Section, isHere: boolean): readonly Entry[] =>
		rows
			.filter(
				each => each.keys.length > 0 && each.section === section && each.scopes.includes(scope) === isHere && (isHere || !each.isUnlisted),
			)
			.map(row => ({keys: shownKeys(row.keys), description: descriptionOf(row)}));
	const here = sections.map(section => ({title: sectionTexts[section], entries: bound(section, true)}));
	const there = sections.map(section => ({
		title: scope === 'browse' ? sectionTexts[section] : helpTexts.elsewhere(sectionTexts[section]),
		entries: bound(section, false),
	}));
	// What is done nowhere else comes first.
	const together: Group = {title: helpTexts.here(scopeTexts[scope]), entries: here.toReversed().flatMap(({entries}) => entries)};
	return [...(scope === 'browse' ? here : [together]), ...there].filter(({entries}) => entries.length > 0);
}

/** The keys of a command; digits in a row as their first and last. */
function shownKeys(keys: readonly string[]): string {
	const digits = keys.filter(key => /^\d$/.test(key));
	const others = keys.filter(key => !/^\d$/.test(key)).map(shownKey);
	return [...(digits.length > 2 ? [`${digits[0]}…${digits.at(-1)}`] : digits), ...others].join(' ');
}

function matching(groups: readonly Group[], words: string): readonly Group[] {
	const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
	if (wanted.length === 0) return groups;
	const has = ({keys, description}: Entry, title: string) =>
		wanted.every(word => `${keys} ${description} ${title}`.toLowerCase().includes(word));
	return groups
		.map(({title, entries}) => ({title, entries: entries.filter(entry => has(entry, title))}))
		.filter(({entries}) => entries.length > 0);
}

/** The groups one under the other, cut into columns of about the same height; a title never stands alone at the foot of one. */
function inColumns(groups: readonly (readonly Line[])[], count: number, width: number): readonly Line[] {
	const all = groups.flatMap((lines, index) => (index > 0 ? [blank, ...lines] : lines));
	if (count === 1) return all;
	const height = Math.ceil(all.length / count);
	const columns: (readonly Line[])[] = [];
	let from = 0;
	for (let column = 0; column < count; column += 1) {
		let to = column === count - 1 ? all.length : Math.min(all.length, from + height);
		while (to > from + 1 && to < all.length && isTitle(all[to - 1])) to -= 1;
		const lines = all.slice(from, to);
		columns.push(lines[0] === blank ? lines.slice(1) : lines);
		from = to;
	}
	const tallest = Math.max(...columns.map(({length}) => length));
	return Array.from({length: tallest}, (_, row) =>
		columns.flatMap((lines, index) => (index === count - 1 ? (lines[row] ?? blank) : padLine(lines[row] ?? blank, width + columnGap))),
	);
}

const isTitle = (line: Line | undefined): boolean => line?.[0]?.tone === 'title';

function groupLines({title, entries}: Group, columns: number): readonly Line[] {
	const widest = Math.max(...entries.map(({keys}) => columnsOf(keys))) + 2;
	const width = Math.min(widest, widestKeys, Math.floor(columns * 0.45));
	return [[{text: title, tone: 'title'}], ...entries.flatMap(entry => entryLines(entry, width, columns))];
}

/** A command on one line; where its keys or what it does take more, the rest stands under it. */
function entryLines({keys, description}: Entry, width: number, columns: number): readonly Line[] {
	const names = wrap(keys, width - 1);
	const texts = wrap(description, columns - width);
	return Array.from(
		{length: Math.max(names.length, texts.length)},
		(_, row): Line => [{text: pad(names[row] ?? '', width), tone: 'accent'}, {text: texts[row] ?? ''}],
	).filter(line => lineColumns(line) > 0);
}
