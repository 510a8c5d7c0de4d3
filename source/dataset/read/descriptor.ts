import {createReadStream, type Stats} from 'node:fs';

/** The number of a descriptor that is open already, by the name a shell gives it: `<(…)` is `/dev/fd/63`. Undefined for any other path. */
export function descriptorOf(path: string): number | undefined {
	if (path === '/dev/stdin') return 0;
	const number = /^\/(?:dev|proc\/self)\/fd\/(\d{1,6})$/.exec(path)?.[1];
	return number === undefined ? undefined : Number(number);
}

/** Whether a path is a pipe that somebody opened for this process: it can be read, once, and never changes. */
export function isOpenPipe(path: string, stats: Stats): boolean {
	return descriptorOf(path) !== undefined && (stats.isFIFO() || stats.isSocket());
}

/** What comes through such a pipe. Opened by its name anew it would wait for a writer, who may be done and gone. */
export function pipeStream(path: string): AsyncIterable<Uint8Array> {
	return createReadStream(path, {fd: descriptorOf(path), autoClose: false});
}
