import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';
import {viteDataset} from './build/dataset-module.mjs';
import {inlined, viteInk} from './build/ink/plugin.mjs';
import {vitePage} from './build/page-module.mjs';

const everyTest = 'test/**/*.test.{ts,tsx}';

/** Tests that have a process each, since they change the environment, listen to signals, choose a language, or replace modules. */
const apart = ['*', '{build,commands,conversation,e2e,host,messages,serve,terminal}/**/*', 'explorer/compositions'].map(
	name => `test/${name}.test.{ts,tsx}`,
);

export default defineConfig({
	plugins: [viteDataset(), vitePage(), viteInk()],
	test: {
		environment: 'node',
		// What is replaced in the program is replaced in the tests (build/ink/README.md).
		// test/build/originals.mjs holds the originals against the replacements.
		server: {deps: {inline: [inlined], external: [/\/test\/build\/originals\.mjs$/]}},
		pool: 'forks',
		maxWorkers: Math.min(4, availableParallelism()),
		testTimeout: 20_000,
		projects: [
			// All others share one, and what they import is read once.
			{extends: true, test: {name: 'together', isolate: false, include: [everyTest], exclude: [...apart, 'node_modules/**']}},
			{extends: true, test: {name: 'apart', include: apart}},
		],
	},
});
