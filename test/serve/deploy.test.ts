import {execFileSync, spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {loadAll} from 'js-yaml';
import {describe, expect, it} from 'vitest';
import {limitTable} from '../../source/serve/limits.ts';
import {metricTable} from '../../source/serve/metric-table.ts';
import {createMetrics} from '../../source/serve/metrics.ts';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const read = (name: string) => readFileSync(path(name), 'utf8');
const has = (program: string) => spawnSync(program, ['--version']).error === undefined;

/** Every name a server exposes, and what a rule may have recorded. */
async function namesThere(recorded: readonly string[]): Promise<ReadonlySet<string>> {
	const {registry} = createMetrics({collectsProcess: true});
	const names = (await registry.getMetricsAsJSON()).flatMap(({name, type}) =>
		String(type) === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
	);
	return new Set([...names, ...recorded, 'up']);
}

/** The metrics that an expression names. */
const namesIn = (expression: string) =>
	expression.replace(/\{[^}]*\}|\bby \([^)]*\)/g, '').match(/\b(?:rolex|nodejs|process|up)[\w:]*/g) ?? [];

describe('rules and dashboard', () => {
	type Rule = {readonly expr: string; readonly record?: string; readonly alert?: string};
	const [{groups}] = loadAll(read('deploy/prometheus/rules.yaml')) as [{groups: {rules: Rule[]}[]}];
	const rules = groups.flatMap(group => group.rules);
	const dashboard = JSON.parse(read('deploy/grafana/rolex.json')) as {panels: {targets: {expr: string}[]}[]};
	const expressions = [...rules, ...dashboard.panels.flatMap(({targets}) => targets)].map(({expr}) => expr);

	it('name only metrics that there are', async () => {
		const there = await namesThere(rules.flatMap(({record}) => record ?? []));
		for (const expression of expressions) {
			expect(namesIn(expression).length, expression).toBeGreaterThan(0);
			expect(
				namesIn(expression).filter(name => !there.has(name)),
				expression,
			).toEqual([]);
		}
	});

	it('leave no metric of the table out', () => {
		const shown = expressions.join('\n');
		expect(Object.keys(metricTable).filter(name => !shown.includes(name))).toEqual([]);
	});

	it('name only labels that their metric has', () => {
		const labelled = expressions.flatMap(expression => [...expression.matchAll(/(rolex_\w+)\{([^}]*)\}/g)]);
		expect(labelled.length).toBeGreaterThan(0);
		for (const [, name = '', inside = ''] of labelled) {
			const known: readonly string[] = metricTable[name.replace(/_(bucket|count|sum)$/, '') as keyof typeof metricTable].labels;
			const used = [...inside.matchAll(/(\w+)=/g)].map(([, label]) => label);
			expect(used.filter(label => label !== 'le' && !known.includes(label ?? ''))).toEqual([]);
		}
	});
});

describe('metrics', () => {
	it('are named and typed as Prometheus wants it', async () => {
		const {registry} = createMetrics({collectsProcess: true});
		const kinds = (await registry.getMetricsAsJSON()).map(({name, type}) => [name, String(type)] as const);
		expect(kinds.filter(([name, kind]) => name.endsWith('_total') !== (kind === 'counter'))).toEqual([]);
	});

	const hasPromtool = has('promtool');
	it.skipIf(!hasPromtool)('are text that promtool takes without a word (Debian: prometheus)', async () => {
		const {add, observe, text} = createMetrics({collectsProcess: true});
		add('rolex_refusals_total', 1, {reason: 'full'});
		observe('rolex_command_seconds', 0.1, {command: 'show'});
		const {status, stdout, stderr} = spawnSync('promtool', ['check', 'metrics'], {input: await text(), encoding: 'utf8'});
		expect({status, said: stdout + stderr}).toEqual({status: 0, said: ''});
	});

	it.skipIf(!hasPromtool)('have rules that promtool takes', () => {
		expect(spawnSync('promtool', ['check', 'rules', path('deploy/prometheus/rules.yaml')]).status).toBe(0);
	});
});

describe('what is deployed', () => {
	it('gives visitors on Kubernetes longer than a drain lasts, and probes paths that there are', () => {
		const [deployment] = loadAll(read('deploy/kubernetes.yaml')) as [{spec: {template: {spec: Record<string, unknown>}}}];
		const {terminationGracePeriodSeconds, containers} = deployment.spec.template.spec as {
			terminationGracePeriodSeconds: number;
			containers: {readinessProbe: {httpGet: {path: string}}; livenessProbe: {httpGet: {path: string}}}[];
		};
		expect(terminationGracePeriodSeconds).toBeGreaterThan(limitTable.drain.value);
		expect([containers[0]?.readinessProbe.httpGet.path, containers[0]?.livenessProbe.httpGet.path]).toEqual(['/readyz', '/healthz']);
	});

	it('gives visitors under systemd longer than a drain lasts', () => {
		expect(Number(/TimeoutStopSec=(\d+)/.exec(read('deploy/rolex.service'))?.[1])).toBeGreaterThan(limitTable.drain.value);
	});

	it.skipIf(!has('systemd-analyze'))('is a unit that systemd takes', () => {
		const {stderr, status} = spawnSync('systemd-analyze', ['verify', path('deploy/rolex.service')], {encoding: 'utf8'});
		expect({status, stderr: stderr.split('\n').filter(line => line.includes('rolex.service'))}).toEqual({status: 0, stderr: []});
	});

	it.skipIf(spawnSync('haproxy', ['-v']).error !== undefined)('is a configuration that HAProxy takes', () => {
		expect(() => execFileSync('haproxy', ['-c', '-f', path('deploy/haproxy.cfg')], {stdio: 'pipe'})).not.toThrow();
	});
});
