import {beforeAll, describe} from 'vitest';
import {type Driver, type OpenOptions, open} from '../../helpers/driver.ts';
import {nodeOf} from '../../helpers/nodes.ts';

/** ms that npm may take to bring a Node. */
const patience = 150_000;

/** Tests of the explorer on the Node that runs the tests, and on the oldest and the newest that rolex takes. They open it with what they are passed. */
export function onEachNode(what: string, tests: (openThere: (options?: OpenOptions) => Promise<Driver>) => void): void {
	describe(what, () => tests(open));
	for (const name of ['oldest', 'newest'] as const) {
		describe(`on the ${name} Node: ${what}`, () => {
			let node: string;
			beforeAll(async () => {
				node = await nodeOf(name);
			}, patience);
			tests(options => open({...options, node}));
		});
	}
}
