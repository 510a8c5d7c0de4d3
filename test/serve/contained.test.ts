import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import ssh2 from 'ssh2';
import {describe, expect, it, onTestFinished} from 'vitest';
import type {SearchEngine} from '../../source/host/search-engine.ts';
import {createJoinGuard} from '../../source/serve/join-guard.ts';
import type {Limits} from '../../source/serve/limits.ts';
import {readLimits} from '../../source/serve/limits.ts';
import {createLog} from '../../source/serve/log.ts';
import {createMetrics} from '../../source/serve/metrics.ts';
import {createSshServer} from '../../source/serve/server.ts';
import type {Service} from '../../source/serve/service.ts';
import {watchKeys} from '../../source/serve/watched-keys.ts';
import {madeEngines} from '../helpers/hosted.ts';
import {sample} from '../helpers/sample.ts';
import {logIn, openShell, run} from './support/client.ts';
import {serve} from './support/server.ts';

/** A server in this process, on a service that may be broken. */
async function listening(broken: Partial<Service>) {
	const lines: string[] = [];
	const metrics = createMetrics();
	const service: Service = {
		limits: readLimits(undefined) as Limits,
		entry: {type: 'public'},
		log: createLog({write: line => lines.push(line)}),
		metrics,
		catalogue: () => sample,
		engines: await madeEngines(sample),
		onCatalogue: () => () => {},
		find: () => Promise.reject(new Error('nobody searches here')),
		print: async ({stdout}) => {
			stdout.write('well\n');
			return 0;
		},
		isDraining: () => false,
		logsQueries: false,
		...broken,
	};
	const hostKey = Buffer.from(
		(ssh2.utils as unknown as {generateKeyPairSync(type: string): {private: string}}).generateKeyPairSync('ed25519').private,
	);
	const server = createSshServer({service, hostKey, ask: () => ({authenticated() {}, closed() {}}), isProxy: () => false});
	const {port} = await server.listen('127.0.0.1', 0);
	onTestFinished(() => server.drain(''));
	const faults = () => lines.filter(line => JSON.parse(line).level === 'error').map(line => JSON.parse(line).msg);
	const counted = async () => Number(/^rolex_faults_total (\d+)$/m.exec(await metrics.text())?.[1]);
	return {port, faults, counted};
}

