import fs from 'node:fs';

/** A path without links; as it is where nothing is there. */
export function realPath(path: string): string {
	try {
		return fs.realpathSync(path);
	} catch {
		return path;
	}
}
