import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {openDecisionFile} from '../../../source/decisions/file.ts';
import {sittingBindings} from '../../../source/explorer/sitting/keys.ts';
import {progressOf} from '../../../source/explorer/sitting/sitting.ts';
import {bakery} from '../../decisions/bakery.ts';
import {expectAlike, framesOf, textRows} from '../../helpers/drawn.ts';
import {sit} from '../../helpers/sitting.ts';

const dataset = bakery();
const everyKey = [...new Set(sittingBindings.flatMap(({keys}) => [...keys]))].filter(key => key !== 'escape');
const keys = fc.array(fc.oneof(fc.constantFrom(...everyKey), fc.constantFrom(...'12345678nau '), fc.constant('enter')), {maxLength: 60});
const written = (key: string) => (key.length > 1 ? `<${key}>` : key);

describe('any keys in a sitting', () => {
	it('keep the progress whole, and the file as the screen has it', () => {
		fc.assert(
			fc.property(keys, pressed => {
				const sitter = sit({dataset}).press(...pressed.map(written));
				const {sitting} = sitter.state;
				if (!sitting) throw new Error('nobody sits');
				const {total, decided, disagreed, open} = progressOf(sitting);
				expect(decided + disagreed + open).toBe(total);
				expect(decided + disagreed).toBe([...sitting.decisions.values()].filter(({answer}) => answer).length);
				const file = openDecisionFile({path: 'ours.yaml', disk: sitter.disk, dataset});
				// Work of one's own stands in the file, not in the dataset that it is opened over here.
				const known = new Set(dataset.ownership.map(({id}) => id));
				const kept = [...sitting.decisions].filter(([work]) => known.has(work));
				expect(new Map([...file.decisions].sort())).toEqual(new Map(kept.sort()));
				expect(sitting.unkept.size).toBe(0);
			}),
			{numRuns: 60},
		);
	});

	it('are undone one by one, until all is as it was at the start', () => {
		fc.assert(
			fc.property(keys, pressed => {
				const sitter = sit({dataset}).press(...pressed.map(written));
				// Whatever line or list is open closes first.
				for (let open = 0; open < 3 && sitter.state.overlay?.type !== 'sitting'; open++) sitter.press('<escape>');
				const steps = sitter.state.sitting?.done.length ?? 0;
				sitter.press(...Array.from({length: steps}, () => 'u'));
				expect(sitter.decided()).toEqual({});
				sitter.press(...Array.from({length: steps}, () => 'U'));
				expect(sitter.state.sitting?.done.length).toBe(steps);
			}),
			{numRuns: 60},
		);
	});

	it('are drawn in every row of the screen, at every size', async () => {
		await fc.assert(
			fc.asyncProperty(keys, fc.constantFrom([120, 40], [80, 24], [50, 20], [30, 10]), async (pressed, [columns = 80, rows = 24]) => {
				const sitter = sit({dataset, columns, rows}).press(...pressed.map(written));
				const [frame = ''] = await framesOf([sitter.state]);
				expect(textRows(frame).length).toBe(rows);
				expectAlike(sitter.state, frame);
			}),
			{numRuns: 20},
		);
	});
});

describe('a whole sitting', () => {
	it('of sixty pieces of work takes less than 200 keys, with a note, a party and two that are not agreed', () => {
		const sixty = bakery({
			ownership: Array.from({length: 60}, (_, index) => ({
				id: `work-${index}`,
				task: `Piece ${index} of the work`,
				owner: ['baker', 'seller', 'shared', 'owner'][index % 4] ?? 'baker',
				why: 'It is so.',
				certainty: 'usual' as const,
			})),
		});
		const sitter = sit({dataset: sixty});
		let count = 0;
		const press = (...given: readonly string[]) => {
			count += given.length;
			sitter.press(...given);
		};
		press('8', '8', '5', ...'Night shift', '<enter>', '<left>', 'n', ...'Until spring', '<enter>', '<right>');
		while (sitter.at() !== undefined && count < 300) {
			press('<enter>');
			const {overlay} = sitter.state;
			if (overlay?.type === 'sitting' && overlay.asked === 'accountable') press('1');
		}
		expect(sitter.state.sitting && progressOf(sitter.state.sitting)).toEqual({total: 60, decided: 58, disagreed: 2, open: 0});
		expect(count).toBeLessThan(200);
	});
});
