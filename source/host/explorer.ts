import {type Beginning, begin} from '../explorer/begin.ts';
import type {BoundKeys} from '../explorer/bound-keys.ts';
import type {ExplorerEvent, Notice} from '../explorer/event.ts';
import {type Command, firstKey, inAscii} from '../explorer/keymap.ts';
import {isSitting} from '../explorer/sitting/events.ts';
import type {Sitting} from '../explorer/sitting/sitting.ts';
import {type Draw, shownAs} from '../frames/drawing.ts';
import {hostTexts} from '../messages/host.ts';
import type {InputEvent} from '../terminal/input/input.ts';
import type {ThemeName} from '../themes/themes.ts';
import {findTopic} from '../topics/find.ts';
import type {RolePair} from '../topics/pair.ts';
import type {Catalogue, Topic} from '../topics/topic.ts';
import {createEffects} from './effects.ts';
import type {Host, Remembered} from './host.ts';
import {explorerEvents} from './input.ts';
import {createKeeping} from './keeping.ts';
import type {SearchEngines} from './search-engines.ts';
import {createSearching} from './searching.ts';
import {createSession, type Session} from './session.ts';

export type ExplorerOptions = {
	readonly host: Host;
	/** What draws it: Ink (`ui/mount.tsx`), or `frames/` where many run in one process. */
	readonly drawing: Draw;
	/** May be shared with other explorers. */
	readonly catalogue: Catalogue;
	/** The searches of this process, shared by its explorers: the index of a catalogue is made once. */
	readonly engines: SearchEngines;
	/** Opens at the entry these name, or else in the search for them. */
	readonly words?: string;
	/** Role ids of the two sides. */
	readonly left?: string;
	readonly right?: string;
	readonly theme?: ThemeName;
	/** The keys where the reader's config binds some anew. */
	readonly keys?: BoundKeys;
	/** Opens where rolex was left. */
	readonly isContinued?: boolean;
	/** A problem to tell in the first footer, such as one of the config. */
	readonly told?: string;
	/** A team's decisions, to go on with. */
	readonly sitting?: Sitting;
};

/** An explorer that runs on a host. None of these throws: an exception ends the run through `host.end`. */
export type RunningExplorer = {
	/** Takes in what a terminal's decoder made of one read, together. */
	readonly input: (events: readonly InputEvent[]) => void;
	/** The terminal has another size; the host's screen has been told already. */
	readonly resize: (columns: number, rows: number) => void;
	/** Takes in events of the host's own, such as a notice. */
	readonly tell: (events: readonly ExplorerEvent[]) => void;
	/** Stops all that goes on; nothing is drawn or asked of the host any more. */
	readonly close: () => void;
};

/** ms after the first frame until the search is warmed up: its first use would pay for cold code, and nobody waits yet. */
const warmUpDelay = 150;

