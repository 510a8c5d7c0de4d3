import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {promptOf} from '../../source/conversation/prompt.ts';
import {spoken} from '../../source/conversation/sentence.ts';
import {allWords, wordNames} from '../../source/conversation/words.ts';
import {englishWords} from '../../source/messages/typed-words.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {bakery} from '../decisions/bakery.ts';
import {anyCharacter} from '../helpers/any-character.ts';
import {tiny} from '../helpers/explorer.ts';
import {sample} from '../helpers/sample.ts';
import {talk} from './dialogue.ts';

/** Whatever a terminal could act on. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f]/;

describe('a conversation', () => {
	test('begins with who is compared and the views, and every view opens by its number', () => {
		const {greeting, ask} = talk(tiny);
		expect(greeting[0]).toMatch(/^rolex: .+ beside .+\.$/);
		expect(greeting).toContain('1. Compare: How do they differ?');
		expect(ask('1')).toMatch(/^Compare\. How do they differ\? \d+ entr(y|ies)\.\n/);
	});

	test('opens an entry by number and by name, and reads both sides in turn', () => {
		const {ask} = talk(tiny);
		ask('1');
		const byNumber = ask('1');
		expect(talk(tiny).ask('heat')).toContain('Heat.\nDimension, alike: medium');
		expect(byNumber).toMatch(/Dimension/);
		const heat = talk(tiny).ask('Heat');
		expect(heat).toMatch(/How hot does it get\?\nBakers bake dry; brewers boil\.\n/);
		expect(heat).toMatch(
			/An oven at 250 degrees\.\nSteam in the first minutes\.\n.+:\nA kettle at a rolling boil\.\nNever above the boil\./,
		);
		expect(heat).toMatch(/help\?$|help or quit\?$|or help\?$/);
	});

	test('reads one side alone, and compares another role on it', () => {
		const {ask, type} = talk(tiny);
		type('heat');
		expect(ask('left')).toContain('An oven at 250 degrees.');
		expect(ask('right')).not.toContain('An oven');
		expect(ask('right cheese')).toMatch(/on the left, .*heese.* on the right\./);
		expect(ask('again')).toContain('Hardly warmer than a hand.');
		expect(ask('swap')).toMatch(/^Now .*heese.* on the left, /);
		expect(ask('right chees')).toMatch(/No role is called chees\. Did you mean cheese\?/);
	});

	test('reads only what differs, or only what both share', () => {
		const {ask, type} = talk(tiny);
		expect(ask('shared')).toMatch(/No entry is open/);
		type('heat');
		const differing = ask('differences');
		expect(differing).toContain('An oven at 250 degrees.');
		expect(differing).not.toContain('thermometer');
		const shared = ask('both');
		expect(shared).toContain('Both:\nA thermometer is trusted more than a finger.');
		expect(shared).not.toContain('oven');
		expect(ask('again')).toContain('An oven at 250 degrees.');
		type('time');
		expect(ask('shared')).toContain('nothing here that both have in common. To hear all of it: again.');
		type('mashing');
		expect(ask('shared')).toContain('says nothing of the two roles');
	});

	test('notes a line to an entry, which is bookmarked for it, and tells it again', () => {
		const {ask, kept, notes} = talk(tiny);
		expect(ask('note')).toMatch(/No entry is open/);
		ask('heat');
		expect(ask('note')).toContain('There is no note to it.');
		expect(ask('note Ask the baker about steam')).toContain('Bookmarked, and noted to Heat.');
		expect(kept).toEqual([['dimension:heat']]);
		expect(notes()).toEqual({'dimension:heat': 'Ask the baker about steam'});
		expect(ask('note')).toContain('Your note: Ask the baker about steam.');
		expect(ask('note Or not')).toContain('Noted to Heat.');
		expect(ask('bookmarks')).toMatch(/1\. Heat.*\nNote to 1: Or not\./);
		ask('1');
		ask('mark');
		expect(notes()).toEqual({});
	});

	test.each([
		['Certainty: Usual \u00b7 editorial', 'Certainty: Usual, editorial'],
		['from 2\u20133 weeks \u2192 done', 'from 2 to 3 weeks to done'],
		['\u25cf\u25cf\u25cb medium', 'medium'],
		['p99 \u2264 300 ms', 'p99 at most 300 ms'],
		['on \u2014 and off', 'on, and off'],
		['https://example.org/a\u00b7b', 'https://example.org/a\u00b7b'],
		['Is it true that \u2026?', 'Is it true that \u2026?'],
	])('says %s without the marks of a screen', (written, said) => {
		expect(spoken(written)).toBe(said);
	});

	test('says no mark of a screen, wherever one is', () => {
		const {type, greeting} = talk(sample);
		const said = [...greeting, ...['1', '1', 'more', 'sources', 'owners', '1', 'more', 'overview', 'help'].flatMap(type)];
		expect(said.filter(line => /[\u00b7\u2022\u2192\u2500-\u25ff]/u.test(line))).toEqual([]);
	});

	test('tells what a team decided, and what is open', () => {
		expect(talk(tiny).ask('decided')).toContain('Nothing is decided in this dataset. To decide: leave, and type rolex decide');
		const {ask} = talk(createCatalogue(bakery({decisions: {'light-oven': 'seller', 'answer-bell': 'disagree'}})));
		const said = ask('decisions');
		expect(said).toMatch(/^Decided here\. 2 entries\.\n/);
		expect(said).toMatch(/\d+ pieces of work are still open\./);
		expect(ask('1')).toMatch(/Decided here: Seller answers for it\./);
	});

	test('chooses the roles one after the other', () => {
		const {ask, state} = talk(tiny);
		expect(ask('roles')).toMatch(/\n1\. .*\n2\. .*\n3\. .*\nWhich role on the left\?\n/);
		expect(ask('3')).toMatch(/on the left\. Which role on the right\?/);
		expect(ask('3')).toMatch(/other role/);
		ask('1');
		expect(state().sides).toEqual({left: 'cheese', right: 'baker'});
		expect(state().place).toEqual({type: 'views'});
	});

	test('goes through a list and back to it', () => {
		const {ask} = talk(sample);
		const list = ask('concepts');
		expect(list).toMatch(/\n10\. /);
		expect(list).not.toMatch(/\n11\. /);
		expect(ask('more')).toMatch(/^(?:[^\n]+:\n)?11\. /);
		const first = ask('11');
		const second = ask('next');
		expect(second).not.toBe(first);
		expect(ask('previous')).toBe(first);
		expect(ask('back')).toMatch(/\n(?:[^\n]+:\n)?11\. /);
		expect(ask('previous')).toMatch(/^(?:[^\n]+:\n)?1\. /);
		expect(ask('previous')).toMatch(/^That was the first of the list\./);
	});

	test('says what leads on from an entry, where it comes from, and what goes deeper', () => {
		const {ask} = talk(sample);
		const entry = ask('error budget');
		expect(entry).toMatch(/\nAlso: .*\d+ related, sources\.\n/);
		expect(ask('sources')).toMatch(/, (read|opening seen|not opened)\.\n/);
		expect(ask('addresses')).toMatch(/^https?:\/\/\S+\n/);
		expect(ask('related')).toMatch(/^Related to Error Budget\. \d+ entries\.\n1\. /i);
		expect(ask('1')).not.toMatch(/no number/);
	});

	test('searches any words, tells what was found ten at a time, and what it does not know', () => {
		const {ask} = talk(sample);
		expect(ask('who gets paged at night')).toMatch(/^Found for who gets paged at night\. \d+ entries\.\n1\. /);
		expect(ask('/ toil')).toMatch(/^Found for toil\./);
		expect(ask('serch')).toMatch(/^Nothing is called serch\. Did you mean search\? To search for it: search serch\./);
		expect(ask('search zzqqxy')).toMatch(/^Nothing is found for zzqqxy\./);
		expect(ask('99')).toMatch(/no number 99|There are/);
	});

	test('asks which of the roles one is, and tells why', () => {
		const {ask, type} = talk(sample);
		expect(ask('which')).toMatch(/Statement 1 of \d+\. .*\n1: Strongly disagree; /);
		expect(ask('9')).toMatch(/^An answer is a number from 1 to 5\. 1: Strongly disagree/);
		expect(ask('5')).toMatch(/^Strongly agree\.\n2 of \d+\. /);
		ask('skip');
		ask('previous');
		const result = ask('result');
		expect(result).toMatch(/^Your result, from 1 of \d+ answers\.\nYou lean to .+, by \d+ of \d+\.\n/);
		expect(result).toMatch(/To read next:\n(?:[^\n]+:\n)?1\. /);
		expect(ask('1')).not.toMatch(/Strongly/);
		ask('back');
		type('restart');
		expect(ask('result')).toMatch(/^Nothing is answered yet/);
	});

	test('keeps bookmarks, which are a list as any other', () => {
		const {ask, kept} = talk(tiny);
		expect(ask('bookmarks')).toMatch(/Nothing is in it/);
		expect(ask('mark')).toMatch(/^No entry is open/);
		ask('heat');
		expect(ask('mark')).toMatch(/^Bookmarked: Heat\./);
		expect(ask('bookmarks')).toMatch(/\n(?:[^\n]+:\n)?1\. Heat/);
		ask('1');
		expect(ask('mark')).toMatch(/^No longer a bookmark: Heat\./);
		expect(kept).toEqual([['dimension:heat'], []]);
	});

	test('a line as a terminal without line editing makes it is the words in it', () => {
		const {ask} = talk(tiny);
		expect(ask('\u001b[A\u001b[Dheat\u0007\u001bOC')).toContain('How hot does it get?');
		expect(ask('   HEAT  ')).toContain('How hot does it get?');
		expect(ask('')).toMatch(/^You are at an entry: Heat\./);
	});

	test('an entry whose name begins with a word of the conversation is opened by it', () => {
		const heat = tiny.topic('dimension:heat');
		if (!heat) throw new Error('there is no heat');
		const named = {...heat, title: 'Left shift'};
		const {ask} = talk({...tiny, topics: [named], topic: () => named});
		expect(ask('left shift')).toMatch(/^Left shift\./);
	});
});

describe('the words', () => {
	test('help tells each, and what is told can be typed', () => {
		const help = talk(tiny).ask('help');
		for (const {words, help: told} of Object.values(englishWords)) expect(help).toContain(`${words.join(' or ')}: ${told}.`);
	});

	test('every word of a prompt can be typed there', () => {
		const places = ['views', '1', '1', 'which', 'result', 'roles'];
		for (const {catalogue, line} of places.map(line => ({catalogue: sample, line}))) {
			const {type, state} = talk(catalogue);
			if (line !== 'views') type('1');
			type(line);
			const named = promptOf(state())
				.replace(/\? $/, '')
				.split(/, | or /)
				.map(word => word.toLowerCase());
			const known = new Set<string>([...wordNames, 'a number', 'any words', 'a role', '1 to 5']);
			expect(named.filter(word => !known.has(word))).toEqual([]);
		}
	});
});

describe('whatever is typed', () => {
	const line = fc.oneof(
		fc.constantFrom(
			...wordNames,
			...allWords(),
			'1',
			'2',
			'10',
			'99',
			'0',
			'',
			'/',
			'left sre',
			'right devops',
			'search slo',
			'slo',
			'heat',
		),
		fc.string({unit: anyCharacter, maxLength: 40}),
		fc.constantFrom('constructor', '__proto__', 'search __proto__', '\u001b]52;c;eA==\u0007', '\u009b31m', 'x'.repeat(5000)),
	);

	test.each([
		['a dataset with all', sample],
		['a small one', tiny],
	])('in %s there is an answer, nothing that a terminal obeys, and quit ends it', (_, catalogue) => {
		fc.assert(
			fc.property(fc.array(line, {maxLength: 8}), lines => {
				const {type, isOver} = talk(catalogue);
				for (const typed of lines) {
					if (isOver()) return;
					const said = type(typed);
					expect(said.length).toBeGreaterThan(0);
					expect(said.filter(each => control.test(each))).toEqual([]);
					expect(said.filter(each => each.trim() === '')).toEqual([]);
				}
				if (!isOver()) type('quit');
				expect(isOver()).toBe(true);
			}),
			{numRuns: 25},
		);
	});
});
