import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {openingOf} from '../../source/topics/opening.ts';
import {partsOf} from '../../source/topics/parts.ts';
import {readAs, readings} from '../../source/topics/reading.ts';
import {newTopic, type Topic} from '../../source/topics/topic.ts';
import {tiny} from '../helpers/explorer.ts';

const sides = {left: 'baker', right: 'brewer'};
const texts = (topic: Topic, role: string) => topic.sides[role]?.map(({text}) => text);
const heat = tiny.topic('dimension:heat') as Topic;
const topicOf = (baker: readonly string[], brewer: readonly string[]): Topic =>
	newTopic('dimension', 'made', {
		title: 'Made',
		section: {id: '', title: ''},
		sides: {baker: baker.map(text => ({text})), brewer: brewer.map(text => ({text})), cheese: [{text: 'Rinds.'}]},
		own: [{id: 'instead', points: [{text: 'Something else.'}]}],
	});
const parts = (topic: Topic) => partsOf(tiny, topic, sides).map(({id}) => id);

describe('only what differs', () => {
	it('is both sides without the points they share, however these are written, and without what is said of both', () => {
		const read = readAs(topicOf(['Flour.', 'A  Warm room'], ['Hops.', 'a warm room.']), sides, 'differing');
		expect([texts(read, 'baker'), texts(read, 'brewer'), texts(read, 'cheese')]).toEqual([['Flour.'], ['Hops.'], ['Rinds.']]);
		expect(parts(heat)).toEqual(expect.arrayContaining(['both', 'alike']));
		const differing = readAs(heat, sides, 'differing');
		expect(parts(differing)).not.toEqual(expect.arrayContaining(['both']));
		expect(parts(differing)).not.toContain('alike');
		expect(openingOf(tiny, differing, sides)).toEqual(openingOf(tiny, heat, sides));
	});

	it('keeps a point that is made at another hour on the other side', () => {
		const at = (mark: string) => [{mark, text: 'Coffee.'}];
		const day = {...topicOf([], []), sides: {baker: at('04:00'), brewer: at('09:00')}};
		expect(readAs(day, sides, 'differing').sides).toEqual(day.sides);
	});
});

describe('only what both share', () => {
	it('is the points that are the same and what is said of both; how alike they are answers', () => {
		const read = readAs(topicOf(['Flour.', 'A warm room.'], ['Hops.', 'A warm room.']), sides, 'shared');
		expect(read.sides).toEqual({baker: [{text: 'A warm room.'}]});
		expect(parts(read)).not.toContain('instead');
		const both = readAs(heat, sides, 'shared');
		expect(both.sides).toEqual({baker: [{text: 'A thermometer is trusted more than a finger.'}]});
		expect(openingOf(tiny, both, sides).answer).toEqual([{text: 'Both need heat, of different kinds.'}]);
		expect(parts(both)).toContain('sources');
	});

	it('is that of the pair that is compared, also the other way round', () => {
		const pair = {left: 'cheese', right: 'baker'};
		expect(readAs(heat, pair, 'shared').sides).toEqual({cheese: [{text: 'Both let something rise or set before it is shaped.'}]});
		expect(readAs(heat, {left: 'brewer', right: 'cheese'}, 'shared').sides).toEqual({brewer: []});
	});
});

it('leaves a topic that says nothing of two roles whole', () => {
	const concept = tiny.topic('concept:mashing') as Topic;
	for (const only of readings) expect(readAs(concept, sides, only)).toBe(concept);
});

it('never loses or doubles a point: each is in one of the two readings', () => {
	const point = fc.constantFrom('Flour.', 'Water.', 'Salt.', 'Yeast.');
	fc.assert(
		fc.property(fc.uniqueArray(point), fc.uniqueArray(point), (baker, brewer) => {
			const topic = topicOf(baker, brewer);
			const shared = texts(readAs(topic, sides, 'shared'), 'baker') ?? [];
			const differing = readAs(topic, sides, 'differing');
			expect([...shared, ...(texts(differing, 'baker') ?? [])].sort()).toEqual([...baker].sort());
			expect([...shared, ...(texts(differing, 'brewer') ?? [])].sort()).toEqual([...brewer].sort());
		}),
	);
});
