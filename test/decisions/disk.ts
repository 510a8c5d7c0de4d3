import type {Disk} from '../../source/decisions/file.ts';

/** A disk of one file in memory, which can be edited by others and can fail. */
export function memoryDisk(text?: string): Disk & {text: string | undefined; fault: string | undefined; writes: number} {
	const failing = (code: string) => Object.assign(new Error(code), {code});
	return {
		text,
		fault: undefined,
		writes: 0,
		read() {
			return this.text === undefined ? undefined : Buffer.from(this.text);
		},
		replace(_, written) {
			if (this.fault) throw failing(this.fault);
			this.text = written;
			this.writes++;
		},
		locked: (_, work) => work(),
	};
}
