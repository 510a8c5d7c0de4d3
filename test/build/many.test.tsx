import {EventEmitter} from 'node:events';
import {Box, render, Text} from 'ink';
import SelectInput from 'ink-select-input';
import {afterEach, describe, expect, test, vi} from 'vitest';

const items = ['one', 'two', 'three'].map(label => ({label, value: label}));

function open(frames: string[] = []) {
	const stdout = Object.assign(new EventEmitter(), {columns: 40, rows: 10, isTTY: true, write: (frame: string) => frames.push(frame)});
	const stdin = Object.assign(new EventEmitter(), {isTTY: true, setEncoding() {}, setRawMode() {}, ref() {}, unref() {}, read: () => null});
	const options = {stdout, stdin, debug: true, patchConsole: false, exitOnCtrlC: false} as unknown as Parameters<typeof render>[1];
	const screen = (title: string) => (
		<Box flexDirection="column">
			<Text color="#7aa2f7">{title}</Text>
			<SelectInput items={items} isFocused={false} />
		</Box>
	);
	const instance = render(screen('first'), options);
	return {stdout, stdin, instance, show: (title: string) => instance.rerender(screen(title))};
}

const listeners = () => process.eventNames().map(name => [String(name), process.listenerCount(name)]);

describe('explorers in one process', () => {
	afterEach(() => vi.unstubAllEnvs());

	test('1,000 created and closed leave no listener, no timer and an untouched console', async () => {
		const {log, error} = console;
		const before = listeners();
		const resources = process.getActiveResourcesInfo().length;
		for (let count = 0; count < 1000; count++) {
			const {stdout, stdin, instance, show} = open();
			const ended = instance.waitUntilExit();
			show('second');
			instance.unmount();
			await ended;
			expect([stdout.eventNames(), stdin.eventNames()]).toEqual([[], []]);
		}
		await new Promise(resolve => setTimeout(resolve, 50));
		expect(listeners()).toEqual(before);
		expect(process.getActiveResourcesInfo().length).toBeLessThanOrEqual(resources + 1);
		expect(console).toMatchObject({log, error});
	}, 60_000);

	test.each([
		['CI', 'true'],
		['NO_COLOR', '1'],
		['FORCE_COLOR', '0'],
		['TERM', 'dumb'],
	])('draw in true colour whatever the environment says: %s', async (name, value) => {
		vi.stubEnv(name, value);
		vi.resetModules();
		const fresh = await import('ink');
		const frames: string[] = [];
		const stdout = Object.assign(new EventEmitter(), {columns: 40, rows: 10, isTTY: true, write: (frame: string) => frames.push(frame)});
		const stdin = new EventEmitter();
		const options = {stdout, stdin, debug: true, patchConsole: false} as unknown as Parameters<typeof render>[1];
		fresh.render(<fresh.Text color="#7aa2f7">x</fresh.Text>, options).unmount();
		expect([...new Set(frames)]).toEqual(['\u001B[38;2;122;162;247mx\u001B[39m']);
	});

	test('write frames and nothing else: no cursor, no erasing, also when the terminal gets narrower', () => {
		const frames: string[] = [];
		const {stdout, instance} = open(frames);
		stdout.columns = 20;
		stdout.emit('resize');
		instance.clear();
		instance.unmount();
		expect([...new Set(frames)]).toHaveLength(1);
	});
});
