import {describe, expect, it} from 'vitest';
import {sceneOf} from '../../source/explorer/scene/scene.ts';
import {themeNames} from '../../source/themes/themes.ts';
import {columnsIn, frameOf, framesOf, rowsOf, screenOf, styleRows, textRows} from '../helpers/drawn.ts';
import {happen, opened, openedBuiltIn, resized, searchIn, stateAfter} from '../helpers/explorer.ts';

describe('the explorer’s screen', () => {
	it('shows the topic selected beside its list, with the keys under them', async () => {
		const rows = await rowsOf(opened({columns: 80, rows: 24}));
		expect(rows.length).toBe(24);
		expect(rows[0]).toMatch(/Baker(?: and |·)Brewer +0(?: Overview)? +1 Compare +2 Concepts /);
		expect(rows[2]).toMatch(/^ CRAFT +│ Heat +alike ●●○$/);
		expect(rows[3]).toMatch(/^ ▸ Heat +│ How hot does it get\?$/);
		expect(rows[23]).toMatch(/^ ↑↓ dimension .*q quit$/);
	});

	it('moves nothing else while the selection moves', async () => {
		const state = openedBuiltIn({columns: 120, rows: 40});
		const [before = '', next = ''] = await framesOf([state, stateAfter(state, 'j')]);
		const list = (frame: string) => textRows(frame).map(row => row.slice(0, 28).replace('▸', ' '));
		expect(list(next)).toEqual(list(before));
		const headings = (frame: string) => textRows(frame).findIndex(row => row.includes('Site Reliability Engineering  '));
		expect(headings(next)).toBe(headings(before));
	});

	it('says how many topics are hidden in the list', async () => {
		const rows = await rowsOf(stateAfter(openedBuiltIn({columns: 80, rows: 16}), 'jjjjjjjjjjjj'));
		const text = rows.join('\n');
		const [, above] = /↑ (\d+) more/.exec(text) ?? [];
		const [, below] = /↓ (\d+) more +│/.exec(text) ?? [];
		const shown = rows.filter(row => /^ (?: |▸) \S/.test(row)).length;
		expect(Number(above) + Number(below) + shown).toBe(24);
	});

	it('marks bookmarks in the list', async () => {
		expect(await screenOf(stateAfter(opened(), 'f', 'j'))).toMatch(/^ \* Heat/m);
	});

	it('names the topic and its place where there is no list', async () => {
		const [first = ''] = await rowsOf(stateAfter(opened({columns: 60, rows: 20}), 'jj'));
		expect(first).toMatch(/^ Selling.*3\/4.*alike ●●●/);
	});

	it('stacks the panes under 56 columns', async () => {
		const rows = await rowsOf(opened({columns: 50, rows: 24}));
		expect(rows.findIndex(row => row.includes('Beer Brewing'))).toBeGreaterThan(rows.findIndex(row => row.includes('An oven')));
	});

	it('shows a topic whole on its page, related topics and sources included', async () => {
		const text = await screenOf(stateAfter(opened({rows: 40}), '<enter>'));
		for (const part of ['Heat', 'An oven at 250 degrees.', 'A kettle', 'Both', 'Flour · Hops · Mashing', 'Alike', 'A manual of crafts'])
			expect(text).toContain(part);
		expect(text).not.toContain('CRAFT');
	});

	it('says in one line that there is too little room', async () => {
		const rows = await rowsOf(resized(opened(), 29, 9));
		expect(rows.length).toBe(1);
		expect(rows[0]).toMatch(/30x10/);
	});

	it('draws wide and combined characters in their columns', async () => {
		for (const [columns, rows] of [
			[120, 32],
			[80, 24],
			[60, 20],
			[50, 20],
			[30, 10],
		] as const) {
			const state = stateAfter(opened({columns, rows}), 'G');
			for (const screen of [state, stateAfter(state, '<enter>'), stateAfter(state, '/', '工具')]) {
				for (const row of textRows(await frameOf(screen))) expect(columnsIn(row)).toBeLessThanOrEqual(columns);
			}
		}
	});
});

