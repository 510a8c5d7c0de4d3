import {area} from './spoken.ts';

/** Why a file cannot be read or written, by what the system says. */
const reasons = {
	reading: {EACCES: 'you may not read it', EPERM: 'you may not read it'},
	writing: {EACCES: 'you may not write there', EPERM: 'you may not write there'},
	either: {
		ENOENT: 'there is no such folder any more',
		ENOTDIR: 'a part of its path is no folder',
		EROFS: 'the disk is read-only',
		ENOSPC: 'the disk is full',
		EDQUOT: 'your quota of the disk is used up',
		EISDIR: 'it is a folder',
		/** Not of the system: a device, or another's pipe. */
		ENOTREG: 'it is no ordinary file',
		EFBIG: 'it is larger than any file of decisions',
		ELOOP: 'its symbolic links go in a circle',
		ENAMETOOLONG: 'its name is too long',
		EMFILE: 'too many files are open',
		ENFILE: 'too many files are open',
		EBUSY: 'something else uses it',
		ESTALE: 'its network folder is gone',
	},
	/** What to do about it. */
	mends: {
		reading: {EACCES: 'Change its permissions.', EPERM: 'Change its permissions.'},
		writing: {
			EACCES: 'Change its permissions, or those of its folder.',
			EPERM: 'Change its permissions, or those of its folder.',
		},
		either: {
			ENOENT: 'Make it again.',
			EROFS: 'Take a file on another disk.',
			ENOSPC: 'Make room.',
			EDQUOT: 'Make room.',
			EISDIR: 'Name a file in it.',
			ENOTREG: 'Name another.',
			EFBIG: 'Name another.',
		},
	},
	unread: (reason: string) => `could not be read: ${reason}`,
	unwritten: (reason: string) => `could not be written: ${reason}`,
};

/** What is said of a file of decisions after its name. */
const written = {
	tooLarge: 'is larger than any file of decisions. Name another.',
	/** `line` is that of the first slip; `message` and `mend` tell it in English, as `rolex validate` does. */
	slip: (line: number | undefined, _code: string, message: string, mend: string) =>
		`cannot be read${line === undefined ? '' : `, at line ${line}`}: ${message}. ${mend}`,
	holdsList: 'is no file of rolex: it holds a list. Name another.',
	holdsValue: 'is no file of rolex: it holds a single value. Name another.',
	begins: (name: string) => `is no file of rolex: it begins with ${name}. Name another, or a new one.`,
	noMapping: 'cannot be read: `decisions` holds no mapping. Write `work-id: role` on lines of their own under it.',
	unchangeable:
		'is written in a way that rolex cannot change without risk. Write decisions and entries on lines of their own, as in `rolex help format`.',
};

/** What is wrong with one decision of a file, and goes on from its name. Names and words that are typed are in backticks. */
const decisions = {
	neither: 'it is neither a name nor a mapping with `owner`',
	several: (count: number) => `it names ${count} who answer; one alone is accountable, others help: \`{owner: sre, helps: platform}\``,
	nobody: 'it names nobody as `owner`',
	unknownField: (field: string) => `unknown field ${field}`,
	ownerMissing: '`owner` is missing',
	sharedOfNobody: '`shared` says of nobody that they answer for it',
	unknownParty: (party: string, near: string | undefined) => `unknown role or party ${party}${near ? `; did you mean \`${near}\`?` : ''}`,
	ownerHelps: (owner: string) => `${owner} is named as the owner and as who helps`,
	decidedToo: (work: string) => `it is decided as ${work} too, which counts`,
	gone: (work: string) => `${work} is decided, and no work of this dataset: it is kept.`,
	/** Work of no category. */
	otherWork: 'Other work',
	/** Why work that a team added is done, as its file says it. */
	ownWork: 'Work of our own.',
	line: (line: number) => `line ${line}`,
};

/** The same in English, for what is told on standard error and by `rolex validate`. */
export const englishReasons = reasons;
export const englishWritten = written;
export const englishDecisions = decisions;

export const reasonTexts = area('reasonTexts', reasons);
export const writtenTexts = area('writtenTexts', written);
export const decisionTexts = area('decisionTexts', decisions);
