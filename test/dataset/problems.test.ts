import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {codes} from '../../source/dataset/check/codes.ts';
import {type Options, readDataset} from '../../source/dataset/read.ts';

const fixtures = fileURLToPath(new URL('../fixtures/datasets', import.meta.url));
const before = process.cwd();
// So that problems name files as short as a reader would.
beforeAll(() => process.chdir(fixtures));
afterAll(() => process.chdir(before));

/** What is wrong with each fixture: `file:line:column CODE message`. */
const expected: Readonly<Record<string, readonly string[]>> = {
	'E101-not-found.yaml': ['E101-not-found.yaml:1:10 E101 `gone.yaml` is to be extended, but there is no such file or folder'],
	'E103-no-data-files': ['E103-no-data-files:1:1 E103 the folder holds no .yaml, .yml or .json file'],
	'E105-empty-folder': ['E105-empty-folder:1:1 E105 the folder holds no data'],
	'E105-empty.yaml': ['E105-empty.yaml:1:1 E105 the file holds no data'],
	'E106-binary.yaml': ['E106-binary.yaml:3:1 E106 this is no text file: it holds null bytes'],
	'E107-not-utf-8': [
		'E107-not-utf-8/latin-1.yaml:4:10 E107 the bytes here are not UTF-8',
		'E107-not-utf-8/utf-16.yaml:1:1 E107 the file is encoded in UTF-16 (little endian), not UTF-8',
	],
	'E108-extends-cycle/a.yaml': ['E108-extends-cycle/b.yaml:1:10 E108 this dataset extends itself, at once or through others'],
	'E109-extends-too-deep/1.yaml': ['E109-extends-too-deep/8.yaml:1:10 E109 more than 8 datasets extend one another'],
	'E201-syntax.yaml': [
		'E201-syntax.yaml:9:11 E201 `term` opens a quote that is not closed',
		'E201-syntax.yaml:17:17 E201 `definition` holds a colon, which begins a value in YAML',
		'E201-syntax.yaml:25:11 E402 unknown role or party `nobody`',
	],
	'E202-tab-indentation.yaml': ['E202-tab-indentation.yaml:5:1 E202 a tab is used as indentation'],
	'E203-duplicate-key.yaml': [
		'E203-duplicate-key.yaml:14:5 E203 the key `term` is given twice',
		'E203-duplicate-key.yaml:15:1 E203 the key `concepts` is given twice',
	],
	'E204-alias.yaml': ['E204-alias.yaml:17:17 E204 YAML aliases are not taken here'],
	'E205-tag.yaml': [
		'E205-tag.yaml:6:11 E205 the tag `!!str` is not taken here',
		'E205-tag.yaml:7:12 E205 the tag `!!js/function` is not taken here',
	],
	'E206-merge-key.yaml': [
		'E206-merge-key.yaml:6:5 E302 `name` is missing',
		'E206-merge-key.yaml:6:6 E206 YAML merge keys are not taken here',
		'E206-merge-key.yaml:6:10 E204 YAML aliases are not taken here',
	],
	'E207-too-deep.yaml': ['E207-too-deep.yaml:4:41 E207 nested too deep'],
	'E208-several-documents.yaml': ['E208-several-documents.yaml:5:1 E208 a second YAML document begins in this file'],
	'E209-not-a-dataset.yaml': ['E209-not-a-dataset.yaml:1:1 E209 the file holds a list, not the parts of a dataset'],
	'E210-reserved-name.yaml': [
		'E210-reserved-name.yaml:4:10 E210 `shared` has a meaning of its own and cannot be an id',
		'E210-reserved-name.yaml:9:9 E210 `constructor` has a meaning of its own and cannot be an id',
		'E210-reserved-name.yaml:14:13 E210 `__proto__` cannot be a key',
	],
	'E211-key-not-text.yaml': ['E211-key-not-text.yaml:4:3 E211 this key is not text'],
	'E212-other-indentation.yaml': [
		'E212-other-indentation.yaml:5:1 E212 the line is indented by U+00A0 (a no-break space), which YAML takes for text',
		'E212-other-indentation.yaml:6:3 E212 the line is indented by U+3000 (a space of another width), which YAML takes for text',
	],
	'E213-no-json-value.yaml': [
		'E213-no-json-value.yaml:5:15 E213 `NaN` is no value of JSON',
		'E213-no-json-value.yaml:6:47 E213 `-Infinity` is no value of JSON',
	],
	'E301-unknown-field.yaml': [
		'E301-unknown-field.yaml:1:1 E301 unknown field `titel`',
		'E301-unknown-field.yaml:5:62 E301 unknown field `colour`',
		'E301-unknown-field.yaml:18:5 E301 unknown field `titel`; did you mean `title`?',
	],
	'E302-missing-field.yaml': [
		'E302-missing-field.yaml:8:5 E302 `definition` is missing',
		'E302-missing-field.yaml:17:5 E302 `likeness` is missing',
	],
	'E303-wrong-type.yaml': [
		'E303-wrong-type.yaml:6:11 E303 `year` is to be a text, not the number `2003`',
		'E303-wrong-type.yaml:7:12 E303 `event` is to be a text, not a list',
		'E303-wrong-type.yaml:8:14 E303 `sources` is to be a list, not the text `book`',
		'E303-wrong-type.yaml:11:12 E303 `title` is to be a text, not the number `.nan`',
		'E303-wrong-type.yaml:12:5 E303 `note` has no value',
		'E303-wrong-type.yaml:14:5 E303 an item of `sources` is to be a mapping (`key: value`), not the text `just a line`',
		'E303-wrong-type.yaml:15:10 E303 `parties` is to be a list, not the text `none`',
		'E303-wrong-type.yaml:17:19 E303 `name` is to be a text, not the value `true`',
		'E303-wrong-type.yaml:17:66 E303 `aliases` is to be a list, not the number `7`',
	],
	'E304-bad-id.yaml': [
		'E304-bad-id.yaml:8:9 E304 `Error Budget` is not an id',
		'E304-bad-id.yaml:13:13 E304 `SRE` is not an id',
		'E304-bad-id.yaml:15:10 E305 `id` is empty',
	],
	'E305-empty-text.yaml': [
		'E305-empty-text.yaml:11:17 E305 `definition` is empty',
		'E305-empty-text.yaml:14:15 E305 an item of `aliases` is empty',
	],
	'E306-unknown-value.yaml': ['E306-unknown-value.yaml:14:15 E306 `likeness` is `midium`, which it cannot be; did you mean `medium`?'],
	'E307-raw-escape.yaml': [
		'E307-raw-escape.yaml:4:8 E307 the text holds U+001B (escape)',
		'E307-raw-escape.yaml:4:17 E307 the text holds U+0007 (a control character)',
	],
	'E307-unsafe-character.yaml': [
		'E307-unsafe-character.yaml:9:13 E307 the text holds U+202E (a bidirectional control)',
		'E307-unsafe-character.yaml:11:17 E307 `definition` holds U+001B (escape)',
		'E307-unsafe-character.yaml:14:3 E307 the text holds U+200B (an invisible character)',
	],
	'E308-too-long.yaml': ['E308-too-long.yaml:4:7 E308 `name` is longer than 10000 characters'],
	'E309-bad-url.yaml': [
		'E309-bad-url.yaml:5:47 E309 `example.org` is not a web address',
		'E309-bad-url.yaml:6:47 E309 `javascript:alert(1)` is not a web address',
		'E309-bad-url.yaml:7:51 E309 `https://example.org/a b` is not a web address',
	],
	'E310-bad-time.yaml': [
		'E310-bad-time.yaml:7:16 E310 `9:30` is not a time of day',
		'E310-bad-time.yaml:9:16 E310 `24:00` is not a time of day',
	],
	'E311-bad-year.yaml': ['E311-bad-year.yaml:5:23 E311 `03` is not a year'],
	'E312-out-of-range.yaml': [
		'E312-out-of-range.yaml:7:34 E312 `value` is less than -2',
		'E312-out-of-range.yaml:7:61 E303 `value` is to be a whole number, not the number `1.5`',
		'E312-out-of-range.yaml:11:53 E312 `weight` is more than 5',
	],
	'E313-too-few.yaml': [
		'E313-too-few.yaml:2:3 E313 `roles` has fewer than 2 items',
		'E313-too-few.yaml:11:18 E313 `sre` has fewer than 1 item',
	],
	'E314-too-many.yaml': ['E314-too-many.yaml:17:17 E314 `roles` has more than 2 items'],
	'E315-bad-date.yaml': [
		'E315-bad-date.yaml:5:28 E315 `31.3.2026` is not a date',
		'E315-bad-date.yaml:7:11 E315 `2026-02-32` is not a date',
	],
	'E316-bad-language.yaml': ['E316-bad-language.yaml:2:11 E316 `German` does not name a language'],
	'E401-duplicate-id.yaml': [
		'E401-duplicate-id.yaml:14:9 E401 the id `slo` is that of another entry of `concepts` (E401-duplicate-id.yaml:8)',
		'E401-duplicate-id.yaml:22:11 E401 the id `sre` is that of another entry of `days` (E401-duplicate-id.yaml:21)',
	],
	'E401-former-id.yaml': [
		'E401-former-id.yaml:7:94 E401 the id `own-1` is given to this entry already',
		'E401-former-id.yaml:8:81 E401 the id `pick-target` is that of another entry already',
		'E401-former-id.yaml:8:94 E401 the id `own-1` is that of `pick-target` already',
		'E401-former-id.yaml:12:72 E401 the id `slow` is given to this entry already',
		'E401-former-id.yaml:12:78 E304 `N 1` is not an id',
		'E401-former-id.yaml:20:12 E401 the id `calm` is that of another entry already',
		'E401-former-id.yaml:21:69 E401 the id `q1` is that of `calm` already',
	],
	'E401-role-and-party.yaml': ['E401-role-and-party.yaml:5:10 E401 the party `platform` has the id of a role'],
	'E401-two-files': ['E401-two-files/b.json:1:82 E401 the id `product` is that of another entry of `parties` (E401-two-files/a.yaml:5)'],
	'E402-parts.yaml': [
		'E402-parts.yaml:14:16 E402 unknown concept `slii`',
		'E402-parts.yaml:21:13 E402 unknown role `srr`; did you mean `sre`?',
		'E402-parts.yaml:22:17 E402 unknown role or party `productt`',
		'E402-parts.yaml:23:24 E402 unknown role or party `nobody`',
		'E402-parts.yaml:25:68 E402 unknown role `dev`',
		'E402-parts.yaml:27:58 E402 unknown role `sr`; did you mean `sre`?',
		'E402-parts.yaml:29:27 E402 unknown source `book`',
		'E402-parts.yaml:34:27 E402 unknown role `platfrom`; did you mean `platform`?',
		'E402-parts.yaml:36:17 E402 unknown role or party `legal`',
		'E402-parts.yaml:42:16 E402 unknown concept `outage`',
		'E402-parts.yaml:43:15 E402 unknown source `book`',
	],
	'E402-unknown-reference.yaml': [
		'E402-unknown-reference.yaml:13:12 E402 unknown group `al`; did you mean `all`?',
		'E402-unknown-reference.yaml:15:13 E402 unknown role `srr`; did you mean `sre`?',
		'E402-unknown-reference.yaml:19:15 E402 unknown source `book`',
		'E402-unknown-reference.yaml:23:15 E402 unknown category `none`',
		'E402-unknown-reference.yaml:25:11 E402 unknown role or party `productt`; did you mean `product`?',
		'E402-unknown-reference.yaml:27:15 E402 unknown concept `sloo`; did you mean `slo`?',
		'E402-unknown-reference.yaml:28:18 E402 unknown dimension `costs`; did you mean `cost`?',
		'E402-unknown-reference.yaml:32:58 E402 unknown role or party `nobody`',
		'E402-unknown-reference.yaml:32:103 E402 unknown concept `gohst`',
		'E402-unknown-reference.yaml:34:36 E402 unknown role `product`',
		'E402-unknown-reference.yaml:36:12 E402 unknown role `devops`',
		'E402-unknown-reference.yaml:36:69 E402 unknown concept `x`',
		'E402-unknown-reference.yaml:36:83 E402 unknown source `y`',
	],
	'E403-given-twice': ['E403-given-twice/b.yaml:1:1 E403 `name` is given in E403-given-twice/a.yaml already'],
	'E404-repeated-pair.yaml': ['E404-repeated-pair.yaml:18:17 E404 `devops` and `sre` are compared twice'],
	'E404-same-role.yaml': [
		'E404-same-role.yaml:17:17 E404 the pair compares `sre` with itself',
		'E404-same-role.yaml:18:17 E404 `platform` and `sre` are the first two roles, which the fields of the dimension compare',
	],
	'E405-bands-end.yaml': [
		'E405-bands-end.yaml:10:7 E405 this band begins at 5, above its end at 1',
		'E405-bands-end.yaml:12:40 E402 unknown role `nobody`',
	],
	'E405-bands-gap.yaml': ['E405-bands-gap.yaml:9:7 E405 this band leaves a gap before it: no band holds 0'],
	'E405-bands-overlap.yaml': ['E405-bands-overlap.yaml:9:7 E405 this band overlaps another: both hold 0 to 1'],
	'E405-bands-short.yaml': ['E405-bands-short.yaml:9:7 E405 this band leaves a gap after it: no band holds 1 to 2'],
	'E408-itself.yaml': ['E408-itself.yaml:14:16 E408 `slo` is said to be confused with itself'],
	'E402-decisions.yaml': [
		'E402-decisions.yaml:5:16 E402 unknown role or party `platfrom`; did you mean `platform`?',
		'E402-decisions.yaml:6:9 E402 `shared` says of nobody that they answer for it',
		'E402-decisions.yaml:8:12 E303 `owner` names 2 who answer',
		'E402-decisions.yaml:9:30 E402 unknown role or party `nobody`',
		'E402-decisions.yaml:9:50 E402 unknown role or party `finance`',
		'E402-decisions.yaml:10:22 E301 unknown field `helpers`; did you mean `helps`?',
		'E402-decisions.yaml:11:11 E303 `deploy` is to say who, not the number `5`',
		'E402-decisions.yaml:12:3 E304 `Wake up` is not an id',
		'E402-decisions.yaml:13:28 E410 `SRE` is named as the owner and as who helps',
		'E402-decisions.yaml:15:10 E302 `owner` is missing',
	],
	'E410-owner-helps.yaml': ['E410-owner-helps.yaml:5:35 E410 `sre` is named as the owner and as who helps'],
	'extends/wrong.yaml': [
		'extends/wrong.yaml:4:11 E402 unknown role or party `nobody`',
		'extends/wrong.yaml:5:18 E303 `sre` is to be a text, not the number `5`',
		'extends/wrong.yaml:6:5 E302 `category` is missing',
		'extends/wrong.yaml:6:5 E302 `definition` is missing',
		'extends/wrong.yaml:6:5 E302 `lead` is missing',
		'extends/wrong.yaml:6:5 E302 `sides` is missing',
	],
};

