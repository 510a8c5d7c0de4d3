import {expect, test} from 'vitest';
import {open} from '../helpers/driver.ts';
import {expectRestored} from './support/restored.ts';

test('rolex opens on the comparison of SRE and Platform', async () => {
	const rolex = await open();
	await rolex.see('Definition and scope');
	expect(rolex.screen()).toHaveLength(24);
	expect(rolex.text()).toMatch(/SRE.*Platform/);
});

test('q leaves the terminal as it was', async () => {
	const rolex = await open();
	await rolex.see('Definition and scope');
	await rolex.press('q');
	expect(await rolex.exit).toEqual({code: 0, signal: undefined});
	await expectRestored(rolex);
});
