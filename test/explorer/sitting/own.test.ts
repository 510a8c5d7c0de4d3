import {describe, expect, it} from 'vitest';
import type {Own} from '../../../source/decisions/decision.ts';
import {bakery} from '../../decisions/bakery.ts';
import {memoryDisk, type Sitter, sit} from '../../helpers/sitting.ts';

const dataset = bakery();
const name = ({state}: Sitter, id: string) =>
	[...state.catalogue.dataset.roles, ...state.catalogue.dataset.parties].find(each => each.id === id);
const undo = (sitter: Sitter, steps: number) => sitter.press(...Array.from({length: steps}, () => 'u'));
const asked = ({state: {overlay}}: Sitter) => (overlay?.type === 'jotting' ? [overlay.what, overlay.query] : overlay?.type);

describe('work of one’s own', () => {
	const added = () => sit({dataset}).press('a', 'Feed the cat', '<enter>', '<down>', '<enter>');

	it('is asked for by its name and group, written at once, and decided like the rest', () => {
		const sitter = added();
		expect(sitter.at()).toBe('feed-the-cat');
		expect(sitter.disk.text).toMatch(/ownership:\n {2}- id: feed-the-cat\n {4}task: Feed the cat\n[\s\S]*category: nights\n$/);
		expect(sitter.press('2').decided()).toEqual({'feed-the-cat': {kind: 'role', role: 'seller'}});
		expect(sitter.disk.text).toContain('feed-the-cat: seller');
		expect(sitter.at()).toBe('answer-bell');
	});

	it('is gone through among the work of its group the next time', () => {
		const {disk, state} = added().press('<left>');
		const next = sit({dataset: state.catalogue.dataset, disk});
		expect(next.state.sitting?.order.indexOf('work:feed-the-cat')).toBeLessThan(next.state.sitting?.order.indexOf('work:clean-oven') ?? 0);
	});

	it('goes with undo, and its answer first; redo brings both back', () => {
		const sitter = undo(added().press('2'), 2);
		expect(sitter.decided()).toEqual({});
		expect(sitter.disk.text).not.toContain('cat');
		expect(sitter.state.sitting?.order).toHaveLength(6);
		expect(sitter.at()).toBe('answer-bell');
		expect(sitter.press('U', 'U').disk.text).toContain('feed-the-cat: seller');
		expect(sitter.state.catalogue.topic('work:feed-the-cat')?.title).toBe('Feed the cat');
	});

	it.each([
		['part of a group’s title takes that group', ['oVe', '<enter>'], 'category: ovens'],
		['nothing leaves it in none', ['<enter>'], 'certainty: varies\n'],
	])('%s', (_, keys, written) => {
		expect(sit({dataset}).press('a', 'Feed the cat', '<enter>', ...keys).disk.text).toContain(written);
	});

	it('is not taken among a group that is none, nor twice, nor without a name', () => {
		const sitter = sit({dataset}).press('a', 'Feed the cat', '<enter>', 'Cellars', '<enter>');
		expect(asked(sitter)).toEqual(['group', 'Cellars']);
		expect(sitter.state.notice?.text).toMatch(/no such group/);
		expect(sit({dataset}).press('a', 'sweep THE floor', '<enter>', '<enter>').state.notice?.text).toMatch(/such work already/);
		expect(sit({dataset}).press('a', ' ', '<enter>').disk.text).toBeUndefined();
	});

	it.each([
		['Feed the cat', 'feed-the-cat-2', ['a', 'Feed the Cat!', '<enter>', '<enter>']],
		['Öfen fegen', 'ofen-fegen', []],
		['猫に餌をやる', 'work', []],
		['Constructor', 'constructor-2', []],
		['Teams', 'teams-2', []],
	])('“%s” has an id that nothing else has: %s', (task, id, before) => {
		const sitter = sit({dataset}).press(...before, 'a', task, '<enter>', '<enter>');
		expect(sitter.at()).toBe(id);
	});
});

