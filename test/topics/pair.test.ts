import {expect, it} from 'vitest';
import {withRole} from '../../source/topics/pair.ts';

const pair = {left: 'baker', right: 'brewer'};

it.each([
	['left', 'cheese', {left: 'cheese', right: 'brewer'}],
	['right', 'cheese', {left: 'baker', right: 'cheese'}],
	['left', 'brewer', {left: 'brewer', right: 'baker'}],
	['right', 'baker', {left: 'brewer', right: 'baker'}],
	['left', 'baker', pair],
	['right', 'brewer', pair],
] as const)('the pair with another role on the %s, %s, is two roles still', (side, role, expected) => {
	expect(withRole(pair, side, role)).toEqual(expected);
});