describe('the search', () => {
	const searching = (...keys: readonly string[]) => stateAfter(openedBuiltIn({columns: 100, rows: 24, theme: 'dark'}), '/', ...keys);

	it('shows what is typed, how many there are, and two rows a result', async () => {
		const state = searching('slo');
		const rows = await rowsOf(state);
		expect(rows[0]).toMatch(new RegExp(`^ / slo +${searchIn(state).result?.total} of ${state.catalogue.topics.length}$`));
		expect(rows[2]).toMatch(/^ ▸ Service Level Objective/);
		expect(rows[3]).toMatch(/^ {5}concept · SRE · SLO/);
	});

	it('previews the result chosen with its kind and lead', async () => {
		const rows = await rowsOf(searching('slo'));
		expect(rows[2]).toMatch(/│ Service Level Objective {2}concept +SRE leads$/);
		expect(rows.join('\n')).toContain('A target for how often');
	});

	it('moves the preview with the choice', async () => {
		const state = searching('slo', '<down>');
		const [, second] = searchIn(state).result?.hits ?? [];
		const title = state.catalogue.byKey.get(second?.key ?? 'concept:')?.title ?? '?';
		expect(await screenOf(state)).toMatch(new RegExp(`│ ${title.slice(0, 20)}`));
	});

	it('marks the letters that matched', async () => {
		const frame = await frameOf(searching('error'));
		const matches = styleRows(frame)
			.flat()
			.filter(({style}) => style === 'bold underline')
			.map(({text}) => text);
		expect(matches.length).toBeGreaterThan(3);
		expect(matches[0]).toBe('Error');
	});

	it('invites to type where nothing is typed', async () => {
		const rows = await rowsOf(searching());
		expect(rows[0]).toContain('concepts, work, tools, in any words');
	});

	it('says so where nothing was found, and how to go on', async () => {
		const text = await screenOf(searching('zzzzqqqq'));
		expect(text).toContain('Nothing for “zzzzqqqq”.');
		expect(text).toContain('Fewer or other words find more.');
		expect(await screenOf(searching('zzzzqqqq', '<tab>'))).toContain('Other kinds may have it: Tab');
	});

	it('says how many results are above and below', async () => {
		const rows = await rowsOf(searching('reliability', '<pagedown>', '<pagedown>'));
		const mark = rows.find(row => /↑ \d+ ↓ \d+ more/.test(row)) ?? '';
		const state = searching('reliability', '<pagedown>', '<pagedown>');
		const [, above, below] = /↑ (\d+) ↓ (\d+) more/.exec(mark) ?? [];
		const shown = rows.filter(row => /^ (?: |▸) \S/.test(row.slice(0, 36))).length;
		// As many as are listed: of more, the count over the list tells.
		const {relevant = 0, hits = []} = searchIn(state).result ?? {};
		expect(Number(above) + Number(below) + shown).toBe(Math.min(relevant, hits.length));
	});

	it('puts the terminal’s cursor where the caret is', () => {
		expect(sceneOf(searching('slo')).caret).toEqual({x: 6, y: 0});
		expect(sceneOf(searching('slo', '<left>')).caret).toEqual({x: 5, y: 0});
		expect(sceneOf(searching('日本', '<left>')).caret).toEqual({x: 5, y: 0});
		expect(sceneOf(openedBuiltIn()).caret).toBeUndefined();
	});

	it('keeps the caret in a query that is longer than its field', async () => {
		const state = searching('abcdefghij '.repeat(12));
		const {x = 0} = sceneOf(state).caret ?? {};
		expect(x).toBeLessThan(100);
		const [first = ''] = await rowsOf(state);
		expect(first.slice(0, 3)).toBe(' /…');
		expect(columnsIn(first)).toBeLessThanOrEqual(100);
	});

	// A bug: the part of the query that fits is counted in UTF-16 units, not in columns, so wide characters push the count out.
	it('keeps a long query of wide characters clear of the count', async () => {
		const state = happen(resized(searching(), 79, 24), {type: 'paste', text: '酸种面包'.repeat(40)}).state;
		const [first = ''] = await rowsOf(stateAfter(state, '<home>'));
		expect(first).toMatch(/ \d+ of \d+$/);
	});
});

