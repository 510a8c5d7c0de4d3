/** What a terminal answered. Answers are never keys, however late or broken up they come. */
export type Reply =
	/** OSC 10 and 11: a colour, 0-255 a channel. */
	| {readonly kind: 'foreground' | 'background'; readonly red: number; readonly green: number; readonly blue: number}
	/** DA1: what kind of terminal it is. Every terminal answers this one. */
	| {readonly kind: 'attributes'; readonly values: readonly number[]}
	/** DA2: model and version, in numbers. */
	| {readonly kind: 'secondary'; readonly values: readonly number[]}
	/** Where the cursor stands, counted from 0. */
	| {readonly kind: 'cursor'; readonly x: number; readonly y: number}
	/** DECRPM: 0 unknown, 1 set, 2 reset, 3 always set, 4 always reset. */
	| {readonly kind: 'mode'; readonly mode: number; readonly state: number}
	/** XTVERSION: the name a terminal gives itself. */
	| {readonly kind: 'version'; readonly text: string}
	/** A change of the system's colour scheme. */
	| {readonly kind: 'scheme'; readonly scheme: 'dark' | 'light'};

/** The answer in a control string (`introducer` is `]` for OSC, `P` for DCS); undefined for those of no interest. */
export function stringReply(introducer: string, content: string): Reply | undefined {
	if (introducer === 'P') {
		const version = /^>\|(.*)$/.exec(content);
		return version ? {kind: 'version', text: (version[1] ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 100)} : undefined;
	}
	const colour = introducer === ']' ? /^1([01]);(.+)$/.exec(content) : undefined;
	const channels = colour ? channelsOf(colour[2] ?? '') : undefined;
	if (!colour || !channels) return undefined;
	return {kind: colour[1] === '1' ? 'background' : 'foreground', ...channels};
}

/** `rgb:ffff/ffff/ffff` with one to four digits a channel, `rgba:…`, or `#rrggbb`. */
function channelsOf(text: string): {red: number; green: number; blue: number} | undefined {
	const match =
		/^rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})(?:\/[\da-f]{1,4})?$/i.exec(text) ??
		/^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text);
	if (!match) return undefined;
	const [red, green, blue] = match.slice(1, 4).map(digits => Math.round((Number.parseInt(digits, 16) / (16 ** digits.length - 1)) * 255));
	return {red: red ?? 0, green: green ?? 0, blue: blue ?? 0};
}

/** The answer in a control sequence, as the decoder took it apart; undefined when it is not an answer of interest. */
export function sequenceReply(prefix: string, values: readonly number[], intermediate: string, final: string): Reply | undefined {
	switch (prefix + intermediate + final) {
		case '?c':
			return {kind: 'attributes', values};
		case '>c':
			return {kind: 'secondary', values};
		case '?$y':
			return {kind: 'mode', mode: values[0] ?? 0, state: values[1] ?? 0};
		case 'R':
		case '?R':
			return {kind: 'cursor', x: Math.max(0, (values[1] ?? 1) - 1), y: Math.max(0, (values[0] ?? 1) - 1)};
		case '?n':
			return values[0] === 997 ? {kind: 'scheme', scheme: values[1] === 2 ? 'light' : 'dark'} : undefined;
		default:
			return undefined;
	}
}