/** Draws the first frame, and only then asks the terminal, warms the search up and watches the dataset. */
export function runExplorer(options: ExplorerOptions): RunningExplorer {
	const {host, engines, drawing} = options;
	let isOver = false;
	let warmUp: NodeJS.Timeout | undefined;
	let stopWatching: (() => void) | undefined;
	const fault = (error: unknown) => !isOver && host.end({type: 'fault', error});
	const contain = (work: () => void) => {
		if (isOver) return;
		try {
			work();
		} catch (error) {
			fault(error);
		}
	};
	const tell = (events: readonly ExplorerEvent[]) => contain(() => session.dispatch(events));
	const bookmarks = host.bookmarks?.load();
	const remembered = host.memory?.load();
	const named = options.words ? findTopic(options.catalogue.topics, options.words) : undefined;
	const state = begin({...beginningOf(options, remembered, named), bookmarks: bookmarks?.keys, notes: bookmarks?.notes});
	const screen = drawing({
		shown: shownAs(state),
		// Contained here: what is thrown through React's own stack stops it for every explorer of the process.
		onFrame: (frame, caret) => contain(() => host.screen.show(frame, caret)),
		onFault: fault,
	});
	const searching = createSearching({catalogue: () => session.state.catalogue, engines, onLate: event => tell([event]), onFault: fault});
	const keeping = createKeeping(host);
	const perform = createEffects({host, searching, onLate: tell, onFault: fault, keeping});
	const session: Session = createSession({
		state,
		draw(drawn) {
			screen.draw(shownAs(drawn));
			host.memory?.seen(drawn);
			host.drafts?.seen(drawn);
		},
		perform,
	});
	contain(() => {
		host.onFirstFrame?.();
		if (state.overlay?.type === 'search') session.dispatch(searching.find({type: 'search', query: state.overlay.query}));
		host.memory?.onProblem(text => tell([{type: 'notice', notice: {text, isProblem: true}}]));
		host.memory?.seen(state, named !== undefined);
		host.drafts?.seen(state);
		const problem = options.told ?? bookmarks?.problem ?? remembered?.problem;
		if (problem) session.dispatch([{type: 'notice', notice: {text: problem, isProblem: true}}]);
		host.ask?.();
		warmUp = setTimeout(searching.warmUp, warmUpDelay);
		stopWatching = host.watch?.({
			onCatalogue: catalogue =>
				// Who decides writes the dataset at every answer: that needs no telling.
				tell([{type: 'reloaded', catalogue}, ...(keeping.hasWritten() || isSitting(session.state) ? [] : [reloadedNotice()])]),
			onProblem: text => tell([{type: 'notice', notice: {text, isProblem: true}}]),
		});
	});
	return {
		input: events => contain(() => session.dispatch(explorerEvents(events, host.screen))),
		resize: (columns, rows) => tell([{type: 'resize', columns, rows}]),
		tell,
		close() {
			if (isOver) return;
			isOver = true;
			host.drafts?.flush();
			host.memory?.close();
			clearTimeout(warmUp);
			stopWatching?.();
			searching.close();
			screen.close();
		},
	};
}

const reloadedNotice = (): ExplorerEvent => ({type: 'notice', notice: {text: hostTexts.reloaded}});

/** `named` is the entry that the words name, if they do. */
function beginningOf(options: ExplorerOptions, remembered: Remembered | undefined, named: Topic | undefined): Beginning {
	const {host, catalogue, words, theme, keys, isContinued, sitting} = options;
	const place = isContinued && !words ? remembered?.place : undefined;
	return {
		catalogue,
		...host.size(),
		theme: theme ?? remembered?.theme,
		keys: host.capabilities.ascii ? inAscii(keys) : keys,
		ground: {background: host.capabilities.background, colours: host.capabilities.colour},
		...pairFor(options, remembered),
		answers: remembered?.answers,
		key: named?.key ?? place?.key,
		layout: place && catalogue.topic(place.key) ? place.layout : undefined,
		query: named ? undefined : words,
		sitting,
		canDecide: host.decisions?.open !== undefined,
		notice: noticeFor(options, remembered),
	};
}

/** The roles asked for, else those that the reader chose last, where the dataset still has both. */
function pairFor({catalogue, left, right}: ExplorerOptions, remembered: Remembered | undefined): Partial<RolePair> {
	const {roles} = catalogue.dataset;
	const areThere = [remembered?.left, remembered?.right].every(role => roles.some(({id}) => id === role));
	return left === undefined && right === undefined && areThere ? {left: remembered?.left, right: remembered?.right} : {left, right};
}

/** What the first footer says: where it cannot be continued, and to who is new here, once, how to begin. */
function noticeFor({catalogue, isContinued, keys}: ExplorerOptions, remembered: Remembered | undefined): Notice | undefined {
	const place = remembered?.place;
	if (isContinued && !(place && catalogue.topic(place.key))) return {text: place ? hostTexts.placeGone : hostTexts.nothingToContinue};
	if (!remembered?.isFirst) return undefined;
	const key = (command: Command) => firstKey('browse', command, keys);
	const text = hostTexts.newHere(key('up') + key('down'), key('open'), key('search'), key('help'));
	return {text, isQuiet: true};
}
