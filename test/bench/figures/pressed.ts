/** Presses keys in an explorer of this process when it is told to, for who compares two builds of it. */
import {openExplorer} from './explorers.ts';
import {movingKeys, typingKeys} from './keys.ts';

/** What presses so many keys in an explorer at 200x50, and tells the processor time that a key took, in ms. */
export async function presser(what: 'moving' | 'typing'): Promise<(count: number) => Promise<number>> {
	const explorer = openExplorer(200, 50);
	if (what === 'typing') await explorer.press('/');
	return async count => {
		const keys = what === 'moving' ? movingKeys(count) : typingKeys(count).map(({key}) => key);
		const before = process.cpuUsage();
		for (const key of keys) await explorer.press(key);
		const {user, system} = process.cpuUsage(before);
		return (user + system) / 1000 / keys.length;
	};
}
