import {characterName} from '../check/characters.ts';
import type {Place} from './build-value.ts';

/** Spaces that YAML takes for text: no-break, typographic and ideographic ones, as web pages and word processors leave them. */
const otherSpaces = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const indent = new RegExp(`^[ ${otherSpaces}]*[${otherSpaces}][ ${otherSpaces}]*(?=- |["'\\w-]+:(?:\\s|$))`, 'gm');

/** The text with such spaces made plain ones where they indent a key or an entry, which is told of; every offset stays. */
export function spacesForIndents(text: string, report: Place): string {
	return text.replace(indent, (spaces, offset: number) => {
		const first = spaces.search(/[^ ]/);
		const message = `the line is indented by ${characterName(spaces[first] ?? '')}, which YAML takes for text`;
		report({code: 'E212', message, mend: 'Indent with plain spaces.'}, offset + first);
		return ' '.repeat(spaces.length);
	});
}
