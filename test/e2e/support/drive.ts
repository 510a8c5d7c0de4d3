import {setTimeout as delay} from 'node:timers/promises';
import {isDeepStrictEqual} from 'node:util';
import {onTestFinished} from 'vitest';
import type {Look, MainScreen, Modes} from './emulator.ts';
import type {Environment, Home} from './home.ts';
import {bytesOf} from './keys.ts';
import {isAlive, type Process, passedBy, processesWith} from './processes.ts';
import {type Answers, type Exit, openTerminal, type PseudoTerminal} from './terminal.ts';

export type OpenOptions = {
	readonly columns?: number;
	readonly rows?: number;
	readonly args?: readonly string[];
	/** What rolex finds in its environment beside the bare minimum; `undefined` takes something away. */
	readonly env?: Environment;
	readonly answers?: Answers;
	/** What the terminal says of its background; nothing unless asked for, so that the first screen stays. */
	readonly background?: 'dark' | 'light';
	/** The Node that rolex runs on; the one that runs the tests unless told. */
	readonly node?: string;
	/** A file or terminal that rolex reads from instead. */
	readonly stdin?: string;
	/** Takes what closes the terminal; unless told, it is closed when the test is over. */
	readonly closesWith?: (close: () => Promise<void>) => void;
};

/** The terminal as it was at one moment: before rolex, and after it. */
export type Moment = {readonly modes: Modes; readonly main: MainScreen; readonly settings: string};

export type Driver = ReturnType<typeof drive>;

/** ms without a byte after which a screen is taken for finished. */
const quiet = 40;

/** Starts a command in a terminal of its own. What a test does with it reads as prose. */
export function drive(home: Home, command: readonly [string, ...string[]], options: OpenOptions) {
	const {columns = 80, rows = 24, answers = 'at once', background, stdin = '', closesWith = onTestFinished} = options;
	const moments = new Map<string, Omit<Moment, 'settings'>>();
	const terminal: PseudoTerminal = openTerminal({
		...{command, columns, rows, answers, background},
		env: {...home.env, STDIN: stdin},
		cwd: home.folder,
		mark: name => moments.set(name, {modes: emulator.modes(), main: emulator.mainScreen()}),
	});
	const {emulator} = terminal;
	closesWith(() => close(home, terminal));

	const until = (holds: () => boolean, complaint: string | (() => string)) =>
		terminal.until(holds, () => (typeof complaint === 'string' ? complaint : complaint()));
	const text = () => emulator.lines().join('\n');
	const isWhole = () => !emulator.modes().synchronised;
	const shows = (wanted: string | RegExp) => (typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text()));
	const rolex = (): Process | undefined =>
		// What reads arguments gives the process the name of the program.
		processesWith(home.mark).find(
			({command: [name, script]}) => script === home.cli || script === home.path('bin/rolex') || name === 'rolex',
		);
	/** Presses keys one after the other: `<tab>`, `<c-u>`, or text typed in one go. */
	const press = async (...keys: readonly string[]) => {
		if (keys.slice(0, -1).includes('<esc>')) throw new Error('Nobody presses a key in the same ms as Esc: look in between.');
		for (const key of keys) terminal.send(bytesOf(key, emulator.modes().applicationCursor));
	};
	const settled = async () => {
		await until(() => isWhole() && terminal.quietFor() > quiet, 'The screen never came to rest');
		return emulator.look();
	};
	return {
		home,
		terminal,
		until,
		press,
		send: terminal.send,
		/** Sends bytes, and resolves once rolex has read them: what comes then is read by itself. */
		async deliver(bytes: string) {
			const pid = rolex()?.pid ?? 0;
			const {read} = passedBy(pid);
			terminal.send(bytes);
			await until(() => passedBy(pid).read > read, 'It was never read');
		},
		see: (wanted: string | RegExp) => until(() => isWhole() && shows(wanted), `Never saw ${String(wanted)}`),
		seeNo: (wanted: string | RegExp) => until(() => isWhole() && !shows(wanted), `Still saw ${String(wanted)}`),
		/** Waits for exactly this screen: text, styles and cursor. */
		seeAgain: (look: Look) =>
			until(
				() => isWhole() && isDeepStrictEqual(emulator.look(), look),
				() => difference(emulator.look(), look),
			),
		/** The screen, once nothing more comes. */
		settled,
		/** Presses keys that change the screen, and returns what it is then. */
		async change(...keys: readonly string[]): Promise<Look> {
			for (const key of keys) {
				const before = emulator.look();
				await press(key);
				await until(() => isWhole() && !isDeepStrictEqual(emulator.look(), before), `The screen stayed as it was after ${key}`);
				await settled();
			}
			return emulator.look();
		},
		isDrawn: () => emulator.modes().isAlternate && isWhole() && text().trim() !== '',
		screen: () => emulator.lines(),
		text,
		look: emulator.look,
		styleAt: emulator.styleAt,
		modes: emulator.modes,
		resize: terminal.resize,
		/** How it ended, once it has. */
		get exit(): Promise<Exit> {
			return until(() => !terminal.isOpen(), 'It never ended').then(() => terminal.exit);
		},
		raw: terminal.raw,
		/** The process of rolex itself, if there is one. */
		rolex,
		/** Sends rolex, and nobody else, a signal. */
		signal(name: NodeJS.Signals) {
			const {pid} = rolex() ?? {};
			if (!pid) throw new Error('There is no rolex to signal.');
			process.kill(pid, name);
			return pid;
		},
		/** Every process that was started in this terminal and still lives. */
		processes: () => processesWith(home.mark),
		untilGone: (pid: number) => until(() => !isAlive(pid), `Process ${pid} stayed`),
		/** Resolves once what the terminal was sent up to then has been read: the end of a program may be told before its last bytes. */
		momentCame: (name: 'before' | 'after') => until(() => moments.has(name), `There was no moment "${name}"`),
		moment: (name: 'before' | 'after'): Moment => {
			const moment = moments.get(name);
			if (!moment) throw new Error(`There was no moment "${name}".`);
			return {...moment, settings: home.read(name)};
		},
	};
}

/** The rows in which two looks differ: by their text, or else by their styles. */
function difference(seen: Look, wanted: Look): string {
	const part = isDeepStrictEqual(seen.lines, wanted.lines) ? 'styles' : 'lines';
	const rows = wanted[part].flatMap((row, y) => (row === seen[part][y] ? [] : [`${y} wanted ${row}`, `${y} seen   ${seen[part][y]}`]));
	return `Never saw the same screen again; the cursor ${seen.cursor}, wanted ${wanted.cursor}; ${part}:\n${rows.slice(0, 6).join('\n')}`;
}

/** Ends whatever still runs; only then can its folder be removed for good. */
async function close(home: Home, terminal: PseudoTerminal): Promise<void> {
	terminal.hangUp();
	for (let left = processesWith(home.mark); left.length > 0; left = processesWith(home.mark)) {
		for (const {pid} of left) kill(pid);
		await delay(5);
	}
	home.remove();
}

function kill(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It has just ended.
	}
}
