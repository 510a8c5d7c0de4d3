import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';
import {viteDataset} from './build/dataset-module.mjs';
import {inlined, viteInk} from './build/ink/plugin.mjs';
import {vitePage} from './build/page-module.mjs';
import {LongestFirst} from './test/helpers/longest-first.ts';

const everyTest = 'test/**/*.test.{ts,tsx}';

/** Files that have a process each: they replace modules or what Node has, or have what is kept in the process speak another language. */
const apart = ['build/many', 'conversation/german', 'explorer/compositions', 'messages/*', 'serve/workers'].map(
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
		// Two more than there are processors: many tests wait for a program.
		maxWorkers: Math.min(5, availableParallelism() + 2),
		sequence: {sequencer: LongestFirst},
		// For a busy machine: nothing waits for as long as this where what it waits for comes.
		testTimeout: 60_000,
		expect: {poll: {timeout: 40_000}},
		projects: [
			// All others share one for each worker: what they import is read once. Each leaves it as it was, which is looked at after every file.
			{
				extends: true,
				test: {
					name: 'together',
					isolate: false,
					include: [everyTest],
					exclude: [...apart, 'node_modules/**'],
					setupFiles: 'test/helpers/left-as-found.ts',
				},
			},
			{extends: true, test: {name: 'apart', include: apart}},
		],
	},
});
