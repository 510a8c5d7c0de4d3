import fs from 'node:fs';
import {describe, expect, it, onTestFinished, vi} from 'vitest';
import type {State} from '../../source/explorer/state.ts';
import {createMemory} from '../../source/host/memory.ts';
import {opened, stateAfter} from '../helpers/explorer.ts';
import {type Folder, makeFolder} from './files.ts';

const now = () => new Date('2026-03-01T10:00:00Z');

function memoryIn(folder: Folder, dataPath?: string) {
	const memory = createMemory({XDG_STATE_HOME: folder.path('')}, dataPath, now);
	if (!memory) throw new Error('there is a home');
	return memory;
}

/** A run of rolex that draws these states, one after the other. */
function ran(folder: Folder, states: readonly State[], dataPath?: string): void {
	const memory = memoryIn(folder, dataPath);
	for (const state of states) memory.seen(state);
	memory.close();
}

const start = () => opened();
const stateFile = 'rolex/state.json';
const historyFile = 'rolex/history.jsonl';

describe('what is remembered', () => {
	it('is that somebody was here: the first start is one alone', () => {
		const folder = makeFolder();
		expect(memoryIn(folder).load()).toEqual({isFirst: true});
		ran(folder, [start()]);
		expect(memoryIn(folder).load().isFirst).toBe(false);
	});

	it('is the place, for each dataset apart', () => {
		const folder = makeFolder();
		const left = stateAfter(start(), 'j', '<enter>');
		ran(folder, [start(), left]);
		ran(folder, [start()], 'own.yaml');
		expect(memoryIn(folder).load().place).toEqual({key: left.place.key, layout: 'page'});
		expect(memoryIn(folder, 'own.yaml').load().place).toEqual({key: start().place.key, layout: 'list'});
	});

	it('are theme and roles where the reader chose others, and nothing of them else', () => {
		const folder = makeFolder();
		ran(folder, [start(), stateAfter(start(), 't')]);
		ran(folder, [start(), stateAfter(start(), 's')]);
		const {theme, left, right} = memoryIn(folder).load();
		expect([theme, left, right]).toEqual([stateAfter(start(), 't').theme, start().right, start().left]);
		expect(memoryIn(folder, 'own.yaml').load().left).toBeUndefined();
	});

	it('are the answers to “Which am I?”, and what another rolex answered meanwhile stays', () => {
		const folder = makeFolder();
		const answered = (answers: State['answers'], state = start()): State => ({...state, answers});
		ran(folder, [start(), answered({one: 2, two: -1})]);
		expect(memoryIn(folder).load().answers).toEqual({one: 2, two: -1});
		const here = memoryIn(folder);
		here.seen(answered({one: 2, two: -1}));
		ran(folder, [answered({one: 2, two: -1}), answered({one: 2, two: -1, three: 0})]);
		here.seen(answered({one: 1, two: -1}));
		here.close();
		expect(memoryIn(folder).load().answers).toEqual({one: 1, two: -1, three: 0});
		ran(folder, [answered({one: 1, two: -1, three: 0}), answered({})]);
		expect(memoryIn(folder).load().answers).toEqual({});
		expect(memoryIn(folder, 'own.yaml').load().answers).toBeUndefined();
	});

	it('are the roles and the theme of the start again where the reader went back to them', () => {
		const folder = makeFolder();
		const memory = memoryIn(folder);
		memory.seen(start());
		memory.seen(stateAfter(start(), 's', 't'));
		// Asked for the history it writes what it has.
		memory.history();
		expect(memoryIn(folder).load()).toMatchObject({left: start().right, right: start().left, theme: stateAfter(start(), 't').theme});
		memory.seen(start());
		memory.close();
		expect(memoryIn(folder).load()).toMatchObject({left: start().left, right: start().right, theme: start().theme});
	});

	it('leaves what else the file holds', () => {
		const folder = makeFolder();
		folder.write(stateFile, '{"later": {"a": 1}, "datasets": {"other": {"x": 2}, "built-in": {"mark": 3}}}');
		ran(folder, [start()]);
		expect(JSON.parse(folder.read(stateFile))).toMatchObject({later: {a: 1}, datasets: {other: {x: 2}, 'built-in': {mark: 3}}});
	});

	it.each(['', '{', '[]', 'null', '{"datasets": 3}', '{"datasets": {"built-in": {"place": {"key": 7}, "left": 1}}, "theme": "purple"}'])(
		'is nothing where the file holds %s, and the next run is kept all the same',
		text => {
			const folder = makeFolder();
			folder.write(stateFile, text);
			const {place, theme, left} = memoryIn(folder).load();
			expect([place, theme, left]).toEqual([undefined, undefined, undefined]);
			ran(folder, [start()]);
			expect(memoryIn(folder).load().place?.key).toBe(start().place.key);
		},
	);

	it('sets a damaged file aside, and says so', () => {
		const folder = makeFolder();
		folder.write(stateFile, '{"theme"');
		expect(memoryIn(folder).load().problem).toContain('is damaged');
		ran(folder, [start()]);
		expect(folder.read(`${stateFile}.damaged`)).toBe('{"theme"');
	});

	it('is off without a place to write, which is said once', () => {
		const folder = makeFolder();
		folder.write('rolex', 'no folder');
		const memory = memoryIn(folder);
		const told: string[] = [];
		memory.onProblem(text => told.push(text));
		expect(memory.load().isFirst).toBe(false);
		memory.seen(start());
		memory.history();
		memory.seen(stateAfter(start(), 'j', '<enter>'));
		memory.history();
		expect(told).toEqual([expect.stringContaining('Nothing is remembered')]);
	});

	it('is nothing without a home', () => {
		expect(createMemory({}, undefined, now)).toBeUndefined();
	});
});

