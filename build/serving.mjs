#!/usr/bin/env node
/**
 * Writes what operators get from the server's own tables: limits and metrics in docs/serving.md, and the rules and the dashboard under
 * deploy/. With `--check` it writes nothing and exits 1 where a file is not what the tables say.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {dump} from 'js-yaml';
import {alerts, recordings} from './serving/alerts.mjs';
import {dashboard} from './serving/dashboard.mjs';
import {loadSource} from './source.mjs';

const {limitTable, metricTable} = await loadSource();

const limits = Object.entries(limitTable).map(([name, {value, unit, summary}]) => `| \`${name}\` | ${value} ${unit} | ${summary} |`);
const metrics = Object.entries(metricTable).map(
	([name, {kind, labels, help}]) => `| \`${name}\` | ${kind} | ${labels.map(label => `\`${label}\``).join(' ')} | ${help} |`,
);
const told = alerts.map(({alert, severity, summary, action}) => `| ${alert} | ${severity} | ${summary} | ${action} |`);
const tables = {
	limits: ['| limit | unless told | what |', '|---|---|---|', ...limits],
	metrics: ['| metric | kind | labels | what |', '|---|---|---|---|', ...metrics],
	alerts: ['| alert | | what | do |', '|---|---|---|---|', ...told],
};

/** @param {string} text */
const withTables = text =>
	Object.entries(tables).reduce(
		(page, [name, rows]) =>
			page.replace(
				new RegExp(`(<!-- ${name}:[^\\n]*-->\\n)[\\s\\S]*?(<!-- /${name} -->)`),
				(_, open, close) => `${open}${rows.join('\n')}\n${close}`,
			),
		text,
	);

const rules = {
	groups: [
		{
			name: 'rolex',
			rules: [
				...recordings,
				...alerts.map(({alert, expr, for: lasting, severity, summary, action}) => ({
					...{alert, expr, for: lasting, labels: {severity}},
					annotations: {summary, action, runbook: 'docs/serving.md'},
				})),
			],
		},
	],
};

const head = '# Written by build/serving.mjs from build/serving/alerts.mjs.\n';
/** What each file holds, from what it held. @type {Record<string, (before: string) => string>} */
const files = {
	'docs/serving.md': withTables,
	'deploy/prometheus/rules.yaml': () => head + dump(rules, {lineWidth: 200}),
	'deploy/grafana/rolex.json': () => `${JSON.stringify(dashboard(metricTable), null, '\t')}\n`,
};

for (const [name, make] of Object.entries(files)) {
	const path = fileURLToPath(new URL(`../${name}`, import.meta.url));
	let before = '';
	try {
		before = readFileSync(path, 'utf8');
	} catch {
		// Made for the first time.
	}
	const after = make(before);
	if (!process.argv.includes('--check')) writeFileSync(path, after);
	else if (after !== before) {
		console.error(`${name} is not what the tables of source/serve and build/serving say. Mend it with: node build/serving.mjs`);
		process.exitCode = 1;
	}
}
