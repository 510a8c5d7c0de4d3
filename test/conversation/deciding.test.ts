import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {bakery, bakeryInput} from '../decisions/bakery.ts';
import {memoryDisk, type Sitter, sit} from '../helpers/sitting.ts';
import {talkDeciding} from './deciding-dialogue.ts';

const dataset = bakery();

const talk = (sitter: Sitter = sit({dataset})) => talkDeciding(sitter);

describe('deciding line by line', () => {
	it('tells the question, the usual owner and why, what each does, and what goes wrong', () => {
		const ownership = bakeryInput.ownership?.map(work => ({...work, sides: {baker: 'Hears it'}}));
		const withSides = bakery({ownership});
		expect(talk(sit({dataset: withSides})).heard).toEqual([
			'Who owns it here? Every answer is written to ours.yaml. What can be typed: help.',
			'1 of 6: Answer the bell at night.',
			'Usually: Shared, agreed case by case; Seller helps, though this varies. Whoever is there.',
			'Baker: Hears it.',
			'Without: Customers stand in the rain.',
			'Who answers for it here?',
		]);
	});

	it.each<[string, readonly string[], unknown]>([
		['a key', ['1'], {kind: 'role', role: 'baker'}],
		['the name of a role', ['SELLER'], {kind: 'role', role: 'seller'}],
		['the name of a party', ['Owner'], {kind: 'role', role: 'owner'}],
		['somebody else by name', ['else Night shift'], {kind: 'party', name: 'Night shift'}],
		['somebody else, asked for', ['else', 'Night shift'], {kind: 'party', name: 'Night shift'}],
		['the usual, shared, by whom', ['usual', '2'], {kind: 'both', accountable: 'seller', helps: 'baker'}],
		['both, by name', ['both', 'baker'], {kind: 'both', accountable: 'baker', helps: 'seller'}],
		['a word', ['disagree'], {kind: 'disagree'}],
		['a phrase', ['No such work.'], {kind: 'not-applicable'}],
		['the product teams', ['product teams'], {kind: 'teams'}],
	])('takes %s', (_, lines, answer) => {
		expect(
			talk()
				.say(...lines)
				.sitter.decided(),
		).toEqual({'answer-bell': answer});
	});

	it('tells what was answered, how far the team has come, and the next question', () => {
		expect(talk().say('1').heard.slice(0, 3)).toEqual(['Answer the bell at night: Baker.', '1 of 6 decided.', '2 of 6: Wake the baker.']);
		expect(talk().say('1').prompt).toBe('1 Baker, 2 Seller, usual, note, skip, undo or help? ');
	});

	it('notes, undoes, skips, goes back and jumps', () => {
		const talked = talk().say('note Ask Bo');
		expect(talked.heard).toEqual(['Noted.']);
		expect(talked.say('1', 'undo').sitter.disk.text).toContain('answer-bell: {note: Ask Bo}');
		expect(talked.say('skip').sitter.at()).toBe('wake-baker');
		expect(talked.say('back').sitter.at()).toBe('answer-bell');
		expect(talked.say('go 5').sitter.at()).toBe('sweep');
		expect(talked.say('go oven clean').sitter.at()).toBe('clean-oven');
		expect(talked.say('go').sitter.at()).toBe('answer-bell');
		expect(talked.say('go xylophone').heard).toEqual(['No work is called “xylophone”. The work that is open: open.']);
		expect(talked.say('open').heard).toHaveLength(6);
	});

	it('keeps a note where nothing is typed, and leaves it at cancel', () => {
		const talked = talk().say('note Ask Bo', 'note', '');
		expect(talked.sitter.disk.text).toContain('Ask Bo');
		expect(talked.say('note', 'cancel').sitter.state.overlay?.type).toBe('sitting');
		expect(talked.say('note', 'Cy').sitter.disk.text).toContain('{note: Cy}');
	});

	it('adds work of one’s own, and says what a role is called here', () => {
		const talked = talk().say('add Feed the cat', 'nights', 'nobody');
		expect(talked.sitter.decided()).toEqual({'feed-the-cat': {kind: 'nobody'}});
		expect(talked.say('name baker', 'Night bakers', 'Nights').heard).toContain('Called Nights here from now on.');
		expect(talked.prompt).toContain('1 Nights');
	});

	it('asks of a conflict before anything else', () => {
		const talked = talk().say('1', 'back');
		talked.sitter.disk.text = talked.sitter.disk.text?.replace('answer-bell: baker', 'answer-bell: seller');
		expect(talked.say('nobody').heard).toEqual([
			'Answer the bell at night. The file has another answer meanwhile. Which one stands?',
			'1, yours: nobody yet.',
			'2, the file’s: Seller.',
		]);
		expect(talked.prompt).toBe('1 or 2? ');
		expect(talked.say('skip').prompt).toBe('1 or 2? ');
		expect(talked.say('theirs').sitter.decided()).toEqual({'answer-bell': {kind: 'role', role: 'seller'}});
	});

	it('shows nothing of what is usual to who answers alone', () => {
		const talked = talk(sit({dataset, isBlind: true, by: 'Ada'}));
		expect(talked.heard.join(' ')).not.toMatch(/Usually|brings it/);
		expect(talked.say('usual').heard.join(' ')).toMatch(/Nothing is suggested/);
	});

	it('ends at the summary, tells what could not be written, and leaves', () => {
		const talked = talk().say('1', '1', '1', '1', '8', 'nobody');
		expect(talked.heard).toContain('Every piece of work has an answer.');
		expect(talked.heard).toContain('Not agreed, the agenda of your next meeting: Sweep the floor.');
		talked.sitter.disk.refusal = 'ENOSPC';
		expect(talked.say('back', '2').heard.join(' ')).toContain('Not kept: the disk is full');
		expect(talked.say('quit').heard.join(' ')).toContain('Leave once more');
		expect(talked.say('quit').sitter.effects.at(-1)).toEqual({type: 'quit'});
	});

	it('has an answer to whatever is typed, in lines that a voice can end', () => {
		const line = fc.oneof(
			fc.constantFrom(
				'1',
				'3',
				'5',
				'8',
				'note',
				'note x',
				'undo',
				'redo',
				'skip',
				'back',
				'go 3',
				'add',
				'add Cat',
				'name',
				'cancel',
				'',
				'more',
				'help',
				'summary',
				'x',
				'9',
				'baker',
			),
			fc.string({unit: 'grapheme', maxLength: 20}),
		);
		fc.assert(
			fc.property(fc.array(line, {maxLength: 25}), lines => {
				const talked = talk(sit({dataset, disk: memoryDisk()}));
				for (const each of lines) {
					talked.say(each);
					expect(talked.prompt).toMatch(/\? $/);
					for (const heard of talked.heard) expect(heard).not.toMatch(/\n/);
				}
			}),
			{numRuns: 80},
		);
	});
});
