/** Where this Node is too old for rolex, says so and ends. `cli.ts` imports it before all else, and the build keeps both so plain that Node 10 reads them. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 3)) {
	process.stderr.write(
		`rolex needs Node 20.19 or newer (of Node 22, 22.3); this is Node ${process.versions.node}. Get one from https://nodejs.org/en/download, or from what manages your versions.\n`,
	);
	process.exit(2);
}
