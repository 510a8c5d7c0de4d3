import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import ssh2 from 'ssh2';
import {expect, it, onTestFinished} from 'vitest';
import {createJoinGuard} from '../../source/serve/join-guard.ts';
import type {Limits} from '../../source/serve/limits.ts';
import {readLimits} from '../../source/serve/limits.ts';
import {createLog} from '../../source/serve/log.ts';
import {createMetrics} from '../../source/serve/metrics.ts';
import type {PrintedRequest} from '../../source/serve/printed.ts';
import {createSshServer} from '../../source/serve/server.ts';
import type {Service} from '../../source/serve/service.ts';
import {watchKeys} from '../../source/serve/watched-keys.ts';
import {logIn, openShell, run} from './support/client.ts';

it('a fault in one visitor’s session is told to that visitor and logged, and nobody else notices', async () => {
	const lines: string[] = [];
	const metrics = createMetrics();
	const service = {
		limits: readLimits(undefined) as Limits,
		entry: {type: 'public'},
		log: createLog({write: line => lines.push(line)}),
		metrics,
		// An explorer on this catalogue throws as soon as it begins.
		catalogue: () => undefined,
		engines: {},
		onCatalogue: () => () => {},
		async print({words, stdout}: PrintedRequest) {
			if (words[0] === 'show') throw new Error('a fault on purpose');
			stdout.write('well\n');
			return 0;
		},
		isDraining: () => false,
		logsQueries: false,
	} as unknown as Service;
	const hostKey = Buffer.from(
		(ssh2.utils as unknown as {generateKeyPairSync(type: string): {private: string}}).generateKeyPairSync('ed25519').private,
	);
	const server = createSshServer({service, hostKey, ask: () => ({authenticated() {}, closed() {}}), isProxy: () => false});
	const {port} = await server.listen('127.0.0.1', 0);
	onTestFinished(() => server.drain(''));
	const [one, other] = [await logIn(port), await logIn(port)];
	const faulty = await (await run(one, 'show slo')).ended;
	expect(faulty).toMatchObject({code: 70, text: expect.stringContaining('a fault of rolex itself')});
	const explorer = await (await openShell(await logIn(port))).ended;
	expect(explorer).toMatchObject({code: 70, text: expect.stringMatching(/\[\?1049l[\s\S]*A fault of rolex itself ended this session/)});
	expect(await (await run(other, 'list')).ended).toEqual({code: 0, text: 'well\n'});
	expect(lines.filter(line => line.includes('fault in a session'))).toHaveLength(2);
	expect(await metrics.text()).toMatch(/^rolex_faults_total 2$/m);
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
