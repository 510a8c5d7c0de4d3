import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {withOwnWritten} from '../../source/dataset/edit/set-own.ts';
import {type WrittenFile, writtenFile} from '../../source/dataset/edit/written-file.ts';
import {type Own, partsWith} from '../../source/dataset/own.ts';

function read(text: string): WrittenFile {
	const file = writtenFile('ours.yaml', Buffer.from(text));
	if (typeof file === 'string') throw new Error(file);
	return file;
}

const written = (text: string, ...changes: readonly Own[]): string | undefined =>
	changes.reduce<string | undefined>((now, own) => now && withOwnWritten('ours.yaml', read(now), own)?.text, text);

const cat: Own = {part: 'ownership', id: 'feed-cat', value: {task: 'Feed the cat', category: 'nights'}};
const noCat: Own = {...cat, value: undefined};
const sre: Own = {part: 'roles', id: 'sre', value: {name: 'Production Engineering', short: 'ProdEng', isGiven: true}};
const noSre: Own = {part: 'roles', id: 'sre', value: {name: 'Site Reliability Engineering', short: 'SRE', isGiven: false}};
const team: Own = {part: 'parties', id: 'payments', value: {name: 'Payments team', short: 'Payments team', isGiven: true}};
const need: Own = {part: 'needs', id: 'paged-at-night', value: true};
const noNeed: Own = {...need, value: undefined};

const catLines = `  - id: feed-cat
    task: Feed the cat
    owner: shared
    why: Work of our own.
    certainty: varies
    category: nights
`;

