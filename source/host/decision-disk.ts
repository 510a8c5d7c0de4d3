import fs from 'node:fs';
import type {Disk} from '../decisions/file.ts';
import {codeOf, replaceFile} from './replace-file.ts';

/** The disk of this machine, for a file of decisions: written through links, with its mode, whole or not at all. */
export const decisionDisk: Disk = {
	read(path) {
		try {
			return fs.readFileSync(path);
		} catch (error) {
			if (codeOf(error) === 'ENOENT') return undefined;
			throw error;
		}
	},
	replace(path, text) {
		// One that may not be written is not gone round by putting another in its place.
		if (fs.statSync(path, {throwIfNoEntry: false})) fs.accessSync(path, fs.constants.W_OK);
		replaceFile(path, text);
	},
};
