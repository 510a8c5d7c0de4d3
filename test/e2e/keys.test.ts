import {expect} from 'vitest';
import {testEachKey} from './support/each-key.ts';
import {expectRestored} from './support/restored.ts';

const first = 'What is each discipline';
const second = 'Where did each come from';

testEachKey('browse', 80, {
	async up(rolex, key) {
		await rolex.change('j');
		await rolex.press(key);
		await rolex.see(first);
	},
	async down(rolex, key) {
		await rolex.press(key);
		await rolex.see(second);
	},
	async left(rolex, key) {
		const left = await rolex.change('<tab>');
		await rolex.change('<tab>');
		await rolex.press(key);
		await rolex.seeAgain(left);
	},
	async right(rolex, key) {
		await rolex.change('<tab>');
		const right = await rolex.change('<tab>');
		await rolex.change('<s-tab>');
		await rolex.press(key);
		await rolex.seeAgain(right);
	},
	async 'next-pane'(rolex, key) {
		await rolex.press(key);
		await rolex.see('scroll');
		const scrolled = await rolex.change('j');
		expect(scrolled.lines.join('\n')).toMatch(/↑ \d/);
	},
	async 'previous-pane'(rolex, key) {
		const list = await rolex.settled();
		await rolex.change('<tab>');
		await rolex.press(key);
		await rolex.seeAgain(list);
	},
	async first(rolex, key) {
		const start = await rolex.settled();
		await rolex.change('j', 'j');
		await rolex.press(key);
		await rolex.seeAgain(start);
	},
	async last(rolex, key) {
		await rolex.press(key);
		await rolex.see(/^ ▸ AI-era/m);
		await rolex.press('j', 'k');
		await rolex.see(/^ ▸ Anti-patterns/m);
	},
	async 'page-up'(rolex, key) {
		const start = await rolex.settled();
		await rolex.change('<pagedown>');
		await rolex.press(key);
		await rolex.seeAgain(start);
	},
	async 'page-down'(rolex, key) {
		const next = (await rolex.change(key)).lines.findIndex(line => line.startsWith(' ▸ '));
		expect(next).toBeGreaterThan(8);
	},
	async open(rolex, key) {
		await rolex.press(key);
		await rolex.seeNo(/ ▸ | │ /);
		await rolex.see(first);
	},
	async 'back-out'(rolex, key) {
		const list = await rolex.settled();
		await rolex.change('<enter>');
		await rolex.press(key);
		await rolex.seeAgain(list);
		await rolex.change('<tab>');
		await rolex.press(key);
		await rolex.seeAgain(list);
	},
	async search(rolex, key) {
		await rolex.press(key);
		await rolex.see(/^ \/ .*\d+$/m);
		expect((await rolex.settled()).cursor).toBe('3,0');
	},
	async decide(rolex, key) {
		await rolex.press(key);
		await rolex.see('Begin one: rolex decide');
	},
	async 'take-need'(rolex, key) {
		await rolex.press(key);
		await rolex.see('Only a symptom');
	},
	async back(rolex, key) {
		await rolex.change('j', '2');
		await rolex.press(key);
		await rolex.see(second);
	},
	async forward(rolex, key) {
		await rolex.change('2', 'j', '1');
		await rolex.press('[');
		await rolex.see('DISCIPLINES');
		await rolex.press(key);
		await rolex.see(first);
	},
	async view(rolex, key) {
		const shown: Readonly<Record<string, RegExp>> = {
			1: /PURPOSE/, 2: /DISCIPLINES/, 3: /OWNS/, 4: /^ ▸ /m, 5: /\d\d:\d\d/, 6: /^ ▸ /m, 7: /^ ▸ /m, 8: /▸ Which am I\?/, 9: /ROLES/,
		}; // biome-ignore format: a table reads better in rows
		if (key === '1') await rolex.change('2');
		await rolex.change(key);
		await rolex.see(shown[key] ?? /no such view/);
	},
	async overview(rolex, key) {
		await rolex.press(key);
		await rolex.see('Overview');
		await rolex.press('j', '<enter>');
		await rolex.see(second);
	},
	async contents(rolex, key) {
		const list = await rolex.settled();
		await rolex.press(key);
		await rolex.see('How do they differ?');
		await rolex.see('9 Origins');
		await rolex.press('<esc>');
		await rolex.seeAgain(list);
	},
	async 'next-hit'(rolex, key) {
		await rolex.change('/', 'budget');
		await rolex.press('<enter>');
		await rolex.see(/^ ▸ /m);
		await rolex.press(key);
		await rolex.see(/ 2 of \d+ for “budget”/);
	},
	async 'previous-hit'(rolex, key) {
		await rolex.change('/', 'budget');
		await rolex.press('<enter>');
		await rolex.see(/^ ▸ /m);
		await rolex.press('n');
		await rolex.see(/ 2 of \d+ for “budget”/);
		await rolex.press(key);
		await rolex.see(/ 1 of \d+ for “budget”/);
	},
	async lock(rolex, key) {
		await rolex.press('<tab>', key);
		await rolex.see('Both panes scroll together.');
		const scrolled = await rolex.change('j');
		expect(scrolled.lines.join('\n')).toMatch(/↑ \d+ more +↑ \d+ more/);
	},
	async enlarge(rolex, key) {
		await rolex.press('<tab>', key, key);
		await rolex.see('The pane with the keys is alone.');
		await rolex.seeNo('• Designing');
	},
	async shrink(rolex, key) {
		await rolex.press('<tab>', '+', key);
		await rolex.see('Both panes have the same room.');
	},
	async differing(rolex, key) {
		const before = await rolex.settled();
		await rolex.press(key);
		await rolex.see('Marked: the words');
		const after = await rolex.settled();
		expect(after.styles).not.toEqual(before.styles);
	},
	async reading(rolex, key) {
		await rolex.press(key);
		await rolex.see('Only what differs');
		await rolex.press(key);
		await rolex.see(/Both: S/);
		await rolex.press(key);
		await rolex.see('All is read of both.');
	},
	async swap(rolex, key) {
		expect(rolex.text()).toMatch(/│ SRE +Platform/);
		await rolex.press(key);
		await rolex.see(/│ Platform +SRE/);
	},
	async roles(rolex, key) {
		await rolex.press(key);
		await rolex.see('The role on the left');
		await rolex.press('j', '<enter>');
		await rolex.see(/│ Platform +SRE/);
	},
	async bookmark(rolex, key) {
		await rolex.change('j', 'j');
		await rolex.press(key);
		await rolex.see('Bookmarked');
		await rolex.press('g', '/');
		await rolex.see(/^\*?\s?▸ Goal/m);
	},
	async bookmarks(rolex, key) {
		await rolex.press('f');
		await rolex.see('Bookmarked');
		await rolex.press(key);
		await rolex.see(/^ Bookmarks/m);
	},
	async been(rolex, key) {
		await rolex.change('2');
		await rolex.press(key);
		await rolex.see('Where you have been');
	},
	async copy(rolex, key) {
		await rolex.press(key);
		await rolex.see('Copied Definition and scope');
		const [coded = ''] = /[\w+/=]*/.exec(rolex.raw().split('\x1b]52;c;')[1] ?? '') ?? [];
		expect(Buffer.from(coded, 'base64').toString()).toMatch(/^#+ Definition and scope\n/);
	},
	async links(rolex, key) {
		await rolex.press(key);
		await rolex.see('https://last9.io/blog/sre-vs-platform-engineering');
	},
	async theme(rolex, key) {
		const before = await rolex.settled();
		await rolex.press(key);
		await rolex.see('Theme: ');
		const after = await rolex.settled();
		expect(after.lines.slice(0, -1)).toEqual(before.lines.slice(0, -1));
		expect(after.styles).not.toEqual(before.styles);
	},
	async help(rolex, key) {
		await rolex.press(key);
		await rolex.see(/^ Keys /m);
		await rolex.see('move down, or scroll the pane in focus');
	},
	async redraw(rolex, key) {
		const look = await rolex.settled();
		rolex.terminal.emulator.write(Buffer.from('\x1b[5;5Hwall: the machine goes down'));
		await rolex.press(key);
		await rolex.seeAgain(look);
	},
	async suspend(rolex, key) {
		const look = await rolex.change('j');
		await rolex.press(key);
		await rolex.until(() => rolex.raw().split('\x1b[?1049l').length === 2, 'It did not leave the screen');
		await rolex.seeAgain(look);
	},
	async leave(rolex, key) {
		await rolex.press('?');
		await rolex.see(/^ Keys /m);
		await rolex.press(key);
		await rolex.seeNo(/^ Keys /m);
		await rolex.press(key);
		expect((await rolex.exit).code).toBe(0);
		await expectRestored(rolex);
	},
	async quit(rolex, key) {
		await rolex.press(key);
		expect((await rolex.exit).code).toBe(0);
		await expectRestored(rolex);
	},
});

testEachKey('links', 80, {
	async choose(rolex, key) {
		await rolex.change('o', 'j', 'k');
		await rolex.press(key);
		await rolex.see('Copied');
		expect(rolex.raw()).toContain(Buffer.from('https://last9.io/blog/sre-vs-platform-engineering').toString('base64').slice(0, 40));
	},
});

testEachKey('roles', 80, {
	async 'other-side'(rolex, key) {
		await rolex.change('r');
		await rolex.press(key);
		await rolex.see('The role on the right');
	},
});
