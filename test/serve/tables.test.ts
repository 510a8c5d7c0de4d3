import {describe, expect, it, test} from 'vitest';
import {readAuthorizedKeys} from '../../source/serve/authorized-keys.ts';
import {wordsOf} from '../../source/serve/command-words.ts';
import {commandKind} from '../../source/serve/commands.ts';
import {limitTable, readLimits} from '../../source/serve/limits.ts';
import {readProxyHeader} from '../../source/serve/proxy-protocol.ts';
import {proxyTest, readSettings} from '../../source/serve/settings.ts';

describe('a command line', () => {
	test.each([
		['show error-budget', ['show', 'error-budget']],
		['search "who is paged" now', ['search', 'who is paged', 'now']],
		["search 'a b'c", ['search', 'a bc']],
		['  list   concepts ', ['list', 'concepts']],
		['show ""', ['show', '']],
		['show a\\ b "c\\"d"', ['show', 'a b', 'c"d']],
		['show $HOME; rm -rf * | cat `id` $(id) > /x', ['show', '$HOME;', 'rm', '-rf', '*', '|', 'cat', '`id`', '$(id)', '>', '/x']],
		['', []],
	])('%s', (line, words) => {
		expect(wordsOf(line)).toEqual({words});
	});

	it('with an open quote says so', () => {
		expect(wordsOf('show "error')).toEqual({problem: 'a " is open to the end'});
	});

	test.each([
		[['show', 'slo'], true, 'print'],
		[['error', 'budget'], true, 'explore'],
		[['error', 'budget'], false, 'print'],
		[[], true, 'explore'],
		[[], false, 'print'],
		[['rolex', 'list'], false, 'print'],
		[['list', '--format', 'json'], false, 'print'],
		[['list', '--output', '/tmp/x'], false, 'refused'],
		[['show', 'slo', '--data=/etc/passwd'], false, 'refused'],
		[['search', '--batch'], false, 'refused'],
		[['scp', '-t', '/tmp'], false, 'refused'],
		[['export', '--force'], true, 'refused'],
	] as const)('%j, in a terminal %s: %s', (words, hasTerminal, type) => {
		expect(commandKind(words, hasTerminal).type).toBe(type);
	});

	it('that validates, begins a dataset or serves is an entry like any other words, never the command', () => {
		for (const word of ['validate', 'init', 'serve', 'completion', 'explore', 'decide', 'agreement'])
			expect(commandKind([word, '/etc'], false)).toEqual({type: 'print', words: ['show', word, '/etc']});
	});
});

describe('limits', () => {
	it('are those of the table unless told otherwise', () => {
		const untold = Object.fromEntries(Object.entries(limitTable).map(([name, {value}]) => [name, value]));
		expect(readLimits(undefined)).toEqual(untold);
		expect(readLimits('idle=5,key-rate=10')).toEqual({...untold, idle: 5, 'key-rate': 10});
	});

	test.each(Object.entries(limitTable))('%s is within its own bounds, and refuses what is not', (name, {value, least, most}) => {
		expect(value).toBeGreaterThanOrEqual(least);
		expect(value).toBeLessThanOrEqual(most);
		expect(readLimits(`${name}=${most + 1}`)).toMatch(new RegExp(`the limit ${name} is a number from`));
		expect(readLimits(`${name}=x`)).toMatch(/is a number from/);
	});

	it('that do not exist are told with those that do', () => {
		expect(readLimits('idel=5')).toMatch(/there is no limit `idel`\. They are: .*idle/);
	});
});

