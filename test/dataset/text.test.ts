import {describe, expect, test} from 'vitest';
import {blankUnsafe, escapeUnsafe, unsafeCharacter, visible, withoutUnsafe} from '../../source/dataset/check/characters.ts';
import {formatProblem} from '../../source/dataset/check/problem.ts';
import {readDataset} from '../../source/dataset/read.ts';
import {folderOf, problemsIn, roles} from './written.ts';

const red = '\u001b[31m';

describe('a problem', () => {
	test('is printed with its place and code, and the mend on a line of its own', () => {
		const problem = {file: 'a.yaml', line: 3, column: 5, code: 'E402', message: 'unknown concept `gohst`', mend: 'Correct it.'} as const;
		expect(formatProblem(problem)).toBe('a.yaml:3:5 E402 unknown concept `gohst`\n    Correct it.');
	});

	test('shows control, bidirectional and line characters as escapes, wherever they come from', () => {
		const problem = {file: `${red}.yaml`, line: 1, column: 1, code: 'E301', message: 'a\u202eb\nc', mend: 'x\u009by'} as const;
		expect(formatProblem(problem)).toBe('\\u{1b}[31m.yaml:1:1 E301 a\\u{202e}b\\u{a}c\n    x\\u{9b}y');
	});

	test('is cut where a name in it is long', async () => {
		const [problem] = await problemsIn(`${roles}${'n'.repeat(900)}: x\n`);
		expect(problem).toBe(`5:1 E301 unknown field \`${'n'.repeat(59)}…\``.replace('5:1', '4:1'));
	});

	test('quotes what a dataset holds without its control characters', async () => {
		const problems = await problemsIn(`${roles}parties: [{id: "a\\e]0;x\\a", name: A}]\n`);
		expect(problems).toEqual(['4:16 E304 `a\\u{1b}]0;x\\u{7}` is not an id']);
	});
});

