import {isDeepStrictEqual} from 'node:util';
import type {Command, Scope} from '../../../source/explorer/keymap.ts';
import {open} from '../../helpers/driver.ts';
import type {Driver, OpenOptions} from './drive.ts';
import type {Look} from './emulator.ts';

/** Commands of a scope whose keys are tried in one rolex, one after the other, and what brings it back to its first screen after each. */
type Shared = {readonly has: (command: Command) => boolean; readonly bringBack: (rolex: Driver) => Promise<unknown>};

/** What only moves about, and keeps nothing but where one was. */
const moves: ReadonlySet<Command> = new Set([
	...(['up', 'down', 'left', 'right', 'next-pane', 'previous-pane', 'first', 'last', 'page-up', 'page-down'] as const),
	...(['open', 'back-out', 'view', 'contents'] as const),
]);

/** Starting a rolex takes longer than what most keys do in it. */
const sharedIn: {readonly [S in Scope]?: Shared} = {
	browse: {
		has: command => moves.has(command),
		async bringBack(rolex) {
			await rolex.press('2', '1', '<esc>');
			await rolex.settled();
			// What was scrolled begins anew where one comes from elsewhere.
			await rolex.press('G');
			await rolex.see(/^ ▸ AI-era/m);
			await rolex.press('g');
		},
	},
	search: {
		has: command => command !== 'open-hit' && command !== 'leave-search',
		async bringBack(rolex) {
			await rolex.press('<end>', '<c-u>');
			await rolex.until(() => rolex.look().cursor === '3,0', 'The query was not erased');
			await rolex.press('<esc>');
		},
	},
};

/** Whether two screens are alike but for the bottom line, which tells of a way back too. */
const isAlike = (one: Look, other: Look) => isDeepStrictEqual(withoutLast(one), withoutLast(other));
const withoutLast = ({lines, styles, cursor}: Look) => ({lines: lines.slice(0, -1), styles: styles.slice(0, -1), cursor});

/** Has tests run in the one rolex that is kept for them, or each in one of its own where its command keeps something. */
export function rolexFor(scope: Scope, options: OpenOptions) {
	let kept: {readonly rolex: Driver; readonly first: Look; readonly close: () => Promise<void>} | undefined;
	const forget = async () => {
		const closing = kept?.close();
		kept = undefined;
		await closing;
	};
	const keep = async () => {
		let close = async () => {};
		const closesWith = (closing: () => Promise<void>) => {
			close = closing;
		};
		const rolex = await open({...options, closesWith});
		kept = {rolex, close, first: await rolex.settled()};
		return kept;
	};
	return {
		/** Ends the one that is kept. */
		forget,
		async run(command: Command, test: (rolex: Driver) => Promise<unknown>): Promise<void> {
			const shared = sharedIn[scope];
			if (!shared?.has(command)) return void (await test(await open(options)));
			const {rolex, first} = kept ?? (await keep());
			try {
				await test(rolex);
				await shared.bringBack(rolex);
				await rolex.until(() => isAlike(rolex.look(), first), `It was never brought back to its first screen:\n${first.lines.join('\n')}`);
			} catch (error) {
				await forget();
				throw error;
			}
		},
	};
}
