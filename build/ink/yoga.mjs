/**
 * In place of yoga-layout's entry, which awaits its WebAssembly at the top level: a module that awaits cannot be CommonJS,
 * and only CommonJS takes V8's code cache. Compiling 90 kB synchronously takes as long and lets everything else be synchronous.
 */
import loadYoga from '../../node_modules/yoga-layout/dist/binaries/yoga-wasm-base64-esm.js';
import yogaBinary from '../../node_modules/yoga-layout/dist/binaries/yoga-wasm-base64-esm.js?binary';
import wrapAssembly from '../../node_modules/yoga-layout/dist/src/wrapAssembly.js';

const library = {
	instantiateWasm(imports, done) {
		const instance = new WebAssembly.Instance(new WebAssembly.Module(yogaBinary), imports);
		done(instance);
		return instance.exports;
	},
};
loadYoga(library);

export default wrapAssembly(library);
export * from '../../node_modules/yoga-layout/dist/src/generated/YGEnums.js';
