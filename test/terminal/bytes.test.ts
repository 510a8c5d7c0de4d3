import {describe, expect, it, vi} from 'vitest';
import {createScreen} from '../../source/terminal/screen/screen.ts';
import {expectedCells, frameOf} from '../helpers/frames.ts';
import {perfectBytes} from '../helpers/perfect.ts';
import {type Sample, sampleKeys, sampleScreen} from '../helpers/sample-screens.ts';

// Properties take their time on a busy machine.
vi.setConfig({testTimeout: 60_000});

const sizes = [
	[80, 24],
	[120, 40],
	[200, 50],
] as const;

describe('bytes for a key', () => {
	for (const [columns, rows] of sizes) {
		for (const [name, press] of Object.entries(sampleKeys)) {
			it(`${name} at ${columns}x${rows} takes at most 1.2 times a perfect cell diff`, () => {
				const written: string[] = [];
				const screen = createScreen({
					sink: {write: data => written.push(data) > 0, once: () => undefined},
					columns, rows, colour: 'truecolor', synchronised: true, links: true,
				}); // biome-ignore format: one row
				let sample: Sample = {columns, rows, selected: 12, pane: 0, scroll: 0, query: ''};
				screen.enter();
				screen.show(frameOf(sampleScreen(sample)));
				let before = expectedCells(sampleScreen(sample), columns, rows);
				written.length = 0;
				let perfect = 0;
				for (let times = 0; times < 12; times++) {
					sample = press(sample, times);
					screen.show(frameOf(sampleScreen(sample)));
					const after = expectedCells(sampleScreen(sample), columns, rows);
					perfect += perfectBytes(before, after);
					before = after;
				}
				const bytes = Buffer.byteLength(written.join(''));
				if (process.env.ROLEX_FIGURES) console.log(`${name} ${columns}x${rows}: ${bytes / 12} of ${perfect / 12} = ${bytes / perfect}`);
				expect(bytes / perfect).toBeLessThanOrEqual(1.2);
			});
		}
	}
});
