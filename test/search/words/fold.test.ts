import {describe, expect, test} from 'vitest';
import {fold, foldWithOffsets, originOf} from '../../../source/search/words/fold.ts';
import {camelParts, compoundWords, wordsOf} from '../../../source/search/words/words.ts';

describe('folding', () => {
	test.each([
		['Café', 'cafe'],
		['ERROR Budget', 'error budget'],
		['Straße', 'strasse'],
		['ﬁle', 'file'],
		['ＳＬＯ', 'slo'],
		['Conway’s', "conway's"],
		['blue‑green', 'blue-green'],
		['İstanbul', 'istanbul'],
		['Łódź', 'lodz'],
	])('%s becomes %s', (text, folded) => {
		expect(fold(text)).toBe(folded);
	});

	test.each([
		['e\u0301ﬁ', ['e\u0301', 'ﬁ', 'ﬁ']],
		['A—ü', ['A', '—', 'ü']],
		['SLO', ['S', 'L', 'O']],
		['ß🙂i', ['ß', 'ß', '🙂', '🙂', 'i']],
		['', []],
	])('every folded letter of %j leads back to the whole grapheme it came from', (original, graphemes) => {
		const folded = foldWithOffsets(original);
		expect(folded.text).toBe(fold(original));
		const origins = Array.from(graphemes, (_, unit) => original.slice(...originOf(folded, unit, unit + 1)));
		expect(origins).toEqual(graphemes);
		expect(folded.text.length).toBe(graphemes.length);
	});
});

describe('words', () => {
	test.each([
		['CI/CD pipeline', ['ci', 'cd', 'pipeline']],
		["Conway's Law", ['conways', 'law']],
		['99.9% in 28 days', ['99', '9', 'in', '28', 'days']],
		['K8s & o11y', ['k8s', 'o11y']],
		['信頼性 SLO', ['信', '頼', '性', 'slo']],
		['надёжность', ['надежность']],
		['\ud83d !? \u0000', []],
	])('of %j are %j', (text, words) => {
		expect(wordsOf(text)).toEqual(words);
	});

	test('joined by a hyphen or slash are also one', () => {
		expect(compoundWords('a hand-off of ci/cd, end-to-end, a/b/c/d')).toEqual(['handoff', 'cicd', 'endtoend']);
	});

	test('in camelCase have their parts, unless one would be a letter', () => {
		expect(camelParts('OpenTelemetry and IaC with GitHub')).toEqual(['open', 'telemetry', 'git', 'hub']);
	});
});
