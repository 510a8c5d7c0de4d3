import {visible} from '../dataset/check/characters.ts';
import {actions, type Overrides, rebind} from '../explorer/rebind.ts';
import {readKey} from '../explorer/written-key.ts';
import {didYouMean} from '../text/nearest.ts';

type Path = readonly (string | number)[];

/** Something wrong with the keys of a config, and the path to what is. */
export type KeyProblem = {readonly path: Path; readonly at?: 'key'; readonly message: string; readonly mend: string};

/** More keys for one thing are none that anybody presses. */
const mostKeys = 20;

/** Reads what a config says of keys: an action, and its key or a list of them. What is wrong is left out and told. */
export function readKeys(written: unknown): {readonly keys: Overrides; readonly problems: readonly KeyProblem[]} {
	if (typeof written !== 'object' || written === null || Array.isArray(written)) {
		return {
			keys: {},
			problems: [{path: ['keys'], message: '`keys` is to be a mapping', mend: 'Write `action: key` on lines indented under it.'}],
		};
	}
	const problems: KeyProblem[] = [];
	const keys: Record<string, readonly string[]> = {};
	for (const [action, value] of Object.entries(written)) {
		if (!(actions as readonly string[]).includes(action)) {
			const message = `there is no action \`${visible(action, 60)}\`${didYouMean(action, actions)}`;
			problems.push({
				path: ['keys', action],
				at: 'key',
				message,
				mend: 'What keys can be bound to: docs/config.md, or rolex config --json',
			});
			continue;
		}
		const read = readList(action, value, problems);
		if (read.length > 0) keys[action] = read;
	}
	const bound = rebind(keys).findings.map(({action, index, message, mend}): KeyProblem => {
		const isList = Array.isArray((written as Record<string, unknown>)[action]);
		return {path: ['keys', action, ...(isList && index !== undefined ? [index] : [])], message, mend};
	});
	return {keys, problems: [...problems, ...bound]};
}

function readList(action: string, value: unknown, problems: KeyProblem[]): readonly string[] {
	const path = ['keys', action];
	const list = Array.isArray(value) ? value : [value];
	if (list.length === 0 || value === null) {
		const mend = 'Write a key, or remove the line; in YAML the keys ~ and # are quoted: "~".';
		problems.push({path, at: 'key', message: `\`${action}\` is left without a key, so it keeps its usual ones`, mend});
		return [];
	}
	if (list.length > mostKeys) {
		problems.push({path, message: `\`${action}\` has more than ${mostKeys} keys`, mend: 'Remove what is too much.'});
		return [];
	}
	return list.flatMap((each, index) => {
		const at: Path = Array.isArray(value) ? [...path, index] : path;
		const read = keyOf(each);
		if ('key' in read) return [read.key];
		problems.push({path: at, message: visible(read.message, 200), mend: visible(read.mend, 200)});
		return [];
	});
}

function keyOf(written: unknown): ReturnType<typeof readKey> {
	if (typeof written === 'string') return readKey(written);
	if (typeof written === 'number' && Number.isInteger(written) && written >= 0 && written <= 9) return {key: String(written)};
	return {message: 'this is no key', mend: 'Write a character, in quotes, or the name of a key.'};
}
