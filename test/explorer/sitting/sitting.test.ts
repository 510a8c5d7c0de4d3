import {describe, expect, it} from 'vitest';
import type {Decision} from '../../../source/decisions/decision.ts';
import {openDecisionFile} from '../../../source/decisions/file.ts';
import {sceneOf} from '../../../source/explorer/scene/scene.ts';
import {offeredNames} from '../../../source/explorer/sitting/offered.ts';
import {progressOf, type Sitting} from '../../../source/explorer/sitting/sitting.ts';
import {createCatalogue} from '../../../source/topics/catalogue.ts';
import {bakery, bakeryInput} from '../../decisions/bakery.ts';
import {overlayIn} from '../../helpers/explorer.ts';
import {memoryDisk, type Sitter, sit} from '../../helpers/sitting.ts';

const dataset = bakery();
const order = ['answer-bell', 'wake-baker', 'clean-oven', 'choose-bell', 'sweep', 'light-oven'];
const sittingOf = ({state}: Sitter): Sitting => {
	if (!state.sitting) throw new Error('nobody sits');
	return state.sitting;
};

const shownIn = ({state}: Sitter): string =>
	(sceneOf(state).onTop?.lines ?? []).map(spans => spans.map(({text}) => text).join('')).join('\n');

describe('a sitting', () => {
	it('begins at the first piece of work that is open, and goes on there the next time', () => {
		const first = sit({dataset});
		expect(first.at()).toBe('answer-bell');
		first.press('1', '2');
		expect(sit({dataset, disk: first.disk}).at()).toBe('clean-oven');
		expect(sit({dataset, disk: first.disk}).decided()).toEqual(first.decided());
	});

	it.each([
		['1', {kind: 'role', role: 'baker'}],
		['2', {kind: 'role', role: 'seller'}],
		['4', {kind: 'teams'}],
		['6', {kind: 'nobody'}],
		['7', {kind: 'not-applicable'}],
		['8', {kind: 'disagree'}],
	])('%s answers at once, and goes on', (key, answer) => {
		const sitter = sit({dataset}).press(key);
		expect(sitter.decided()).toEqual({'answer-bell': answer});
		expect(sitter.at()).toBe('wake-baker');
		expect(openDecisionFile({path: 'ours.yaml', disk: sitter.disk, dataset}).decisions.get('answer-bell')?.answer).toEqual(answer);
	});

	it.each([80, 100, 120])('names its file whole over what is not agreed, in %i columns: the bar gives way', columns => {
		const {state} = sit({dataset, columns, path: 'ownership.rolex.yaml'}).press('8');
		const title = (sceneOf(state).onTop?.title ?? []).map(({text}) => text).join('');
		expect(title).toContain('  ownership.rolex.yaml ');
		expect(title).toMatch(/▒.*1 not agreed/);
	});

	it('asks of both who is accountable; Esc takes the question back', () => {
		expect(sit({dataset}).press('3', '2').decided()).toEqual({'answer-bell': {kind: 'both', accountable: 'seller', helps: 'baker'}});
		const undone = sit({dataset}).press('3', '<escape>');
		expect(undone.decided()).toEqual({});
		expect(overlayIn(undone.state, 'sitting').asked).toBe('who');
	});

	it.each([
		['The night shift', {kind: 'party', name: 'The night shift'}],
		['owner', {kind: 'role', role: 'owner'}],
		['Baker', {kind: 'role', role: 'baker'}],
	])('takes %s by name', (name, answer) => {
		expect(sit({dataset}).press('5', name, '<enter>').decided()).toEqual({'answer-bell': answer});
	});

	it('offers the names given before, the last first, and takes one with two keys', () => {
		const sitter = sit({dataset}).press('5', 'Cats', '<enter>', '5', 'Dogs', '<enter>', '5');
		expect(offeredNames(sitter.state, overlayIn(sitter.state, 'jotting'))).toEqual(['Dogs', 'Cats', 'Owner']);
		expect(sitter.press('<down>', '<down>', '<enter>').decided()).toMatchObject({'clean-oven': {kind: 'party', name: 'Cats'}});
	});

	it('answers nothing where no name is written', () => {
		const sitter = sit({dataset}).press('5', '  ', '<enter>');
		expect(sitter.decided()).toEqual({});
		expect(sitter.at()).toBe('answer-bell');
	});

	it('takes the usual owner with Enter; where it is shared, asks who is accountable', () => {
		const sitter = sit({dataset}).press('<enter>');
		expect(overlayIn(sitter.state, 'sitting').asked).toBe('accountable');
		sitter.press('1', '<right>', '<enter>');
		expect(sitter.decided()).toMatchObject({
			'answer-bell': {kind: 'both', accountable: 'baker'},
			'clean-oven': {kind: 'role', role: 'seller'},
		});
	});

	it('goes round to what was skipped, and ends at the summary', () => {
		const sitter = sit({dataset}).press('<right>', '1', '1', '1', '1', '1');
		expect(sitter.at()).toBe('answer-bell');
		expect(sitter.press('6').at()).toBeUndefined();
		expect(progressOf(sittingOf(sitter))).toEqual({total: 6, decided: 6, disagreed: 0, open: 0});
	});

	it('goes back and forth between the work and the summary', () => {
		const sitter = sit({dataset}).press('<left>');
		expect(sitter.at()).toBe('answer-bell');
		for (const work of [...order.slice(1), undefined, undefined]) expect(sitter.press('<right>').at()).toBe(work);
		expect(sitter.press('<left>').at()).toBe('light-oven');
		expect(sitter.press('G').at()).toBeUndefined();
		expect(sitter.press('<enter>').at()).toBe('answer-bell');
	});

	it('changes an answer in place, and writes nothing where it is the same again', () => {
		const sitter = sit({dataset}).press('1', '<left>', '1');
		expect(sitter.disk.writes).toBe(1);
		expect(sitter.press('<left>', '2').decided()).toEqual({'answer-bell': {kind: 'role', role: 'seller'}});
	});

	it('writes who decided and when, where it is told', () => {
		const {disk} = sit({dataset, by: 'Ada', on: '2026-03-31'}).press('1');
		expect(openDecisionFile({path: 'ours.yaml', disk, dataset}).decisions.get('answer-bell')).toMatchObject({by: 'Ada', on: '2026-03-31'});
	});

	it('keeps who is consulted when another answer is given', () => {
		const disk = memoryDisk('extends: built-in\ndecisions:\n  answer-bell: {owner: baker, consulted: [owner]}\n');
		const sitter = sit({dataset, disk}).press('G', '<left>', '<left>', '<left>', '<left>', '<left>', '<left>', '2');
		expect(sittingOf(sitter).decisions.get('answer-bell')).toMatchObject({answer: {role: 'seller'}, consulted: ['owner']});
	});

	it('jumps to any work from the list of all, which shows only what is open, decided or not agreed', () => {
		const sitter = sit({dataset}).press('1', '8', '<tab>');
		expect(overlayIn(sitter.state, 'answers').chosen).toBe(2);
		sitter.press('<tab>', '<tab>', '<enter>');
		expect(sitter.at()).toBe('answer-bell');
		expect(sitter.press('<tab>', '<shift+tab>', '<enter>').at()).toBe('wake-baker');
	});

	it('leaves with q; Esc shows the work in its view, and m returns to it', () => {
		expect(sit({dataset}).press('q').effects).toEqual([{type: 'quit'}]);
		const sitter = sit({dataset}).press('<right>', '<escape>');
		expect(sitter.state).toMatchObject({overlay: undefined, place: {view: 'ownership', key: 'work:wake-baker'}});
		expect(sitter.press('j', 'm').at()).toBe(sitter.state.place.key.slice('work:'.length));
	});

	it('leaves to views that say what was decided, in an earlier sitting too, and not what was taken back', () => {
		const before = sit({dataset}).press('1');
		const {catalogue} = sit({dataset, disk: before.disk}).press('2', '<escape>').state;
		expect(catalogue.topic('work:answer-bell')?.lead).toBe('baker');
		expect(catalogue.topic('work:wake-baker')?.lead).toBe('seller');
		const taken = sit({dataset, disk: before.disk}).press('<tab>', '<home>', '<enter>', 'x', '<escape>').state;
		const usual = createCatalogue(dataset).topic('work:answer-bell')?.lead;
		expect(taken.catalogue.topic('work:answer-bell')?.lead).toBe(usual);
	});

	it('goes on over a dataset that changed: work that went away is no longer asked about', () => {
		const fewer = createCatalogue(bakery({ownership: bakeryInput.ownership?.slice(2)}));
		const sitter = sit({dataset}).happen({type: 'reloaded', catalogue: fewer});
		expect(sitter.at()).toBe('wake-baker');
		expect(sittingOf(sitter).order).not.toContain('work:answer-bell');
	});
});

