import {describe, expect, it} from 'vitest';
import {linksIn} from '../../source/explorer/scene/link-lines.ts';
import {sceneOf} from '../../source/explorer/scene/scene.ts';
import {listedWork} from '../../source/explorer/sitting/answers.ts';
import {offeredNames} from '../../source/explorer/sitting/offered.ts';
import type {State} from '../../source/explorer/state.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {happen, opened, overlayIn, stateAfter, tinyDataset} from '../helpers/explorer.ts';
import {sit} from '../helpers/sitting.ts';

const count = 40;
const many = <Thing>(make: (name: string) => Thing): Thing[] =>
	Array.from({length: count}, (_, index) => make(String(index + 1).padStart(2, '0')));

/** A dataset with more roles, sources, dimensions and work than any screen here has rows. */
const dataset = tinyDataset(input => {
	const sources = many(name => ({id: `s${name}`, title: `Source ${name}`, url: `https://example.org/${name}`, status: 'read' as const}));
	const [dimension] = input.dimensions ?? [];
	if (!dimension) throw new Error('the tiny dataset has a dimension');
	return {
		...input,
		roles: [...input.roles, ...many(name => ({id: `r${name}`, name: `Role ${name}`, short: `R${name}`, tagline: 'Does it.'}))],
		sources: [...(input.sources ?? []), ...sources],
		dimensions: [
			...many(name => ({
				...dimension,
				id: `d${name}`,
				title: `Dimension ${name}`,
				short: `Dimension ${name}`,
				sources: sources.map(({id}) => id),
			})),
			...(input.dimensions ?? []),
		],
		ownership: many(name => ({id: `w${name}`, task: `Work ${name}`, owner: 'baker', why: 'They are there.', certainty: 'usual' as const})),
	};
});
const catalogue = createCatalogue(dataset);
const dimensions = catalogue.ofKind('dimension').slice(0, count);
const entries = dimensions.map(({key}) => ({key, at: '2026-03-02T10:00:00Z'}));
const titleOf = (key: string | undefined) => catalogue.topic(key ?? '')?.short;

type Size = {readonly columns: number; readonly rows: number};
type List = {
	readonly name: string;
	readonly open: (size: Size) => State;
	/** What the row chosen says. */
	readonly chosen: (state: State) => string | undefined;
	/** Keys that move the choice, where letters are typed. */
	readonly walk?: readonly string[];
};

const times = (number: number, key: string): readonly string[] => Array.from({length: number}, () => key);

const begun = (size: Size, ...keys: readonly string[]) =>
	stateAfter(opened({catalogue, key: dimensions[0]?.key, bookmarks: entries.map(({key}) => key), ...size}), ...keys);

const lists: readonly List[] = [
	{
		name: 'the links',
		open: size => begun(size, 'o'),
		chosen: state => linksIn(state, overlayIn(state, 'links'))[overlayIn(state, 'links').chosen]?.title,
	},
	{name: 'the roles', open: size => begun(size, 'r'), chosen: state => dataset.roles[overlayIn(state, 'roles').chosen]?.name},
	{
		name: 'the bookmarks',
		open: size => begun(size, 'b'),
		chosen: state => titleOf(state.bookmarks[overlayIn(state, 'bookmarks').chosen]),
	},
	{
		name: 'where one has been',
		open: size => happen(begun(size), {type: 'been', entries}).state,
		chosen: state => titleOf(overlayIn(state, 'been').entries[overlayIn(state, 'been').chosen]?.key),
	},
	{
		name: 'the overview',
		open: size => begun(size, '0'),
		chosen: state => sceneOf(state).bars[overlayIn(state, 'overview').chosen]?.title,
	},
	{name: 'the whole list', open: size => begun(size, 'v'), chosen: state => titleOf(state.place.key)},
	{
		name: 'the work with its answers',
		open: size => sit({dataset, ...size}).press('<tab>').state,
		chosen: state => titleOf(state.sitting && listedWork(state.sitting, overlayIn(state, 'answers'))[overlayIn(state, 'answers').chosen]),
	},
	{
		name: 'the names offered for another party',
		open: size => sit({dataset, ...size}).press('5', '<down>').state,
		chosen: state => offeredNames(state, overlayIn(state, 'jotting'))[overlayIn(state, 'jotting').chosen - 1],
		walk: [...times(20, '<down>'), ...times(15, '<up>'), ...times(30, '<down>'), ...times(9, '<up>')],
	},
];

const textsOf = (state: State) => (sceneOf(state).onTop?.lines ?? []).map(line => line.map(({text}) => text).join(''));

/** Letters of a name that are compared: long ones are clipped. */
const longest = 'Dimension 01'.length;

/** Down to the end and up again, one by one and by page, and from end to end. */
const everywhere: readonly string[] = [
	...times(count + 2, 'j'),
	...times(count + 2, 'k'),
	...['G', 'k', 'g', 'j', '<pagedown>', '<pagedown>', 'j', '<pageup>', 'k', 'G', '<pageup>'],
];

describe.each([
	{columns: 80, rows: 24},
	{columns: 60, rows: 12},
])('on $columns x $rows, wherever the choice is moved, it is in sight', size => {
	it.each(lists)('in $name', ({open, chosen, walk = everywhere}) => {
		let state = open(size);
		const lost: string[] = [];
		for (const [step, key] of ['', ...walk].entries()) {
			if (key) state = stateAfter(state, key);
			const wanted = (chosen(state) ?? 'nothing is chosen').slice(0, longest);
			const rows = textsOf(state).filter(text => text.includes('▸'));
			if (!rows[0]?.includes(wanted) || rows.length !== 1) lost.push(`${step} ${key}: ${wanted}, and in sight: ${rows.join()}`);
		}
		expect(lost).toEqual([]);
	});
});
