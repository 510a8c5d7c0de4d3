import {describe, expect, it} from 'vitest';
import {lately} from '../../source/text/lately.ts';

describe('what was made lately', () => {
	const asked: string[] = [];
	const kept = lately<object, string>(2);
	const ask = (owner: object, question: string) =>
		kept(owner, question, () => {
			asked.push(question);
			return question.toUpperCase();
		});

	it('is made once, and the one asked for longest ago is forgotten first', () => {
		const owner = {};
		expect(['a', 'b', 'a', 'c', 'a', 'b'].map(question => ask(owner, question))).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
		expect(asked.splice(0)).toEqual(['a', 'b', 'c', 'b']);
	});

	it('is each owner’s own', () => {
		ask({}, 'a');
		ask({}, 'a');
		expect(asked.splice(0)).toEqual(['a', 'a']);
	});
});
