import fs from 'node:fs';
import {mostBytes} from '../dataset/edit/written-file.ts';
import {descriptorOf, isOpenPipe} from '../dataset/read/descriptor.ts';
import type {Disk} from '../decisions/file.ts';
import {locked} from './lock.ts';
import {replaceFile} from './replace-file.ts';

const failure = (code: string) => Object.assign(new Error(code), {code});

/** The disk of this machine, for a file of decisions: written through links, with its mode, whole or not at all. */
export const decisionDisk: Disk = {
	read(path) {
		const status = fs.statSync(path, {throwIfNoEntry: false});
		if (!status) return undefined;
		// A device has no end, and another's pipe may have no beginning.
		if (!status.isFile() && !isOpenPipe(path, status)) throw failure(status.isDirectory() ? 'EISDIR' : 'ENOTREG');
		if (status.size > mostBytes) throw failure('EFBIG');
		return fs.readFileSync(descriptorOf(path) ?? path);
	},
	replace(path, text) {
		// One that may not be written is not gone round by putting another in its place.
		if (fs.statSync(path, {throwIfNoEntry: false})) fs.accessSync(path, fs.constants.W_OK);
		replaceFile(path, text);
	},
	locked,
};
