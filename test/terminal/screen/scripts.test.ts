import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createScreen} from '../../../source/terminal/screen/screen.ts';
import {columnsOf} from '../../../source/text/width.ts';
import {createReplay, type Widths} from '../../helpers/replay.ts';

/** Words whose letters terminals count differently: by code point, by one table or another, by grapheme. */
const words = {
	thai: 'น้ำ ทำ คำ', lao: 'ນ້ຳ', burmese: 'မြန်မာ', khmer: 'ខ្មែរ', hindi: 'क्षेत्र श्री', bengali: 'বিশ্ব', telugu: 'క్షేత్రం', gujarati: 'ક્ષેત્ર',
	tamil: 'ஶ்ரீ க்ஷ', kannada: 'ಕ್ಷೇತ್ರ', malayalam: 'ക്ഷേത്രം', sinhala: 'ක්‍ෂේත්‍ර', tibetan: 'བོད་ཡིག', punjabi: 'ਪੰਜਾਬੀ', odia: 'କ୍ଷେତ୍ର', hebrew: 'שָׁלוֹם',
	arabic: 'مُحَمَّد', javanese: 'ꦗꦮ', balinese: 'ᬩᬮᬶ', korean: '한국어', 'korean in parts': '한국', vietnamese: 'Tiếng Việt', mongolian: 'ᠮᠣᠩᠭᠣᠯ',
} as const; // biome-ignore format: a table reads better in rows

/** What is written, without the joiners that no terminal is sent. */
const letters = (text: string): string => text.replace(/[\s\u200c\u200d]/g, '');

function shown(frames: readonly string[], widths: Widths): string {
	const replay = createReplay(60, 1, widths);
	const write = (data: string): boolean => {
		replay.write(data);
		return true;
	};
	const screen = createScreen({sink: {write, once: () => undefined}, columns: 60, rows: 1, colour: '16'});
	screen.enter();
	for (const frame of frames) screen.show(frame);
	return replay.lines()[0] ?? '';
}

describe.each(['old', 'modern'] as const)('on a terminal whose widths are %s', widths => {
	it.each(Object.entries(words))('no letter of %s is lost: %s', (_, word) => {
		expect(letters(shown([word], widths))).toBe(letters(word));
	});

	it('no letter is lost when one text takes the place of another', () => {
		const some = fc
			.array(fc.constantFrom(...Object.values(words), 'a', 'word'), {minLength: 1, maxLength: 3})
			.map(parts => parts.join(' '));
		fc.assert(
			fc.property(fc.array(some, {minLength: 1, maxLength: 4}), frames => {
				const last = frames.at(-1) ?? '';
				fc.pre(columnsOf(last) <= 60);
				expect(letters(shown(frames, widths))).toBe(letters(last));
			}),
			{numRuns: 60},
		);
	});

	it('what stands after them stands where it is measured', () => {
		for (const word of Object.values(words)) {
			const line = shown([`${word}│`], widths);
			expect([word, letters(line)]).toEqual([word, `${letters(word)}│`]);
		}
	});
});
