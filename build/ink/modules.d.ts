/** What the replacements import of the modules that they stand for, or change; plugin.mjs resolves the endings. */
declare module '*sanitize-ansi.js?original' {
	const sanitizeAnsi: (text: string) => string;
	export default sanitizeAnsi;
}
declare module '*string-width/index.js?original' {
	const stringWidth: (text: unknown, options?: unknown) => number;
	export default stringWidth;
}
declare module '*yoga-wasm-base64-esm.js?binary' {
	const binary: Uint8Array;
	export default binary;
}
declare module '*yoga-wasm-base64-esm.js' {
	const loadYoga: (library: object) => void;
	export default loadYoga;
}

/** What yoga.mjs uses of it; the types of Node name no more than that it is there. */
declare namespace WebAssembly {
	type Imports = Record<string, Record<string, unknown>>;
	class Module {
		constructor(bytes: Uint8Array);
	}
	class Instance {
		constructor(module: Module, imports: Imports);
		readonly exports: Record<string, unknown>;
	}
}
