#!/usr/bin/env node
/**
 * Writes what operators get from the server's own tables: limits and metrics in docs/serving.md, and the rules and the dashboard under
 * deploy/. With `--check` it writes nothing and exits 1 where a file is not what the tables say.
 */
import {dump} from 'js-yaml';
import {generate, withLines} from './generated.mjs';
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
generate(
	{
		'docs/serving.md': before => Object.entries(tables).reduce((page, [name, rows]) => withLines(page, name, rows), before),
		'deploy/prometheus/rules.yaml': () => head + dump(rules, {lineWidth: 200}),
		'deploy/grafana/rolex.json': () => `${JSON.stringify(dashboard(metricTable), null, '\t')}\n`,
	},
	{by: 'build/serving.mjs', from: 'a table of source/serve or build/serving'},
);
