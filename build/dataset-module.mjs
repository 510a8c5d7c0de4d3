import {fileURLToPath} from 'node:url';
import {readDataset} from './dataset.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const name = 'rolex:dataset';

/**
 * `import {readBuiltIn} from 'rolex:dataset'` in the program: reads the checked JSON beside the bundles, when it is called;
 * `readBuiltInOutline` its outline (source/dataset/outline.ts), `readBuiltInNames` what its topics are called (source/topics/find.ts), `readSearchIndex` the index that the search makes of it (source/search/index/serialized-index.ts).
 * JSON.parse takes a fifth of the time of the same data as a literal; it is written in ASCII, and read as that (build.mjs). Each part of the
 * dataset is read when it is first asked for: an agreement asks for a tenth of it.
 * @returns {import('esbuild').Plugin}
 */
export function esbuildDataset() {
	return {
		name: 'dataset',
		setup(build) {
			build.onResolve({filter: /^rolex:dataset$/}, () => ({path: name, namespace: 'dataset'}));
			build.onLoad({filter: /.*/, namespace: 'dataset'}, () => ({
				contents: `const {closeSync, existsSync, openSync, readFileSync, readSync} = require('node:fs');
					const {once} = require('./source/text/once.ts');
					const beside = name => {
						const file = __dirname + '/' + name;
						return existsSync(file) ? file : __dirname + '/../' + name;
					};
					const textOf = name => readFileSync(beside(name), 'latin1');
					const read = name => JSON.parse(textOf(name));
					exports.readBuiltIn = () => {
						const dataset = {};
						const file = beside('data.json');
						for (const [name, [start, length]] of Object.entries(read('data-parts.json'))) {
							const get = once(() => JSON.parse(partOf(file, start, length)));
							Object.defineProperty(dataset, name, {get, enumerable: true, configurable: true});
						}
						return dataset;
					};
					function partOf(file, start, length) {
						const bytes = Buffer.allocUnsafeSlow(length);
						const opened = openSync(file);
						try {
							for (let at = 0; at < length; ) {
								const more = readSync(opened, bytes, at, length - at, start + at);
								if (more === 0) throw new Error(file + ' is cut off');
								at += more;
							}
						} finally {
							closeSync(opened);
						}
						return bytes.latin1Slice();
					}
					exports.readBuiltInOutline = () => read('outline.json');
					exports.readBuiltInNames = () => read('names.json');
					exports.readSearchIndex = () => ({text: read('search-index.json'), bytes: readFileSync(beside('search-index.bin'))});`,
				resolveDir: root,
			}));
		},
	};
}

/**
 * The same in tests, where there is no `dist/`: read from `data/` once per run, and one object in each process, frozen since tests share it.
 * @returns {import('vitest/config').Plugin}
 */
export function viteDataset() {
	/** @type {string | undefined} */
	let json;
	return {
		name: 'dataset',
		enforce: 'pre',
		resolveId: id => (id === name ? `\0${name}` : undefined),
		async load(id) {
			if (id !== `\0${name}`) return undefined;
			json ??= JSON.stringify(await readDataset(root));
			return `const json = ${JSON.stringify(json)};
				const frozen = value => {
					if (typeof value !== 'object' || value === null) return value;
					for (const each of Object.values(value)) frozen(each);
					return Object.freeze(value);
				};
				let dataset;
				export const readBuiltIn = () => (dataset ??= frozen(JSON.parse(json)));
				export const readBuiltInOutline = readBuiltIn;
				export const readBuiltInNames = () => undefined;
				export const readSearchIndex = () => undefined;`;
		},
	};
}
