import type {Socket} from 'node:net';
import {Writable} from 'node:stream';

export type BoundedOutputOptions = {
	/** The visitor's channel. It waits for the client's window by itself. */
	readonly channel: Writable;
	/** The connection below it, whose own queue ssh2 does not look at. */
	readonly socket: Socket;
	/** Bytes that may wait in the connection's queue. */
	readonly limit: number;
	/** ms that a client may take nothing. */
	readonly stalledAfter: number;
	readonly onStalled: () => void;
	readonly onBytes?: (count: number) => void;
	/** The client's terminal is raw: a line's end needs its carriage return. */
	readonly hasReturns?: boolean;
};

/** Bytes handed over at a stroke. */
const longestPiece = 16_384;

/**
 * A channel with back-pressure. ssh2 obeys only the client's window, which may be 4 GiB, and never the connection itself: for a
 * client that reads nothing the rest would pile up here. This stream takes the next bytes when the connection has taken the last.
 */
export class BoundedOutput extends Writable {
	readonly #options: BoundedOutputOptions;
	#stalled: NodeJS.Timeout | undefined;
	#waiting: (() => void) | undefined;

	constructor(options: BoundedOutputOptions) {
		super({highWaterMark: 16_384});
		this.#options = options;
	}

	override _write(chunk: Buffer, _: string, done: (error?: Error | null) => void): void {
		const bytes = this.#options.hasReturns ? Buffer.from(chunk.toString('latin1').replaceAll('\n', '\r\n'), 'latin1') : chunk;
		// In pieces, so that a long text is never in the connection's queue whole, and a slow client that does take it is not stalled.
		const from = (start: number): void => {
			if (start >= bytes.length) done();
			else
				this.#writePiece(bytes.subarray(start, start + longestPiece), error => {
					if (error) done(error);
					else from(start + longestPiece);
				});
		};
		from(0);
	}

	#writePiece(bytes: Buffer, done: (error?: Error | null) => void): void {
		const {channel, socket, limit, stalledAfter, onStalled, onBytes} = this.#options;
		if (channel.destroyed || socket.destroyed || !channel.writable) {
			done(closedError());
			return;
		}
		onBytes?.(bytes.length);
		this.#stalled = setTimeout(onStalled, stalledAfter);
		let isDone = false;
		const finish = (error?: Error | null) => {
			if (isDone) return;
			isDone = true;
			clearTimeout(this.#stalled);
			this.#waiting = undefined;
			channel.off('close', closed);
			done(error);
		};
		const closed = () => finish(closedError());
		channel.once('close', closed);
		channel.write(bytes, error => {
			if (error) return finish(error);
			// A queue that asked for it tells when it is empty; a limit below that mark could not be waited for.
			if (socket.writableLength < Math.max(limit, socket.writableHighWaterMark) || !socket.writableNeedDrain) return finish();
			const drained = () => finish();
			socket.once('drain', drained);
			this.#waiting = () => socket.off('drain', drained);
		});
	}

	override _destroy(error: Error | null, done: (error: Error | null) => void): void {
		clearTimeout(this.#stalled);
		this.#waiting?.();
		done(error);
	}
}

/** As the system says it of a pipe nobody reads, so that whatever writes knows it for no fault. */
function closedError(): Error {
	return Object.assign(new Error('the visitor is gone'), {code: 'EPIPE'});
}
