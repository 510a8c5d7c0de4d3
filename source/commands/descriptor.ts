import fs from 'node:fs';
import {dirname, resolve} from 'node:path';
import {readLink} from '../host/replace-file.ts';

/** A path that is a descriptor of this process by name: `/dev/stdout`, `/dev/fd/3`, `>(…)`, or a link to one. Undefined for any other. */
export function descriptorNamed(path: string): number | undefined {
	let at = resolve(path);
	for (let followed = 0; followed < 8; followed++) {
		const number = /^\/(?:dev|proc\/(?:self|thread-self|\d+))\/fd\/(\d{1,6})$/.exec(at)?.[1];
		if (number !== undefined) return isOwn(at) ? Number(number) : undefined;
		const link = readLink(at);
		if (link === undefined) return undefined;
		at = resolve(dirname(at), link);
	}
	return undefined;
}

function isOwn(path: string): boolean {
	const pid = /^\/proc\/(\d+)\//.exec(path)?.[1];
	return pid === undefined || Number(pid) === process.pid;
}

/** Writes all of a text to a descriptor, also to a pipe that was made never to wait. */
export function writeToDescriptor(descriptor: number, text: string): void {
	const bytes = Buffer.from(text);
	for (let at = 0; at < bytes.length; ) {
		try {
			at += fs.writeSync(descriptor, bytes, at);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
		}
	}
}
