import {type Driver, drive, type OpenOptions} from '../e2e/support/drive.ts';
import {type Environment, makeHome} from '../e2e/support/home.ts';

export type {Driver, OpenOptions} from '../e2e/support/drive.ts';
export {pasted} from '../e2e/support/keys.ts';

/**
 * What runs rolex: it leaves lines in the scrollback, notes how the kernel's terminal is set before and after, and marks
 * both moments in the stream itself. It survives a closed terminal, to tell how rolex ended, and hands on no other test's.
 */
const script = `
trap : HUP
for fd in /proc/$$/fd/*; do fd=\${fd##*/}; [ "$fd" -gt 2 ] && eval "exec $fd>&-"; done
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
export async function open(options: OpenOptions = {}): Promise<Driver> {
	const home = await makeHome(options.node);
	const command = [...bash, '-c', script, 'bash', ...withEnvironment(options), home.cli, ...(options.args ?? [])] as const;
	return begun(drive(home, command, options));
}

/** Runs rolex with no shell above it, as `xterm -e rolex` does: it leads the session, and the kernel itself hangs it up. */
export async function openAlone(options: OpenOptions = {}): Promise<Driver> {
	const home = await makeHome(options.node);
	return begun(drive(home, [...withEnvironment(options), home.cli, ...(options.args ?? [])], options));
}

/** Opens an interactive bash, with job control, in which rolex is a command. */
export async function openShell(options: OpenOptions = {}): Promise<Driver> {
	const home = await makeHome(options.node);
	const driver = drive(home, [...withEnvironment({env: {...options.env, PS1: '$ '}}), ...bash, '-i'], options);
	await driver.see('$');
	return driver;
}

async function begun(driver: Driver): Promise<Driver> {
	await driver.until(() => driver.isDrawn() || !driver.terminal.isOpen(), 'rolex drew nothing');
	return driver;
}

function withEnvironment({env = {}}: {readonly env?: Environment}): readonly [string, ...string[]] {
	const taken = Object.keys(env).filter(name => env[name] === undefined);
	const given = Object.entries(env).filter(([, value]) => value !== undefined);
	return ['/usr/bin/env', ...taken.flatMap(name => ['-u', name]), ...given.map(([name, value]) => `${name}=${value}`)];
}
