const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such folder any more. Make it again.',
	ENOTDIR: 'a part of its path is no folder.',
	EACCES: 'you may not write there. Change its permissions, or those of its folder.',
	EPERM: 'you may not write there. Change its permissions, or those of its folder.',
	EROFS: 'the disk is read-only.',
	ENOSPC: 'the disk is full. Make room.',
	EDQUOT: 'your quota of the disk is used up. Make room.',
	EISDIR: 'it is a folder. Name a file in it.',
	ENOTREG: 'it is no ordinary file. Name another.',
	EFBIG: 'it is larger than any file of decisions. Name another.',
	ELOOP: 'its symbolic links go in a circle.',
	ENAMETOOLONG: 'its name is too long.',
};

/** Why a file could not be read or written, after its name, in one sentence; nothing of what stands in it was changed. */
export function unwritten(error: unknown, isReading = false): string {
	const code = String((error as NodeJS.ErrnoException | undefined)?.code ?? 'unknown');
	const reason = isReading && code === 'EACCES' ? 'you may not read it. Change its permissions.' : reasons[code];
	return `could not be ${isReading ? 'read' : 'written'}: ${reason ?? `${code}.`}`;
}
