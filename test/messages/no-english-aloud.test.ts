import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {promptOf} from '../../source/conversation/prompt.ts';
import type {State} from '../../source/conversation/state.ts';
import {begin, update} from '../../source/conversation/update.ts';
import {wordNames} from '../../source/conversation/words.ts';
import {speak} from '../../source/messages/spoken.ts';
import {englishDecidingWords} from '../../source/messages/typed-words.ts';
import {createSearch} from '../../source/search/search.ts';
import {once} from '../../source/text/once.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {pairOf} from '../../source/topics/pair.ts';
import {talkDeciding} from '../conversation/deciding-dialogue.ts';
import {talk} from '../conversation/dialogue.ts';
import {bakery} from '../decisions/bakery.ts';
import {craftsDataset} from '../helpers/crafts.ts';
import {inGreek, speakPseudo} from '../helpers/pseudo.ts';
import {sit} from '../helpers/sitting.ts';

beforeAll(speakPseudo);
afterAll(() => speak('en'));

/** What is the same in every language: the program's name, what is typed after it, ids, and what the marked language joins with. */
const allowed = new Set(['rolex', 'or', 'and', 'bell', ...craftsDataset.roles.map(({id}) => id)]);

/** Lines with a word that no catalogue and no dataset has given, nor lines that were typed. */
function englishIn(lines: readonly string[], ...typed: readonly string[]): readonly string[] {
	const own = new Set(
		typed
			.join(' ')
			.toLowerCase()
			.match(/[a-z]+/g),
	);
	const isEnglish = (word: string) => !allowed.has(word) && !own.has(word.toLowerCase());
	return lines.filter(line => (line.replaceAll(/https?:\S+|rolex [a-z]+ \S*/g, '').match(/[A-Za-z]{2,}/g) ?? []).some(isEnglish));
}

/** Places, each by the lines that lead to it. */
const places: readonly (readonly string[])[] = [
	[],
	...['1', '2', '3', '4', '5', '6', '7', '9'].flatMap(view => [[view], [view, '1']]),
	...[
		['roles'],
		['roles', '1'],
		['which'],
		['which', '1'],
		['which', 'result'],
		['which', '1', '2', '5', 'result'],
		['/ ε'],
		['bookmarks'],
	],
];

describe('no English is left in what is heard', () => {
	const dataset = inGreek(craftsDataset);
	const catalogue = createCatalogue(dataset);
	const search = once(() => createSearch(catalogue.topics));
	/** What is said to a line at a place. */
	const said = (state: State, text: string): readonly string[] => {
		const turn = update(state, {type: 'line', text});
		const {effect} = turn;
		if (effect?.type !== 'find') return [...turn.said, promptOf(turn.state)];
		const found = update(turn.state, {type: 'found', result: search().find(effect.words)});
		return [...found.said, promptOf(found.state)];
	};
	const lines = [...wordNames, '', '1', '99', 'zzqqxy', 'left zzqqxy', 'left 1', 'note ω', '/ ξζξζ'];

	it.each(places.map(place => [place.join(', ') || 'the beginning', place] as const))('of the conversation after %s', (_, place) => {
		const talked = talk(catalogue);
		expect(englishIn(talked.greeting)).toEqual([]);
		for (const before of place) expect(englishIn(talked.type(before), before)).toEqual([]);
		for (const line of lines) expect(englishIn(said(talked.state(), line), line), line).toEqual([]);
	});

	it('of a word that was mistyped', () => {
		expect(englishIn(talk(catalogue).type('serch'), 'serch', 'search')).toEqual([]);
	});

	it('of bookmarks and notes', () => {
		const talked = talk(catalogue);
		for (const line of ['1', '1', 'note ω', 'note', 'note χ', 'bookmarks', '1', 'mark', 'mark', 'bookmarks'])
			expect(englishIn(talked.type(line))).toEqual([]);
	});

	it('of a dataset with nothing to be asked, and of what is decided', () => {
		const {state} = begin({catalogue: createCatalogue({...dataset, assessment: undefined}), sides: pairOf(dataset), bookmarks: []});
		expect(englishIn(update(state, {type: 'line', text: 'which'}).said)).toEqual([]);
		const decided = talk(createCatalogue(inGreek(bakery({decisions: {'light-oven': 'seller', 'answer-bell': 'disagree'}}))));
		for (const line of ['decided', '1', '2']) expect(englishIn(decided.type(line))).toEqual([]);
	});

	const baking = inGreek(bakery());
	const sat: readonly (readonly string[])[] = [
		...[[], ['1'], ['both'], ['both', '1', 'back'], ['note ω'], ['note'], ['else'], ['add'], ['name'], ['name 1', 'Ω'], ['summary']],
		...[['1', '1', '1', '1', '8', 'nobody'], ['zzqqxy']],
	];

	it.each(sat.map(place => [place.join(', ') || 'the beginning', place] as const))('of a sitting after %s', (_, place) => {
		const at = (options: Partial<Parameters<typeof sit>[0]> = {}) => talkDeciding(sit({...options, dataset: baking}), 'Ω').say(...place);
		for (const line of [...Object.keys(englishDecidingWords), '', 'zzqqxy', 'go zzqqxy', 'go 2', 'cancel', 'no']) {
			const talked = at().say(line);
			expect(englishIn([...talked.heard, talked.prompt], ...place, line), line).toEqual([]);
		}
		const alone = at({isBlind: true, by: 'Α'}).say('usual', 'help');
		expect(englishIn([...alone.heard, alone.prompt], ...place, 'usual', 'help')).toEqual([]);
	});

	it('of a conflict', () => {
		const talked = talkDeciding(sit({dataset: baking}), 'Ω').say('1', 'back');
		talked.sitter.disk.text = talked.sitter.disk.text?.replace('answer-bell: baker', 'answer-bell: seller');
		for (const line of ['nobody', 'zzqqxy', 'theirs']) {
			talked.say(line);
			expect(englishIn([...talked.heard, talked.prompt], line)).toEqual([]);
		}
	});

	it.each(['ENOSPC', 'EACCES', 'EROFS', 'ENOENT', 'EXDEV'])('of what cannot be written for %s', code => {
		const talked = talkDeciding(sit({dataset: baking}), 'Ω');
		talked.sitter.disk.refusal = code;
		talked.say('1');
		expect(talked.heard.length).toBeGreaterThan(1);
		expect(englishIn([...talked.heard, talked.prompt], 'ours.yaml', code)).toEqual([]);
	});
});
