import {describe, expect, it} from 'vitest';
import type {Effect} from '../../source/explorer/effect.ts';
import type {ExplorerEvent} from '../../source/explorer/event.ts';
import type {State} from '../../source/explorer/state.ts';
import {createSession, type SessionOptions} from '../../source/host/session.ts';
import {keysOf, opened, searchOf, tiny} from '../helpers/explorer.ts';

const keys = (...written: readonly string[]): readonly ExplorerEvent[] => keysOf(...written).map(key => ({type: 'key', key}));

function started(perform: SessionOptions['perform'] = () => []) {
	const drawn: State[] = [];
	return {drawn, session: createSession({state: opened(), draw: state => drawn.push(state), perform})};
}

describe('a session', () => {
	it('draws once for keys that arrive together, each of which is acted on', () => {
		const {drawn, session} = started();
		session.dispatch(keys('jjj'));
		expect(drawn.map(({place}) => place.key)).toEqual(['dimension:tools']);
		expect(session.state).toBe(drawn[0]);
	});

	it('draws nothing where nothing changed', () => {
		const {drawn, session} = started();
		session.dispatch(keys('k'));
		session.dispatch([]);
		expect(drawn).toEqual([]);
	});

	it('hands every effect to the host, with the state that asked for it', () => {
		const asked: [Effect['type'], string][] = [];
		const {session} = started((effect, {place}) => {
			asked.push([effect.type, place.key]);
			return [];
		});
		session.dispatch(keys('y', 'j', 'y', 'q'));
		expect(asked).toEqual([
			['copy', 'dimension:heat'],
			['copy', 'dimension:time'],
			['quit', 'dimension:time'],
		]);
	});

	it('takes an answer in before the next key of the same read', () => {
		const {drawn, session} = started(effect =>
			effect.type === 'search' ? [{type: 'searched', result: searchOf(tiny).find(effect.query, {kinds: effect.kinds})}] : [],
		);
		session.dispatch(keys('/', 'hops', '<enter>'));
		expect(session.state.place.key).toBe('concept:hops');
		expect(drawn.length).toBe(1);
	});
});