const onPurpose = () => {
	throw new Error('a fault on purpose');
};
/** The screen given back, and then a sentence. */
const farewell = /\[\?1049l[\s\S]*A fault of rolex itself ended this session/;

it('serves on, and ends when it is told to, where nobody reads its log any more', async () => {
	const server = await serve();
	server.process.stderr?.destroy();
	for (let visit = 0; visit < 3; visit++) expect((await (await run(await logIn(server.port), 'help')).ended).code).toBe(0);
	expect(await server.metric('rolex_faults_total')).toBe(0);
	server.process.kill('SIGTERM');
	expect(await server.ended).toBe(0);
});

describe('a fault is told to whose session it is, counted and logged in a line, and nobody else notices:', () => {
	it('one while a command prints, and one while an explorer begins', async () => {
		const print: Service['print'] = async ({words, stdout}) => {
			if (words[0] === 'show') onPurpose();
			stdout.write('well\n');
			return 0;
		};
		const {port, faults, counted} = await listening({print, catalogue: () => undefined as never});
		const [one, other] = [await logIn(port), await logIn(port)];
		const faulty = await (await run(one, 'show slo')).ended;
		expect(faulty).toMatchObject({code: 70, text: expect.stringContaining('a fault of rolex itself')});
		expect(await (await openShell(await logIn(port))).ended).toMatchObject({code: 70, text: expect.stringMatching(farewell)});
		expect(await (await run(other, 'list')).ended).toEqual({code: 0, text: 'well\n'});
		expect([faults(), await counted()]).toEqual([['fault in a session', 'fault in a session'], 2]);
	});

	it('one that comes of what a visitor types', async () => {
		const engines = await madeEngines(sample);
		const {port, faults, counted} = await listening({
			engines: {
				...engines,
				lease(catalogue) {
					const lease = engines.lease(catalogue);
					const broken = (engine: SearchEngine): SearchEngine => ({
						...engine,
						atOnce: (words, options) => (words.includes('boom') ? onPurpose() : engine.atOnce(words, options)),
					});
					const engine = () => {
						const made = lease.engine();
						return made && broken(made);
					};
					return {...lease, engine, made: lease.made.then(broken)};
				},
			},
		});
		const [one, other] = [await openShell(await logIn(port)), await openShell(await logIn(port))];
		one.channel.write('/boom');
		expect(await one.ended).toMatchObject({code: 70, text: expect.stringMatching(farewell)});
		const before = other.text().length;
		other.channel.write('j');
		await expect.poll(() => other.text().length).toBeGreaterThan(before);
		other.channel.write('q');
		expect(await other.ended).toMatchObject({code: 0, text: expect.not.stringMatching(farewell)});
		expect([faults(), await counted()]).toEqual([['fault in a session'], 1]);
	});

	it('one while a connection is answered, which ssh2 would take for the client’s', async () => {
		let isBroken = false;
		const {port, faults, counted} = await listening({isDraining: () => (isBroken ? onPurpose() : false)});
		const [one, other] = [await logIn(port), await openShell(await logIn(port))];
		isBroken = true;
		const closed = new Promise<void>(resolve => one.on('close', () => resolve()));
		one.exec('help', () => {});
		await expect.poll(counted).toBe(1);
		isBroken = false;
		await closed;
		other.channel.write('q');
		expect((await other.ended).code).toBe(0);
		expect(faults()).toEqual(['fault in a connection']);
	});

	it('one that is of no session at all', async () => {
		const broken = fileURLToPath(new URL('../fixtures/serve/throws-when-told.cjs', import.meta.url));
		const server = await serve([], {env: {NODE_OPTIONS: `--require ${broken}`}});
		const {channel, text, ended} = await openShell(await logIn(server.port));
		await server.until(() => text().includes('\u001B[?1049h'));
		server.process.kill('SIGUSR2');
		await server.until(async () => (await server.metric('rolex_faults_total')) === 2);
		const told = server.log().filter(({level}) => level === 'error');
		expect(told.map(({msg, error}) => [msg, String(error).split('\n')[0]])).toEqual([
			['fault outside of any session', 'Error: rejected on purpose'],
			['fault outside of any session', 'Error: thrown on purpose'],
		]);
		const before = text().length;
		channel.write('j');
		await server.until(() => text().length > before);
		channel.write('q');
		expect((await ended).code).toBe(0);
		expect((await server.ssh(['help'])).code).toBe(0);
	});
});

it('characters that join to others run out, so that one visitor cannot fill the table that all screens share', () => {
	const clock = {now: 0};
	const guard = createJoinGuard(() => clock.now);
	const joined = (events: ReturnType<typeof guard>) => JSON.stringify(events).match(/\u0301/g)?.length ?? 0;
	const paste = {type: 'paste', text: 'e\u0301'.repeat(200)} as const;
	expect(joined(guard([paste]))).toBe(64);
	expect(guard([paste])).toEqual([{type: 'paste', text: 'e'.repeat(200)}]);
	expect(guard([{type: 'key', name: '\u0301', ctrl: false, alt: false, shift: false}])).toEqual([]);
	const plain = [
		{type: 'key', name: 'é', ctrl: false, alt: false, shift: false},
		{type: 'key', name: 'up', ctrl: true, alt: false, shift: false},
	] as const;
	expect(guard(plain)).toEqual(plain);
	clock.now = 5000;
	expect(joined(guard([paste]))).toBe(5);
});

it('keys are read anew once their file has changed; a broken file leaves those there were', () => {
	const folder = mkdtempSync(join(tmpdir(), 'rolex-keys-'));
	onTestFinished(() => rmSync(folder, {recursive: true}));
	const file = join(folder, 'keys');
	const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB2eUWUkAEHFbWyDpfuZZtxtDVHfnh7kMvJKCb5Hg3fC';
	writeFileSync(file, `${key} one\n`);
	const problems: string[] = [];
	const watched = watchKeys(file, told => problems.push(...told));
	if ('problems' in watched) throw new Error(watched.problems.join());
	const comments = () => watched.keys().map(({comment}) => comment);
	expect(comments()).toEqual(['one']);
	writeFileSync(file, `${key} another\n`);
	expect(comments()).toEqual(['another']);
	writeFileSync(file, 'from="10.0.0.1" x\n');
	expect([comments(), comments()]).toEqual([['another'], ['another']]);
	expect(problems).toHaveLength(1);
});