describe('a note', () => {
	it('stands beside the answer, in the file', () => {
		const sitter = sit({dataset}).press('1', '<left>', 'n', 'Until spring', '<enter>');
		expect(sitter.disk.text).toContain('Until spring');
		expect(sitter.press('2').disk.text).toContain('Until spring');
		expect(sitter.press('<left>', 'c', '<ctrl+u>', '<enter>').disk.text).not.toContain('Until spring');
	});

	it('to what has no answer is written at once, is open still, and goes with the answer that follows', () => {
		const sitter = sit({dataset}).press('n', 'Ask Bo', '<enter>');
		expect(sitter.disk.text).toContain('answer-bell: {note: Ask Bo}');
		expect(progressOf(sittingOf(sitter))).toMatchObject({decided: 0, open: 6});
		expect(sit({dataset, disk: sitter.disk}).at()).toBe('answer-bell');
		expect(sitter.press('1').disk.text).toContain('answer-bell: {owner: baker, note: Ask Bo}');
		expect(sitter.press('<left>', 'x').disk.text).toContain('answer-bell: {note: Ask Bo}');
		expect(sitter.press('u', 'u').disk.text).toContain('answer-bell: {note: Ask Bo}');
		expect(sitter.press('u').disk.text).not.toContain('answer-bell');
	});

	it('that is erased from what has no answer leaves nothing of it in the file', () => {
		expect(sit({dataset}).press('n', 'Ask Bo', '<enter>', 'n', '<ctrl+u>', '<enter>').disk.text).not.toContain('answer-bell');
	});
});

