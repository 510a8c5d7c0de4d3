import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {decidingWordOf} from '../../source/conversation/deciding-words.ts';
import {spoken} from '../../source/conversation/sentence.ts';
import {wordBefore, wordNames, wordOf} from '../../source/conversation/words.ts';
import {speakIn} from '../../source/messages/speak-in.ts';
import {speak} from '../../source/messages/spoken.ts';
import {englishDecidingWords, typedDecidingWords, typedWords} from '../../source/messages/typed-words.ts';
import {bakery} from '../decisions/bakery.ts';
import {tiny} from '../helpers/explorer.ts';
import {sample} from '../helpers/sample.ts';
import {sit} from '../helpers/sitting.ts';
import {talkDeciding} from './deciding-dialogue.ts';
import {talk} from './dialogue.ts';

beforeAll(() => speakIn('de'));
afterAll(() => speak('en'));

describe('a conversation in German', () => {
	it('greets, asks and answers in German, by German words and by English ones', () => {
		const {greeting, type, ask} = talk(tiny);
		expect(greeting[0]).toMatch(/^rolex: .+ neben .+\.$/);
		expect(greeting).toContain('1. Vergleich: Worin unterscheiden sie sich?');
		expect(type('1').at(-1)).toBe('Eine Zahl, zurück oder Hilfe?');
		const heat = type('Heat');
		expect(heat.join('\n')).toMatch(/Dimension, ähnlich: teils/);
		expect(heat.at(-1)).toBe('Mehr, Verwandtes, zurück oder Hilfe?');
		expect(ask('links')).toContain('An oven at 250 degrees.');
		expect(ask('left')).toBe(ask('links'));
		expect(ask('rechts cheese')).toMatch(/^Jetzt .+ links, .+ rechts\. Um den Ort damit zu hören: nochmal\./);
		expect(ask('Notiz Nach Dampf fragen')).toContain('Lesezeichen gesetzt, und notiert zu Heat.');
		expect(ask('notiz')).toContain('Die Notiz: Nach Dampf fragen.');
		expect(ask('zurück')).toMatch(/^Vergleich\. Worin unterscheiden sie sich\?\n/);
		expect(ask('wo')).toMatch(/^Das ist eine Liste: Vergleich\./);
		expect(ask('Begriffe')).toMatch(/^Begriffe\. Was bedeutet das\? (?:Ein|\d+) Eintr/);
		expect(ask('übersicht')).toMatch(/ähnlich: /);
		expect(ask('hilf')).toMatch(/^Nichts heißt hilf\. War hilfe gemeint\? Um danach zu suchen: suche hilf\./);
		expect(type('Ende')).toEqual(['Auf Wiedersehen.']);
	});

	it('asks which of the roles one is', () => {
		const {ask} = talk(sample);
		expect(ask('welche')).toMatch(/Aussage 1 von \d+\. /);
		expect(ask('5')).toMatch(/\n1 bis 5, auslassen, Ergebnis, zurück oder Hilfe\?$/);
		expect(ask('Ergebnis')).toMatch(/^Das Ergebnis, aus 1 von \d+ Antworten\.\nDie Antworten neigen zu .+, mit \d+ von \d+\./);
		expect(ask('von vorn')).toMatch(/^Aussage 1 von/);
	});

	it.each([
		['zurück', 'back'],
		['zurueck', 'back'],
		['ZURUCK', 'back'],
		['Übersicht.', 'overview'],
		['noch einmal', 'again'],
		['addresses', 'addresses'],
		['links', 'left'],
	])('%s is understood as %s', (typed, name) => {
		expect(wordOf(typed, {type: 'views'})).toBe(name);
	});

	it.each([
		['suche Fehlerbudget', {name: 'search', rest: 'Fehlerbudget'}],
		['search error budget', {name: 'search', rest: 'error budget'}],
		['Rechts SRE', {name: 'right', rest: 'SRE'}],
		['Fehlerbudget', undefined],
	])('%s begins with a word: %j', (typed, expected) => {
		expect(wordBefore(typed)).toEqual(expected);
	});

	it('takes every English name of a word for what it is in English, and no German word for two', () => {
		for (const name of wordNames) expect(wordOf(name, {type: 'statement', at: 0})).toBe(name);
		for (const word of Object.keys(englishDecidingWords)) expect(decidingWordOf(word)?.word).toBe(word);
		for (const table of [typedDecidingWords, typedWords]) {
			const words = Object.values(table).flatMap(each => each.words.map(word => word.toLowerCase()));
			// `s` is two in English too: one of them is of the questionnaire alone.
			expect(words.filter((word, at) => words.indexOf(word) < at)).toEqual(table === typedWords ? ['s'] : []);
		}
	});

	it('tells its German words, and that the English ones are understood', () => {
		const help = talk(tiny).ask('Hilfe');
		expect(help).toContain('weiter oder n oder nächster Eintrag: ');
		expect(help).toMatch(/Auch die englischen Wörter gelten: views, search, /);
	});

	it('says the marks of a screen in German', () => {
		expect(spoken('2–3 Wochen → fertig, p99 ≤ 300 ms')).toBe('2 bis 3 Wochen bis fertig, p99 höchstens 300 ms');
	});
});

describe('deciding in German', () => {
	it('asks and answers in German, and takes German words', () => {
		const talked = talkDeciding(sit({dataset: bakery()}));
		expect(talked.heard[0]).toBe('Wem gehört es hier? Jede Antwort wird in ours.yaml geschrieben. Was sich eingeben lässt: Hilfe.');
		expect(talked.heard).toContain('1 von 6: Answer the bell at night.');
		expect(talked.heard.at(-1)).toBe('Wer verantwortet es hier?');
		expect(talked.prompt).toBe('1 Baker, 2 Seller, üblich, Notiz, weiter, rückgängig oder Hilfe? ');
		expect(talked.say('Notiz Bo fragen').heard).toEqual(['Notiert.']);
		expect(talked.say('beide').prompt).toBe('1 Baker, 2 Seller, oder nein? ');
		expect(talked.say('nein').prompt).toMatch(/rückgängig oder Hilfe\? $/);
		expect(talked.say('jemand anderes Nachtwache').sitter.decided()).toEqual({'answer-bell': {kind: 'party', name: 'Nachtwache'}});
		expect(talked.heard.slice(0, 2)).toEqual(['Answer the bell at night: Nachtwache.', '1 von 6 festgelegt.']);
		expect(talked.say('rueckgaengig', 'gehe oven clean').sitter.at()).toBe('clean-oven');
		expect(talked.say('quatsch').heard).toEqual([
			'„quatsch“ ist hier keine Antwort. Jemand anderes: andere quatsch. Was sich eingeben lässt: Hilfe.',
		]);
		expect(talked.say('Stand').heard).toContain('Noch sind 6 offen. Um sie zu hören: offen.');
		expect(talked.say('Ende').sitter.effects.at(-1)).toEqual({type: 'quit'});
	});
});
