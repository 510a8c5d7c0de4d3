import {describe, expect, it} from 'vitest';
import {sceneOf} from '../../../source/explorer/scene/scene.ts';
import {type Draft, draftsOf, withDrafts} from '../../../source/explorer/sitting/drafts.ts';
import {newSitting} from '../../../source/explorer/sitting/sitting.ts';
import {createCatalogue} from '../../../source/topics/catalogue.ts';
import {bakery} from '../../decisions/bakery.ts';
import {overlayIn} from '../../helpers/explorer.ts';
import {type Sitter, sit} from '../../helpers/sitting.ts';

const dataset = bakery();
const shownIn = ({state}: Sitter): string =>
	(sceneOf(state).onTop?.lines ?? []).map(spans => spans.map(({text}) => text).join('')).join('\n');
/** Who sits down where another was killed. */
const nextTo = (killed: Sitter): Sitter => sit({dataset, disk: killed.disk, drafts: draftsOf(killed.state)});

describe('what is half typed in a sitting', () => {
	it.each([
		['a note', ['n', 'Ask B'], {what: 'note', query: 'Ask B'}],
		['a note that is changed', ['n', 'Ask', '<enter>', 'n', ' Bo'], {what: 'note', query: 'Ask Bo'}],
		['a name', ['5', 'Night sh'], {what: 'party', query: 'Night sh'}],
		['work of one’s own', ['a', 'Feed the c'], {what: 'task', query: 'Feed the c'}],
		['the name of a team', ['N', 'Paym'], {what: 'whom', query: 'Paym'}],
		['another name for a role', ['N', 'Baker', '<enter>', '<end>', ' of bread'], {what: 'name', whom: 'baker', query: 'Baker of bread'}],
		['that for short', ['N', 'Paymasters', '<enter>'], {what: 'short', whom: '', name: 'Paymasters'}],
	])('is %s', (_, keys, draft) => {
		expect(draftsOf(sit({dataset}).press(...keys).state)).toMatchObject([draft]);
	});

	it.each([
		['nothing', ['n']],
		['blanks alone', ['n', '  ']],
		['what stands in the file', ['n', 'Ask', '<enter>', 'n']],
		['the name as it is', ['N', 'Baker', '<enter>']],
		['what is kept', ['n', 'Ask', '<enter>']],
		['what is dropped', ['n', 'Ask', '<escape>']],
		['what is answered', ['5', 'Cats', '<enter>']],
	])('is not %s', (_, keys) => {
		expect(draftsOf(sit({dataset}).press(...keys).state)).toEqual([]);
	});

	it('is offered at the same work by who sits down next, and goes on with its key', () => {
		const killed = sit({dataset}).press('<right>', '<right>', 'n', 'Ask finance fi');
		const next = nextTo(killed);
		expect(next.at()).toBe('clean-oven');
		expect(shownIn(next)).toContain('“Ask finance fi”, which is not kept yet: n goes on with it.');
		expect(next.disk.text).toBeUndefined();
		next.press('n', 'rst', '<enter>');
		expect(next.disk.text).toContain('Ask finance first');
		expect(draftsOf(next.state)).toEqual([]);
		expect(shownIn(next)).not.toContain('not kept yet');
	});

	it('is there again and again, until it is kept or dropped', () => {
		const next = nextTo(nextTo(sit({dataset}).press('5', 'Night sh')));
		expect(overlayIn(next.press('5').state, 'jotting')).toMatchObject({query: 'Night sh', caret: 8});
		next.press('<escape>');
		expect(overlayIn(next.press('5').state, 'jotting').query).toBe('');
	});

	it('goes on in the middle of what is asked one after the other', () => {
		const next = nextTo(sit({dataset}).press('a', 'Feed the cat', '<enter>', 'xyz'));
		expect(shownIn(next)).toContain('“Feed the cat”, which is not kept yet: a goes on with it.');
		next.press('a', '<ctrl+u>', '<enter>');
		expect(next.disk.text).toContain('Feed the cat');
	});

	it('that is about no work is offered everywhere, at the summary too', () => {
		const next = nextTo(sit({dataset}).press('N', 'Paym'));
		expect(shownIn(next.press('<right>'))).toContain('“Paym”');
		expect(shownIn(next.press('G'))).toContain('“Paym”');
	});

	it('of several kinds stands beside each other, each once', () => {
		const killed = nextTo(sit({dataset}).press('n', 'A note')).press('5', 'A name');
		expect(draftsOf(killed.state).map(({what, query}) => [what, query])).toEqual([
			['note', 'A note'],
			['party', 'A name'],
		]);
	});

	it('about what is there no more is not offered', () => {
		const sitting = newSitting(createCatalogue(dataset), {path: 'ours.yaml', decisions: new Map()});
		const gone: readonly Draft[] = [
			{what: 'note', work: 'work:gone', query: 'Ask'},
			{what: 'name', whom: 'gone', query: 'Bo'},
		];
		expect(withDrafts(sitting, gone).drafts).toEqual([]);
	});
});
