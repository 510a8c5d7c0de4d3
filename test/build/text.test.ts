import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import measureText from '../../build/ink/measure-text.mjs';
import {Recent} from '../../build/ink/recent.mjs';
import sanitizeAnsi from '../../build/ink/sanitize-ansi.mjs';
import stringWidth7 from '../../build/ink/string-width-7.mjs';
import wrapText, {cache} from '../../build/ink/wrap-text.mjs';
import {simpleWidth} from '../../source/text/measure.ts';
import {anyCharacter} from '../helpers/any-character.ts';
import {anyText, block, plainText, styledLine} from './arbitraries.ts';
import * as original from './originals.mjs';

const units = Array.from({length: 0x10000}, (_, unit) => String.fromCharCode(unit));
const runs = {numRuns: 1000};

describe('widths', () => {
	test('of every UTF-16 unit are as string-width has them', () => {
		expect(units.filter(unit => stringWidth(unit) !== original.stringWidth(unit))).toEqual([]);
		expect(units.filter(unit => stringWidth7(unit) !== original.stringWidth7(unit))).toEqual([]);
	});

	test('no two simple units join into one character', () => {
		const simple = units.filter(unit => simpleWidth(unit.charCodeAt(0)) > 0);
		const segmenter = new Intl.Segmenter();
		const isApart = (unit: string) => {
			const pairs = [unit, unit, 'a', unit, '字', unit, '한', unit, '─', unit, '…'];
			return [...segmenter.segment(pairs.join(''))].length === pairs.length;
		};
		expect(simple.filter(unit => !isApart(unit))).toEqual([]);
	});

	test('of any text are as string-width has them, or larger where some terminals take more', () => {
		fc.assert(
			fc.property(fc.oneof(styledLine, anyText, fc.string({unit: anyCharacter})), text => {
				expect(stringWidth(text)).toBeGreaterThanOrEqual(original.stringWidth(text));
				expect(stringWidth7(text)).toBe(original.stringWidth7(text));
			}),
			runs,
		);
	});

	test('of blocks are those of their widest line, and their height is as Ink has it', () => {
		fc.assert(
			fc.property(block(styledLine), text => {
				const width = Math.max(...text.split('\n').map(line => stringWidth(line)));
				expect(measureText(text)).toEqual({...original.measureText(text), width});
			}),
			runs,
		);
	});
});

describe('Ink', () => {
	test.each(['wrap', 'truncate', 'truncate-end', 'truncate-middle', 'truncate-start', 'end'])('wraps as it did: %s', wrapType => {
		fc.assert(
			fc.property(fc.oneof(block(styledLine), plainText), fc.integer({min: 0, max: 30}), (text, width) => {
				expect(wrapText(text, width, wrapType)).toBe(original.wrapText(text, width, wrapType));
			}),
			runs,
		);
	});

	test('sanitizes as it did', () => {
		const control = fc.constantFrom(
			'\u001B[2J',
			'\u001B]8;;http://a\u0007',
			'\u001B',
			'\u009B',
			'\u0085',
			'\u001B[1',
			'\u001Bc',
			'\u001BPx\u001B\\',
			'\u001B[4:3m',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(styledLine, control), {maxLength: 5}), parts => {
				expect(sanitizeAnsi(parts.join(''))).toBe(original.sanitizeAnsi(parts.join('')));
			}),
			runs,
		);
	});

	test('forgets what it wrapped long ago', () => {
		for (let index = 0; index < 5000; index++) wrapText(`text number ${index} that is wrapped`, 10, 'wrap');
		expect(cache.size).toBeLessThanOrEqual(1000);
	});
});

test('a cache keeps what is used and at most twice its limit', () => {
	const recent = new Recent(10);
	for (let index = 0; index < 100; index++) {
		recent.set(`${index}`, index);
		expect(recent.get('0')).toBe(0);
		expect(recent.size).toBeLessThanOrEqual(20);
	}
	expect(recent.get('50')).toBeUndefined();
});
