import {expect, test} from 'vitest';
import {onEachNode} from './support/each-node.ts';
import {expectRestored} from './support/restored.ts';

onEachNode('rolex starts', open => {
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

	test('and says nothing but its screens', async () => {
		const rolex = await open();
		await rolex.press('/', 'budget');
		await rolex.see('Error Budget');
		await rolex.press('<c-c>');
		await rolex.exit;
		// What Node or V8 has to say (a flag it does not know, a feature that is new) would stand in the main screen.
		await expectRestored(rolex);
		expect(rolex.raw()).not.toMatch(/Warning|unrecognized|Error:/);
	});
});
