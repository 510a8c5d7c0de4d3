import {join} from 'node:path';
import {build} from 'esbuild';

/** The exports of one of the project's TypeScript modules, bundled whole in memory so that nothing has to be resolved. */
export async function loadSource(root, file) {
	const options = {bundle: true, write: false, platform: 'node', format: 'esm', logLevel: 'warning', jsx: 'automatic'};
	const banner = {js: "import {createRequire} from 'node:module'; const require = createRequire('/');"};
	const {outputFiles} = await build({...options, banner, entryPoints: [join(root, file)]});
	return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
