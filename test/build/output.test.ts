import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import Output from '../../build/ink/output.mjs';
import {block, commonLine, linkedLine, plainText, styledLine} from './arbitraries.ts';
import {cells, expectSameCells} from './cells.ts';
import {Output as OriginalOutput} from './originals.mjs';

type Step = {
	readonly kind: 'write' | 'clip' | 'unclip';
	readonly x: number;
	readonly y: number;
	readonly w: number;
	readonly h: number;
	readonly text: string;
};

function draw(Kind: typeof OriginalOutput, width: number, height: number, steps: readonly Step[]): string {
	const output = new Kind({width, height});
	let depth = 0;
	for (const {kind, x, y, w, h, text} of steps) {
		if (kind === 'write')
			output.write(x, y, text, {
				transformers: w % 3 === 0 ? [(line: string, index: number) => (index % 2 ? `\u001B[1m${line}\u001B[22m` : line)] : [],
			});
		else if (kind === 'clip') {
			depth++;
			output.clip({x1: w % 4 ? x : undefined, x2: w % 4 ? x + w : undefined, y1: h % 4 ? y : undefined, y2: h % 4 ? y + h : undefined});
		} else if (depth-- > 0) output.unclip();
	}
	return output.get().output;
}

const steps = (line: fc.Arbitrary<string>, from = 0) =>
	fc.array(
		fc.record({
			kind: fc.constantFrom('write', 'write', 'write', 'write', 'clip', 'unclip'),
			x: fc.integer({min: from, max: 44}),
			y: fc.integer({min: from, max: 9}),
			w: fc.integer({min: 0, max: 25}),
			h: fc.integer({min: 0, max: 6}),
			text: block(line),
		}) as fc.Arbitrary<Step>,
		{maxLength: 12},
	);

const size = {width: fc.integer({min: 1, max: 40}), height: fc.integer({min: 1, max: 8})};

describe("Ink's output", () => {
	test.each([
		['plain texts', plainText, 0],
		['styled texts', commonLine, 0],
		['texts with links', linkedLine, 0],
		['wide and odd characters', styledLine, 0],
		['texts that begin off the screen', styledLine, -3],
	] as const)('shows the cells it showed: %s', (_, line, from) => {
		fc.assert(
			fc.property(size.width, size.height, steps(line, from), (width, height, all) => {
				expectSameCells(draw(Output, width, height, all), draw(OriginalOutput, width, height, all));
			}),
			{numRuns: 800},
		);
	});

	test('keeps bold after dim within one text, which Ink lost: both end with the same code', () => {
		const text = '\u001B[1mone \u001B[2mtwo\u001B[22m\u001B[1m three\u001B[22m';
		const write: Step = {kind: 'write', x: 0, y: 0, w: 1, h: 1, text};
		expect(cells(draw(Output, 20, 1, [write]))).toEqual(cells(text));
		expect(cells(draw(OriginalOutput, 20, 1, [write]))).not.toEqual(cells(text));
	});
});
