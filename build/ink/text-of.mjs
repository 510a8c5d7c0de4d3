/**
 * The text of a `<Text>` and its size, kept with its node as long as the text stays. Ink joins, cleans and measures every
 * text three times a frame: to lay it out, to see whether it must be wrapped, and to write it, changed or not.
 */
import measureText from '../../node_modules/ink/build/measure-text.js';
import sanitizeAnsi from '../../node_modules/ink/build/sanitize-ansi.js';
import squashTextNodes from '../../node_modules/ink/build/squash-text-nodes.js';

/**
 * An element of Ink's, with what is kept here.
 * @typedef {import('ink').DOMElement & {internal_text?: Measured}} Node
 * @typedef {{text: string, width: number, height: number, value: string | undefined}} Measured
 */

/**
 * The text of an `ink-text` node, and its columns and rows.
 * @param {Node} node
 */
export function textOf(node) {
	const value = onlyValue(node);
	if (value === undefined) return measured(squashTextNodes(node));
	const kept = node.internal_text;
	if (kept !== undefined && kept.value === value) return kept;
	// Joining a single text comes to cleaning it.
	const own = measured(sanitizeAnsi(value));
	own.value = value;
	node.internal_text = own;
	return own;
}

/** @type {(text: string) => Measured} */
function measured(text) {
	const {width, height} = measureText(text);
	return {text, width, height, value: undefined};
}

/**
 * The text of a node that holds one text and nothing else.
 * @param {Node} node
 */
function onlyValue({childNodes}) {
	const [only] = childNodes;
	return childNodes.length === 1 && only?.nodeName === '#text' ? only.nodeValue : undefined;
}
