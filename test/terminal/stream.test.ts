import {PassThrough, Writable} from 'node:stream';
import {expect, test} from 'vitest';
import {capabilitiesOf} from '../../source/terminal/capabilities.ts';
import type {InputEvent} from '../../source/terminal/input/input.ts';
import {openStreamTerminal, type StreamTerminalOptions} from '../../source/terminal/stream.ts';
import {createReplay} from '../helpers/replay.ts';

/** A terminal at the end of a channel, as a server over a network has many. `stall` makes its reader take nothing. */
function connect(options: Partial<StreamTerminalOptions> = {}) {
	const columns = options.columns ?? 20;
	const replay = createReplay(columns, 4);
	const input = new PassThrough();
	const held: (() => void)[] = [];
	let isStalled = false;
	let most = 0;
	const output = new Writable({
		highWaterMark: 1024,
		decodeStrings: false,
		write(chunk: string, _encoding, done) {
			most = Math.max(most, output.writableLength);
			const take = () => {
				replay.write(chunk);
				done();
			};
			if (isStalled) held.push(take);
			else take();
		},
	});
	const events: InputEvent[] = [];
	const sizes: string[] = [];
	const terminal = openStreamTerminal({
		...{input, output, columns, rows: 4, escapeDelay: 5},
		capabilities: capabilitiesOf({TERM: 'xterm-256color'}),
		onInput: all => events.push(...all),
		onResize: (width, height) => sizes.push(`${width}x${height}`),
		...options,
	});
	return {
		terminal, input, output, replay, events, sizes,
		names: () => events.map(event => (event.type === 'key' ? event.name : event.type)),
		mostHeld: () => most,
		stall: () => {
			isStalled = true;
		},
		readOn: () => {
			isStalled = false;
			for (const take of held.splice(0)) take();
		},
	}; // biome-ignore format: one row
}

/** Lets streams hand on what they have. */
const turn = () => new Promise(resolve => setImmediate(resolve));

test('keys that come in one packet are told together, a paste among them', async () => {
	const {input, events, names} = connect();
	input.write('jj\x1b[B\x1b[200~two words\x1b[201~q');
	await turn();
	expect(names()).toEqual(['j', 'j', 'down', 'paste', 'q']);
	expect(events[3]).toEqual({type: 'paste', text: 'two words'});
});

test('the screen is taken at once, and given back by whatever ends it', async () => {
	const {terminal, replay} = connect();
	expect(replay.isAlternate).toBe(true);
	terminal.screen.show('one');
	terminal.end({type: 'quit'});
	expect(await terminal.ended).toEqual({type: 'quit'});
	expect(replay.isAlternate).toBe(false);
	expect(replay.modes()).toEqual({bracketedPaste: false, wraparound: true, synchronised: false});
});

test('what is thrown once a full stream has drained ends this terminal, and nothing else', async () => {
	const {terminal, output, stall, readOn} = connect();
	stall();
	terminal.screen.show('x'.repeat(20));
	while (terminal.screen.send('y'.repeat(500)) && output.writableLength < 1024);
	terminal.screen.send('z');
	const write = output.write.bind(output);
	output.write = ((chunk: string) => {
		if (chunk === 'z') throw new Error('on purpose');
		return write(chunk);
	}) as typeof output.write;
	readOn();
	expect(await terminal.ended).toMatchObject({type: 'fault', error: {message: 'on purpose'}});
});

test('what ends it first counts', async () => {
	const {terminal} = connect();
	terminal.end({type: 'signal', code: 15});
	terminal.end({type: 'quit'});
	expect(await terminal.ended).toEqual({type: 'signal', code: 15});
});

test('an exception in what a key does ends this terminal alone', async () => {
	const broken = connect({
		onInput: () => {
			throw new Error('broken by a key');
		},
	});
	const other = connect();
	broken.input.write('j');
	other.input.write('k');
	const ending = await broken.terminal.ended;
	expect(ending).toMatchObject({type: 'fault', error: new Error('broken by a key')});
	expect(broken.replay.isAlternate).toBe(false);
	expect(other.names()).toEqual(['k']);
	expect(other.terminal.isOver).toBe(false);
});

test.each([
	['its input ends', ({input}: ReturnType<typeof connect>) => input.end()],
	['its input breaks', ({input}: ReturnType<typeof connect>) => input.destroy(new Error('ECONNRESET'))],
	['its output breaks', ({output}: ReturnType<typeof connect>) => output.destroy(new Error('ECONNRESET'))],
])('hangs up when %s', async (_, close) => {
	const connection = connect();
	close(connection);
	expect(await connection.terminal.ended).toEqual({type: 'signal', code: 1});
	expect(() => connection.terminal.screen.show('too late')).not.toThrow();
});

test('a reader that stalls has at most two writes waiting for it, and then sees the newest frame', async () => {
	const {terminal, stall, readOn, mostHeld, replay} = connect({columns: 60});
	stall();
	for (let frame = 0; frame < 500; frame++) terminal.screen.show(`${frame} `.repeat(12).slice(0, 60));
	expect(mostHeld()).toBeLessThan(4096);
	terminal.screen.show('newest');
	readOn();
	await turn();
	expect(replay.lines()[0]).toBe('newest');
});

test('a resize is told once, and the same size draws anew', () => {
	const {terminal, sizes, replay} = connect();
	terminal.screen.show('shown');
	replay.write('\x1b[2Jrubbish');
	terminal.resize({columns: 20, rows: 4});
	expect(replay.lines()[0]).toBe('shown');
	replay.resize(30, 5);
	terminal.resize({columns: 30, rows: 5});
	expect(sizes).toEqual(['30x5']);
	expect([terminal.columns, terminal.rows]).toEqual([30, 5]);
});

test('released for a while it is left alone, and resumed it is as before', async () => {
	const {terminal, replay} = connect();
	terminal.screen.show('shown');
	await terminal.release();
	expect(replay.isAlternate).toBe(false);
	terminal.screen.show('meanwhile');
	terminal.resize({columns: 20, rows: 4});
	expect(replay.lines().join('')).toBe('');
	terminal.resume();
	expect([replay.isAlternate, replay.lines()[0]]).toEqual([true, 'meanwhile']);
});

test('it never touches the process: no listener, no signal, no standard stream', async () => {
	const counts = () => process.eventNames().map(name => [name, process.listenerCount(name)]);
	const before = counts();
	const {terminal} = connect();
	expect(counts()).toEqual(before);
	terminal.end({type: 'quit'});
	await terminal.ended;
	expect(counts()).toEqual(before);
});
