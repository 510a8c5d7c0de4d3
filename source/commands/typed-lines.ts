/** Letters of a line that are kept: the rest of a longer one is read and forgotten, so that nobody can fill memory with it. */
const longest = 4096;

/** Lines out of a stream, as they come, the last also where no line end follows it; a terminal that hangs up ends them. */
export async function* typedLines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
	let rest = '';
	input.setEncoding('utf8');
	try {
		for await (const chunk of input) {
			const lines = (rest + String(chunk)).split(/\r\n|\n|\r/);
			rest = (lines.pop() ?? '').slice(0, longest);
			for (const line of lines) yield line.slice(0, longest);
		}
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EIO') throw error;
	}
	if (rest !== '') yield rest;
}
