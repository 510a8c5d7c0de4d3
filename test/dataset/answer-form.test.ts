import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readDataset} from '../../source/dataset/read.ts';
import {folderOf, roles} from './written.ts';

const work = 'ownership:\n  - {id: sweep, task: Sweep, owner: sre, why: So., certainty: firm}\n';
const twoWritten = '`{owner: sre, helps: platform}`';

test.each([
	['[sre, platform]', '`sweep` names 2 who answer', twoWritten],
	['[sre, "On: call", SRE 2]', '`sweep` names 3 who answer', '`{owner: sre, helps: "On: call", consulted: [SRE 2]}`'],
	['[sre]', '`sweep` is to say who, not hold a list', 'Leave the brackets out: `sre`.'],
	['[]', '`sweep` is to say who, not hold a list', 'nobody, not-applicable, disagree'],
	['[sre, disagree]', '`sweep` is to say who, not hold a list', twoWritten],
	['12', '`sweep` is to say who, not the number `12`', 'A name is quoted: `"12"`.'],
	['true', '`sweep` is to say who, not the value `true`', 'teams, nobody, not-applicable, disagree'],
	['{owner: [sre, platform]}', '`owner` names 2 who answer', '`owner: sre, helps: platform`'],
	['{owner: {sre: platform}}', '`owner` is to say who, not hold a mapping', twoWritten],
	['{owner: sre, helps: [platform, Ada]}', '`helps` names 2 who help', '`consulted: [Ada]`'],
])('a decision written `%s` is told what an answer may be', async (answer, message, mend) => {
	const {problems} = await readDataset(join(folderOf({'a.yaml': `${roles}${work}decisions:\n  sweep: ${answer}\n`}), 'a.yaml'));
	expect(problems).toMatchObject([{code: 'E303', line: 7, message, mend: expect.stringContaining(mend)}]);
});

test('what else is wrong in a decision is told as ever', async () => {
	const {problems} = await readDataset(
		join(folderOf({'a.yaml': `${roles}${work}decisions:\n  sweep: {owner: sre, note: 12, consulted: platform}\n`}), 'a.yaml'),
	);
	expect(problems.map(({message}) => message)).toEqual([
		'`note` is to be a text, not the number `12`',
		'`consulted` is to be a list, not the text `platform`',
	]);
});