describe('undo', () => {
	it('takes back one answer after the other, and goes to it; what was undone can be done again', () => {
		const sitter = sit({dataset}).press('1', '2', '8', 'u', 'u');
		expect(sitter.decided()).toEqual({'answer-bell': {kind: 'role', role: 'baker'}});
		expect(sitter.at()).toBe('wake-baker');
		expect(sitter.press('U', 'U').decided()).toMatchObject({'wake-baker': {role: 'seller'}, 'clean-oven': {kind: 'disagree'}});
		expect(sitter.press('u', '1', 'U').state.notice?.text).toMatch(/nothing to do again/);
	});

	it('brings a taken back answer back', () => {
		const sitter = sit({dataset}).press('1', '<left>', 'x');
		expect(sitter.decided()).toEqual({});
		expect(sitter.press('u').decided()).toEqual({'answer-bell': {kind: 'role', role: 'baker'}});
	});
});

describe('a file that cannot be written', () => {
	it('is told of, and what it has not is written with the next answer', () => {
		const sitter = sit({dataset}).press('1');
		sitter.disk.refusal = 'ENOSPC';
		sitter.press('2', '1');
		expect(sitter.state.notice).toMatchObject({
			isProblem: true,
			text: expect.stringMatching(/^Not kept: the disk is full/),
		});
		expect(Object.keys(sitter.decided())).toEqual(['answer-bell', 'wake-baker', 'clean-oven']);
		sitter.disk.refusal = undefined;
		sitter.press('1');
		expect(sitter.state.notice).toBeUndefined();
		expect([...openDecisionFile({path: 'ours.yaml', disk: sitter.disk, dataset}).decisions.keys()].sort()).toEqual(
			['answer-bell', 'choose-bell', 'clean-oven', 'wake-baker'].sort(),
		);
	});

	it('is tried again where one leaves, and left at the second wish', () => {
		const sitter = sit({dataset});
		sitter.disk.refusal = 'EROFS';
		sitter.press('1', 'q');
		expect(sitter.effects.filter(({type}) => type === 'quit')).toEqual([]);
		expect(sitter.state.notice?.text).toMatch(/read-only.*once more/);
		expect(sitter.press('q').effects.at(-1)).toEqual({type: 'quit'});
	});
});

