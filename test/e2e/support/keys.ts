/** What a terminal sends for a key, as xterm does. Arrows and ends follow the application cursor mode. */
const named: Readonly<Record<string, string>> = {
	tab: '\t', 's-tab': '\x1b[Z', 's-up': '\x1b[1;2A', 's-down': '\x1b[1;2B', f2: '\x1bOQ', enter: '\r', esc: '\x1b', space: ' ', backspace: '\x7f', delete: '\x1b[3~',
	pageup: '\x1b[5~', pagedown: '\x1b[6~', 'c-left': '\x1b[1;5D', 'c-right': '\x1b[1;5C', 'a-left': '\x1b[1;3D', 'a-right': '\x1b[1;3C',
	'a-backspace': '\x1b\x7f', lt: '<',
}; // biome-ignore format: a table reads better in rows

const cursor: Readonly<Record<string, string>> = {up: 'A', down: 'B', right: 'C', left: 'D', home: 'H', end: 'F'};

/** The bytes of what was pressed: `<tab>`, `<c-u>`, `<a-b>`, or text as it is typed. */
export function bytesOf(pressed: string, isApplicationCursor: boolean): string {
	const name = /^<([^<>]+)>$/.exec(pressed)?.[1];
	if (name === undefined) return pressed;
	const letter = cursor[name];
	if (letter) return `\x1b${isApplicationCursor ? 'O' : '['}${letter}`;
	const bytes = named[name] ?? chord(name);
	if (bytes === undefined) throw new Error(`No key is called <${name}>.`);
	return bytes;
}

function chord(name: string): string | undefined {
	const [, modifier, letter] = /^([ca])-(.)$/.exec(name) ?? [];
	if (!letter) return undefined;
	return modifier === 'a' ? `\x1b${letter}` : String.fromCharCode(letter.toUpperCase().charCodeAt(0) & 0x1f);
}

/** Text as a terminal hands over what was pasted. */
export function pasted(text: string): string {
	return `\x1b[200~${text.replaceAll('\n', '\r')}\x1b[201~`;
}
