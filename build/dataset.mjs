import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {LineCounter, parseDocument} from 'yaml';

/** Problems of the built-in data, one a line: where, which entry, what is wrong. */
export class DatasetProblems extends Error {}

/** The built-in dataset out of `data/*.yaml`, checked by the project's own schema. */
export async function readDataset(root) {
	const files = (await readdir(join(root, 'data'))).filter(file => file.endsWith('.yaml')).sort();
	const parts = await Promise.all(files.map(file => readPart(join(root, 'data', file))));
	const {merged, origins} = merge(parts);
	const {datasetSchema} = await loadSource(root, 'source/dataset/schema.ts');
	const {success, data, error} = datasetSchema.safeParse(merged);
	if (success) return data;
	throw new DatasetProblems(error.issues.map(issue => describe(issue, origins)).join('\n'));
}

async function readPart(file) {
	const lines = new LineCounter();
	const document = parseDocument(await readFile(file, 'utf8'), {lineCounter: lines});
	const problem = document.errors[0];
	if (problem) throw new DatasetProblems(`data/${basename(file)}:${lines.linePos(problem.pos[0]).line}: ${problem.message}`);
	return {file, document, lines, value: document.toJS() ?? {}};
}

/** One dataset of all files: lists follow one another. `origins` tells for each list entry the file it came from. */
function merge(parts) {
	const merged = {};
	const origins = new Map();
	for (const part of parts) {
		for (const [key, value] of Object.entries(part.value)) {
			if (!Array.isArray(value)) {
				merged[key] = value;
				origins.set(key, {part, path: [key]});
				continue;
			}
			merged[key] ??= [];
			for (const [index, entry] of value.entries()) {
				origins.set(`${key}.${merged[key].length}`, {part, path: [key, index]});
				merged[key].push(entry);
			}
		}
	}
	return {merged, origins};
}

function describe({path, message}, origins) {
	const [key, index, ...rest] = path;
	const entry = origins.get(`${String(key)}.${String(index)}`);
	const origin = entry ?? origins.get(String(key));
	if (!origin) return `data: ${path.join('.')}: ${message}`;
	const {part} = origin;
	const inner = entry ? rest : path.slice(1);
	const node = nodeAt(part.document, [...origin.path, ...inner]) ?? nodeAt(part.document, origin.path);
	const id = entry ? part.value[key][origin.path[1]]?.id : undefined;
	const line = node?.range ? part.lines.linePos(node.range[0]).line : 1;
	return `data/${basename(part.file)}:${line}: ${id ?? path.slice(0, 2).join('.')}: ${inner.join('.') || String(key)}: ${message}`;
}

function nodeAt(document, path) {
	for (let length = path.length; length > 0; length--) {
		const node = document.getIn(path.slice(0, length), true);
		if (node?.range) return node;
	}
	return undefined;
}

/** A module of the project's TypeScript, for use by this build. */
async function loadSource(root, file) {
	const folder = await mkdtemp(join(root, 'node_modules', '.rolex-build-'));
	try {
		const outfile = join(folder, 'module.mjs');
		await build({
			entryPoints: [join(root, file)],
			outfile,
			bundle: true,
			packages: 'external',
			platform: 'node',
			format: 'esm',
			logLevel: 'warning',
		});
		return await import(pathToFileURL(outfile).href);
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
}