describe('something of one’s own in a file', () => {
	it.each([
		['work', cat, `ownership:\n${catLines}`],
		['a role’s name', sre, 'roles:\n  - {id: sre, name: Production Engineering, short: ProdEng}\n'],
		['a team', team, 'parties:\n  - {id: payments, name: Payments team}\n'],
		['a symptom', need, 'agreement:\n  needs: [paged-at-night]\n'],
	])('%s is one small entry at its end, and goes without a trace', (_, own, lines) => {
		const text = '# Ours.\nextends: built-in\n\ndecisions:\n  page: sre # for now\n';
		expect(written(text, own)).toBe(`${text}\n${lines}`);
		const undone = own.part === 'roles' ? noSre : ({...own, value: undefined} as Own);
		expect(written(text, own, undone)).toBe(text);
	});

	it.each([
		[
			'a list with comments',
			'roles: # who\n  # us\n  - id: platform # the builders\n    name: P\n\n# end\n',
			sre,
			'roles: # who\n  # us\n  - id: platform # the builders\n    name: P\n  - {id: sre, name: Production Engineering, short: ProdEng}\n\n# end\n',
		],
		[
			'a list that is not indented',
			'roles:\n- {id: platform, name: P}\nname: x\n',
			sre,
			'roles:\n- {id: platform, name: P}\n- {id: sre, name: Production Engineering, short: ProdEng}\nname: x\n',
		],
		[
			'an entry in braces',
			'roles:\n  - {id: sre, tagline: T} # us\n',
			sre,
			'roles:\n  - {id: sre, tagline: T, name: Production Engineering, short: ProdEng} # us\n',
		],
		[
			'an entry of several lines',
			'roles:\n  - name: Old # was\n    id: sre\n    tagline: T\n',
			sre,
			'roles:\n  - name: Production Engineering # was\n    id: sre\n    tagline: T\n    short: ProdEng\n',
		],
		['an entry that has more', 'roles:\n  - id: sre\n    name: Old\n    tagline: T\n', noSre, 'roles:\n  - id: sre\n    tagline: T\n'],
		['one entry of several', `ownership:\n${catLines}  - id: dog\n    task: Dog\n`, noCat, 'ownership:\n  - id: dog\n    task: Dog\n'],
		['an empty list', 'ownership: [] # none\nname: x\n', cat, `ownership: # none\n${catLines}name: x\n`],
		['a part without a value', 'ownership:\nname: x\n', cat, `ownership:\n${catLines}name: x\n`],
		[
			'an agreement',
			'agreement:\n  review: "2026-01-01" # then\nname: x\n',
			need,
			'agreement:\n  review: "2026-01-01" # then\n  needs: [paged-at-night]\nname: x\n',
		],
		[
			'an agreement in braces',
			'agreement: {review: "2026-01-01"} # then\n',
			need,
			"agreement: {review: '2026-01-01', needs: [paged-at-night]} # then\n",
		],
		['other symptoms', 'agreement:\n  needs: [slow] # first\n', need, 'agreement:\n  needs: [slow, paged-at-night] # first\n'],
		['symptoms on lines of their own', 'agreement:\n  needs:\n    - slow\n', need, 'agreement:\n  needs:\n    [slow, paged-at-night]\n'],
		['the last symptom', 'agreement:\n  needs: [paged-at-night]\n  review: "2026-01-01"\n', noNeed, 'agreement:\n  review: "2026-01-01"\n'],
		[
			'a file of comments alone',
			'# Later.\n',
			team,
			'# Later.\n\nextends: built-in\n\nparties:\n  - {id: payments, name: Payments team}\n',
		],
		[
			'line ends of Windows',
			'extends: built-in\r\n',
			sre,
			'extends: built-in\r\n\r\nroles:\r\n  - {id: sre, name: Production Engineering, short: ProdEng}\r\n',
		],
		[
			'JSON',
			'{\n  "extends": "built-in"\n}\n',
			team,
			'{\n  "extends": "built-in",\n  "parties": [\n    {\n      "id": "payments",\n      "name": "Payments team"\n    }\n  ]\n}\n',
		],
	])('is written into %s', (_, text, own, expected) => {
		expect(written(text, own)).toBe(expected);
	});

	it('begins a file in which nothing stands as one that is not there', () => {
		const begun = withOwnWritten('ours.yaml', undefined, team)?.text;
		expect(begun).toMatch(/^# Who answers[\s\S]*\nextends: built-in\n\nparties:\n {2}- \{id: payments, name: Payments team\}\n$/);
		expect(withOwnWritten('ours.yaml', read(''), team)?.text).toBe(begun);
	});

	it.each([
		['a list in brackets', 'roles: [{id: a}]\n'],
		['an item apart from its dash', 'roles:\n  -\n    id: a\n'],
		['a document that ended', 'extends: built-in\n...\n'],
		['something that is no list', 'roles: {id: a}\n'],
	])('is not written into %s', (_, text) => {
		expect(written(text, sre)).toBeUndefined();
	});

	const name = fc.oneof(
		fc.constantFrom('yes', '1', '# no', 'a: b', '- x', '"q"', '=1+1'),
		fc.string({unit: 'grapheme', minLength: 1, maxLength: 12}),
	);
	// What looks like nothing is no name, and refused, and so are marks of annotations.
	const safe = name.map(text => text.replace(/[^\P{C}]|\p{Default_Ignorable_Code_Point}|[\u2800\ufff9-\ufffc]/gu, '').trim() || 'x');
	const id = fc.constantFrom('sre', 'payments', 'feed-cat');
	const names = fc.record({name: safe, short: safe, isGiven: fc.boolean()});
	const own: fc.Arbitrary<Own> = fc.oneof(
		fc.record({part: fc.constant('roles' as const), id, value: names}),
		fc.record({part: fc.constant('parties' as const), id, value: fc.option(names, {nil: undefined})}),
		fc.record({part: fc.constant('ownership' as const), id, value: fc.option(fc.record({task: safe}), {nil: undefined})}),
		fc.record({part: fc.constant('needs' as const), id, value: fc.constantFrom(true as const, undefined)}),
	);

	it('says what it is to after any changes, with every comment, or nothing is written', () => {
		const text =
			'# Top.\nextends: built-in\nroles: # who\n  - id: sre # us\n    name: X\n\n# Mid.\ndecisions:\n  page: sre # now\n# End.\n';
		fc.assert(
			fc.property(fc.array(own, {maxLength: 12}), changes => {
				let now = text;
				for (const change of changes) {
					const wanted = partsWith(read(now).parts, change);
					const next = withOwnWritten('ours.yaml', read(now), change);
					expect(next?.after.parts).toEqual(wanted);
					now = next?.text ?? now;
				}
				for (const comment of ['# Top.', '# Mid.', '  page: sre # now', '# End.']) expect(now).toContain(comment);
			}),
			{numRuns: 100},
		);
	});
});
