import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {unsafeCharacter} from '../../source/dataset/check/characters.ts';
import type {Answer, Decision} from '../../source/decisions/decision.ts';
import {openDecisionFile} from '../../source/decisions/file.ts';
import {bakery} from './bakery.ts';
import {memoryDisk} from './disk.ts';

const dataset = bakery();
const works = dataset.ownership.map(({id}) => id);

function opened(text?: string, base?: Readonly<Record<string, unknown>>) {
	const disk = memoryDisk(text);
	return {disk, file: openDecisionFile({path: 'ours.yaml', disk, dataset, base})};
}

const by = (work: string, role: string): Decision => ({work, answer: {kind: 'role', role}});

const handmade = `# Ours, agreed in March.
extends: built-in # as ever
roles:
  - {id: baker, name: Night bakers}

decisions: # one line each
  # Long discussed.
  light-oven:   baker   # for now
  sweep:
    owner: seller # and nobody else
    colour: blue
    note: |
      Twice
      a day.

  # Last.
  wake-baker: {owner: "seller", helps: baker}

# The end.
`;

/** Lines of one text that are not in the other, either way. */
function difference(before: string, after: string): {readonly gone: readonly string[]; readonly came: readonly string[]} {
	const [old, now] = [before.split('\n'), after.split('\n')];
	return {gone: old.filter(line => !now.includes(line)), came: now.filter(line => !old.includes(line))};
}

