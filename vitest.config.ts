import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';
import {viteDataset} from './build/dataset-module.mjs';
import {inlined, viteInk} from './build/ink/plugin.mjs';
import {vitePage} from './build/page-module.mjs';

export default defineConfig({
	plugins: [viteDataset(), vitePage(), viteInk()],
	test: {
		environment: 'node',
		include: ['test/**/*.test.{ts,tsx}'],
		exclude: ['test/bench/**', 'node_modules/**'],
		// What is replaced in the program is replaced in the tests (build/ink/README.md).
		// test/build/originals.mjs holds the originals against the replacements.
		server: {deps: {inline: [inlined], external: [/\/test\/build\/originals\.mjs$/]}},
		// Processes, since tests change the environment and listen to signals.
		pool: 'forks',
		maxWorkers: Math.min(4, availableParallelism()),
		testTimeout: 20_000,
	},
});
