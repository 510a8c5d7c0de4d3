import {setTimeout as delay} from 'node:timers/promises';
import {describe, expect, test} from 'vitest';
import {open, pasted} from '../helpers/driver.ts';
import {slowed} from './support/slow-clock.ts';

test('the search finds the right topic first, Enter opens it, Esc returns to exactly the same screen', async () => {
	const rolex = await open();
	for (const [query, title] of [
		['eror bugdet', 'Error Budget'],
		['slo', 'Service Level Objective'],
		['golden pth', 'Golden Path'],
		['budget error', 'Error Budget'],
		['k8s', 'Kubernetes'],
		['errorbudget', 'Error Budget'],
		['iac', 'Infrastructure as Code'],
	] as const) {
		await rolex.press('g');
		await rolex.see('What is each discipline');
		await rolex.press('j');
		await rolex.see('Where did each come from');
		const before = await rolex.change('<tab>', 'j');
		await rolex.press('/', query);
		await rolex.see(` / ${query} `);
		await rolex.see(new RegExp(`^ ▸ ${title}\\b`, 'm'));
		await rolex.see(new RegExp(`│ ${title} +concept`));
		await rolex.press('<esc>');
		await rolex.seeAgain(before);
		await rolex.press('/', query, '<enter>');
		await rolex.see(new RegExp(`│ ${title} {3}`));
		await rolex.press('[');
		await rolex.see('Where did each come from');
		await rolex.change('<s-tab>');
	}
});

test('letters typed one after the other are each looked for', async () => {
	const rolex = await open();
	await rolex.press('/', ...'error budget');
	await rolex.see('▸ Error Budget');
	await rolex.see('Error Budget  concept');
	// What was found of fewer letters looks the same.
	await rolex.until(() => rolex.look().cursor === '15,0', 'not every letter was typed');
});

test('matched letters are marked', async () => {
	const rolex = await open();
	await rolex.press('/', 'slo');
	await rolex.see('▸ Service Level Objective');
	await rolex.press('<down>');
	await rolex.see(/^ {3}Service Level Objective/m);
	const {lines, styles} = await rolex.settled();
	const row = lines.findIndex(line => line.includes('Service Level Objective'));
	expect(styles[row]?.split(';').length).toBeGreaterThan(2);
});

test('Enter pressed in the same moment as the query opens what it finds', async () => {
	const rolex = await open();
	rolex.send('/eror bugdet\r');
	await rolex.see('│ Error Budget ');
	await rolex.see('SRE leads');
});

test('nothing found says so and takes nothing for an answer', async () => {
	const rolex = await open();
	await rolex.press('/', 'qqzzxxvv');
	await rolex.see(/nothing|no /i);
	const look = await rolex.settled();
	await rolex.press('<enter>');
	await rolex.seeAgain(look);
});

describe('pasted text is text', () => {
	test('pasted into the search', async () => {
		const rolex = await open();
		await rolex.change('/');
		rolex.send(pasted('error budget'));
		await rolex.see('▸ Error Budget');
	});

	test('pasted while browsing, it is looked for, and none of its letters is a key', async () => {
		const rolex = await open();
		rolex.send(pasted('q\x03js k8s'));
		await rolex.see(/^ \/ qjs k8s /m);
	});

	test('lines pasted are one line, and open nothing', async () => {
		const rolex = await open();
		rolex.send(pasted('golden\npath\n'));
		await rolex.see(/^ \/ golden path /m);
		await rolex.see('▸ Golden Path');
	});

	// No terminal puts an answer in the middle of a paste.
	test('a paste that comes in pieces, cut within its marks', async () => {
		const rolex = await open({answers: 'never', env: slowed(20)});
		for (const piece of ['\x1b[200', '~err', 'or bud', 'get\x1b[2', '01~']) await rolex.deliver(piece);
		await rolex.see('▸ Error Budget');
		await rolex.see(/^ \/ error budget /m);
	});

	test('a paste that pauses, as over a bad link', async () => {
		const rolex = await open({answers: 'never', env: slowed(2)});
		await rolex.deliver('\x1b[200~error ');
		await delay(2000);
		rolex.send('budget\rqt\x1b[201~');
		await rolex.see(/^ \/ error budget qt /m);
	});

	test('what is typed after a paste goes behind it', async () => {
		const rolex = await open();
		rolex.send(`${pasted('error')} bud`);
		await rolex.see(/^ \/ error bud /m);
	});

	test('a very long paste', async () => {
		const rolex = await open();
		rolex.send(pasted('budget '.repeat(20_000)));
		await rolex.see(/budget/);
		await rolex.press('<esc>');
		await rolex.see('Definition and scope');
	});
});

test('wide and joined characters in the search leave its frame straight', async () => {
	const rolex = await open();
	await rolex.change('/');
	const [, rule = ''] = rolex.screen();
	for (const text of ['日本語', '👩‍👩‍👧‍👦', 'é️', '𠮷', 'ｆｕｌｌ', '①Ω']) {
		rolex.send(pasted(text));
		await rolex.settled();
	}
	await rolex.see(/日本語/);
	expect(rolex.screen()[1]).toBe(rule);
	expect(rolex.screen()).toHaveLength(24);
	await rolex.press('<c-u>', 'slo');
	await rolex.see('▸ Service Level Objective');
	await rolex.see(/^ \/ slo +\d/m);
	expect(rolex.screen()[1]).toBe(rule);
});
