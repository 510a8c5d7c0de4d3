/** Presses keys in an explorer of its own process, for a profile: `moving|typing columns rows keys`. */
import {openExplorer} from './explorers.ts';
import {movingKeys, typingKeys} from './keys.ts';

const [what = 'moving', columns = '200', rows = '50', keys = '1500'] = process.argv.slice(2);
const explorer = openExplorer(Number(columns), Number(rows));
const pressed = (count: number) => (what === 'moving' ? movingKeys(count) : typingKeys(count).map(({key}) => key));

async function measured(list: readonly string[]): Promise<void> {
	for (const key of list) await explorer.press(key);
}

async function main() {
	if (what !== 'moving') await explorer.press('/');
	await measured(pressed(300));
	const list = pressed(Number(keys));
	const before = process.cpuUsage();
	await measured(list);
	const {user, system} = process.cpuUsage(before);
	console.log(`${what} at ${columns}x${rows}: ${((user + system) / 1000 / list.length).toFixed(2)} ms of processor time a key, warm`);
}

void main().then(() => process.exit());
