/**
 * Reading of lines with SGR styles and links, for texts of common characters only: whatever else turns up is left to the
 * parsers of the originals, which segment graphemes, compile large expressions and know every sequence.
 */
import {simpleWidth} from '../../source/text/measure.ts';

/**
 * Index of the `m` that ends the SGR sequence at `start`, or -1 where there is another sequence.
 * @param {string} text
 * @param {number} start
 */
function styleEnd(text, start) {
	if (text.charCodeAt(start + 1) !== 0x5b) return -1;
	for (let index = start + 2; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		if (unit === 0x6d) return index;
		if (unit !== 0x3b && (unit < 0x30 || unit > 0x39)) return -1;
	}
	return -1;
}

const linkStart = '\u001B]8;;';

/**
 * Index of the BEL that ends the start or the end of a link (OSC 8, without parameters) at `start`, or -1 where there is another sequence.
 * @param {string} text
 * @param {number} start
 */
function linkEnd(text, start) {
	if (!text.startsWith(linkStart, start)) return -1;
	for (let index = start + linkStart.length; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		if (unit === 0x07) return index;
		if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0)) return -1;
	}
	return -1;
}

/**
 * Index of the last unit of the style or link at `start`, neither of which takes room; -1 where there is another sequence.
 * @param {string} text
 * @param {number} start
 */
export function sequenceEnd(text, start) {
	const end = styleEnd(text, start);
	return end < 0 ? linkEnd(text, start) : end;
}

/**
 * The styles open at a place of a line, in the order in which they were opened: `keys` are the codes that end them.
 * Bold and dim share an end and can both be open, as in ansi-tokenize.
 */
class Styles {
	/** @type {string[]} */
	codes = [];
	/** @type {string[]} */
	ends = [];

	/**
	 * Takes a sequence over; false where it is one that is not known here.
	 * @param {string} text
	 * @param {number} start
	 * @param {number} end
	 */
	apply(text, start, end) {
		const parts = text.slice(start + 2, end).split(';');
		for (let index = 0; index < parts.length; index++) {
			const number = parts[index] ?? '';
			if (number === '38' || number === '48') {
				const length = parts[index + 1] === '2' ? 5 : parts[index + 1] === '5' ? 3 : 0;
				if (length === 0 || index + length > parts.length) return false;
				this.open(parts.slice(index, index + length).join(';'), number === '38' ? '39' : '49');
				index += length - 1;
			} else if (!this.applySimple(number)) {
				return false;
			}
		}
		return true;
	}

	/** @param {string} number */
	applySimple(number) {
		if (number === '0') {
			this.codes = [];
			this.ends = [];
			return true;
		}
		if (isEnd.has(number)) {
			this.close(number);
			return true;
		}
		const end = endOf.get(number);
		if (end === undefined) return false;
		this.open(number, end);
		return true;
	}

	/**
	 * @param {string} code
	 * @param {string} end
	 */
	open(code, end) {
		if (end !== '22') this.close(end);
		else if (this.codes.includes(code)) return;
		this.codes.push(code);
		this.ends.push(end);
	}

	/** @param {string} end */
	close(end) {
		for (let index = this.ends.length - 1; index >= 0; index--) {
			if (this.ends[index] !== end) continue;
			this.codes.splice(index, 1);
			this.ends.splice(index, 1);
		}
	}

	opening() {
		return this.codes.map(code => `\u001B[${code}m`).join('');
	}

	closing() {
		return [...new Set(this.ends)]
			.reverse()
			.map(end => `\u001B[${end}m`)
			.join('');
	}
}

const endOf = new Map([
	['1', '22'],
	['2', '22'],
	['3', '23'],
	['4', '24'],
	['7', '27'],
	['8', '28'],
	['9', '29'],
	['53', '55'],
]);
for (let colour = 0; colour < 8; colour++) {
	endOf.set(`${30 + colour}`, '39').set(`${90 + colour}`, '39');
	endOf.set(`${40 + colour}`, '49').set(`${100 + colour}`, '49');
}
const isEnd = new Set(endOf.values());
const isReset = /[[;]0?(?:;|$)/;

/**
 * What Ink's output needs to know of a line: its columns, whether `sliceLine` can cut it, which it cannot where there are
 * wide characters or links, and what closes the styles it leaves open. Undefined for lines with anything that is not common.
 * @param {string} line
 */
export function measureLine(line) {
	let columns = 0;
	let canBeCut = true;
	let isLinked = false;
	let styles;
	for (let index = 0; index < line.length; index++) {
		const unit = line.charCodeAt(index);
		const own = simpleWidth(unit);
		if (own > 0) {
			columns += own;
			if (own === 2) canBeCut = false;
			continue;
		}
		const end = unit === 0x1b ? sequenceEnd(line, index) : -1;
		if (end < 0) return undefined;
		if (line.charCodeAt(end) === 0x07) {
			isLinked = end > index + linkStart.length;
			canBeCut = false;
		} else {
			styles ??= new Styles();
			// ansi-tokenize ends a link, too, where all styles end.
			if ((isLinked && isReset.test(line.slice(index, end))) || !styles.apply(line, index, end)) return undefined;
		}
		index = end;
	}
	return isLinked ? undefined : {columns, canBeCut, closing: styles ? styles.closing() : ''};
}

/**
 * Columns `from` up to `to` of a line that can be cut, with the styles they have.
 * @param {string} line
 * @param {number} from
 * @param {number} to
 */
export function sliceLine(line, from, to) {
	if (to <= from) return '';
	const styles = new Styles();
	let kept = '';
	let column = 0;
	let copied = -1;
	let index = 0;
	for (; index < line.length && column < to; index++) {
		if (line.charCodeAt(index) === 0x1b) {
			const end = sequenceEnd(line, index);
			styles.apply(line, index, end);
			index = end;
			continue;
		}
		if (column === from) {
			kept = styles.opening();
			copied = index;
		}
		column++;
	}
	return copied < 0 ? '' : kept + line.slice(copied, index) + styles.closing();
}