describe('a file of decisions', () => {
	it('is begun by the first decision, and extends the built-in dataset', () => {
		const {disk, file} = opened();
		expect(file.keep('sweep', by('sweep', 'baker')).problem).toBeUndefined();
		expect(disk.text).toMatch(/^# Who answers[\s\S]*\nextends: built-in\n\ndecisions:\n {2}sweep: baker\n$/);
	});

	it('is begun as JSON where its name says so', () => {
		const disk = memoryDisk();
		const file = openDecisionFile({path: 'ours.json', disk, dataset});
		expect(file.keep('sweep', by('sweep', 'baker'))).not.toHaveProperty('problem');
		file.keep('wake-baker', by('wake-baker', 'seller'));
		expect(JSON.parse(disk.text ?? '')).toEqual({extends: 'built-in', decisions: {sweep: 'baker', 'wake-baker': 'seller'}});
		file.keep('sweep', undefined);
		expect(openDecisionFile({path: 'ours.json', disk, dataset}).decisions.size).toBe(1);
	});

	it('gets its decisions in the order of the work, however they are made', () => {
		const {disk, file} = opened();
		for (const work of works.toReversed()) file.keep(work, by(work, 'baker'));
		expect(disk.text?.split('decisions:\n')[1]).toBe(works.map(work => `  ${work}: baker\n`).join(''));
	});

	it.each<[string, Decision | undefined, string, readonly string[], readonly string[]]>([
		['a word', by('light-oven', 'seller'), 'light-oven', ['  light-oven:   baker   # for now'], ['  light-oven:   seller   # for now']],
		[
			'a mapping on one line',
			{work: 'wake-baker', answer: {kind: 'nobody'}, note: 'Not: yet'},
			'wake-baker',
			['  wake-baker: {owner: "seller", helps: baker}'],
			["  wake-baker: {owner: nobody, note: 'Not: yet'}"],
		],
		[
			'one field of several lines',
			{...by('sweep', 'baker'), note: 'Twice a day.'},
			'sweep',
			['    owner: seller # and nobody else', '    note: |', '      Twice', '      a day.'],
			['    owner: baker # and nobody else', '    note: Twice a day.'],
		],
		['work not decided yet', by('answer-bell', 'baker'), 'answer-bell', [], ['  answer-bell: baker']],
		['what is taken back', undefined, 'light-oven', ['  light-oven:   baker   # for now'], []],
	])('changes the line of %s, and keeps all else that people wrote', (_, decision, work, gone, came) => {
		const {disk, file} = opened(handmade);
		expect(file.keep(work, decision)).not.toHaveProperty('problem');
		expect(difference(handmade, disk.text ?? '')).toEqual({gone, came});
	});

	it.each([
		['a key in quotes', '  "sweep": baker # x\n', '  "sweep": seller # x\n'],
		['a value on the next line', '  sweep: # why\n    baker\n', '  sweep: # why\n    seller\n'],
		['a folded text', '  sweep: >-\n    baker\n  # next\n', '  sweep: seller\n  # next\n'],
		['no value yet', '  sweep: # later\n', '  sweep: seller # later\n'],
		['a mapping in braces over lines', '  sweep: {owner: baker, # x\n    helps: seller}\n', '  sweep: seller\n'],
		['deeper indentation', '      sweep: baker\n', '      sweep: seller\n'],
		['no end of the line', '  sweep: baker', '  sweep: seller'],
		['an owner alone on a line of its own', '  sweep:\n    owner: baker # x\n', '  sweep:\n    owner: seller # x\n'],
		['fields but no owner', '  sweep:\n    note: Ask Bo\n', '  sweep:\n    owner: seller\n'],
		[
			'fields but no owner, and another after it',
			'  sweep:\n    note: |\n      Ask\n      Bo\n    by: Ada\n  # next\n  wake-baker: baker\n',
			'  sweep:\n    owner: seller\n  # next\n  wake-baker: baker\n',
		],
		['fields but no owner, and no end of the line', '  sweep:\n    note: Ask Bo', '  sweep:\n    owner: seller'],
	])('changes what is written with %s', (_, before, after) => {
		const {disk, file} = opened(`decisions:\n${before}`);
		expect(file.keep('sweep', by('sweep', 'seller')).problem).toBeUndefined();
		expect(disk.text).toBe(`decisions:\n${after}`);
	});

	it('is not written where decisions stand in braces, or end a document: that is said', () => {
		for (const text of ['decisions: {sweep: baker}\n', 'extends: built-in\n...\n']) {
			const {disk, file} = opened(text);
			expect(file.keep('light-oven', by('light-oven', 'seller')).problem).toContain('in a way that rolex cannot change without risk');
			expect(disk.text).toBe(text);
		}
	});

	it('keeps line ends, the mark of UTF-8 and the style of JSON', () => {
		const windows = opened('\ufeffextends: built-in\r\ndecisions:\r\n  sweep: baker\r\n');
		windows.file.keep('wake-baker', by('wake-baker', 'seller'));
		expect(windows.disk.text).toBe('\ufeffextends: built-in\r\ndecisions:\r\n  wake-baker: seller\r\n  sweep: baker\r\n');
		windows.disk.text = undefined;
		windows.file.keep('sweep', by('sweep', 'seller'));
		expect(windows.disk.text).toBe('\ufeffextends: built-in\r\ndecisions:\r\n  wake-baker: seller\r\n  sweep: seller\r\n');
		const json = opened('{\n  "extends": "built-in",\n  "decisions": {"sweep": "baker"}\n}\n');
		json.file.keep('sweep', by('sweep', 'seller'));
		expect(json.disk.text).toBe('{\n  "extends": "built-in",\n  "decisions": {\n    "sweep": "seller"\n  }\n}\n');
	});

	it.each([
		['nothing', ''],
		['comments', '# Later.\n'],
		['no decisions', 'extends: built-in\nname: Ours'],
		['an empty part', 'extends: built-in\ndecisions:\nname: Ours\n'],
		['a part that is null', 'extends: built-in\ndecisions: ~ # none\nname: Ours\n'],
		['braces with nothing in them', 'extends: built-in\ndecisions: {} # none\nname: Ours\n'],
		['a dataset of its own', 'name: All ours\nroles: []\n'],
	])('with %s takes its first decision, and is as before when that is taken back', (_, text) => {
		const {disk, file} = opened(text);
		expect(file.keep('sweep', by('sweep', 'baker')).decisions.get('sweep')).toEqual(by('sweep', 'baker'));
		expect(disk.text).toContain('\ndecisions:');
		for (const line of text.split('\n').filter(each => !each.startsWith('decisions'))) expect(disk.text).toContain(line);
		expect(file.keep('sweep', undefined).decisions.size).toBe(0);
		expect(openDecisionFile({path: 'ours.yaml', disk, dataset}).problems).toEqual([]);
	});

	const name = fc.oneof(
		fc.constantFrom('ops', 'Ops', 'yes', '1', 'Release: office', '# no', 'null', '{a}', 'baker', 'teams'),
		fc.string({unit: 'grapheme', maxLength: 12}),
	);
	const text = fc.oneof(name, fc.string({unit: 'grapheme', maxLength: 40}));
	const answer: fc.Arbitrary<Answer> = fc.oneof(
		fc.record({kind: fc.constant('role' as const), role: fc.constantFrom('baker', 'seller', 'owner')}),
		fc.constant({kind: 'both' as const, accountable: 'baker', helps: 'seller'}),
		fc.record({kind: fc.constantFrom('teams' as const, 'nobody' as const, 'not-applicable' as const, 'disagree' as const)}),
		fc.record({kind: fc.constant('party' as const), name}),
	);
	const optional = {note: text, by: text, on: fc.constant('2026-03-31'), consulted: fc.array(name, {maxLength: 2})};
	const step = fc.tuple(
		fc.constantFrom(...works),
		fc.option(fc.record({answer, ...optional}, {requiredKeys: ['answer']}), {nil: undefined}),
	);

	it('says the last decision of each work after any sequence of them, and reads the same again, with every comment', () => {
		fc.assert(
			fc.property(fc.array(step, {maxLength: 25}), fc.constantFrom(undefined, handmade), (steps, text) => {
				const {disk, file} = opened(text);
				let last = new Map(file.decisions);
				for (const [work, decided] of steps) {
					const kept = file.keep(work, decided && {work, ...decided});
					expect(kept.problem ?? kept.conflict).toBeUndefined();
					expect(kept.decisions.has(work)).toBe(decided !== undefined);
					expect(without(kept.decisions, work)).toEqual(without(last, work));
					last = new Map(kept.decisions);
				}
				const again = openDecisionFile({path: 'ours.yaml', disk, dataset});
				expect(new Map(again.decisions)).toEqual(last);
				const comments = text ? ['# Ours, agreed in March.', '# Long discussed.', '# Last.', '# The end.'] : [];
				for (const comment of comments) expect(disk.text).toContain(comment);
			}),
			{numRuns: 60},
		);
	});
});

const without = (decisions: ReadonlyMap<string, Decision>, work: string) => [...decisions].filter(([id]) => id !== work).sort();

describe('a file that others edit', () => {
	it('is held from before it is read until after it is written', () => {
		const done: string[] = [];
		const {read, replace, ...disk} = memoryDisk();
		const file = openDecisionFile({
			path: 'ours.yaml',
			dataset,
			disk: {
				read(path) {
					done.push('read');
					return read.call(disk, path);
				},
				replace(path, text) {
					done.push('replace');
					replace.call(disk, path, text);
				},
				locked(path, work) {
					done.push(`hold ${path}`);
					const result = work();
					done.push('let go');
					return result;
				},
			},
		});
		done.length = 0;
		file.keep('sweep', by('sweep', 'baker'));
		expect(done).toEqual(['hold ours.yaml', 'read', 'replace', 'let go']);
	});

	it('is read again before it is written: what they decided stays', () => {
		const {disk, file} = opened('decisions:\n  sweep: baker\n');
		disk.text = 'decisions:\n  sweep: baker\n  light-oven: seller # theirs\n';
		const {decisions, conflict} = file.keep('wake-baker', by('wake-baker', 'baker'));
		expect([conflict, decisions.get('light-oven')]).toEqual([undefined, by('light-oven', 'seller')]);
		expect(disk.text).toBe('decisions:\n  sweep: baker\n  light-oven: seller # theirs\n  wake-baker: baker\n');
	});

	it('is not written where they decided the same work otherwise; the same again writes over what was shown', () => {
		const {disk, file} = opened('decisions:\n  sweep: baker\n');
		disk.text = 'decisions:\n  sweep: owner\n';
		const mine = by('sweep', 'seller');
		expect(file.keep('sweep', mine)).toMatchObject({conflict: {mine, theirs: by('sweep', 'owner')}});
		expect(disk.text).toBe('decisions:\n  sweep: owner\n');
		expect(file.keep('sweep', mine)).not.toHaveProperty('conflict');
		expect(disk.text).toBe('decisions:\n  sweep: seller\n');
	});

	it('is at one with those who decided the same', () => {
		const {disk, file} = opened('decisions:\n  sweep: baker\n');
		disk.text = 'decisions:\n  sweep: {owner: seller}\n';
		expect(file.keep('sweep', by('sweep', 'seller'))).not.toHaveProperty('conflict');
		expect(disk.writes).toBe(0);
	});

	it('is made again where it went away', () => {
		const {disk, file} = opened('# Mine\ndecisions:\n  sweep: baker\n');
		disk.text = undefined;
		file.keep('light-oven', by('light-oven', 'seller'));
		expect(disk.text).toBe('# Mine\ndecisions:\n  light-oven: seller\n  sweep: baker\n');
	});
});

describe('a file that is not as it should be', () => {
	it.each([
		['half-written', 'decisions:\n  sweep: {owner: ba', /^ours\.yaml cannot be read, at line 2: /],
		['of something else', 'services:\n  web: {}\n', /^ours\.yaml is no file of rolex: it begins with `services`/],
		['a list', '- sweep\n', /^ours\.yaml is no file of rolex: it holds a list/],
		['binary', '\0\0\0', /^ours\.yaml cannot be read: /],
		['with a list of decisions', 'decisions: [sweep]\n', /^ours\.yaml cannot be read: `decisions` holds no mapping/],
	])('because it is %s says so, and is never written', (_, text, problem) => {
		const {disk, file} = opened(text);
		expect(file.problems).toEqual([expect.stringMatching(problem)]);
		expect(file.keep('sweep', by('sweep', 'baker')).problem).toMatch(problem);
		expect(disk.text).toBe(text);
	});

	it('says what it does not understand, line by line, and keeps it', () => {
		const text = [
			...['extends: built-in', 'decisions:', '  sweep: backer', '  light-oven: [baker, seller]', '  wake-baker: {owner: [baker, seller]}'],
			...['  answer-bell: shared', '  choose-bell: {owner: seller, until: June}', '  bell-02: baker', '  clean-oven:', ''],
		].join('\n');
		const {disk, file} = opened(text);
		expect(file.problems).toEqual([
			'line 3: `sweep`: unknown role or party `backer`; did you mean `baker`?',
			'line 4: `light-oven`: it names 2 who answer; one alone is accountable, others help: `{owner: sre, helps: platform}`.',
			'line 5: `wake-baker`: it names 2 who answer; one alone is accountable, others help: `{owner: sre, helps: platform}`.',
			'line 6: `answer-bell`: `shared` says of nobody that they answer for it.',
			'line 7: `choose-bell`: unknown field `until`.',
			'`bell-02` is decided, and no work of this dataset: it is kept.',
		]);
		expect([...file.decisions.keys()]).toEqual(['choose-bell']);
		file.keep('choose-bell', by('choose-bell', 'baker'));
		expect(disk.text).toBe(text.replace('{owner: seller, until: June}', '{owner: baker, until: June}'));
	});

	it.each([
		['EACCES', 'ours.yaml could not be written: you may not write there.'],
		['ENOSPC', 'ours.yaml could not be written: the disk is full.'],
		['ENOENT', 'ours.yaml could not be written: there is no such folder any more.'],
		['EROFS', 'ours.yaml could not be written: the disk is read-only. Take a file on another disk.'],
		['EIO', 'ours.yaml could not be written: EIO.'],
	])('since the disk says %s keeps nothing, says why, and can be tried again', (code, problem) => {
		const {disk, file} = opened('decisions:\n  sweep: baker\n');
		disk.fault = code;
		const failed = file.keep('sweep', by('sweep', 'seller'));
		expect(failed.problem).toContain(problem);
		expect(failed.decisions.get('sweep')).toEqual(by('sweep', 'baker'));
		disk.fault = undefined;
		expect(file.keep('sweep', by('sweep', 'seller')).decisions.get('sweep')).toEqual(by('sweep', 'seller'));
	});

	it('never lets a text of it reach a terminal as it is', () => {
		const {file} = opened('decisions:\n  sweep: {owner: "Night\\e[31m watch", note: "a\\u202eb"}\n');
		expect(file.decisions.get('sweep')).toEqual({work: 'sweep', answer: {kind: 'party', name: 'Night[31m watch'}, note: 'ab'});
		const named = opened(
			'decisions:\n  "\\e[2J": {owner: ["\\e[31m"], "\\e]0;x": 1}\n  "\\u202e": baker\n  light-oven: {owner: baker, "\\u202e": 1}\n',
		).file;
		expect(named.problems.length).toBe(3);
		expect(named.problems.filter(problem => unsafeCharacter(problem) !== undefined)).toEqual([]);
	});
});

describe('work that had another id', () => {
	it('is decided by it, and changed where it stands', () => {
		const {disk, file} = opened('decisions:\n  bell-01: baker # old\n');
		expect(file.decisions.get('answer-bell')).toEqual(by('answer-bell', 'baker'));
		file.keep('answer-bell', by('answer-bell', 'seller'));
		expect(disk.text).toBe('decisions:\n  bell-01: seller # old\n');
	});
});

describe('what another dataset decided', () => {
	it('stands until it is decided here, and is taken back by null', () => {
		const {disk, file} = opened('extends: company.yaml\n', {sweep: 'owner'});
		expect(file.decisions.get('sweep')).toEqual(by('sweep', 'owner'));
		expect(file.keep('sweep', undefined).decisions.has('sweep')).toBe(false);
		expect(disk.text).toBe('extends: company.yaml\n\ndecisions:\n  sweep: null\n');
		file.keep('sweep', by('sweep', 'baker'));
		expect(disk.text).toBe('extends: company.yaml\n\ndecisions:\n  sweep: baker\n');
	});
});
