import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Detail, Pane} from '../../source/compose/detail.ts';
import {windowed} from '../../source/compose/more-marks.ts';
import {listOf} from '../../source/explorer/list.ts';
import {hitRows} from '../../source/explorer/results.ts';
import {sceneOf} from '../../source/explorer/scene/scene.ts';
import type {State} from '../../source/explorer/state.ts';
import type {Line} from '../../source/text/line.ts';
import {linksOf} from '../../source/topics/links.ts';
import {crafts} from '../helpers/crafts.ts';
import {opened, resized, stateAfter, tiny} from '../helpers/explorer.ts';

/** Rows in which nothing is cut. */
const endless = 3000;
const sizes = [
	[30, 10],
	[50, 20],
	[60, 16],
	[80, 24],
	[120, 40],
	[200, 60],
] as const;
const moves = ['j', 'k', 'G', 'g', '<pagedown>', '<pageup>', '<tab>', 's', 'l', '<enter>'] as const;
const layers = [
	[],
	['<enter>'],
	['?'],
	['o'],
	['r'],
	['v'],
	['0'],
	['/', 'e'],
	['/'],
	['8', '<enter>'],
	['8', '<enter>', '5', '1', 'G'],
] as const;

const textOf = (line: Line): string => line.map(({text}) => text).join('');
const words = (lines: readonly Line[]): readonly string[] =>
	lines.flatMap(line => textOf(line).split(/\s+/)).filter(word => /\w{3}/.test(word));

/** What a row of marks says is hidden; 0 of any other row. A search tells after it of what is less likely, which is not listed. */
function hiddenBy(line: Line): number {
	const [, above = '0', below = '0'] = /^[ ─]*(?:↑ (\d+) ?)?(?:↓ (\d+) ?)?more(?: · .*)? *$/.exec(textOf(line)) ?? [];
	return Number(above) + Number(below);
}

const hiddenIn = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + hiddenBy(line), 0);
const told = (lines: readonly Line[]): readonly Line[] => lines.filter(line => hiddenBy(line) === 0);

function expectPane(pane: Pane, whole: Pane): void {
	const beside = textOf(pane.heading[0] ?? []).match(/ (?:↑ \d+ ?)?(?:↓ \d+)?$/)?.[0] ?? '';
	const named = [...beside.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
	expect(told(pane.lines).length + hiddenIn(pane.lines) + named).toBe(whole.lines.length);
}

function expectDetail(detail: Detail, whole: Detail, bodyRows: number): void {
	const {introduction, blocks, left, right, isCompared, lines} = detail;
	const note = textOf(blocks.at(-1) ?? []);
	const missing = new Set(words([...whole.introduction, ...whole.blocks]));
	for (const word of words([
		...introduction,
		...blocks.filter(line => line !== blocks.at(-1)),
		...(/^\d+ more on/.test(note) ? [] : blocks.slice(-1)),
	]))
		missing.delete(word);
	if (missing.size > 0) expect(note, [...missing].join(' ')).toMatch(/^\d+ more on its page/);
	if (!isCompared) return;
	expectPane(left, whole.left);
	expectPane(right, whole.right);
	expect(lines.length).toBeLessThanOrEqual(bodyRows);
}

/** Everything that a state shows of something longer tells how much of it is hidden. */
function expectTold(state: State): void {
	const scene = sceneOf(state);
	const {bodyRows} = scene.layout;
	const whole = sceneOf(resized(state, state.columns, endless));
	const {overlay, place} = state;
	if (overlay?.type === 'search') expectSearch(state);
	else if (overlay) expectOnTop(state);
	else if (place.layout === 'page') {
		const shown = windowed(scene.page.lines, scene.page.rows, scene.page.shown.top);
		expect(told(shown).length + hiddenIn(shown)).toBe(whole.page.lines.length);
	} else {
		expectDetail(scene.detail, whole.detail, bodyRows);
		if (scene.layout.listColumns > 0) expectList(state, scene.list.lines);
	}
}

function expectList(state: State, lines: readonly Line[]): void {
	const {topics} = listOf(state.catalogue, state.place.view);
	const named = told(lines).filter(line => line.some(({leads}) => leads?.to === 'entry'));
	expect(named.length + hiddenIn(lines)).toBe(topics.length);
}

function expectSearch(state: State): void {
	const {search, layout} = sceneOf(state);
	if (!search || state.overlay?.type !== 'search') throw new Error('there is a search');
	const {listed, results, height, preview} = search;
	if (listed.length > 0) {
		const rows = told(results.lines).filter(line => !/^ *$|^ \d+ more[,:]/.test(textOf(line))).length;
		expect(rows / hitRows + hiddenIn(results.lines)).toBe(listed.length);
	}
	expect(results.lines.length).toBeLessThanOrEqual(height);
	const whole = sceneOf(resized(state, state.columns, endless)).search;
	if (preview && whole?.preview) expectDetail(preview, whole.preview, layout.bodyRows);
	const summary = search.summary.filter((line, row) => row > 0 || hiddenBy(line) > 0);
	expect(told(summary).length + hiddenIn(summary)).toBe(Math.max(0, (whole?.summary.length ?? 0) - 1));
}

function expectOnTop(state: State): void {
	const {onTop, topic, layout} = sceneOf(state);
	const {overlay, catalogue} = state;
	if (!onTop || !overlay) throw new Error('something lies on top');
	expect(onTop.lines.length).toBeLessThanOrEqual(layout.bodyRows);
	const rows = told(onTop.lines);
	const shown = rows.length + hiddenIn(onTop.lines);
	if (overlay.type === 'contents') expectList(state, onTop.lines.slice(onTop.lines.findIndex(line => textOf(line) === '') + 1));
	else if (overlay.type === 'roles') expect(shown).toBe(catalogue.dataset.roles.length);
	else if (overlay.type === 'links') {
		// A link has a row for its name, and as many as its address needs.
		const listed = new Set(rows.flatMap(line => line.flatMap(({leads}) => (leads?.to === 'choice' ? leads.index : []))));
		expect(listed.size + hiddenIn(onTop.lines)).toBe(linksOf(topic).length);
	} else expect(shown).toBe(onTop.count);
}

describe('whatever is cut says how much of it is left', () => {
	it.each([
		['tiny', tiny],
		['crafts', crafts],
	] as const)('in the %s: on every layer, at every size, wherever a reader is', (_, catalogue) => {
		fc.assert(
			fc.property(
				fc.constantFrom(...sizes),
				fc.constantFrom(...catalogue.topics.map(({key}) => key)),
				fc.constantFrom(...layers),
				fc.array(fc.constantFrom(...moves), {maxLength: 8}),
				([columns, rows], key, layer, keys) => {
					expectTold(stateAfter(opened({catalogue, columns, rows, key}), ...layer, ...keys));
				},
			),
			{numRuns: 300},
		);
	});
});
