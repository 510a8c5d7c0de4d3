/**
 * Presses keys in two builds of the explorer in one process, block by block in turn, and prints the median of the ratios of the second to the
 * first, moving and typing: `in-turn.mjs full.cjs other.cjs blocks`. What slows the machine slows both.
 */
import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);
const [first, second, blocks = '7'] = process.argv.slice(2);
const ratios = {};
for (const what of ['moving', 'typing']) {
	const pressers = [await require(first).presser(what), await require(second).presser(what)];
	for (const press of pressers) await press(250);
	const all = [];
	for (let block = 0; block < Number(blocks); block++) {
		const [one, other] = [await pressers[0](36), await pressers[1](36)];
		all.push(other / one);
	}
	ratios[what] = all.toSorted((a, b) => a - b)[all.length >> 1];
}
console.log(JSON.stringify(ratios));
process.exit();