/** Codes whose failing file cannot be kept in a repository: bad-input.test.ts makes it. */
const madeElsewhere = ['E102', 'E104', 'E110', 'E499'];

/** The same for what is asked of the built-in dataset alone. */
const expectedOfBuiltIn: typeof expected = {
	'curated/E406-orphan-concept.yaml': [
		'curated/E406-orphan-concept.yaml:8:5 E406 nothing leads to the concept `slo`',
		'curated/E406-orphan-concept.yaml:14:5 E406 nothing leads to the concept `sli`',
	],
	'curated/E407-asked-twice.yaml': ['curated/E407-asked-twice.yaml:22:13 E407 `how reliable` is asked for `concepts: slo` already'],
	'curated/E409-told-apart-twice.yaml': ['curated/E409-told-apart-twice.yaml:20:23 E409 `sli` and `slo` are told apart already'],
};

async function problemsOf(path: string, options?: Options): Promise<readonly string[]> {
	const {problems} = await readDataset(path, options);
	return problems.map(({file, line, column, code, message}) => `${file}:${line}:${column} ${code} ${message}`);
}

describe('the problems of a dataset', () => {
	test.each(Object.entries(expected))('are told exactly for %s', async (path, problems) => {
		expect(await problemsOf(path)).toEqual(problems);
	});

	test.each(Object.entries(expectedOfBuiltIn))('are told of %s where it is the built-in dataset, and only then', async (path, problems) => {
		expect(await problemsOf(path, {isCurated: true})).toEqual(problems);
		expect(await problemsOf(path)).toEqual([]);
	});

	test('each say how to mend them', async () => {
		for (const path of Object.keys(expected)) {
			const {problems} = await readDataset(path);
			expect(problems.filter(({mend}) => !/^[A-Z`].*[^.]\.?$/.test(mend))).toEqual([]);
		}
	});

	test('have a failing fixture for every code', () => {
		const shown = Object.values({...expected, ...expectedOfBuiltIn}).flat();
		const missing = Object.keys(codes).filter(code => !shown.some(line => line.includes(` ${code} `)));
		expect(missing).toEqual(madeElsewhere);
	});

	test('have a line in this table for every fixture', () => {
		const tested = [...Object.keys(expected), 'curated', 'valid.json', 'valid.yaml'].map(path => path.split('/')[0]);
		expect(readdirSync('.').toSorted()).toEqual([...new Set(tested)].toSorted());
	});
});
