import fs from 'node:fs';
import {describe, expect, it, onTestFinished, vi} from 'vitest';
import {readDataset} from '../../source/dataset/read.ts';
import {watchDataset} from '../../source/host/watch-dataset.ts';
import {createWitness, type Witness} from '../../source/host/witness.ts';
import {type Folder, makeFolder} from './files.ts';

const crafts = (name: string): string => `name: ${name}
roles:
  - {id: a, name: Alpha, short: A, tagline: The first.}
  - {id: b, name: Beta, short: B, tagline: The second.}
groups: [{id: g, title: Group}]
dimensions:
  - {id: d, title: D, group: g, question: Why?, sides: {a: [One.], b: [Two.]}, contrast: They differ., likeness: low, why: So.}
`;

/** What is told of a dataset while it is watched: its names, and what went wrong. */
function watched(path: string, witness?: Witness): readonly string[] {
	const told: string[] = [];
	const stop = watchDataset({
		path,
		witness,
		onDataset: ({name}) => told.push(name ?? ''),
		onProblem: text => told.push(text),
	});
	onTestFinished(stop);
	return told;
}

/** What looks at a dataset's files while it is opened, as the explorer does. */
async function opened(path: string): Promise<Witness> {
	const witness = createWitness();
	const {problems} = await readDataset(path, {onPath: witness.look});
	expect(problems).toEqual([]);
	return witness;
}

/** How long and how often it is looked whether a change was told of. */
const patient = {timeout: 40_000, interval: 20};

const sees = (told: readonly string[], name: string) => vi.waitFor(() => expect(told.at(-1)).toBe(name), patient);

/** `isTold` resolves once something was told of the change so far, where anybody watches. */
type Change = (folder: Folder, isTold: () => Promise<unknown>) => Promise<unknown> | undefined;
type Kind = readonly [what: string, prepare: (folder: Folder) => string, change: Change];

const link = (folder: Folder, target: string, name: string) => fs.symlinkSync(target, folder.path(name));

const kinds: readonly Kind[] = [
	['a file written into', ({write}) => write('r.yaml', crafts('Old')), async ({write}) => write('r.yaml', crafts('New'))],
	[
		'a file replaced, as most editors do',
		({write}) => write('r.yaml', crafts('Old')),
		async ({write, path}) => fs.renameSync(write('n.tmp', crafts('New')), path('r.yaml')),
	],
	[
		'a file that is gone for a while',
		({write}) => write('r.yaml', crafts('Old')),
		async ({write, path}, isTold) => {
			fs.rmSync(path('r.yaml'));
			await isTold();
			write('r.yaml', crafts('New'));
		},
	],
	[
		'the dataset that it extends',
		({write}) => {
			write('base/r.yaml', crafts('Old'));
			return write('team/t.yaml', 'extends: ../base/r.yaml\n');
		},
		async ({write}) => write('base/r.yaml', crafts('New')),
	],
	[
		'a file of a folder that it extends through another',
		({write}) => {
			write('base/r.yaml', crafts('Old'));
			write('middle.yaml', 'extends: base\n');
			return write('t.yaml', 'extends: middle.yaml\n');
		},
		async ({write}) => write('base/r.yaml', crafts('New')),
	],
	[
		'what a link leads to',
		folder => {
			folder.write('real/r.yaml', crafts('Old'));
			link(folder, 'real/r.yaml', 'r.yaml');
			return folder.path('r.yaml');
		},
		async ({write}) => write('real/r.yaml', crafts('New')),
	],
	[
		'a link that is switched to another folder',
		folder => {
			folder.write('one/r.yaml', crafts('Old'));
			folder.write('two/r.yaml', crafts('New'));
			link(folder, 'one', 'current');
			return folder.path('current');
		},
		async folder => {
			link(folder, 'two', 'next');
			fs.renameSync(folder.path('next'), folder.path('current'));
		},
	],
	[
		'a folder that is swapped for another of its name',
		({write, path}) => {
			write('data/r.yaml', crafts('Old'));
			write('next/r.yaml', crafts('New'));
			return path('data');
		},
		async ({path}) => {
			fs.renameSync(path('data'), path('gone'));
			fs.renameSync(path('next'), path('data'));
		},
	],
	[
		'a file added to a folder',
		({write, path}) => {
			write('data/r.yaml', crafts('Old').replace('name: Old\n', ''));
			return path('data');
		},
		async ({write}) => write('data/a.yml', 'name: New\n'),
	],
	['a name with a backslash', ({write}) => write('a\\b.yaml', crafts('Old')), async ({write}) => write('a\\b.yaml', crafts('New'))],
];

describe('a save', () => {
	it.each(kinds)('is seen: %s', async (_, prepare, change) => {
		const folder = makeFolder();
		const path = prepare(folder);
		const told = watched(path, await opened(path));
		await change(folder, () => vi.waitFor(() => expect(told).not.toEqual([]), patient));
		await sees(told, 'New');
	});

	it.each(kinds)('is seen that came before the watching began: %s', async (_, prepare, change) => {
		const folder = makeFolder();
		const path = prepare(folder);
		const witness = await opened(path);
		await change(folder, async () => {});
		await sees(watched(path, witness), 'New');
	});

	it('is seen while another file of its folder is written all the time', async () => {
		const {write, path} = makeFolder();
		const told = watched(write('r.yaml', crafts('Old')), await opened(path('r.yaml')));
		const busy = setInterval(() => write('build.log', `${Math.random()}`), 15);
		onTestFinished(() => clearInterval(busy));
		write('r.yaml', crafts('New'));
		await sees(told, 'New');
		expect(told).toEqual(['New']);
	});

	it('is seen while its own file is written all the time', async () => {
		const {write, path} = makeFolder();
		const told = watched(write('r.yaml', crafts('Old')), await opened(path('r.yaml')));
		let count = 0;
		const busy = setInterval(() => write('r.yaml', crafts(`New ${++count}`)), 15);
		onTestFinished(() => clearInterval(busy));
		await vi.waitFor(() => expect(told.length).toBeGreaterThan(0), patient);
	});

	it('that is broken is told in one line, and the next good one is taken', async () => {
		const {write, path} = makeFolder();
		const told = watched(write('r.yaml', crafts('Old')), await opened(path('r.yaml')));
		write('r.yaml', 'roles: [');
		await vi.waitFor(() => expect(told.at(-1)).toMatch(/^Not reloaded: .*r\.yaml:1:[^\n]*$/), patient);
		write('r.yaml', crafts('New'));
		await sees(told, 'New');
	});

	it('is told no more once it is stopped', async () => {
		const {write, path} = makeFolder();
		const told: string[] = [];
		const stop = watchDataset({
			path: write('r.yaml', crafts('Old')),
			witness: await opened(path('r.yaml')),
			onDataset: ({name}) => told.push(name ?? ''),
			onProblem: text => told.push(text),
		});
		const other = watched(path('r.yaml'), await opened(path('r.yaml')));
		stop();
		write('r.yaml', crafts('New'));
		await sees(other, 'New');
		expect(told).toEqual([]);
	});
});

describe('a witness', () => {
	it('sees no change where another file of a folder changes, or the dataset is none', async () => {
		const {write, path} = makeFolder();
		write('data/r.yaml', crafts('Old'));
		const witness = await opened(path('data'));
		write('data/notes.txt', 'x');
		expect(await witness.now()).toBe(witness.before());
		const gone = createWitness();
		await gone.look(path('nowhere'));
		await gone.look('/dev/null');
		expect(await gone.now()).toBe(gone.before());
	});
});