describe('settings', () => {
	test.each([
		[{}, {host: '127.0.0.1', port: 2222, isPublic: false, workers: 1}],
		[{listen: '[::1]:99'}, {host: '::1', port: 99}],
		[
			{listen: '0.0.0.0:22', public: true},
			{host: '0.0.0.0', isPublic: true},
		],
		[{listen: '0.0.0.0:22', 'authorized-keys': 'k'}, {authorizedKeys: 'k'}],
		[{metrics: 'off'}, {operations: undefined}],
	])('%j', (flags, part) => {
		expect(readSettings(flags as never)).toMatchObject(part);
	});

	test.each([
		[{listen: '0.0.0.0:22'}, /say who may come in/],
		[{listen: 'x'}, /--listen wants HOST:PORT/],
		[{listen: '127.0.0.1:99999'}, /--listen wants HOST:PORT/],
		[{public: true, 'authorized-keys': 'k'}, /choose one/],
		[{limits: 'a=1'}, /there is no limit/],
		[{'proxy-from': '10.0.0.0/33'}, /--proxy-from wants/],
		[{metrics: 'nowhere'}, /--metrics wants/],
	])('%j is wrong', (flags, problem) => {
		expect(readSettings(flags as never)).toMatch(problem);
	});

	it('tell a trusted proxy from anyone else', () => {
		const isProxy = proxyTest(['10.0.0.0/24', '::1']);
		expect(['10.0.0.7', '::ffff:10.0.0.7', '::1', '10.0.1.7', '127.0.0.1', ''].map(isProxy)).toEqual([
			true,
			true,
			true,
			false,
			false,
			false,
		]);
		expect(proxyTest([])('10.0.0.7')).toBe(false);
	});
});

const ed25519 = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB2eUWUkAEHFbWyDpfuZZtxtDVHfnh7kMvJKCb5Hg3fC someone@here';

describe('authorized keys', () => {
	it('are read with their comment', () => {
		expect(readAuthorizedKeys(`# ours\n\n${ed25519}\n`, 'f')).toMatchObject({keys: [{type: 'ssh-ed25519', comment: 'someone@here'}]});
	});

	test.each([
		[`from="10.0.0.1" ${ed25519}`, /f:1: options before a key are not supported/],
		[`cert-authority ${ed25519}`, /options before a key/],
		[`command="x",no-pty ${ed25519}`, /options before a key/],
		['sk-ssh-ed25519@openssh.com AAAA x', /f:1: keys of the kind sk-ssh-ed25519@openssh\.com are not supported/],
		['ssh-ed25519-cert-v01@openssh.com AAAA x', /not supported/],
		['ssh-dss AAAA x', /f:1/],
		['ssh-ed25519 AAAA x', /cannot be read/],
		['hello', /this is no key/],
		['# nothing', /there is no key in it/],
	])('%s', (text, problem) => {
		const read = readAuthorizedKeys(text, 'f');
		expect('problems' in read && read.problems.join()).toMatch(problem);
	});

	it('are taken whole or not at all, each problem with its line', () => {
		expect(readAuthorizedKeys(`${ed25519}\nx\n${ed25519}\ny`, 'f')).toMatchObject({
			problems: [expect.stringMatching(/^f:2/), expect.stringMatching(/^f:4/)],
		});
	});
});

describe('a PROXY protocol header', () => {
	const signature = Buffer.from('0d0a0d0a000d0a515549540a', 'hex');
	const header = (rest: string) => Buffer.concat([signature, Buffer.from(rest, 'hex')]);
	const four = header('2111000c0a0102030a0000010d0508ae');
	test.each([
		['of IPv4', four, {address: '10.1.2.3', rest: Buffer.alloc(0)}],
		['with more behind it', Buffer.concat([four, Buffer.from('SSH')]), {address: '10.1.2.3', rest: Buffer.from('SSH')}],
		['of a health check', header('20000000'), {address: 'own', rest: Buffer.alloc(0)}],
		[
			'of IPv6',
			header(`21210024${'20010db8000000000000000000000001'}${'0'.repeat(32)}0d0508ae`),
			{address: '2001:db8:0:0:0:0:0:1', rest: Buffer.alloc(0)},
		],
		['that has not come whole', four.subarray(0, 20), 'incomplete'],
		['of a client that has none', Buffer.from('SSH-2.0-x'), {problem: 'no PROXY protocol v2 header'}],
		['of another version', header('1111000c0a0102030a0000010d0508ae'), {problem: 'a PROXY protocol header of another version'}],
		['that never ends', header('2111ffff'), {problem: 'a PROXY protocol header that is too long'}],
	])('%s', (_, bytes, read) => {
		expect(readProxyHeader(bytes, 'own')).toEqual(read);
	});
});
