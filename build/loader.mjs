/**
 * Loads the bundles of dist/commands through V8's code cache. Part of cli.js, so small.
 *
 * Compiling a command takes 30 ms of a start of 100. With a cache made after use, which holds the functions that were
 * called, it takes three. The cache is a file in the user's cache folder; without one, or where it cannot be had, the
 * bundle is compiled as ever. Nothing about it is ever said or waited for.
 */
import fs from 'node:fs';
import {pathToFileURL} from 'node:url';
import vm from 'node:vm';

/**
 * @typedef {{folder: string, base: string, name: string, file: string}} Cache
 * @typedef {(name: string) => any} Load
 */

const {O_CREAT, O_EXCL, O_NOFOLLOW, O_RDONLY, O_WRONLY} = fs.constants;
/** One of a bundle for each way of starting: without arguments, with them, and one for whatever else. */
const kept = 3;
const head = '(function(exports,require,module,__filename,__dirname,__url,__load){';

/**
 * What loads bundles out of a folder, each once: its exports are everybody's.
 * @param {NodeRequire} require
 * @param {string} folder
 * @returns {Load}
 */
export function startLoading(require, folder) {
	/** @type {Map<string, {exports: any}>} */
	const modules = new Map();
	/** @type {Load} */
	const load = name => {
		const known = modules.get(name);
		if (known) return known.exports;
		const module = {exports: {}};
		const filename = `${folder}/${name}.js`;
		// Before it runs, for bundles that load each other.
		modules.set(name, module);
		try {
			compile(filename, name).call(module.exports, module.exports, require, module, filename, folder, pathToFileURL(filename).href, load);
		} catch (error) {
			modules.delete(name);
			throw error;
		}
		return module.exports;
	};
	return load;
}

/**
 * @param {string} filename
 * @param {string} name
 * @returns {Function}
 */
function compile(filename, name) {
	const source = fs.readFileSync(filename, 'latin1');
	const cache = cacheFor(filename, name);
	const cachedData = cache && readCache(cache);
	// Lines and columns are those of the file, for its source map.
	const script = new vm.Script(`${head}${source}\n})`, {filename, cachedData, columnOffset: -head.length});
	if (cache && (!cachedData || script.cachedDataRejected)) process.once('exit', code => code < 64 && saveCache(cache, script));
	return script.runInThisContext();
}

/**
 * Where the cache of a bundle is: named for all that it depends on, so that an old one is never taken.
 * @param {string} filename
 * @param {string} name
 * @returns {Cache | undefined}
 */
function cacheFor(filename, name) {
	const {XDG_CACHE_HOME, HOME, NODE_OPTIONS = '', ROLEX_CODE_CACHE} = process.env;
	const base = XDG_CACHE_HOME?.startsWith('/') ? XDG_CACHE_HOME : HOME?.startsWith('/') ? `${HOME}/.cache` : undefined;
	if (!base || ROLEX_CODE_CACHE === '0') return undefined;
	const {mtimeMs, size} = fs.statSync(filename);
	const {versions, arch, execArgv} = process;
	const key = [mtimeMs, size, versions.node, versions.v8, arch, execArgv.join(' '), NODE_OPTIONS, filename].join('|');
	return {folder: `${base}/rolex`, base, name, file: `${base}/rolex/${name}-${hash(key)}.code`};
}

/**
 * FNV-1a, twice: a name, not a secret.
 * @param {string} text
 */
function hash(text) {
	let one = 0x811c9dc5;
	let two = 0x9747b28c;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		one = Math.imul(one ^ unit, 0x01000193);
		two = Math.imul(two ^ unit, 0x5bd1e995);
	}
	return (one >>> 0).toString(36) + (two >>> 0).toString(36);
}

/**
 * The cache's bytes if it is a file of ours that nobody else can write: it is run as code. V8 crashes on a damaged cache, so
 * the file holds it twice, which is compared in no time (a checksum in JavaScript takes 4 ms, loading zlib or crypto 2 or 3).
 * @param {Cache} cache
 */
function readCache({file}) {
	/** @type {number | undefined} */
	let descriptor;
	try {
		descriptor = fs.openSync(file, O_RDONLY | O_NOFOLLOW);
		const {uid, mode, size} = fs.fstatSync(descriptor);
		if (!isOurs(uid, mode)) return undefined;
		const bytes = Buffer.allocUnsafeSlow(size);
		if (size === 0 || fs.readSync(descriptor, bytes, 0, size, 0) !== size) return undefined;
		const once = bytes.subarray(0, size >> 1);
		return once.equals(bytes.subarray(size >> 1)) ? once : undefined;
	} catch {
		return undefined;
	} finally {
		if (descriptor !== undefined) fs.closeSync(descriptor);
	}
}

/** @type {(uid: number, mode: number) => boolean} */
const isOurs = (uid, mode) => (mode & 0o022) === 0 && (!process.getuid || uid === process.getuid());

/**
 * Written beside and renamed, so that another rolex never reads half of it.
 * @param {Cache} cache
 * @param {vm.Script} script
 */
function saveCache({base, folder, name, file}, script) {
	const beside = `${file}.${process.pid}`;
	try {
		// Not `recursive`: below /proc and the like Node would try for ever.
		for (const path of [base, folder]) if (!fs.existsSync(path)) fs.mkdirSync(path, {mode: 0o700});
		const status = fs.lstatSync(folder);
		if (!status.isDirectory() || !isOurs(status.uid, status.mode)) return;
		const descriptor = fs.openSync(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
		try {
			const bytes = script.createCachedData();
			fs.writevSync(descriptor, [bytes, bytes]);
		} finally {
			fs.closeSync(descriptor);
		}
		fs.renameSync(beside, file);
		forgetOld(folder, name);
	} catch {
		forget(beside);
	}
}

/** @param {string} file */
function forget(file) {
	try {
		fs.unlinkSync(file);
	} catch {
		// It was never made.
	}
}

/**
 * Keeps the newest few caches of a command: those of older versions are of no use.
 * @param {string} folder
 * @param {string} name
 */
function forgetOld(folder, name) {
	const ours = fs.readdirSync(folder).filter(file => file.startsWith(`${name}-`));
	if (ours.length <= kept) return;
	const byAge = ours.map(file => ({file, time: fs.lstatSync(`${folder}/${file}`).mtimeMs})).sort((a, b) => b.time - a.time);
	for (const {file} of byAge.slice(kept)) fs.rmSync(`${folder}/${file}`, {force: true});
}
