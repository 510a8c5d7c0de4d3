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

const unopened = () => ({decisions: new Map()});

function start(decisions?: DecisionStore): Hosted {
	const hosted = openHosted({catalogue, host: host => ({...host, ...(decisions ? {decisions} : {})})});
	open.push(hosted);
	return hosted;
}

it('m opens the file of the host and sits down to it; every answer is written', async () => {
	const disk = memoryDisk();
	const file = openDecisionFile({path: 'ours.yaml', disk, dataset});
	const sitting = newSitting(catalogue, {path: 'ours.yaml', decisions: file.decisions});
	const hosted = start({open: async () => ({sitting}), keep: file.keep, keepOwn: file.keepOwn});
	await hosted.type('m');
	await settled();
	expect(hosted.text()).toContain('0 of 6 decided');
	await hosted.type('1');
	expect(disk.text).toMatch(/: baker\n$/);
	expect(hosted.text()).toContain('1 of 6 decided');
});

it('an answer is written before the frame that shows it, each of several keys of one read', async () => {
	const done: string[] = [];
	const disk = memoryDisk();
	const file = openDecisionFile({path: 'ours.yaml', disk, dataset});
	const sitting = newSitting(catalogue, {path: 'ours.yaml', decisions: file.decisions});
	const keep: DecisionStore['keep'] = (work, decision) => {
		done.push(`write ${work} ${decision?.answer?.kind}`);
		return file.keep(work, decision);
	};
	const hosted = openHosted({
		catalogue,
		onWrite: () => done.at(-1) !== 'frame' && done.push('frame'),
		host: host => ({...host, decisions: {open: async () => ({sitting}), keep, keepOwn: file.keepOwn}}),
	});
	open.push(hosted);
	await hosted.type('m');
	await settled();
	done.length = 0;
	await hosted.type('1');
	expect(done.splice(0)).toEqual(['write answer-bell role', 'frame']);
	await hosted.type('16h4');
	expect(done.filter(each => each !== 'frame')).toEqual(['write wake-baker role', 'write clean-oven nobody', 'write clean-oven teams']);
	expect(done.at(-1)).toBe('frame');
});

it('what was answered in the read in which rolex is left is written', async () => {
	for (const [typed, written] of [
		['1q', 'answer-bell: baker'],
		['2\u0003', 'answer-bell: seller'],
	] as const) {
		const disk = memoryDisk();
		const file = openDecisionFile({path: 'ours.yaml', disk, dataset});
		const hosted = start({
			open: async () => ({sitting: newSitting(catalogue, {path: 'ours.yaml', decisions: file.decisions, isAlone: true})}),
			keep: file.keep,
			keepOwn: file.keepOwn,
		});
		await hosted.type('m');
		await settled();
		await hosted.type(typed);
		expect(hosted.endings).toEqual([{type: 'quit'}]);
		hosted.explorer.close();
		expect(disk.text).toContain(written);
	}
});

it('a file that cannot be opened is told of in the bottom line', async () => {
	const hosted = start({open: async () => ({problem: 'ours.yaml has problems.'}), keep: unopened, keepOwn: unopened});
	await hosted.type('m');
	await settled();
	expect(hosted.text()).toContain('ours.yaml has problems.');
});

it('a host without a file, such as a server, keeps nothing and says how to begin one', async () => {
	const hosted = start();
	await hosted.type('m');
	expect(hosted.text()).toContain('rolex decide');
	expect(hosted.text()).not.toMatch(/\d decided/);
});
