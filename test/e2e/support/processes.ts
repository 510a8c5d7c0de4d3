import {readdirSync, readFileSync} from 'node:fs';

/** A process as /proc tells of it. */
export type Process = {readonly pid: number; readonly state: string; readonly command: readonly string[]};

/** The living processes whose environment has this entry: also those that lost their parent. */
export function processesWith(entry: string): readonly Process[] {
	return readdirSync('/proc').flatMap(name => {
		const found = /^\d+$/.test(name) ? read(name, entry) : undefined;
		return found ? [found] : [];
	});
}

function read(pid: string, entry: string): Process | undefined {
	try {
		if (!readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(entry)) return undefined;
		const state = stateOf(Number(pid));
		const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
		return state === undefined || state === 'Z' ? undefined : {pid: Number(pid), state, command};
	} catch {
		// It ended meanwhile, or is none of ours.
		return undefined;
	}
}

/** `R`, `S`, `T` (stopped), … or undefined when the process is no more. */
export function stateOf(pid: number): string | undefined {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
		return stat.slice(stat.lastIndexOf(')') + 2)[0];
	} catch {
		return undefined;
	}
}

export function isAlive(pid: number): boolean {
	const state = stateOf(pid);
	if (state !== 'Z') return state !== undefined && state !== 'X';
	// Its first thread may have ended before the others: its parent is told only after the last.
	try {
		return readdirSync(`/proc/${pid}/task`).length > 1;
	} catch {
		return false;
	}
}

/** The numbers of the signals that a process catches. */
export function caught(pid: number): readonly number[] {
	const mask = /^SigCgt:\s*(\S+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? '0';
	return Array.from({length: 31}, (_, index) => index + 1).filter(number => (BigInt(`0x${mask}`) >> BigInt(number - 1)) % 2n === 1n);
}

/** Bytes that a process has read and written so far. */
export function passedBy(pid: number): {readonly read: number; readonly written: number} {
	const io = readFileSync(`/proc/${pid}/io`, 'latin1');
	const count = (name: string) => Number(new RegExp(`^${name}: (\\d+)$`, 'm').exec(io)?.[1]);
	return {read: count('rchar'), written: count('wchar')};
}
