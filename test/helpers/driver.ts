import {onTestFinished} from 'vitest';
import type {Look, MainScreen, Modes} from '../e2e/support/emulator.ts';
import {type Environment, type Home, makeHome} from '../e2e/support/home.ts';
import {bytesOf} from '../e2e/support/keys.ts';
import {isAlive, type Process, processesWith} from '../e2e/support/processes.ts';
import {type Answers, openTerminal, type PseudoTerminal} from '../e2e/support/terminal.ts';

export {pasted} from '../e2e/support/keys.ts';
export {patience} from '../e2e/support/terminal.ts';

export type OpenOptions = {
	readonly columns?: number;
	readonly rows?: number;
	readonly args?: readonly string[];
	/** What rolex finds in its environment beside the bare minimum; `undefined` takes something away. */
	readonly env?: Environment;
	readonly answers?: Answers;
	readonly background?: 'dark' | 'light';
	/** A file or terminal that rolex reads from instead. */
	readonly stdin?: string;
};

/** The terminal as it was at one moment: before rolex, and after it. */
export type Moment = {readonly modes: Modes; readonly main: MainScreen; readonly settings: string};

export type Driver = Awaited<ReturnType<typeof open>>;

/**
 * What runs rolex: it leaves lines in the scrollback, notes how the kernel's terminal is set before and after, and marks
 * both moments in the stream itself. It survives a closed terminal, to tell how rolex ended.
 */
const script = `
trap : HUP
for n in $(seq 60); do echo "line $n of before"; done
echo '$ rolex'
stty -g >"$ROLEX_E2E/before"
printf '\\033]7777;before\\007'
if [ -n "$STDIN" ]; then "$@" <"$STDIN"; else "$@"; fi
code=$?
echo $code >"$ROLEX_E2E/code"
stty -g >"$ROLEX_E2E/after"
printf '\\033]7777;after\\007'
exit $code
`;

const bash = ['/bin/bash', '--norc', '--noprofile'] as const;

/** Runs rolex in a terminal of its own, and returns once its first screen is there, or it has ended. */
export async function open(options: OpenOptions = {}) {
	const home = await makeHome();
	const run = [...bash, '-c', script, 'bash', ...withEnvironment(options.env ?? {}), home.cli, ...(options.args ?? [])] as const;
	const driver = drive(home, run as unknown as readonly [string, ...string[]], options);
	await driver.until(() => driver.isDrawn() || !driver.terminal.isOpen(), 'rolex drew nothing');
	return driver;
}

/** Runs rolex with no shell above it, as `xterm -e rolex` does: it leads the session, and the kernel itself hangs it up. */
export async function openAlone(options: OpenOptions = {}) {
	const home = await makeHome();
	const [file = '/usr/bin/env', ...args] = [
		'/usr/bin/env',
		...withEnvironment(options.env ?? {}).slice(1),
		home.cli,
		...(options.args ?? []),
	];
	const driver = drive(home, [file, ...args], options);
	await driver.until(() => driver.isDrawn() || !driver.terminal.isOpen(), 'rolex drew nothing');
	return driver;
}

/** Opens an interactive bash, with job control, in which rolex is a command. */
export async function openShell(options: OpenOptions = {}) {
	const home = await makeHome();
	const driver = drive(home, ['/usr/bin/env', 'PS1=$ ', ...withEnvironment(options.env ?? {}).slice(1), ...bash, '-i'], options);
	await driver.see('$');
	return driver;
}

function withEnvironment(env: Environment): readonly string[] {
	const changes = Object.entries(env).flatMap(([name, value]) => (value === undefined ? ['-u', name] : []));
	return ['/usr/bin/env', ...changes, ...Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))];
}

function drive(home: Home, command: readonly [string, ...string[]], options: OpenOptions) {
	const {columns = 80, rows = 24, answers = 'at once', background = 'dark', stdin = ''} = options;
	const moments = new Map<string, Omit<Moment, 'settings'>>();
	const terminal: PseudoTerminal = openTerminal({
		...{command, columns, rows, answers, background},
		env: {...home.env, STDIN: stdin},
		cwd: home.folder,
		mark: name => moments.set(name, {modes: emulator.modes(), main: emulator.mainScreen()}),
	});
	const {emulator} = terminal;
	onTestFinished(() => close(home, terminal));

	const until = (holds: () => boolean, complaint: string) => terminal.until(holds, () => complaint);
	const text = () => emulator.lines().join('\n');
	const isWhole = () => !emulator.modes().synchronised;
	const shows = (wanted: string | RegExp) => (typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text()));
	const rolex = (): Process | undefined =>
		processesWith(home.mark).find(({command: [, script]}) => script === home.cli || script === home.path('bin/rolex'));
	return {
		home,
		terminal,
		until,
		/** Presses keys one after the other: `<tab>`, `<c-u>`, or text typed in one go. */
		async press(...keys: readonly string[]) {
			if (keys.slice(0, -1).includes('<esc>'))
				throw new Error('Nobody presses a key in the same ms as Esc: look at the screen in between.');
			for (const key of keys) terminal.send(bytesOf(key, emulator.modes().applicationCursor));
		},
		send: terminal.send,
		see: (wanted: string | RegExp) => until(() => isWhole() && shows(wanted), `Never saw ${String(wanted)}`),
		seeNo: (wanted: string | RegExp) => until(() => isWhole() && !shows(wanted), `Still saw ${String(wanted)}`),
		/** Waits for exactly this screen: text, styles and cursor. */
		seeAgain: (look: Look) =>
			until(
				() => isWhole() && isSame(emulator.look(), look),
				`Never saw again\n${look.lines.join('\n')}\nThe styles:\n${look.styles.join('\n')}`,
			),
		/** Waits for any other screen than this. */
		seeOther: (look: Look) => until(() => isWhole() && !isSame(emulator.look(), look), 'The screen stayed as it was'),
		isDrawn: () => emulator.modes().isAlternate && isWhole() && text().trim() !== '',
		screen: () => emulator.lines(),
		text,
		look: emulator.look,
		styleAt: emulator.styleAt,
		modes: emulator.modes,
		resize: terminal.resize,
		exit: terminal.exit,
		raw: terminal.raw,
		/** The process of rolex itself, if there is one. */
		rolex,
		/** Sends rolex, and nobody else, a signal. */
		signal(name: NodeJS.Signals) {
			const process_ = rolex();
			if (!process_) throw new Error('There is no rolex to signal.');
			process.kill(process_.pid, name);
			return process_.pid;
		},
		/** Every process that was started in this terminal and still lives. */
		processes: () => processesWith(home.mark),
		untilGone: (pid: number) => until(() => !isAlive(pid), `Process ${pid} stayed`),
		moment: (name: 'before' | 'after'): Moment => {
			const moment = moments.get(name);
			if (!moment) throw new Error(`There was no moment "${name}".`);
			return {...moment, settings: home.read(name)};
		},
	};
}

/** Two looks are of one kind, made in one order. */
function isSame(one: Look, other: Look): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

function close(home: Home, terminal: PseudoTerminal): void {
	terminal.hangUp();
	for (const {pid} of processesWith(home.mark)) {
		try {
			process.kill(pid, 'SIGKILL');
		} catch {
			// It has just ended.
		}
	}
	home.remove();
}