describe('text', () => {
	test('is one paragraph, however it is written', async () => {
		const folder = folderOf({'a.yaml': `${roles}name: |\n  Two\n  lines\tand  a tab\n\n`});
		expect((await readDataset(`${folder}/a.yaml`)).dataset?.name).toBe('Two lines and a tab');
	});

	test('may be of any script, with its joiners, accents and emoji', async () => {
		const text = 'Zuverlässigkeit 信頼性 האמינות قابلیت‌اعتماد 👩‍🚒 e\u0301';
		expect(unsafeCharacter(text)).toBeUndefined();
		expect(await problemsIn(`${roles}name: ${text}\n`)).toEqual([]);
	});

	test.each([
		['an emoji with its selector', '\u2764\ufe0f ok'],
		['a family and a skin tone', '👩‍👩‍👧‍👦 🧑🏽‍🚒'],
		['a heart between two', '👩‍❤️‍👨'],
		['a keycap', '1\ufe0f\u20e3'],
		['the flag of Scotland', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
		['a variant of an ideograph', '葛\u{e0100}城'],
		['Mongolian with a variation selector', 'ᠠ\u180b'],
		['braille with its blank', '⠗⠕\u2800⠇⠑⠭'],
		['Persian with a non-joiner', 'می\u200cخواهم'],
		['a conjunct of Devanagari', 'क्\u200dष'],
		['Sinhala', 'ශ්\u200dරී'],
	])('may hold %s, and it is printed as it is', (_, text) => {
		expect(unsafeCharacter(text)).toBeUndefined();
		expect([withoutUnsafe(text), visible(text), escapeUnsafe(text)]).toEqual([text, text, text]);
	});

	test.each([
		['a joiner at the end', 'now\u200d'],
		['a joiner after an emoji alone', '👩\u200d'],
		['two selectors', '\u2764\ufe0f\ufe0f'],
		['a selector after a digit', '9\ufe0f9'],
		['tags that hide a word', 'hi\u{e0068}\u{e0069}'],
		['a flag with more behind it', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}\u{e0061}'],
	])('may not hold %s, and is printed without', (_, text) => {
		const character = unsafeCharacter(text);
		expect(character).toBeDefined();
		expect(withoutUnsafe(text)).not.toContain(character?.repeat(2));
		expect(withoutUnsafe(text).length).toBeLessThan(text.length);
		expect(blankUnsafe(text)).toHaveLength(text.length);
		expect(JSON.parse(escapeUnsafe(JSON.stringify(text)))).toBe(text);
	});

	test.each([
		['an escape', '\\e', 'U+001B (escape)'],
		['a bell', '\\a', 'U+0007 (a control character)'],
		['a C1 introducer', '\\x9b', 'U+009B (a control character)'],
		['a null', '\\0', 'U+0000 (a control character)'],
		['a right-to-left override', '\\u202e', 'U+202E (a bidirectional control)'],
		['an isolate', '\\u2066', 'U+2066 (a bidirectional control)'],
		['a zero-width space', '\\u200b', 'U+200B (an invisible character)'],
		['half of a character', '\\ud83d', 'U+D83D (half of a character)'],
		['a soft hyphen', '\\u00ad', 'U+00AD (a soft hyphen)'],
		['a combining grapheme joiner', '\\u034f', 'U+034F (an invisible character)'],
		['a Hangul filler', '\\u3164', 'U+3164 (an invisible character)'],
		['a halfwidth filler', '\\uffa0', 'U+FFA0 (an invisible character)'],
		['a Mongolian selector after a Latin letter', '\\u180b', 'U+180B (a variation selector with nothing to vary)'],
		['the blank of braille between Latin letters', '\\u2800', 'U+2800 (an invisible character)'],
		['a joiner of hieroglyphs between Latin letters', '\\U00013430', 'U+13430 (an invisible character)'],
		['a code point that is no character', '\\ufdd0', 'U+FDD0 (an invisible character)'],
		['a joiner between Latin letters', '\\u200d', 'U+200D (a joiner with nothing to join)'],
		['a non-joiner between Latin letters', '\\u200c', 'U+200C (a joiner with nothing to join)'],
		['an emoji selector after a letter', '\\ufe0f', 'U+FE0F (a variation selector with nothing to vary)'],
		['a selector for ideographs after a letter', '\\U000e0101', 'U+E0101 (a variation selector with nothing to vary)'],
		['a tag', '\\U000e0041', 'U+E0041 (an invisible tag)'],
		['a deprecated format character', '\\u206a', 'U+206A (an invisible character)'],
		['a shorthand format control', '\\U0001bca0', 'U+1BCA0 (an invisible character)'],
	])('with %s written as an escape is refused', async (_, written, name) => {
		expect(await problemsIn(`${roles}name: "a${written}b"\n`)).toEqual([`4:7 E307 \`name\` holds ${name}`]);
	});

	test('in JSON for machines is escaped, and still the same', () => {
		const hostile = `a\u202e${red}\u009b\u007f`;
		const json = escapeUnsafe(JSON.stringify(hostile));
		expect(json).toBe('"a\\u202e\\u001b[31m\\u009b\\u007f"');
		expect(JSON.parse(json)).toBe(hostile);
	});

	test('is cut between characters, not inside one', () => {
		expect(visible('👩👩👩', 2)).toBe('👩…');
		expect(visible('abc', 3)).toBe('abc');
	});
});

describe('a suggestion', () => {
	test('is made for the first fifty unknown references alone: each looks at every id', async () => {
		const work = Array.from({length: 60}, (_, index) => `  - {id: w${index}, task: A, owner: srr, why: A, certainty: firm}\n`).join('');
		const problems = await problemsIn(`${roles}ownership:\n${work}`);
		expect(problems).toHaveLength(60);
		expect(problems.filter(problem => problem.endsWith('; did you mean `sre`?'))).toEqual(problems.slice(0, 50));
	});
});
