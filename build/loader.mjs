/**
 * Loads the bundles of dist/commands through V8's code cache. Part of cli.js, so small.
 *
 * Compiling a command takes 30 ms of a start of 100. With a cache made after use, which holds the functions that were
 * called, it takes three. It is made a second after its bundle was loaded, or at the end of what ends before: one made after an hour would
 * hold all of the explorer, and take 8 ms longer to read. The cache is a file in the user's cache folder; without one, or where it cannot be
 * had, the bundle is compiled as ever. Nothing about it is ever said or waited for.
 */
import fs from 'node:fs';
import {pathToFileURL} from 'node:url';
import vm from 'node:vm';

/**
 * @typedef {{folder: string, base: string, names: Names, file: string}} Cache
 * @typedef {{place: string, build: string, bundle: string, way: string}} Names the parts of a cache's name
 * @typedef {(name: string) => any} Load
 */

const {O_CREAT, O_EXCL, O_NOFOLLOW, O_RDONLY, O_WRONLY} = fs.constants;
/** How many caches of a bundle are kept: without arguments, with them, and one for whatever else. */
const kept = 3;
/** How many other places are kept, in which a rolex was started: a clone beside an install. */
const keptPlaces = 1;
/** ms after a bundle is loaded until what it has called is kept. */
const startLength = 1000;
/** ms until a cache is made anew: by then there is a config, or a history, that the first start had not. */
const longestKept = 86_400_000;
/** ms that nobody needs to write a cache: what is older was left by a process that was killed. */
const longestWrite = 60_000;
const head = '(function(exports,require,module,__filename,__dirname,__url,__load){';

/** What has been loaded. @type {Map<string, {exports: any}>} */
const modules = new Map();

/**
 * What loads bundles out of a folder, each once: its exports are everybody's.
 * @param {NodeRequire} require
 * @param {string} folder
 * @returns {Load}
 */
export function startLoading(require, folder) {
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
	const known = cache && readCache(cache);
	const cachedData = known?.bytes;
	// Lines and columns are those of the file, for its source map.
	const script = new vm.Script(`${head}${source}\n})`, {filename, cachedData, columnOffset: -head.length});
	if (cache && (!known || known.isOld || script.cachedDataRejected)) saveAfterStart(cache, script);
	return script.runInThisContext();
}

/**
 * Where the cache of a bundle is: named for all that it depends on, so that an old one is never taken, and old ones are known.
 * @param {string} filename
 * @param {string} bundle
 * @returns {Cache | undefined}
 */
function cacheFor(filename, bundle) {
	const {XDG_CACHE_HOME, HOME, NODE_OPTIONS = '', ROLEX_CODE_CACHE} = process.env;
	const base = XDG_CACHE_HOME?.startsWith('/') ? XDG_CACHE_HOME : HOME?.startsWith('/') ? `${HOME}/.cache` : undefined;
	if (!base || ROLEX_CODE_CACHE === '0') return undefined;
	const {versions, arch, execArgv} = process;
	const names = {
		place: hash(__dirname),
		build: hash(stampOf(__filename)),
		bundle,
		way: hash([stampOf(filename), versions.node, versions.v8, arch, execArgv.join(' '), NODE_OPTIONS].join('|')),
	};
	return {folder: `${base}/rolex`, base, names, file: `${base}/rolex/${Object.values(names).join('.')}.code`};
}

/** @param {string} file */
function stampOf(file) {
	const {mtimeMs, size} = fs.statSync(file);
	return `${mtimeMs} ${size}`;
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
		const {uid, mode, size, mtimeMs} = fs.fstatSync(descriptor);
		if (!isOurs(uid, mode)) return undefined;
		const bytes = Buffer.allocUnsafeSlow(size);
		if (size === 0 || fs.readSync(descriptor, bytes, 0, size, 0) !== size) return undefined;
		const once = bytes.subarray(0, size >> 1);
		return once.equals(bytes.subarray(size >> 1)) ? {bytes: once, isOld: Math.abs(Date.now() - mtimeMs) > longestKept} : undefined;
	} catch {
		return undefined;
	} finally {
		if (descriptor !== undefined) fs.closeSync(descriptor);
	}
}

/** @type {(uid: number, mode: number) => boolean} */
const isOurs = (uid, mode) => (mode & 0o022) === 0 && (!process.getuid || uid === process.getuid());

/**
 * @param {Cache} cache
 * @param {vm.Script} script
 */
function saveAfterStart(cache, script) {
	const timer = setTimeout(save, startLength).unref();
	process.once('exit', save);
	/** @param {number} [code] */
	function save(code = 0) {
		clearTimeout(timer);
		process.off('exit', save);
		if (code < 64) saveCache(cache, script);
	}
}

/**
 * Written beside and renamed, so that another rolex never reads half of it.
 * @param {Cache} cache
 * @param {vm.Script} script
 */
function saveCache({base, folder, names, file}, script) {
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
		forgetOld(folder, names);
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
 * Removes what is of no use: caches of older builds in the same place, all but the newest few of a bundle, and those of places
 * but the newest few, of which nobody may ever start a rolex again.
 * @param {string} folder
 * @param {Names} ours
 */
function forgetOld(folder, ours) {
	const found = fs
		.readdirSync(folder)
		.map(file => {
			const [place = '', build, bundle] = file.split('.');
			return {file, place, build, bundle, time: fs.lstatSync(`${folder}/${file}`).mtimeMs};
		})
		.sort((a, b) => b.time - a.time);
	const places = new Set([ours.place]);
	let same = 0;
	for (const {file, place, build, bundle, time} of found) {
		// What is being written has its process's number at the end: after so long nobody writes it any more.
		if (/\.code\.\d+$/.test(file) && time < Date.now() - longestWrite) fs.rmSync(`${folder}/${file}`, {force: true});
		if (!file.endsWith('.code')) continue;
		// A file of the time before there were places has none.
		const isNamed = bundle !== undefined && bundle !== 'code';
		if (isNamed && places.size <= keptPlaces) places.add(place);
		const isOld = !isNamed || !places.has(place) || (place === ours.place && build !== ours.build);
		if (isOld || (place === ours.place && bundle === ours.bundle && ++same > kept)) fs.rmSync(`${folder}/${file}`, {force: true});
	}
}
