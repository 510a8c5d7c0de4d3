#!/usr/bin/env node
/**
 * `rolex serve` under visitors, on loopback alone and with bounds on everything: `npm run bench:ssh`, or some of its sections:
 * `node test/bench/ssh.mjs memory typing`. The visitors are ssh2's client in this process, so they share the machine with the server.
 */
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {availableParallelism, loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import ssh2 from 'ssh2';

const cli = join(import.meta.dirname, '../../dist/cli.js');
const asked = process.argv.slice(2);
const generous = 'connections=2000,connections-per-address=2000,connection-rate=10000,connection-burst=10000';
const limits = `${generous},unauthenticated-start=2000,unauthenticated-full=2000`;
const wait = ms => new Promise(resolve => setTimeout(resolve, ms));

/** A server of its own, until `stop`. */
async function serve(flags = []) {
	const folder = mkdtempSync(join(tmpdir(), 'rolex-bench-ssh-'));
	const args = [cli, 'serve', '--listen', '127.0.0.1:0', '--metrics', 'off', '--log-level', 'silent', '--limits', limits, ...flags];
	const child = spawn(process.execPath, args, {env: {...process.env, XDG_STATE_HOME: folder}, stdio: ['ignore', 'pipe', 'inherit']});
	const port = await new Promise(resolve => {
		let text = '';
		child.stdout.on('data', chunk => {
			text += chunk;
			const found = /serves on [^ ]*:(\d+):/.exec(text);
			if (found && text.includes('Try:')) resolve(Number(found[1]));
		});
	});
	const pids = () => [
		child.pid,
		...readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ').filter(Boolean),
	];
	return {
		port,
		/** MB resident. */
		memory: () =>
			pids().reduce((sum, pid) => sum + Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024, 0),
		/** ms of processor so far. */
		processor: () =>
			pids().reduce((sum, pid) => {
				const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
				return sum + (Number(fields[11]) + Number(fields[12])) * 10;
			}, 0),
		async stop() {
			child.kill('SIGKILL');
			await new Promise(resolve => child.once('exit', resolve));
			rmSync(folder, {recursive: true, force: true});
		},
	};
}

function logIn(port) {
	return new Promise((resolve, reject) => {
		const client = new ssh2.Client();
		client.on('error', reject).on('ready', () => resolve(client));
		client.connect({host: '127.0.0.1', port, username: 'visitor', readyTimeout: 60_000});
	});
}

/** A visitor in the explorer; `press` resolves with the ms to the first byte after a key, or to nothing after five seconds. */
async function visit(port, size = {cols: 80, rows: 24}) {
	const client = await logIn(port);
	const channel = await new Promise((resolve, reject) =>
		client.shell({term: 'xterm-256color', ...size}, (error, opened) => (error ? reject(error) : resolve(opened))),
	);
	let answered = () => {};
	channel.on('data', () => answered());
	return {
		channel,
		close: () => client.destroy(),
		press(key) {
			const start = performance.now();
			return new Promise(resolve => {
				const timer = setTimeout(() => resolve(5000), 5000);
				answered = () => {
					clearTimeout(timer);
					resolve(performance.now() - start);
				};
				channel.write(key);
			});
		},
	};
}

/** Visitors, a few at a time. */
async function visitMany(port, count, size) {
	const visitors = [];
	while (visitors.length < count)
		visitors.push(...(await Promise.all(Array.from({length: Math.min(10, count - visitors.length)}, () => visit(port, size)))));
	return visitors;
}

/** Each presses two keys a second for so many seconds. Returns all the times, sorted. */
async function type(visitors, seconds) {
	const times = [];
	await Promise.all(
		visitors.map(async ({press}, index) => {
			await wait((index * 500) / visitors.length);
			const start = performance.now();
			for (let count = 0; count < seconds * 2; count++) {
				await wait(Math.max(0, start + count * 500 - performance.now()));
				times.push(await press(count % 8 < 4 ? 'j' : 'k'));
			}
		}),
	);
	return times.toSorted((a, b) => a - b);
}

/**
 * Does work, and tells what it took of all cores in %: the server's processes, and the visitors, who are all in this process. What is
 * left was idle, or somebody else's.
 */
async function sharesOf(server, work) {
	const start = {server: server.processor(), visitors: process.cpuUsage(), at: performance.now()};
	const result = await work();
	const {user, system} = process.cpuUsage(start.visitors);
	const whole = (performance.now() - start.at) * availableParallelism();
	const percent = ms => `${((100 * ms) / whole).toFixed(0)} %`;
	return {result, shares: `${percent(server.processor() - start.server)} / ${percent((user + system) / 1000)}`};
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const rows = [];
const row = (what, measured, target) => {
	rows.push(what);
	console.log(`| ${what} | ${measured} | ${target} | ${loadavg()[0].toFixed(1)} |`);
};

const sections = {
	async memory(server) {
		await wait(1000);
		const idle = server.memory();
		row('memory, idle server', `${idle.toFixed(0)} MB`, '120 MB');
		const first = await visitMany(server.port, 100);
		await wait(1000);
		const hundred = server.memory();
		const more = await visitMany(server.port, 400);
		await wait(1500);
		const all = server.memory();
		row('memory, each idle session (the 101st to the 500th)', `${((all - hundred) / 400).toFixed(2)} MB`, '0.25 MB');
		row('memory, 500 idle sessions', `${all.toFixed(0)} MB`, '260 MB');
		for (const {close} of [...first, ...more]) close();
	},
	async typing(server) {
		const visitors = await visitMany(server.port, 200);
		await type(visitors, 3);
		const before = server.processor();
		const {result: times, shares} = await sharesOf(server, () => type(visitors, 8));
		const used = server.processor() - before;
		row('200 visitors, 2 keys/s, one process: p50/p95', `${at(times, 0.5).toFixed(0)}/${at(times, 0.95).toFixed(0)} ms`, 'p95 50 ms');
		row('of the machine meanwhile: the server / its visitors', shares, '–');
		row('processor for each key at 80x24', `${(used / times.length).toFixed(2)} ms`, '2 ms');
		for (const {close} of visitors) close();
	},
	async workers(server) {
		const visitors = await visitMany(server.port, 400);
		await type(visitors, 3);
		const {result: times, shares} = await sharesOf(server, () => type(visitors, 8));
		row('400 visitors, 2 keys/s, two workers: p50/p95', `${at(times, 0.5).toFixed(0)}/${at(times, 0.95).toFixed(0)} ms`, 'p95 50 ms');
		row('of the machine meanwhile: the server / its visitors', shares, '–');
		for (const {close} of visitors) close();
	},
	async flood(server) {
		const visitors = await visitMany(server.port, 50);
		const flooder = await visit(server.port, {cols: 500, rows: 200});
		await type(visitors, 2);
		let wide = false;
		const flooding = setInterval(() => {
			flooder.channel.write('jk'.repeat(50));
			wide = !wide;
			flooder.channel.setWindow(200, wide ? 500 : 499, 0, 0);
		}, 20);
		const times = await type(visitors, 6);
		clearInterval(flooding);
		row(
			'50 visitors beside one that floods, 500x200: p50/p95',
			`${at(times, 0.5).toFixed(0)}/${at(times, 0.95).toFixed(0)} ms`,
			'p95 80 ms',
		);
		for (const {close} of [...visitors, flooder]) close();
	},
	async logins(server) {
		const start = performance.now();
		let count = 0;
		await Promise.all(
			Array.from({length: 10}, async () => {
				while (performance.now() - start < 4000) {
					(await logIn(server.port)).destroy();
					count++;
				}
			}),
		);
		row('logins a second (their clients in one process)', (count / ((performance.now() - start) / 1000)).toFixed(0), '150');
	},
	async unread(server) {
		const visitor = await visit(server.port, {cols: 200, rows: 60});
		await wait(1000);
		visitor.channel.pause();
		const press = setInterval(() => visitor.channel.write('\u000C'), 100);
		await wait(15_000);
		const before = server.memory();
		await wait(30_000);
		row('a client that never reads: after 30 s more', `${(server.memory() - before).toFixed(1)} MB`, '1 MB');
		clearInterval(press);
		visitor.close();
	},
};

const chosen = Object.entries(sections).filter(([name]) => asked.length === 0 || asked.includes(name));
console.log(`${process.version}\n\n| what | measured | target | load |\n|---|---|---|---|`);
for (const [name, measure] of chosen) {
	const server = await serve(name === 'workers' ? ['--workers', '2'] : []);
	try {
		await measure(server);
	} finally {
		await server.stop();
	}
}
process.exit(rows.length > 0 ? 0 : 2);
