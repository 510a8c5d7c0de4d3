import {columnsOf, graphemes} from '../../text/width.ts';

/** What stands for rolex's own marks where only ASCII may be written; each as wide as what it stands for. */
const marks: Readonly<Record<string, string>> = {
	'─': '-', '━': '=', '═': '=', '╌': '-', '┄': '-', '┈': '-', '│': '|', '┃': '|', '║': '|', '╎': '|', '┆': '|', '┊': '|', '╱': '/', '╲': '\\', '╳': 'X',
	'▸': '>', '▶': '>', '►': '>', '›': '>', '»': '>', '❯': '>', '◂': '<', '◀': '<', '‹': '<', '«': '<', '❮': '<', '▴': '^', '▲': '^', '▾': 'v', '▼': 'v',
	'↑': '^', '↓': 'v', '←': '<', '→': '>', '↔': '-', '↕': '|', '⇒': '>', '⇐': '<', '⏎': '<', '↵': '<', '⇥': '>', '⇤': '<', '⌫': '<', '⌃': '^',
	'●': '*', '○': 'o', '◉': '@', '◌': 'o', '◆': '*', '◇': 'o', '■': '#', '□': 'o', '•': '*', '·': '.', '∙': '.', '‧': '.', '◦': 'o', '★': '*', '☆': '*',
	'✓': 'v', '✔': 'v', '✗': 'x', '✘': 'x', '✕': 'x', '×': 'x', '÷': '/', '±': '+', '≈': '~', '≠': '!', '≤': '<', '≥': '>', '≡': '=', '−': '-', '∞': '8',
	'…': '.', '⋯': '.', '⋮': ':', '—': '-', '–': '-', '‐': '-', '‑': '-', '‒': '-', '―': '-', '‘': "'", '’': "'", '‚': ',', '“': '"', '”': '"', '„': '"',
	'′': "'", '″': '"', '¦': '|', '¡': '!', '¿': '?', '§': 'S', '¶': 'P', '©': 'c', '®': 'r', '™': 't', '°': 'o', 'µ': 'u', 'ß': 's', 'æ': 'a', 'Æ': 'A',
	'ø': 'o', 'Ø': 'O', 'œ': 'o', 'Œ': 'O', 'ł': 'l', 'Ł': 'L', 'đ': 'd', 'Đ': 'D', 'ð': 'd', 'þ': 'p', 'ı': 'i', '€': 'E', '£': 'L', '¥': 'Y', '¢': 'c',
	'▏': '|', '▎': '|', '▍': '|', '▌': '|', '▋': '|', '▊': '|', '▉': '|', '▕': '|', '▐': '|', '█': '#', '▓': '#', '▒': '%', '░': ':', '▀': '"', '▄': '_',
	'▁': '_', '▔': '-',
}; // biome-ignore format: a table reads better in rows

const known = new Map<string, string>();
const mostKnown = 4096;

/** `grapheme` in as many ASCII characters as it has columns: our marks by their like, letters without their accents, the rest as `?`. */
export function asciiFor(grapheme: string, width: number): string {
	const found = known.get(grapheme);
	if (found !== undefined) return found;
	const made = (marks[grapheme] ?? boxed(grapheme) ?? unaccented(grapheme)).padEnd(width, '?').slice(0, width);
	if (known.size >= mostKnown) known.clear();
	if (grapheme.length < 16) known.set(grapheme, made);
	return made;
}

/** Text in ASCII alone, as wide as it was; lines stay lines. */
export function asciiText(text: string): string {
	if (/^[\n\x20-\x7e]*$/.test(text)) return text;
	let made = '';
	for (const {segment} of graphemes(text)) made += /^[\n\x20-\x7e]$/.test(segment) ? segment : asciiFor(segment, columnsOf(segment));
	return made;
}

/** Corners, tees and crosses of box drawing. */
const boxed = (grapheme: string): string | undefined => (/^[\u2500-\u257f]$/.test(grapheme) ? '+' : undefined);

function unaccented(grapheme: string): string {
	const letters = grapheme.normalize('NFKD').replace(/[^\x20-\x7e]/g, '');
	return letters === '' ? '?' : letters;
}
