#!/usr/bin/env node
/**
 * Writes what is generated from the dataset's schema and codes: `node build/schema.mjs`.
 * With `--check` it writes nothing, and exits with 1 where one of them is stale.
 */
import {generate} from './generated.mjs';
import {loadSource} from './source.mjs';

const {configJsonSchema, datasetJsonSchema, problemsPage} = await loadSource();

generate(
	{
		'data/schema/rolex.schema.json': () => `${JSON.stringify(datasetJsonSchema(), null, '\t')}\n`,
		'data/schema/config.schema.json': () => `${JSON.stringify(configJsonSchema(), null, '\t')}\n`,
		'docs/problems.md': () => problemsPage(),
	},
	{by: 'build/schema.mjs', from: 'the schema or the table of problem codes'},
);