describe('what lies on top', () => {
	it('shows the keys', async () => {
		const text = await screenOf(stateAfter(opened({columns: 120, rows: 60}), '?'));
		expect(text).toMatch(/^ Keys /m);
		expect(text).toMatch(/↓ j +move down/);
		expect(text).toMatch(/q +leave what lies on top; then quit/);
		expect(text).toMatch(/esc close$/);
	});

	it('says how much of the help is hidden', async () => {
		expect(await screenOf(stateAfter(opened({columns: 80, rows: 20}), '?'))).toMatch(/↓ \d+ more/);
	});

	it('shows sources with their addresses, as links of the terminal', async () => {
		const state = stateAfter(opened(), 'o');
		const text = await screenOf(state);
		expect(text).toContain('Sources and links of Heat');
		expect(text).toMatch(
			/▸ A manual of crafts +(?:read|opening seen|not opened)\n +https:\/\/example\.org\/manual\n +A note on a wall +(?:read|opening seen|not opened)\n +no address/,
		);
		expect(
			styleRows(await frameOf(state))
				.flat()
				.find(({text: each}) => each.includes('https:'))?.style,
		).toContain('link https://example.org/manual');
	});

	it('says so where a topic has no source', async () => {
		expect(await screenOf(stateAfter(opened({key: 'concept:hops'}), 'o'))).toContain('Hops cites no source');
	});

	it('shows the roles, and which one stands there now', async () => {
		const text = await screenOf(stateAfter(opened(), 'r', 'j'));
		expect(text).toContain('The role on the left');
		expect(text).toMatch(/ {2}Bread Baking {2}now\n ▸ Beer Brewing\n {3}Cheese Making/);
		expect(await screenOf(stateAfter(opened(), 'r', '<tab>'))).toMatch(/The role on the right[\s\S]*▸ Beer Brewing {2}now/);
	});
});

describe('without colour', () => {
	const without = {theme: 'mono'} as const;

	it('no colour is drawn on any screen', async () => {
		const state = openedBuiltIn(without);
		const screens = [
			[],
			['2'],
			['3'],
			['<enter>'],
			['/', 'slo'],
			['?'],
			['o'],
			['r'],
			['v'],
			['0'],
			['4'],
			['8'],
			themeNames.map(() => 't'),
		].map(keys => stateAfter(state, ...keys));
		for (const frame of await Promise.all(screens.map(frameOf))) {
			const runs = styleRows(frame).flat();
			expect(runs.filter(({style}) => /#|ansi/.test(style))).toEqual([]);
			expect(runs.length).toBeGreaterThan(0);
		}
	});

	it('the selection is still seen: by its mark and in bold', async () => {
		const frame = await frameOf(stateAfter(opened(without), 'j'));
		expect(styleRows(frame).flatMap(runs => runs.filter(({to}) => to < 28).map(({text, style}) => [text.trim(), style]))).toContainEqual([
			'▸ Time',
			'bold',
		]);
		expect(textRows(frame).filter(row => row.startsWith(' ▸ ')).length).toBe(1);
	});

	it('the related topic chosen and the pane in focus are still seen: inverse', async () => {
		const chosen = async (...keys: readonly string[]) =>
			styleRows(await frameOf(stateAfter(opened(without), ...keys)))
				.flat()
				.filter(({style}) => style.includes('inverse'))
				.map(({text}) => text);
		expect(await chosen('<tab>')).toEqual(['Bread Baking']);
		expect(await chosen('<shift+tab>', 'l')).toEqual(['Hops']);
	});

	it('matches are still seen: underlined', async () => {
		const frame = await frameOf(stateAfter(opened(without), '/', 'flo'));
		const underlined = styleRows(frame)
			.flat()
			.filter(({style}) => style.includes('underline'))
			.map(({text}) => text);
		expect(underlined[0]).toBe('Flo');
	});

	it('leads and likeness are still seen: in words and marks', async () => {
		expect(await screenOf(opened(without))).toContain('alike ●●○');
		expect(await screenOf(opened({...without, key: 'concept:hops'}))).toContain('Brewer leads');
		expect(await screenOf(opened({...without, key: 'concept:yeast'}))).toMatch(/Yeast .*shared/);
		expect(await screenOf(stateAfter(opened(without), '/', 'hops'))).toContain('concept · Brewer');
	});

	it('the view shown is still seen: in bold, with a heavy rule', async () => {
		const frame = await frameOf(stateAfter(opened(without), '2'));
		expect(styleRows(frame)[0]).toContainEqual(expect.objectContaining({text: '2 Concepts', style: 'bold'}));
		expect(textRows(frame)[1]).toMatch(/─━{6,}/);
	});
});
