/**
 * In place of yoga-layout's entry, which awaits its WebAssembly at the top level: a module that awaits cannot be CommonJS,
 * and only CommonJS takes V8's code cache. Compiling 90 kB synchronously takes as long and lets everything else be synchronous.
 */
import {setFlagsFromString} from 'node:v8';
import loadYoga from '../../node_modules/yoga-layout/dist/binaries/yoga-wasm-base64-esm.js';
import yogaBinary from '../../node_modules/yoga-layout/dist/binaries/yoga-wasm-base64-esm.js?binary';
import wrapAssembly from '../../node_modules/yoga-layout/dist/src/wrapAssembly.js';

/**
 * Why there is no WebAssembly: its glue would only print that, and let all go on without.
 * @type {unknown}
 */
let fault;

/** @typedef {(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => object} Instantiate */

const library = {
	/** @type {Instantiate} */
	instantiateWasm(imports, done) {
		try {
			return instantiate(imports, done);
		} catch (error) {
			fault = error;
			return {};
		}
	},
};

/** @type {Instantiate} */
function instantiate(imports, done) {
	const module = new WebAssembly.Module(yogaBinary);
	// Else V8 wakes 5, 20, 60 and 120 s later to count what it has compiled since. Only instantiating asks about it.
	setFlagsFromString('--no-wasm-lazy-compilation');
	const instance = new WebAssembly.Instance(module, imports);
	setFlagsFromString('--wasm-lazy-compilation');
	done(instance);
	return instance.exports;
}

loadYoga(library);
if (fault) throw fault;

export default wrapAssembly(library);
export * from '../../node_modules/yoga-layout/dist/src/generated/YGEnums.js';
