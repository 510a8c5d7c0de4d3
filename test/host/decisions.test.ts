import {afterEach, expect, it} from 'vitest';
import {openDecisionFile} from '../../source/decisions/file.ts';
import {newSitting} from '../../source/explorer/sitting/sitting.ts';
import type {DecisionStore} from '../../source/host/host.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {bakery} from '../decisions/bakery.ts';
import {type Hosted, openHosted, settled} from '../helpers/hosted.ts';
import {memoryDisk} from '../helpers/sitting.ts';

const dataset = bakery();
const catalogue = createCatalogue(dataset);
const open: Hosted[] = [];
afterEach(() => {
	for (const hosted of open.splice(0)) hosted.close();
});

function start(decisions?: DecisionStore): Hosted {
	const hosted = openHosted({catalogue, host: host => ({...host, ...(decisions ? {decisions} : {})})});
	open.push(hosted);
	return hosted;
}

it('m opens the file of the host and sits down to it; every answer is written before the next frame', async () => {
	const disk = memoryDisk();
	const file = openDecisionFile({path: 'ours.yaml', disk, dataset});
	const sitting = newSitting(catalogue, {path: 'ours.yaml', decisions: file.decisions});
	const hosted = start({open: async () => ({sitting}), keep: file.keep});
	await hosted.type('m');
	await settled();
	expect(hosted.text()).toContain('0 of 6 decided');
	await hosted.type('1');
	expect(disk.text).toMatch(/: baker\n$/);
	expect(hosted.text()).toContain('1 of 6 decided');
});

it('a file that cannot be opened is told of in the bottom line', async () => {
	const hosted = start({open: async () => ({problem: 'ours.yaml has problems.'}), keep: () => ({decisions: new Map()})});
	await hosted.type('m');
	await settled();
	expect(hosted.text()).toContain('ours.yaml has problems.');
});

it('a host without a file, such as a server, keeps nothing and says how to begin one', async () => {
	const hosted = start();
	await hosted.type('m');
	expect(hosted.text()).toContain('rolex decide');
	expect(hosted.text()).not.toContain('decided');
});