describe('what roles and teams are called', () => {
	const renamed = () => sit({dataset}).press('N', 'baker', '<enter>', 'Night bakers', '<enter>', 'Nights', '<enter>');

	it('is asked for with what it is now, and stands on the screen and in the file', () => {
		const sitter = sit({dataset}).press('N', '<down>', '<enter>');
		expect(asked(sitter)).toEqual(['name', 'Baker']);
		expect(asked(sitter.press('<ctrl+u>', 'Night bakers', '<enter>'))).toEqual(['short', 'Night bakers']);
		expect(renamed().disk.text).toContain('roles:\n  - {id: baker, name: Night bakers, short: Nights}\n');
		expect(name(renamed(), 'baker')).toMatchObject({name: 'Night bakers', short: 'Nights', tagline: 'The Baker.'});
	});

	it('is as it was after undo, and the file says nothing of it', () => {
		const sitter = undo(renamed(), 1);
		expect(name(sitter, 'baker')).toMatchObject({name: 'Baker', short: 'Baker'});
		expect(sitter.disk.text).not.toContain('baker');
		expect(sitter.press('U').disk.text).toContain('Night bakers');
	});

	it('goes back to another name of the file, where it had one', () => {
		const disk = memoryDisk('roles:\n  - {id: baker, name: Old, short: Old} # us\n');
		const theirs = bakery({
			roles: dataset.roles.map(role =>
				role.id === 'baker' ? {...role, name: 'Old', short: 'Old', asked: [], sources: []} : {...role, asked: [], sources: []},
			),
		});
		const sitter = sit({dataset: theirs, disk}).press('N', 'old', '<enter>', '<ctrl+u>', 'New', '<enter>', '<enter>');
		expect(sitter.disk.text).toBe('roles:\n  - {id: baker, name: New, short: New} # us\n');
		expect(undo(sitter, 1).disk.text).toBe('roles:\n  - {id: baker, name: Old, short: Old} # us\n');
	});

	it('is a new team where nobody is called so, which then answers for work', () => {
		const sitter = sit({dataset}).press('N', 'Payments team', '<enter>', '<enter>', '5', 'payments team', '<enter>');
		expect(sitter.disk.text).toContain('parties:\n  - {id: payments-team, name: Payments team}\n');
		expect(sitter.decided()).toEqual({'answer-bell': {kind: 'role', role: 'payments-team'}});
		expect(undo(sitter, 2).disk.text).not.toContain('ayments');
		expect(name(sitter, 'payments-team')).toBeUndefined();
	});

	it('is kept on the screen while the file cannot be written, and written with the next answer', () => {
		const sitter = sit({dataset});
		sitter.disk.refusal = 'EROFS';
		sitter.press('N', 'baker', '<enter>', '<ctrl+u>', 'Nights', '<enter>', '<enter>');
		expect(sitter.state.notice?.text).toMatch(/Not kept: the disk is read-only/);
		sitter.happen({type: 'reloaded', catalogue: sit({dataset}).state.catalogue});
		expect(name(sitter, 'baker')?.name).toBe('Nights');
		sitter.disk.refusal = undefined;
		expect(sitter.press('2').disk.text).toMatch(/Nights[\s\S]*answer-bell: seller|answer-bell: seller[\s\S]*Nights/);
	});

	it('that somebody else gave meanwhile stands, and is told; named again it is written over', () => {
		const sitter = renamed();
		sitter.disk.text = sitter.disk.text?.replace('name: Night bakers', 'name: Early birds');
		const again = ['N', 'nights', '<enter>', '<ctrl+u>', 'Bakers', '<enter>', '<enter>'] as const;
		expect(sitter.press(...again).disk.text).toContain('Early birds');
		expect(sitter.state.notice?.text).toMatch(/“Early birds” meanwhile/);
		expect(name(sitter, 'baker')?.name).toBe('Early birds');
		expect(sitter.press(...again).disk.text).toContain('name: Bakers');
	});
});

it('what is said beside decisions and kept late does not bring an answer of somebody else’s under ours unseen', () => {
	const sitter = sit({dataset}).press('1');
	sitter.disk.text = sitter.disk.text?.replace('answer-bell: baker', 'answer-bell: seller');
	sitter.press('N', 'Cats', '<enter>', '<enter>');
	expect(sitter.decided()).toEqual({'answer-bell': {kind: 'role', role: 'seller'}});
});

it('nothing of one’s own is begun before a conflict is settled', () => {
	const sitter = sit({dataset}).press('1');
	const own: Own = {part: 'ownership', id: 'x', value: {task: 'X'}};
	sitter.happen({type: 'kept', work: 'answer-bell', decisions: new Map(), conflict: {mine: undefined, theirs: undefined}});
	for (const key of ['a', 'N']) expect(asked(sitter.press(key))).toBe('sitting');
	expect(sitter.happen({type: 'kept-own', own, decisions: new Map()}).state.overlay?.type).toBe('sitting');
});
