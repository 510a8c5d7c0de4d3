/** Writes all of a text and waits until the stream has taken it; a reader that has gone away is no problem of ours. */
export function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
	if (text === '') return Promise.resolve();
	return new Promise(done => stream.write(text, () => done()));
}
