import fs from 'node:fs';
import {dirname, join} from 'node:path';
import type {Been, State} from '../explorer/state.ts';
import {hostTexts} from '../messages/host.ts';
import {reasonOf} from '../text/reason.ts';
import {type ThemeName, themeNames} from '../themes/themes.ts';
import type {TopicKey} from '../topics/topic.ts';
import {datasetName} from './bookmarks.ts';
import {addToHistory, readHistory} from './history-log.ts';
import type {Memory, Remembered} from './host.ts';
import {changeKept, isStored, readKept, type Stored} from './kept-file.ts';
import {type Environment, stateFolder} from './state-folder.ts';

/** ms after which what changed is written: a crash loses no more than that. */
const delay = 1000;

/** What is remembered between runs but for bookmarks, in two files of the state folder: how and where rolex was left, and where a reader was. */
export function createMemory(env: Environment, dataPath: string | undefined, now: () => Date): Memory | undefined {
	const folder = stateFolder(env);
	if (!folder) return undefined;
	const files = {state: join(folder, 'state.json'), history: join(folder, 'history.jsonl')};
	const dataset = datasetName(dataPath);
	let timer: NodeJS.Timeout | undefined;
	let first: State | undefined;
	let last: State | undefined;
	let unwritten: Been[] = [];
	let lastBeen: TopicKey | undefined;
	let written: Stored = {};
	let isOff = false;
	let tell: (text: string) => void = () => {};

	const been = (key: TopicKey): void => {
		if (key === lastBeen) return;
		lastBeen = key;
		unwritten.push({key, at: now().toISOString()});
	};
	const flush = (): void => {
		clearTimeout(timer);
		timer = undefined;
		if (isOff || !first || !last) return;
		try {
			addToHistory(files.history, dataset, unwritten);
			unwritten = [];
			const changes = changesOf(first, last, written);
			if (JSON.stringify(changes) === JSON.stringify(written)) return;
			const {aside, unreadable} = changeKept(files.state, stored => mergedState(stored, dataset, changes));
			written = changes;
			if (aside) tell(hostTexts.aside(files.state, aside));
			if (unreadable) throw new Error(unreadable);
		} catch {
			isOff = true;
			tell(hostTexts.runForgotten(folder));
		}
	};
	return {
		load() {
			const kept = readKept(files.state);
			if (kept.type === 'unreadable')
				return {isFirst: false, problem: hostTexts.nothingRemembered(files.state, reasonOf(kept.code, {isReading: true}))};
			if (kept.type === 'damaged') return {isFirst: false, problem: hostTexts.rememberedDamaged(files.state)};
			return {...rememberedIn(kept.stored, dataset), isFirst: kept.stored.isOriented !== true && canWrite(folder)};
		},
		history: () => {
			flush();
			return readHistory(files.history, dataset);
		},
		seen(state, isNamed) {
			const before = last;
			last = state;
			first ??= state;
			// Where a plain start opens nobody has been yet; what was asked for by its name is read.
			if (isNamed) been(state.place.key);
			const isArrival =
				!before || before.past !== state.past || before.future !== state.future || before.place.layout !== state.place.layout;
			if (before && isArrival) {
				if (before.past !== state.past) been(before.place.key);
				been(state.place.key);
			}
			const isChanged =
				!before ||
				isArrival ||
				before.theme !== state.theme ||
				before.left !== state.left ||
				before.right !== state.right ||
				before.answers !== state.answers;
			if (isChanged && !timer && !isOff) timer = setTimeout(flush, delay).unref();
		},
		onProblem(listener) {
			tell = listener;
		},
		close() {
			tell = () => {};
			if (last && last.place.key !== first?.place.key) been(last.place.key);
			flush();
		},
	};
}

/**
 * What this run changed: the last place always, the theme and the roles where the reader chose others. What was written once is written again:
 * a choice that was taken back would else stand in the file.
 */
function changesOf(first: State, last: State, written: Stored): Stored {
	const isThemeChosen = 'theme' in written || first.theme !== last.theme;
	const isPairChosen = (isStored(written.dataset) && 'left' in written.dataset) || first.left !== last.left || first.right !== last.right;
	const {key, layout} = last.place;
	const answers = answersChanged(first, last, written);
	return {
		...(isThemeChosen ? {theme: last.theme} : {}),
		dataset: {
			place: {key, layout},
			...(isPairChosen ? {left: last.left, right: last.right} : {}),
			...(Object.keys(answers).length > 0 ? {answers} : {}),
		},
	};
}

/** The answers that this run gave, by statement, and null for one that it took back: others stay as another rolex left them. */
function answersChanged(first: State, last: State, {dataset}: Stored): Stored {
	const before = isStored(dataset) && isStored(dataset.answers) ? Object.keys(dataset.answers) : [];
	const ids = new Set([...before, ...Object.keys(first.answers), ...Object.keys(last.answers)]);
	const changed = [...ids].filter(id => before.includes(id) || first.answers[id] !== last.answers[id]);
	return Object.fromEntries(changed.map(id => [id, last.answers[id] ?? null]));
}

function mergedState(stored: Stored, dataset: string, {dataset: changed, ...others}: Stored): Stored {
	const datasets = isStored(stored.datasets) ? stored.datasets : {};
	const own = isStored(datasets[dataset]) ? datasets[dataset] : {};
	const {answers, ...rest} = changed as Stored;
	const given = isStored(answers) ? {answers: mergedAnswers(own.answers, answers)} : {};
	return {...stored, isOriented: true, ...others, datasets: {...datasets, [dataset]: {...own, ...rest, ...given}}};
}

function mergedAnswers(kept: unknown, changed: Stored): Stored {
	const all = Object.entries({...(isStored(kept) ? kept : {}), ...changed});
	return Object.fromEntries(all.filter(([, value]) => value !== null));
}

function rememberedIn({theme, datasets}: Stored, dataset: string): Omit<Remembered, 'isFirst'> {
	const own = isStored(datasets) && isStored(datasets[dataset]) ? datasets[dataset] : {};
	const {left, right, place, answers} = own;
	return {
		...((themeNames as readonly unknown[]).includes(theme) ? {theme: theme as ThemeName} : {}),
		...(typeof left === 'string' && typeof right === 'string' && left !== right ? {left, right} : {}),
		...(isStored(place) && typeof place.key === 'string' && /^[a-z]+:[a-z0-9-]+$/.test(place.key)
			? {place: {key: place.key as TopicKey, layout: place.layout === 'page' ? ('page' as const) : ('list' as const)}}
			: {}),
		...(isStored(answers) ? {answers} : {}),
	};
}

/** Whether something can be kept in a folder, or in the nearest above it that is there. */
function canWrite(folder: string): boolean {
	try {
		fs.accessSync(folder, fs.constants.W_OK);
		return true;
	} catch (error) {
		const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
		return isMissing && dirname(folder) !== folder && canWrite(dirname(folder));
	}
}
