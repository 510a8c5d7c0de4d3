import {test} from 'vitest';
import {open} from '../helpers/driver.ts';

test('x', async () => {
	const rolex = await open({args: ['--left', 'plumber']});
	console.log(rolex.text());
});
