import {describe, expect, it} from 'vitest';
import {listOf} from '../../source/explorer/list.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {tiny, tinyDataset} from '../helpers/explorer.ts';

describe('listOf', () => {
	it('puts every section under its heading, in order', () => {
		expect(listOf(tiny, 'compare').rows.map(row => (row.type === 'heading' ? `# ${row.title}` : row.topic.id))).toEqual([
			'# Craft',
			'heat',
			'time',
			'# Trade',
			'selling',
			'tools',
		]);
	});

	it('knows the row of a topic, and how many topics stand before a row', () => {
		const {rowOf, topicsBefore} = listOf(tiny, 'compare');
		expect([...rowOf]).toEqual([
			['dimension:heat', 1],
			['dimension:time', 2],
			['dimension:selling', 4],
			['dimension:tools', 5],
		]);
		expect(topicsBefore).toEqual([0, 0, 1, 2, 2, 3, 4]);
	});

	it('gives kinds without sections no heading', () => {
		const days = tinyDataset().roles.map(({id: role}) => ({
			role,
			day: [{time: '09:00', activity: 'Bake'}],
			week: [{day: 'Monday', activity: 'Rest'}],
		}));
		const catalogue = createCatalogue(tinyDataset(input => ({...input, days})));
		expect(listOf(catalogue, 'days').rows.map(row => row.type === 'topic' && row.topic.id)).toEqual(['day', 'week']);
	});

	it('is empty for a view the dataset has nothing for', () => {
		expect(listOf(tiny, 'tools')).toMatchObject({rows: [], topicsBefore: [0]});
	});

	it('is made once for a catalogue and a kind', () => {
		expect(listOf(tiny, 'concepts')).toBe(listOf(tiny, 'concepts'));
		expect(listOf(tiny, 'concepts')).not.toBe(listOf(createCatalogue(tinyDataset()), 'concepts'));
	});
});
