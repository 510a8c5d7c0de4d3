import {setTimeout as delay} from 'node:timers/promises';
import {describe, expect, test} from 'vitest';
import {open, openAlone, openShell} from '../helpers/driver.ts';
import {slowed} from './support/slow-clock.ts';

/** What one key after another leads to. */
async function screenAfter(...keys: readonly string[]) {
	const rolex = await open();
	return rolex.change(...keys);
}

test('keys that come together in one write are each acted on', async () => {
	const expected = await screenAfter('j', 'j', '<tab>', 'j', 's');
	const rolex = await open();
	rolex.send('jj\tjs');
	await rolex.seeAgain(expected);
});

test('a held key moves once for each time it comes', async () => {
	const rolex = await open();
	rolex.send('\x1b[B'.repeat(23));
	await rolex.see('AI-era changes');
	rolex.send('\x1b[A'.repeat(23));
	await rolex.see('What is each discipline');
});

test('keys typed before the first screen are acted on', async () => {
	const shell = await openShell();
	await shell.press('rolex', '<enter>', 'jj');
	await shell.see(/▸ Goal/);
});

/** Over SSH rolex waits longer for the rest of a sequence. */
const ssh = {SSH_CONNECTION: '10.0.0.1 4711 10.0.0.2 22', SSH_TTY: '/dev/pts/0'};

describe('an escape sequence split across reads is not Esc', () => {
	const slowness = 20;
	for (const [name, pieces, apart] of [
		['an arrow', ['\x1b', '[B'], 0],
		['an arrow, byte by byte', ['\x1b', '[', 'B'], 0],
		['an arrow whose parts are 70 ms apart', ['\x1b', '[B'], 70],
		['an application arrow', ['\x1bO', 'B'], 0],
		['a key with modifiers', ['\x1b[1', ';1B'], 130],
	] as const) {
		test(name, async () => {
			const expected = await screenAfter('<tab>', 'j');
			const rolex = await open({env: {...ssh, ...slowed(slowness)}, answers: 'never'});
			await rolex.change('<tab>');
			for (const piece of pieces) {
				await rolex.deliver(piece);
				if (piece !== pieces.at(-1)) await delay(apart * slowness);
			}
			await rolex.seeAgain(expected);
		});
	}
});

test('a lone Esc acts at once, as a person sees it', async () => {
	const slowness = 40;
	const rolex = await openAlone({env: slowed(slowness)});
	await rolex.change('?');
	const pressed = performance.now();
	await rolex.press('<esc>');
	await rolex.see('Definition and scope');
	// 40 ms of waiting.
	expect((performance.now() - pressed) / slowness).toBeLessThan(100);
});

test('Esc twice in one write is Esc twice', async () => {
	const rolex = await open();
	const list = await rolex.settled();
	await rolex.change('<enter>', '<tab>');
	rolex.send('\x1b\x1b');
	await rolex.seeAgain(list);
});

test('Esc and a key that a slow link delivers together are both themselves', async () => {
	const expected = await screenAfter('s');
	const rolex = await open();
	await rolex.change('?');
	rolex.send('\x1bs');
	await rolex.seeAgain(expected);
});

test('Ctrl-c on a Cyrillic layout quits, written out as kitty and xterm do', async () => {
	for (const bytes of ['\x1b[1089::99;5u', '\x1b[27;5;1089~']) {
		const rolex = await open();
		rolex.send(bytes);
		expect((await rolex.exit).code).toBe(0);
	}
});

test('sequences nobody knows, broken UTF-8 and stray controls are no keys', async () => {
	const rolex = await open();
	const look = await rolex.settled();
	rolex.send('\x1b[99;5~\x1b[?1;2c\x1b]52;c;cXFx\x07\x1bP1$r0m\x1b\\\x1b[200;300R\x1b[<0;3;4M\x1b[I\x1b[O\x1b[27;5;200~\x00\x1e\x1f');
	rolex.send('\x1b]11;rgb:1e1e/1e1e/1e1e\x07'.slice(0, 3));
	await rolex.settled();
	rolex.send('\x07');
	await rolex.settled();
	rolex.send('jk');
	await rolex.seeAgain(look);
});