describe('an answer that somebody else gave meanwhile', () => {
	const conflicted = () => {
		const sitter = sit({dataset}).press('1', '<right>');
		sitter.disk.text = sitter.disk.text?.replace('answer-bell: baker', 'answer-bell: seller');
		return sitter.press('<left>', '<left>', '6');
	};

	it('comes in where it is of other work', () => {
		const sitter = sit({dataset}).press('1');
		sitter.disk.text += '  sweep: nobody\n';
		expect(sitter.press('1').decided()).toMatchObject({sweep: {kind: 'nobody'}});
	});

	it('is shown beside ours and asked about, and nothing else is done before', () => {
		const sitter = conflicted();
		expect(shownIn(sitter)).toContain('The file has another answer');
		expect(sitter.disk.text).toContain('answer-bell: seller');
		for (const key of ['8', 'u', '<right>', 'n', '<enter>', 'G'])
			expect(shownIn(sitter.press(key))).toContain('The file has another answer');
		expect(sitter.disk.text).toContain('answer-bell: seller');
	});

	it('and comes while a note to the same work is written is shown right after it, and nothing is written over it', () => {
		const sitter = sit({dataset}).press('1', '<left>', 'n', 'Why ');
		const theirs: Decision = {work: 'answer-bell', answer: {kind: 'role', role: 'seller'}};
		const mine = sittingOf(sitter).decisions.get('answer-bell');
		sitter.disk.text = sitter.disk.text?.replace('answer-bell: baker', 'answer-bell: seller');
		sitter.happen({type: 'kept', work: 'answer-bell', decisions: new Map([['answer-bell', theirs]]), conflict: {mine, theirs}});
		expect(sitter.state.overlay?.type).toBe('jotting');
		expect(shownIn(sitter.press('not?', '<enter>'))).toContain('The file has another answer');
		expect(sitter.disk.text).toContain('answer-bell: seller');
		expect(sittingOf(sitter).conflicts).toMatchObject([{mine: {note: 'Why not?'}}]);
		expect(sitter.press('1').state.sitting?.decisions.get('answer-bell')).toMatchObject({answer: {role: 'baker'}, note: 'Why not?'});
	});

	it('is told of where one leaves before it is settled, and left at the second wish', () => {
		const sitter = conflicted().press('q');
		expect(sitter.effects.filter(({type}) => type === 'quit')).toEqual([]);
		expect(sitter.state.notice).toEqual({text: 'Not in the file yet: 1. Leave once more to go without.', isProblem: true});
		expect(shownIn(sitter)).toContain('The file has another answer');
		expect(sitter.press('q').effects.at(-1)).toEqual({type: 'quit'});
	});

	it('is left without a word once it is settled', () => {
		for (const whose of ['1', '2']) expect(conflicted().press(whose, 'q').effects.at(-1)).toEqual({type: 'quit'});
	});

	it('gives way to ours with 1, now that it was seen', () => {
		const sitter = conflicted().press('1');
		expect(sitter.disk.text).toContain('answer-bell: nobody');
		expect(overlayIn(sitter.state, 'sitting').asked).toBe('who');
	});

	it('stands with 2', () => {
		const sitter = conflicted().press('2');
		expect(sitter.disk.text).toContain('answer-bell: seller');
		expect(sitter.decided()).toMatchObject({'answer-bell': {kind: 'role', role: 'seller'}});
	});
});

describe('who answers alone', () => {
	it('is offered nothing, neither by Enter nor among the names', () => {
		const sitter = sit({dataset, isBlind: true, by: 'Ada'}).press('<right>', '<enter>');
		expect(sitter.decided()).toEqual({});
		expect(sitter.press('5').state.overlay).toMatchObject({type: 'jotting'});
		expect(offeredNames(sitter.state, overlayIn(sitter.state, 'jotting'))).toEqual([]);
	});
});
