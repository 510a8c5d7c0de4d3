import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {perfectBytes} from '../../helpers/perfect.ts';
import type {Figure, Section, Size} from './figure.ts';
import {sizeName, sizes} from './figure.ts';
import {openProgram} from './program.ts';
import {mean} from './statistics.ts';

type Entry = {readonly term: string; readonly definition: string};
type Peer = {
	readonly name: string;
	readonly command: readonly [string, ...string[]];
	readonly prepare: readonly string[];
	readonly key: string;
};

const times = 12;

/** Other full-screen programs, where they are installed, moving a line over the same entries. */
export const peers: Section = async ({folder}, say) => {
	const {concepts} = JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8')) as {readonly concepts: readonly Entry[]};
	const list = join(folder, 'list.txt');
	const text = join(folder, 'text.txt');
	writeFileSync(list, concepts.map(({term, definition}) => `${term}\t${definition}`).join('\n'));
	writeFileSync(text, concepts.map(({term, definition}) => `${term}\n\n    ${definition}\n`).join('\n'));
	const preview = "printf '%s\\n\\n%s\\n' {1} {2}";
	const fzf = `fzf --layout=reverse --delimiter='\t' --with-nth=1 --preview-window=wrap --preview "${preview}" <${list}`;
	const all: readonly Peer[] = [
		{name: 'fzf with a preview, a line down', command: ['/bin/bash', '-c', fzf], prepare: [], key: '\x1b[B'},
		{name: 'less, a line down', command: ['less', text], prepare: [], key: 'j'},
	];
	const figures: Figure[] = [];
	for (const peer of all) {
		if (spawnSync(/^\w+/.exec(peer.name)?.[0] ?? '', ['--version']).status !== 0) continue;
		say(peer.name);
		figures.push(...(await Promise.all(sizes.map(size => measure(folder, peer, size)))));
	}
	return figures;
};

async function measure(folder: string, {name, command, key}: Peer, size: Size): Promise<Figure> {
	const [columns, rows] = size;
	const program = openProgram({folder, columns, rows, command, isShown: true, quiet: 100});
	await program.ready();
	const ratios: {readonly bytes: number; readonly perfect: number}[] = [];
	for (let time = 0; time < times; time++) {
		const before = program.cells();
		const {bytes} = await program.press(key);
		ratios.push({bytes, perfect: perfectBytes(before, program.cells())});
	}
	await program.close();
	const bytes = mean(ratios.map(ratio => ratio.bytes));
	const perfect = mean(ratios.map(ratio => ratio.perfect));
	return {
		what: `Bytes, a peer: ${name}`,
		at: sizeName(size),
		rolex: '',
		beside: `${Math.round(bytes)} = ${(bytes / perfect).toFixed(2)} x perfect`,
	};
}