describe('the history', () => {
	const been = (folder: Folder, dataPath?: string) => memoryIn(folder, dataPath).history();
	const line = (key: string, dataset = 'built-in') => `${JSON.stringify({at: now().toISOString(), dataset, key})}\n`;

	it('has what was opened and left, the latest first, of several runs and each dataset apart', () => {
		const folder = makeFolder();
		const first = start();
		const [away, below] = [stateAfter(first, '2'), stateAfter(first, 'j')];
		ran(folder, [first, away]);
		ran(folder, [first, below]);
		expect(been(folder).entries.map(({key}) => key)).toEqual([below.place.key, away.place.key, first.place.key]);
		expect(been(folder, 'own.yaml').entries).toEqual([]);
	});

	it('holds 1,000 entries', () => {
		const folder = makeFolder();
		folder.write(historyFile, line('concept:old').repeat(3000));
		ran(folder, [start(), stateAfter(start(), '2')]);
		expect(folder.read(historyFile).trim().split('\n').length).toBe(1000);
		expect(been(folder).entries[0]?.key).toBe(stateAfter(start(), '2').place.key);
	});

	it('is not cut back for every entry: some more may stand in the file, and are not listed', () => {
		const folder = makeFolder();
		const long = `concept:${'a'.repeat(60)}`;
		folder.write(historyFile, line(long).repeat(1200));
		ran(folder, [start(), stateAfter(start(), '2')]);
		expect(folder.read(historyFile).trim().split('\n').length).toBe(1202);
		expect(been(folder).entries.length).toBe(1000);
		folder.write(historyFile, line(long).repeat(1249));
		ran(folder, [start(), stateAfter(start(), '2')]);
		expect(folder.read(historyFile).trim().split('\n').length).toBe(1000);
	});

	it('has the entry that a run was opened at by its name, and not where a plain start opens', () => {
		const folder = makeFolder();
		ran(folder, [start()]);
		expect(been(folder).entries).toEqual([]);
		const memory = memoryIn(folder);
		memory.seen(opened({key: 'concept:hops'}), true);
		memory.close();
		expect(been(folder).entries.map(({key}) => key)).toEqual(['concept:hops']);
	});

	it('passes over what is damaged and says so, and begins a new line after half a one', () => {
		const folder = makeFolder();
		folder.write(historyFile, `${line('concept:a')}{"at": "x", "key": 3}\n\u0000\u0001\n{"at": "2026`);
		ran(folder, [start(), stateAfter(start(), '2')]);
		const {entries, problem} = been(folder);
		expect(entries.map(({key}) => key)).toEqual([stateAfter(start(), '2').place.key, start().place.key, 'concept:a']);
		expect(problem).toContain('3 of the lines');
	});

	it('is set aside where nothing of it is understood', () => {
		const folder = makeFolder();
		folder.write(historyFile, 'no history\n');
		expect(been(folder)).toEqual({entries: [], problem: expect.stringContaining('set aside as')});
		expect(folder.read(`${historyFile}.damaged`)).toBe('no history\n');
		expect(been(folder)).toEqual({entries: []});
	});

	it('is set aside while no other rolex writes in it, and not where another has begun a new one', () => {
		const folder = makeFolder();
		folder.write(historyFile, 'no history\n');
		const lock = folder.path(`${historyFile}.lock`);
		const copy = vi.spyOn(fs, 'copyFileSync');
		onTestFinished(() => copy.mockRestore());
		let isLocked = false;
		copy.mockImplementationOnce((from, to, mode) => {
			isLocked = fs.existsSync(lock);
			copy.mockRestore();
			fs.copyFileSync(from, to, mode);
		});
		expect(been(folder).problem).toContain('set aside as');
		expect(isLocked).toBe(true);

		folder.write(historyFile, 'no history\n');
		const {openSync} = fs;
		const open = vi.spyOn(fs, 'openSync').mockImplementation((path, ...others) => {
			if (path === lock) folder.write(historyFile, line('concept:new'));
			return openSync(path, ...others);
		});
		onTestFinished(() => open.mockRestore());
		expect(been(folder)).toEqual({entries: [{key: 'concept:new', at: now().toISOString()}]});
	});

	it('costs a start nothing: it is not read for it', () => {
		const folder = makeFolder();
		folder.write(historyFile, '');
		fs.rmSync(folder.path(historyFile));
		fs.mkdirSync(folder.path(historyFile));
		expect(memoryIn(folder).load().problem).toBeUndefined();
		expect(been(folder).problem).toContain('it is no ordinary file');
	});
});
