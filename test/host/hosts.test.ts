import fc from 'fast-check';
import {afterEach, describe, expect, it, vi} from 'vitest';
import type {Host} from '../../source/host/host.ts';
import {createMemory} from '../../source/host/memory.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {opened, tiny, tinyDataset} from '../helpers/explorer.ts';
import {type Hosted, type HostedOptions, madeEngines, openHosted, settled} from '../helpers/hosted.ts';
import {makeFolder} from './files.ts';

const open: Hosted[] = [];
function start(options: HostedOptions = {}): Hosted {
	const hosted = openHosted(options);
	open.push(hosted);
	return hosted;
}

afterEach(() => {
	for (const hosted of open.splice(0)) hosted.close();
});

const visitors: readonly HostedOptions[] = [
	{columns: 84, rows: 16, env: {TERM: 'xterm-256color', COLORTERM: 'truecolor'}, theme: 'dark'},
	{columns: 70, rows: 16, env: {TERM: 'xterm'}, theme: 'light', left: 'cheese', right: 'baker'},
	{columns: 50, rows: 20, env: {TERM: 'xterm', NO_COLOR: '1'}, words: 'hops'},
];

const act = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.constantFrom('j', 'k', '\t', '\r', '2', '3', '7', '/', 'hops', ' ', 's', 'f', 't', '?', '[', '\x7f', '0', 'r'),
	},
	{weight: 1, arbitrary: fc.constantFrom([60, 15], [140, 45], [29, 9]) as fc.Arbitrary<[number, number]>},
);
const acts = fc.array(fc.record({visitor: fc.nat(visitors.length - 1), act}), {minLength: 5, maxLength: 15});

async function perform(hosted: Hosted, what: string | readonly [number, number]): Promise<void> {
	if (typeof what === 'string') await hosted.type(what);
	else await hosted.resize(...what);
}

describe('several explorers in one process', () => {
	it('each show what they would show alone, however their keys alternate', async () => {
		const engines = await madeEngines(tiny);
		await fc.assert(
			fc.asyncProperty(acts, async script => {
				const together = visitors.map(visitor => start({...visitor, engines}));
				for (const {visitor, act} of script) await perform(together[visitor] as Hosted, act);
				for (const [index, visitor] of visitors.entries()) {
					const alone = start({...visitor, engines});
					for (const {act} of script.filter(each => each.visitor === index)) await perform(alone, act);
					expect(together[index]?.text()).toBe(alone.text());
					expect(JSON.stringify(together[index]?.replay.cells()) === JSON.stringify(alone.replay.cells())).toBe(true);
					expect(together[index]?.replay.caret()).toEqual(alone.replay.caret());
					alone.close();
				}
				for (const hosted of together) hosted.close();
			}),
			{numRuns: 3},
		);
	});

	it('go on when one of them is broken, and only its host is told', async () => {
		const refusal = new Error('this screen breaks');
		const broken = start({
			host: host => ({
				...host,
				screen: {
					...screenOf(host),
					show() {
						throw refusal;
					},
				},
			}),
		});
		const whole = start();
		await broken.type('j');
		await whole.type('j');
		expect(broken.endings[0]).toEqual({type: 'fault', error: refusal});
		expect(whole.endings).toEqual([]);
		expect(whole.text()).toContain('Time');
	});

	it('draw and tell nothing any more once they are closed', async () => {
		const hosted = start();
		await settled();
		const before = hosted.text();
		hosted.explorer.close();
		hosted.explorer.tell([{type: 'notice', notice: {text: 'too late'}}]);
		await hosted.type('?q');
		expect(hosted.text()).toBe(before);
		expect(hosted.endings).toEqual([]);
	});
});

/** A host's screen as an object whose functions can be replaced. */
function screenOf({screen}: Host): Host['screen'] {
	return {
		show: (frame, caret) => screen.show(frame, caret),
		redraw: () => screen.redraw(),
		send: control => screen.send(control),
		setLinks: areOn => screen.setLinks(areOn),
		setSynchronised: isOn => screen.setSynchronised(isOn),
	};
}

describe('a host that cannot do everything', () => {
	it.each([
		['\x1a', 'There is no shell here to go back to'],
		['f', 'Bookmarked until you quit'],
		['m', 'Nothing is decided here: rolex decide does so'],
	])('says so of %j', async (key, told) => {
		const hosted = start();
		await hosted.type(key);
		expect(hosted.text()).toContain(told);
	});

	it('is asked to end by q, and for nothing else', async () => {
		const hosted = start();
		await hosted.type('jjq');
		expect(hosted.endings).toEqual([{type: 'quit'}]);
	});
});

describe('what a host provides', () => {
	it('is used once the first frame was shown, in the order that keeps it fast', async () => {
		const order: string[] = [];
		start({
			host: host => ({
				...host,
				screen: {...screenOf(host), show: () => order.push('show')},
				onFirstFrame: () => order.push('first frame'),
				ask: () => order.push('ask'),
				watch: () => {
					order.push('watch');
					return () => order.push('stop');
				},
			}),
		}).close();
		expect(order).toEqual(['show', 'first frame', 'ask', 'watch', 'stop']);
	});

	it('suspends, keeps bookmarks and brings changed datasets', async () => {
		const suspend = vi.fn();
		const save = vi.fn(() => undefined);
		let change = (_: string): void => {};
		const hosted = start({
			host: host => ({
				...host,
				suspend,
				bookmarks: {load: () => ({keys: ['concept:hops']}), save},
				watch: ({onCatalogue, onProblem}) => {
					change = name =>
						name ? onCatalogue(createCatalogue(tinyDataset(input => ({...input, name})))) : onProblem('Not reloaded: a slip');
					return () => undefined;
				},
			}),
		});
		await hosted.type('\x1a');
		await hosted.type('f');
		expect(suspend).toHaveBeenCalledOnce();
		expect(save).toHaveBeenCalledWith({keys: [opened().place.key, 'concept:hops'], notes: {}});
		change('');
		await settled();
		expect(hosted.text()).toContain('Not reloaded: a slip');
		change('Three other crafts');
		await settled();
		expect(hosted.text()).toContain('Reloaded.');
	});
});

describe('an explorer that is told what to open', () => {
	it.each([
		['hops', ['concept:hops']],
		['no entry of this name', []],
		[undefined, []],
	])('has been there, also when it is left at once: %s', (words, expected) => {
		const memory = createMemory({XDG_STATE_HOME: makeFolder().path('')}, undefined, () => new Date(0));
		if (!memory) throw new Error('there is a home');
		start({words, host: host => ({...host, memory})}).close();
		expect(memory.history().entries.map(({key}) => key)).toEqual(expected);
	});
});
