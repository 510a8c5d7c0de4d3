import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {open} from '../helpers/driver.ts';
import {type KeyTest, testEachKey} from './support/each-key.ts';

function folder(): string {
	const made = mkdtempSync(join(tmpdir(), 'rolex-decide-'));
	onTestFinished(() => rmSync(made, {recursive: true, force: true}));
	return made;
}

const answers =
	(said: string | RegExp): KeyTest =>
	async (rolex, key) => {
		await rolex.press(key);
		await rolex.see('1 of 72 decided');
		await rolex.press('<left>');
		await rolex.see(said);
	};

/** A file in a folder that the test's own home goes with. */
const fresh = 'keys.rolex.yaml';

testEachKey(
	'sitting',
	100,
	{
		'decide-left': answers('▸ 1  SRE'),
		'decide-right': answers('▸ 2  Platform'),
		async 'decide-both'(rolex, key) {
			await rolex.press(key);
			await rolex.see('Who is accountable');
			await rolex.press('2');
			await rolex.see('1 of 72 decided');
		},
		'decide-teams': answers('▸ 4  product teams'),
		async 'decide-party'(rolex, key) {
			await rolex.press(key);
			await rolex.see('Who answers for it?');
			await rolex.press('Night shift', '<enter>');
			await rolex.see('Night shift');
		},
		'decide-nobody': answers('▸ 6  nobody yet'),
		'decide-not': answers('▸ 7  no such work'),
		async 'decide-disagree'(rolex, key) {
			await rolex.press(key);
			await rolex.see('1 not agreed');
		},
		async 'decide-usual'(rolex, key) {
			await rolex.press(key);
			await rolex.see(/1 of 72 decided|Who is accountable/);
		},
		async jot(rolex, key) {
			await rolex.press(key);
			await rolex.see('Note:');
			await rolex.press('Ask Bo', '<enter>');
			await rolex.see(/Note +Ask Bo/);
		},
		async 'add-work'(rolex, key) {
			await rolex.press(key);
			await rolex.see('What is it?');
			await rolex.press('Feed the cat', '<enter>', '<enter>');
			await rolex.see('0 of 73 decided');
		},
		async 'name-here'(rolex, key) {
			await rolex.press(key);
			await rolex.see('Whose name?');
			await rolex.press('sre', '<enter>', '<c-u>', 'ProdEng', '<enter>', '<enter>');
			await rolex.see('1  ProdEng');
		},
		async undecide(rolex, key) {
			await rolex.change('1', '<left>');
			await rolex.press(key);
			await rolex.see('0 of 72 decided');
		},
		async undo(rolex, key) {
			await rolex.change('1');
			await rolex.press(key);
			await rolex.see('0 of 72 decided');
		},
		async redo(rolex, key) {
			await rolex.change('1', 'u');
			await rolex.press(key);
			await rolex.see('1 of 72 decided');
		},
		async 'work-before'(rolex, key) {
			await rolex.change('<right>');
			await rolex.press(key);
			await rolex.see(/ 1 of 72$/m);
		},
		async 'work-after'(rolex, key) {
			await rolex.press(key);
			await rolex.see(/ 2 of 72$/m);
		},
		async 'first-open'(rolex, key) {
			await rolex.change('1', '<right>', '<right>');
			await rolex.press(key);
			await rolex.see(/ 2 of 72$/m);
		},
		async summary(rolex, key) {
			await rolex.press(key);
			await rolex.see('72 of 72 are open still.');
		},
		async 'all-work'(rolex, key) {
			await rolex.press(key);
			await rolex.see('all 72  open 72');
		},
		async close(rolex, key) {
			await rolex.press(key);
			await rolex.see('Compare');
		},
	},
	['decide', fresh],
);

test('three are decided, rolex is killed, and starts again where it was', async () => {
	const file = join(folder(), 'ownership.rolex.yaml');
	const first = await open({columns: 100, args: ['decide', file, '--by', 'Ada']});
	await first.press('1', '2', '8');
	await first.see('2 of 72 decided, 1 not agreed');
	first.signal('SIGKILL');
	await first.exit;
	expect(readFileSync(file, 'utf8').match(/by: Ada/g)?.length).toBe(3);
	const second = await open({columns: 100, args: ['decide', file]});
	await second.see('2 of 72 decided, 1 not agreed');
	await second.see(/ 4 of 72$/m);
	await second.press('u');
	await second.see('There is nothing to undo.');
	await second.press('4', 'q');
	expect((await second.exit).code).toBe(0);
	const told = `3 decided, 1 not agreed, in ${file}. What follows from it: rolex agreement ${file}`;
	expect(second.text().replace(/\s/g, '')).toContain(told.replace(/\s/g, ''));
	expect(readFileSync(file, 'utf8')).toContain('teams');
});

test.each(['SIGKILL', 'SIGHUP'] as const)(
	'what is half typed when %s ends rolex is offered by the next, and is in no file of the team',
	async signal => {
		const at = folder();
		const file = join(at, 'ownership.rolex.yaml');
		const options = {columns: 100, args: ['decide', file], env: {XDG_STATE_HOME: join(at, 'state')}};
		const first = await open(options);
		await first.press('<right>', 'n', 'Ask finance fi');
		await first.see('Ask finance fi');
		const kept = join(at, 'state/rolex/drafts.json');
		if (signal === 'SIGKILL')
			await first.until(() => existsSync(kept) && readFileSync(kept, 'utf8').includes('fi"'), 'it was never written');
		first.signal(signal);
		await first.exit;
		expect(readFileSync(kept, 'utf8')).toContain('Ask finance fi');
		expect(statSync(kept).mode & 0o777).toBe(0o600);
		expect(existsSync(file)).toBe(false);
		const second = await open(options);
		await second.see('“Ask finance fi”, which is not kept yet: n goes on with it.');
		await second.press('n', 'rst', '<enter>');
		await second.see(/Note +Ask finance first/);
		await second.press('q');
		await second.exit;
		expect(readFileSync(file, 'utf8')).toContain('Ask finance first');
		expect(readFileSync(kept, 'utf8')).not.toContain('finance');
	},
);

