import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished, vi} from 'vitest';
import {folderOf} from '../dataset/written.ts';
import {printed} from './printed.ts';

const head = `name: A bakery
roles:
  - {id: baker, name: Baker, short: Baker, tagline: Bakes}
  - {id: seller, name: Seller, short: Seller, tagline: Sells}
ownership:
  - {id: answer-bell, formerly: [bell-01], task: Answer the bell, owner: baker, why: They are up., certainty: usual, neglected: Customers leave.}
  - {id: sweep, task: Sweep, owner: seller, why: It is their floor., certainty: firm}
needs:
  - {id: nobody-comes, symptom: Nobody comes to the door, start: seller, step: Ring it yourself.}
decisions:
`;

/** A folder with files of decisions of a small bakery. */
const bakery = (files: Readonly<Record<string, string>>) =>
	folderOf(Object.fromEntries(Object.entries(files).map(([name, decisions]) => [name, head + decisions])));

const settled = '  answer-bell: {owner: seller, helps: baker, note: Nights.}\n  sweep: seller\n';

describe('rolex agreement', () => {
	it('tells what is decided, what differs from the usual, and what it costs', async () => {
		const {code, stdout, stderr} = await printed([
			'agreement',
			join(bakery({'ours.yaml': settled}), 'ours.yaml'),
			'--needs',
			'nobody-comes',
		]);
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout).toContain('2 of 2 pieces of work have an owner here; 0 are not settled.');
		expect(stdout).toMatch(/^Answer the bell +Seller +Baker +Nights\.$/m);
		expect(stdout).toMatch(/^Answer the bell +Seller; Baker helps +Baker\. They are up\. +Customers leave\.$/m);
		expect(stdout).toMatch(/^Seller +█{24} 2$/m);
		expect(stdout).toMatch(/Ring it\s[\s\S]*?yourself\./);
		expect(stdout).toMatch(/Editorial: the authors'\s+judgement/);
	});

	it.each([
		['markdown', /^# Who answers for what: A bakery$[\s\S]*\| Answer the bell \| Seller \| Baker \| Nights\. \|/m],
		[
			'html',
			/<h1>Who answers for what: A bakery<\/h1>[\s\S]*Content-Security-Policy|Content-Security-Policy[\s\S]*<h1>Who answers for what: A bakery<\/h1>/,
		],
		['csv', /^answer-bell,Answer the bell,decided,Seller,Baker,,,Nights\.,,,Baker,yes,Customers leave\.,\r$/m],
		['json', /"accountable": "Seller",\n\s+"helps": "Baker"/],
	])('is written as %s', async (format, form) => {
		const {stdout} = await printed(['agreement', join(bakery({'ours.yaml': settled}), 'ours.yaml'), '--format', format]);
		expect(stdout).toMatch(form);
	});

	it.each([
		['settled', settled, 0, ''],
		['open', '  sweep: disagree\n', 1, 'rolex: not settled: 2 pieces of work open.\n'],
		['not understood', `${settled}  answer-cat: [a]\n`, 1, 'rolex: not settled: 1 problem of the file.\n'],
		[
			'of two accountable',
			'  answer-bell: {owner: [baker, seller]}\n  sweep: seller\n',
			1,
			'rolex: not settled: 1 piece of work open, 1 contradiction, 1 problem of the file.\n',
		],
	])('with --check ends as a workflow wants it where all is %s', async (_, decisions, code, stderr) => {
		const ended = await printed(['agreement', join(bakery({'ours.yaml': decisions}), 'ours.yaml'), '--check']);
		expect([ended.code, ended.stderr]).toEqual([code, stderr]);
	});

	it.each([
		['there is none', 'gone.yaml', undefined, /there is no .*gone\.yaml\. Begin one: rolex decide/],
		['it is half-written', 'a.yaml', 'extends: built-in\ndecisions:\n  sweep: {owner: ba', /a\.yaml cannot be read, at line 3: /],
		['it is of something else', 'a.yaml', 'services: {}\n', /a\.yaml is no file of rolex: it begins with `services`/],
		['its review is on no day', 'a.yaml', 'extends: built-in\nagreement: {review: "2026-99-99"}\n', /a\.yaml:2:.*2026-99-99/],
		['it names a need by no id', 'a.yaml', 'extends: built-in\nagreement: {needs: ["-"]}\n', /a\.yaml:2:/],
		['what it extends is gone', 'a.yaml', 'extends: gone.yaml\ndecisions: {}\n', /E101/],
	])('says in words that %s', async (_, name, text, said) => {
		const {code, stdout, stderr} = await printed(['agreement', join(folderOf(text === undefined ? {} : {[name]: text}), name)]);
		expect([code, stdout]).toEqual([1, '']);
		expect(stderr).toMatch(said);
	});

	it('opens though it does not understand a decision, and says so', async () => {
		const {code, stdout} = await printed([
			'agreement',
			join(bakery({'ours.yaml': '  sweep: nobody-known\n  gone: baker\n'}), 'ours.yaml'),
			'--width',
			'120',
		]);
		expect(code).toBe(0);
		expect(stdout).toContain('`sweep`: unknown role or party `nobody-known`');
		expect(stdout).toContain('gone: Baker answers for it. There is no such work in this dataset.');
	});

	it('never lets a text of the file reach a terminal, a page or a spreadsheet as it is', async () => {
		const file = join(
			bakery({'ours.yaml': '  sweep: {owner: "=HYPERLINK(1) \\e[31m", note: "<script>alert(1)</script> \\u202e"}\n'}),
			'ours.yaml',
		);
		for (const format of ['text', 'markdown', 'html', 'csv', 'json']) {
			const {stdout} = await printed(['agreement', file, '--format', format]);
			expect(['\u001b', '\u202e'].filter(character => stdout.includes(character))).toEqual([]);
			if (format === 'csv') expect(stdout).toContain("'=HYPERLINK");
			if (format === 'html') expect(stdout).not.toContain('<script>alert');
		}
	});

	it('takes the names that a file gives its roles, teams and work of its own', async () => {
		const ours = [
			...[
				'extends: bakery.yaml',
				'roles:',
				'  - {id: seller, name: Front of house, short: Front}',
				'parties:',
				'  - {id: nights, name: Night watch}',
			],
			...['ownership:', '  - {id: feed-cat, task: Feed the cat, owner: shared, why: It is loud., certainty: varies}'],
			...['decisions:', '  feed-cat: {owner: night watch, helps: Front}', '  sweep: seller', ''],
		];
		const folder = folderOf({'bakery.yaml': head.replace('decisions:\n', ''), 'ours.yaml': ours.join('\n')});
		const {stdout} = await printed(['agreement', join(folder, 'ours.yaml')]);
		expect(stdout).toMatch(/^Feed the cat +Night watch +Front$/m);
		expect(stdout).toMatch(/^Sweep +Front$/m);
		expect(stdout).toContain('WORKING AGREEMENT BETWEEN BAKER AND FRONT');
	});

	it('reads a file from standard input', async () => {
		const {stdout} = await printed(['agreement', '-', '--json'], {stdin: head + settled});
		expect(JSON.parse(stdout).work.map(({accountable}: {accountable: string}) => accountable)).toEqual(['Seller', 'Seller']);
	});

	it('is at home on a narrow terminal', async () => {
		const {stdout} = await printed(['agreement', join(bakery({'ours.yaml': settled}), 'ours.yaml'), '--width', '30']);
		expect(Math.max(...stdout.split('\n').map(({length}) => length))).toBeLessThanOrEqual(30);
	});

	it('is printed with the settings in force, and what of them is ignored is told', async () => {
		const folder = bakery({'ours.yaml': settled});
		mkdirSync(join(folder, 'rolex'));
		writeFileSync(join(folder, 'rolex/config.yaml'), 'roles: {left: seller, right: sre}\nspeed: sloow\n');
		const {code, stdout, stderr} = await printed(['agreement', join(folder, 'ours.yaml')], {env: {XDG_CONFIG_HOME: folder}});
		expect(code).toBe(0);
		expect(stdout).toContain('WORKING AGREEMENT BETWEEN SELLER AND BAKER');
		expect(stderr).toMatch(/^rolex: ignored: .*config\.yaml:2:8 `speed` is `sloow`/);
	});

	it.each(['text', 'markdown', 'html', 'csv', 'json'])('is %s in ASCII where that is asked for', async format => {
		const file = join(bakery({'ours.yaml': '  sweep: {owner: seller, note: Überall – α}\n'}), 'ours.yaml');
		for (const {stdout} of [
			await printed(['agreement', file, '--format', format, '--ascii']),
			await printed(['agreement', file, '--format', format], {env: {ROLEX_ASCII: '1'}}),
		])
			expect(stdout).toMatch(/^[\r\n -~]+$/);
	});

	it('refuses what does not go together', async () => {
		const folder = bakery({'a.yaml': settled, 'b.yaml': settled});
		const [a, b] = [join(folder, 'a.yaml'), join(folder, 'b.yaml')];
		expect((await printed(['agreement', a, b, '--check'])).code).toBe(2);
		expect((await printed(['agreement', a, '--format', 'yaml'])).code).toBe(2);
	});
});

describe('rolex agreement of two files', () => {
	it('puts what they see differently on one page, with both views', async () => {
		const folder = bakery({'bakers.rolex.yaml': settled, 'sellers.yaml': '  bell-01: {owner: baker, note: We sleep.}\n  sweep: Seller\n'});
		const {stdout} = await printed(['agreement', join(folder, 'bakers.rolex.yaml'), join(folder, 'sellers.yaml'), '--width', '100']);
		expect(stdout).toContain('What we see differently: bakers and sellers');
		expect(stdout).toContain('Of 2 pieces of work that all answered, 1 is seen alike and 1 is to be talked about.');
		expect(stdout).toContain('• bakers: Seller answers for it, Baker helps (Nights.)');
		expect(stdout).toContain('• sellers: Baker answers for it (We sleep.)');
	});
});

describe('rolex agreement --against', () => {
	/** A repository with a first commit, in which the file is then changed. */
	function repository(before: string, after: string): string {
		const folder = bakery({'ours.yaml': before});
		const git = (...args: string[]) =>
			execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {cwd: folder, stdio: 'pipe'});
		git('init', '--quiet', '--initial-branch=main');
		git('add', '.');
		git('commit', '--quiet', '--message', 'First');
		writeFileSync(join(folder, 'ours.yaml'), head + after);
		return folder;
	}

	it('tells what changed since a revision of git, for a pull request', async () => {
		const folder = repository('  answer-bell: baker\n', settled);
		const {code, stdout} = await printed(['agreement', join(folder, 'ours.yaml'), '--against', 'main', '--format', 'markdown']);
		expect(code).toBe(0);
		expect(stdout).toContain('2 decisions changed since main; open: 1 before, 0 now. All is settled.');
		expect(stdout).toContain('| Answer the bell | Baker answers for it | Seller answers for it, Baker helps | Nights. |');
		expect(stdout).toContain('| Sweep | not decided | Seller answers for it | – |');
	});

	it('finds the file behind a link, and its repository from within a hook', async () => {
		const folder = repository('  answer-bell: baker\n', settled);
		const elsewhere = folderOf();
		symlinkSync(join(folder, 'ours.yaml'), join(elsewhere, 'linked.yaml'));
		vi.stubEnv('GIT_DIR', '.nowhere');
		onTestFinished(() => void vi.unstubAllEnvs());
		const {stdout} = await printed(['agreement', join(elsewhere, 'linked.yaml'), '--against', 'HEAD', '--json']);
		expect(JSON.parse(stdout).changes.map(({kind}: {kind: string}) => kind)).toEqual(['changed', 'decided']);
	});

	it('tells what changed since another file', async () => {
		const folder = bakery({'ours.yaml': settled, 'before.yaml': settled});
		const {stdout} = await printed(['agreement', join(folder, 'ours.yaml'), '--against', join(folder, 'before.yaml')]);
		expect(stdout).toContain('Nothing changed. All is settled.');
	});

	it('knows what the file extends to be decided before and after', async () => {
		const folder = bakery({'org.yaml': '  sweep: seller\n'});
		const ours = (decided: string) => `extends: ./org.yaml\ndecisions:\n  answer-bell: ${decided}\n`;
		writeFileSync(join(folder, 'before.yaml'), ours('baker'));
		writeFileSync(join(folder, 'ours.yaml'), ours('seller'));
		const {stdout} = await printed(['agreement', join(folder, 'ours.yaml'), '--against', join(folder, 'before.yaml'), '--json']);
		const {changes} = JSON.parse(stdout) as {readonly changes: readonly {readonly kind: string}[]};
		expect(changes.map(({kind}) => kind)).toEqual(['changed']);
	});

	it('counts all as decided since where a revision has no such file', async () => {
		const folder = repository('', settled);
		writeFileSync(join(folder, 'new.yaml'), readFileSync(join(folder, 'ours.yaml')));
		const {stdout, stderr} = await printed(['agreement', join(folder, 'new.yaml'), '--against', 'HEAD', '--json']);
		expect(stderr).toContain(`at \`HEAD\` there is no new.yaml in ${folder}, so all counts as decided since.`);
		expect(JSON.parse(stdout).changes.map(({kind}: {kind: string}) => kind)).toEqual(['decided', 'decided']);
	});

	it.each([
		['--upload-pack=touch x'],
		['-O/tmp/x'],
		['main:other.yaml'],
		['no-such-branch'],
		['$(touch x)'],
		['main\nx'],
		['x'.repeat(5000)],
	])('takes `%s` for no revision, and runs nothing for it', async revision => {
		const folder = repository(settled, settled);
		const {code, stdout, stderr} = await printed(['agreement', join(folder, 'ours.yaml'), `--against=${revision}`]);
		expect([code, stdout]).toEqual([1, '']);
		expect(stderr).toContain('is neither a file nor a revision of git');
	});

	it('says that a folder is in no repository, in its own words', async () => {
		const folder = bakery({'ours.yaml': settled});
		const {code, stderr} = await printed(['agreement', join(folder, 'ours.yaml'), '--against', 'main']);
		expect([code, stderr]).toEqual([
			1,
			`rolex: --against: \`main\` is neither a file nor a revision of git here. ${folder} is in no repository of git: name a file, or keep the decisions in one.\n`,
		]);
	});

	it('says that there is no git', async () => {
		const folder = repository(settled, settled);
		vi.stubEnv('PATH', folder);
		onTestFinished(() => void vi.unstubAllEnvs());
		const {code, stderr} = await printed(['agreement', join(folder, 'ours.yaml'), '--against', 'main']);
		expect([code, stderr]).toEqual([1, expect.stringContaining('There is no git on this machine: install it, or name a file.')]);
	});

	it('says what to do about a revision that is not there', async () => {
		const folder = repository(settled, settled);
		const {stderr} = await printed(['agreement', join(folder, 'ours.yaml'), '--against', 'v9']);
		expect(stderr).toContain(`The repository of ${folder} has none of that name. Its branches and tags: git branch --all; git tag.`);
	});

	it('says that a revision has a folder of that name', async () => {
		const folder = repository(settled, settled);
		mkdirSync(join(folder, 'was'));
		writeFileSync(join(folder, 'was', 'x'), 'x');
		const git = (...args: string[]) =>
			execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {cwd: folder, stdio: 'pipe'});
		git('add', '.');
		git('commit', '--quiet', '--message', 'Second');
		rmSync(join(folder, 'was'), {recursive: true});
		writeFileSync(join(folder, 'was'), readFileSync(join(folder, 'ours.yaml')));
		const {code, stderr} = await printed(['agreement', join(folder, 'was'), '--against', 'main']);
		expect([code, stderr]).toEqual([
			1,
			'rolex: --against: at `main`, was is a folder. Name a revision at which it is a file, or a file.\n',
		]);
	});
});

it('what sides answered alone is headed by their names', async () => {
	const folder = bakery({'ownership.ada.rolex.yaml': '  sweep: seller\n', 'ownership.bo.rolex.yaml': '  sweep: baker\n'});
	const paths = ['ada', 'bo'].map(name => join(folder, `ownership.${name}.rolex.yaml`));
	const {stdout} = await printed(['agreement', ...paths]);
	expect(stdout).toContain('What we see differently: ada and bo');
	expect(stdout).toMatch(/^• ada: Seller answers for it$/m);
});
