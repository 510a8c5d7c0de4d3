/**
 * A text as the address that it is; undefined where it is none. Not by `URL.canParse`: the one of Node 20 takes no address with a letter like ü
 * for one any more, once V8 has optimised who asks.
 */
export function addressOf(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}
