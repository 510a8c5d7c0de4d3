import fc from 'fast-check';
import {describe, expect, it, vi} from 'vitest';
import {type Caret, createScreen, type Screen} from '../../source/terminal/screen/screen.ts';
import {
	doubtfulGraphemes,
	expectedCells,
	frameOf,
	isSameCell,
	type Model,
	models,
	sureGraphemes,
	variations,
	visible,
} from '../helpers/frames.ts';
import {createReplay, type Replay, type Widths} from '../helpers/replay.ts';

// Properties take their time on a busy machine.
vi.setConfig({testTimeout: 60_000});

const runs = Number(process.env.ROLEX_RUNS ?? 150);

type Step =
	| {readonly kind: 'frame'; readonly model: Model; readonly caret: Caret}
	| {readonly kind: 'resize'; readonly columns: number; readonly rows: number; readonly model: Model}
	| {readonly kind: 'redraw'; readonly garbage: string};

const size = fc.record({columns: fc.integer({min: 2, max: 40}), rows: fc.integer({min: 1, max: 8})});
const caret = fc.option(fc.record({x: fc.nat({max: 45}), y: fc.nat({max: 10})}), {nil: undefined, freq: 2});

const stepsOf = (graphemes: readonly string[]): fc.Arbitrary<readonly Step[]> =>
	fc
		.array(
			fc.oneof(
				{weight: 4, arbitrary: models(graphemes, 30, 8).chain(model => fc.tuple(fc.constant(model), variations(model, graphemes)))},
				{weight: 1, arbitrary: models(graphemes, 30, 8).map(model => [model] as const)},
			),
			{minLength: 1, maxLength: 4},
		)
		.chain(groups =>
			fc.tuple(
				...groups.flat().map(model =>
					fc.oneof(
						{weight: 6, arbitrary: caret.map(place => ({kind: 'frame' as const, model, caret: place}))},
						{weight: 1, arbitrary: size.map(to => ({kind: 'resize' as const, ...to, model}))},
						{
							weight: 1,
							arbitrary: fc.constantFrom('\x1b[2Jx', '\x1b[5;5Hlots of rubbish').map(garbage => ({kind: 'redraw' as const, garbage})),
						},
					),
				),
			),
		);

function play(
	screen: Screen,
	replay: Replay,
	written: string[],
	steps: readonly Step[],
	check: (model: Model, caret: Caret) => void,
): void {
	let last: Model | undefined;
	let place: Caret;
	const flush = (): void => {
		for (const data of written.splice(0)) replay.write(data);
	};
	screen.enter();
	for (const step of steps) {
		if (step.kind === 'redraw') {
			flush();
			replay.write(step.garbage);
			screen.redraw();
		} else {
			if (step.kind === 'resize') {
				flush();
				replay.resize(step.columns, step.rows);
				screen.resize(step.columns, step.rows);
			}
			place = step.kind === 'frame' ? step.caret : undefined;
			last = step.model;
			screen.show(frameOf(last), place);
		}
		flush();
		if (last) check(last, place);
	}
}

function shows(graphemes: readonly string[], widths: Widths, isDoubtful: (text: string) => boolean): void {
	fc.assert(
		fc.property(size, stepsOf(graphemes), fc.boolean(), ({columns, rows}, steps, synchronised) => {
			const written: string[] = [];
			const replay = createReplay(columns, rows, widths);
			const screen = createScreen({
				sink: {write: data => written.push(data) > 0, once: () => undefined},
				columns, rows, colour: 'truecolor', synchronised, links: true,
			}); // biome-ignore format: one row
			play(screen, replay, written, steps, (model, place) => {
				const expected = expectedCells(model, replay.columns, replay.rows);
				const actual = replay.cells();
				const wrong: unknown[] = [];
				for (const [y, row] of expected.entries()) {
					for (const [x, cell] of row.entries()) {
						// What a terminal makes of a character it counts otherwise is its own; what stands beside it is not.
						let lead = x;
						while (lead > 0 && row[lead]?.text === '') lead--;
						if (isDoubtful(row[lead]?.text ?? '')) continue;
						const [seen, wanted] = [visible(actual[y]?.[x] ?? cell), visible(cell)];
						if (!isSameCell(seen, wanted)) wrong.push({x, y, seen, wanted});
					}
				}
				expect(wrong).toEqual([]);
				const where = place && {x: Math.min(place.x, replay.columns - 1), y: Math.min(place.y, replay.rows - 1)};
				expect(replay.caret()).toEqual(where);
				expect(replay.scrolledAway).toBe(0);
			});
		}),
		{numRuns: runs},
	);
}

describe('for any sequence of frames, sizes, carets and redraws', () => {
	it('the terminal shows exactly the last frame', () => {
		shows(sureGraphemes, 'modern', () => false);
	});

	it('an old terminal shows it as well', () => {
		shows(sureGraphemes, 'old', () => false);
	});

	it('emoji and joined characters come out whole where the terminal knows them', () => {
		shows([...sureGraphemes, ...doubtfulGraphemes], 'modern', () => false);
	});

	it('a terminal that counts emoji otherwise shows everything beside them in its place', () => {
		const doubtful = new Set(doubtfulGraphemes);
		shows([...sureGraphemes, ...doubtfulGraphemes], 'old', text => doubtful.has(text) || [...text].length > 2);
	});
});