test('a dataset that is decided in is sat down to with m, at the work chosen, and its list shows what is decided', async () => {
	const file = join(folder(), 'ours.yaml');
	writeFileSync(file, 'extends: built-in\ndecisions:\n  set-checkout-slo: sre\n');
	const rolex = await open({columns: 120, rows: 40, args: ['--data', file, 'set-checkout-slo']});
	await rolex.see(/✓▸ /);
	await rolex.press('m');
	await rolex.see('▸ 1  SRE');
	await rolex.press('2');
	await rolex.see('✓ Set the SLO for checkout: Platform');
	await rolex.press('q');
	await rolex.until(() => readFileSync(file, 'utf8').includes('set-checkout-slo: platform'), 'it was never written');
});

test('each side answers alone in a file of its own, and nothing of what is usual is shown', async () => {
	const at = folder();
	const rolex = await open({columns: 100, args: ['decide', join(at, 'ownership.rolex.yaml'), '--blind', '--by', 'Ada Lovelace']});
	expect(rolex.text()).not.toMatch(/usual/i);
	await rolex.press('1');
	await rolex.see('1 of 72 decided');
	expect(existsSync(join(at, 'ownership.ada-lovelace.rolex.yaml'))).toBe(true);
	expect(existsSync(join(at, 'ownership.rolex.yaml'))).toBe(false);
});

/** A file that decides over roles and work of its own. */
const bakery = `name: A bakery
roles:
  - {id: baker, name: Baker, short: Baker, tagline: Bakes}
  - {id: seller, name: Seller, short: Seller, tagline: Sells}
  - {id: porter, name: Porter, short: Porter, tagline: Carries}
ownership:
  - {id: light-oven, task: Light the oven, owner: baker, why: They are there., certainty: usual}
  - {id: feed-cat, task: Feed the xylophonic cat, owner: baker, why: They are up., certainty: usual}
`;

test.each([
	['--ascii', ['--ascii'], {}],
	['a locale that is not UTF-8', [], {LANG: 'C', LC_ALL: 'C'}],
])('with %s it is decided in ASCII', async (_, flags, env) => {
	const file = join(folder(), 'ours.yaml');
	const rolex = await open({columns: 100, args: ['decide', file, ...flags], env});
	await rolex.press('1');
	await rolex.see('1 of 72 decided');
	// biome-ignore lint/suspicious/noControlCharactersInRegex: what is ASCII
	expect(rolex.text()).toMatch(/^[\x00-\x7f]*$/);
	expect(readFileSync(file, 'utf8')).toContain('sre');
});

test('roles of the config are those of the file, or left out; the work of the file is found', async () => {
	const at = folder();
	mkdirSync(join(at, 'rolex'));
	writeFileSync(join(at, 'rolex/config.yaml'), 'roles: {left: porter, right: platform}\n');
	writeFileSync(join(at, 'ours.yaml'), bakery);
	const rolex = await open({columns: 100, args: ['decide', join(at, 'ours.yaml')], env: {XDG_CONFIG_HOME: at}});
	await rolex.see('1  Porter');
	await rolex.press('<esc>');
	await rolex.see(/Light the oven[\s\S]*Feed the xylophonic cat/);
	await rolex.press('/', 'xylophonic');
	await rolex.until(() => /^(?![\s\S]*Light the oven)[\s\S]*Feed the xylophonic cat/.test(rolex.text()), 'it was never found');
});

test('what is wrong with the config is told', async () => {
	const at = folder();
	mkdirSync(join(at, 'rolex'));
	writeFileSync(join(at, 'rolex/config.yaml'), 'speed: sloow\n');
	const rolex = await open({columns: 120, args: ['decide', join(at, 'ours.yaml')], env: {XDG_CONFIG_HOME: at}});
	await rolex.see(/Ignored: config\.yaml:1 `speed` is `sloow`/);
});

test('what could not be written stands on standard error when rolex is left', async () => {
	const at = folder();
	const rolex = await open({columns: 100, args: ['decide', join(at, 'ownership.rolex.yaml')]});
	rmSync(at, {recursive: true});
	await rolex.press('1');
	await rolex.see('no such folder any more');
	await rolex.press('q');
	await rolex.see('Leave once more');
	await rolex.press('q');
	await rolex.exit;
	await rolex.see(/not written to .*ownership\.rolex\.yaml/);
});

for (const [args, told] of [
	[['decide', 'no-such-folder/a.yaml'], /no such folder/],
	[['decide', 'a.txt'], /wants the name of one file/],
	[['decide', '--blind'], /say whose/],
	[['decide', '--date', '2026-02-30'], /wants a day/],
] as const) {
	test(`rolex ${args.join(' ')} says what is wrong`, async () => {
		const rolex = await open({columns: 100, args});
		await rolex.see(told);
		expect((await rolex.exit).code).not.toBe(0);
	});
}
