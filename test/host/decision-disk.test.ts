import {
	chmodSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {openDecisionFile} from '../../source/decisions/file.ts';
import {decisionDisk} from '../../source/host/decision-disk.ts';
import {folderOf} from '../dataset/written.ts';
import {bakery} from '../decisions/bakery.ts';

const open = (path: string) => openDecisionFile({path, disk: decisionDisk, dataset: bakery()});
const decided = {work: 'sweep', answer: {kind: 'role', role: 'baker'}} as const;

describe('a file of decisions on this machine', () => {
	it('is written through a link, with its mode, and leaves nothing beside it', () => {
		const folder = folderOf({'real/ours.yaml': 'decisions:\n  sweep: seller\n'});
		chmodSync(join(folder, 'real/ours.yaml'), 0o640);
		symlinkSync('real/ours.yaml', join(folder, 'ours.yaml'));
		expect(open(join(folder, 'ours.yaml')).keep('sweep', decided)).not.toHaveProperty('problem');
		expect(lstatSync(join(folder, 'ours.yaml')).isSymbolicLink()).toBe(true);
		expect(readFileSync(join(folder, 'real/ours.yaml'), 'utf8')).toBe('decisions:\n  sweep: baker\n');
		expect(statSync(join(folder, 'real/ours.yaml')).mode & 0o777).toBe(0o640);
		expect(readdirSync(join(folder, 'real'))).toEqual(['ours.yaml']);
	});

	it.skipIf(process.getuid?.() === 0)('that may not be written stays as it is, and says so', () => {
		const path = join(folderOf({'ours.yaml': 'decisions: {}\n'}), 'ours.yaml');
		chmodSync(path, 0o444);
		expect(open(path).keep('sweep', decided).problem).toContain('you may not write there');
		expect(readFileSync(path, 'utf8')).toBe('decisions: {}\n');
	});

	it('in a folder that vanished says so', () => {
		const folder = folderOf();
		const file = open(join(folder, 'ours.yaml'));
		rmSync(folder, {recursive: true});
		expect(file.keep('sweep', decided).problem).toContain('there is no such folder any more');
	});

	it('is never a device, a pipe of others or a file without end', () => {
		expect(open('/dev/zero').problems).toEqual([expect.stringContaining('it is no ordinary file')]);
		const path = join(folderOf({'large.yaml': 'x'}), 'large.yaml');
		truncateSync(path, 9 * 1024 * 1024);
		expect(open(path).problems).toEqual([expect.stringContaining('larger than any file of decisions')]);
	});

	it('that is a folder says so', () => {
		const folder = folderOf();
		mkdirSync(join(folder, 'ours.yaml'));
		expect(open(join(folder, 'ours.yaml')).problems).toEqual([expect.stringContaining('it is a folder')]);
	});

	it('is held by the one who changes it, and no longer', () => {
		const path = join(folderOf({'ours.yaml': 'decisions: {}\n'}), 'ours.yaml');
		expect(decisionDisk.locked(path, () => existsSync(`${path}.lock`))).toBe(true);
		expect(existsSync(`${path}.lock`)).toBe(false);
	});

	it('which another process made meanwhile is read before it is written', () => {
		const path = join(folderOf(), 'ours.yaml');
		const file = open(path);
		writeFileSync(path, 'decisions:\n  light-oven: seller\n');
		file.keep('sweep', decided);
		expect(readFileSync(path, 'utf8')).toBe('decisions:\n  light-oven: seller\n  sweep: baker\n');
	});
});
