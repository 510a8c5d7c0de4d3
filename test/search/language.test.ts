import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {highlightSpans, matchedBy} from '../../source/search/highlight.ts';
import {createLexicon} from '../../source/search/index/lexicon.ts';
import {createNameSearch} from '../../source/search/names.ts';
import {createResponder, type WorkerResponse} from '../../source/search/responder.ts';
import {createSearch} from '../../source/search/search.ts';
import {wordingOf} from '../../source/search/words/wording.ts';
import {simple} from './built-in.ts';

const says = (text: string) => ({introduction: text});
const topics = [
	simple('concept', 'fehlerbudget', 'Fehlerbudget', says('Wie viel in einem Monat schiefgehen darf.')),
	simple('concept', 'bereitschaft', 'Rufbereitschaft', says('Wer nachts geweckt wird, und was die Woche kostet.')),
	simple('concept', 'wer', 'Wer', says('Die Liste der Leute.')),
	simple('concept', 'an', 'An', says('Der Schalter steht so.')),
	simple('concept', 'in', 'In', says('Das Zeichen für Indium.')),
	simple('concept', 'will', 'Will', says('Was der Kunde will.')),
	simple('concept', 'sterben', 'Ausfall', says('Wenn die Maschine steht.')),
	simple('concept', 'handys', 'Handys', says('Was läutet.')),
	simple('work', 'wecken', 'Die Bereitschaft wecken', says('Sonst schläft sie.')),
];
const german = createSearch(topics, 'de');
const keys = (query: string, search = german) => search.find(query).hits.map(({id}) => id);

describe('a dataset that says that it is not in English', () => {
	it.each([
		['die Fehler', 'fehlerbudget'],
		['Fehler', 'fehlerbudget'],
		['fehlrbudget', 'fehlerbudget'],
		['wer', 'wer'],
		['An', 'an'],
		['in', 'in'],
		['will', 'will'],
		['Ausfall', 'sterben'],
		['was ist ein Fehlerbudget', 'fehlerbudget'],
		['wie viel darf schiefgehen', 'fehlerbudget'],
		['Rufbereitschaft vs Fehlerbudget', 'bereitschaft'],
	])('finds by %j first %s', (query, id) => {
		expect(keys(query)[0]).toBe(id);
	});

	it('takes no word for a small one of English, none for another by English endings, and none for what English uses for it', () => {
		expect(keys('will')).toEqual(['will']);
		const {stems} = createLexicon(topics, wordingOf('de'));
		expect(createLexicon(topics).stems.get('handy')?.length).toBe(1);
		expect(stems.get('handys')).toHaveLength(1);
		expect(stems.get('handy')).toBeUndefined();
		const crash = [simple('concept', 'fail', 'Crash'), simple('concept', 'kill', 'Kill das')];
		expect(keys('die', createSearch(crash))).toContain('fail');
		expect(keys('die', createSearch(crash, 'de'))).toEqual([]);
		const small = ({isStopWord, words}: ReturnType<typeof createLexicon>) => words.filter((_, word) => isStopWord[word] === 1);
		expect(small(createLexicon(topics))).toContain('will');
		expect(small(createLexicon(topics, wordingOf('de')))).toEqual(expect.arrayContaining(['wer', 'die', 'in']));
		expect(small(createLexicon(topics, wordingOf('de')))).not.toContain('will');
		expect(small(createLexicon(topics, wordingOf('ja')))).toEqual([]);
	});

	it('is not asked who does what by a word that is English', () => {
		const pair = [simple('concept', 'c', 'Tools who'), simple('work', 'w', 'Tools who')];
		expect(createSearch(pair).find('who tools').hits[0]?.key).toBe('work:w');
		expect(createSearch(pair, 'de-CH').find('who tools').hits[0]?.key).toBe('concept:c');
	});

	it('is searched so by its thread, by names, and where matches are marked', () => {
		const told: WorkerResponse[] = [];
		const respond = createResponder(response => told.push(response));
		respond({type: 'topics', topics});
		respond({type: 'ready', language: 'de'});
		respond({type: 'find', ticket: 1, query: 'die Fehler'});
		const found = told.find(({type}) => type === 'found');
		expect(found?.type === 'found' && found.result).toEqual(german.find('die Fehler'));
		expect(createNameSearch(topics, 'de')('An').hits[0]?.id).toBe('an');
		expect(highlightSpans('Was der Kunde will', 'was will', 'de')).toEqual([[14, 18]]);
		expect(highlightSpans('Was der Kunde will', 'will Kunde')).toEqual([[8, 13]]);
		const [, duty] = topics;
		if (!duty) throw new Error('no topic');
		expect(matchedBy(duty, 'wer geweckt', 'de').text).toBe(duty.introduction);
	});

	it.each([undefined, 'en', 'en-GB', 'EN-us'])('and one in %s is searched as English', language => {
		expect(wordingOf(language)).toBe(wordingOf(undefined));
	});

	it.each(['de', 'pt-BR', 'enm', 'ja'])('but none in %s', language => {
		expect(wordingOf(language)).not.toBe(wordingOf(undefined));
	});

	it('answers whatever is typed', () => {
		fc.assert(fc.property(fc.string({unit: 'grapheme', maxLength: 30}), query => german.find(query).hits.length <= topics.length));
	});
});
