import type {DecisionFile} from '../decisions/decision.ts';
import type {Sitting} from '../explorer/sitting/sitting.ts';
import type {Been, Place, State} from '../explorer/state.ts';
import type {Capabilities} from '../terminal/capabilities.ts';
import type {Screen} from '../terminal/screen/screen.ts';
import type {ThemeName} from '../themes/themes.ts';
import type {Catalogue, TopicKey} from '../topics/topic.ts';
import type {Drafts} from './drafts.ts';

/** Why an explorer asks its host to end. */
export type Ending = {readonly type: 'quit'} | {readonly type: 'fault'; readonly error: unknown};

/** Bookmarks in their order, and the notes to some of them; who knows of none changes none. */
export type Bookmarks = {readonly keys: readonly TopicKey[]; readonly notes?: Readonly<Record<string, string>>};

/** Where bookmarks are kept between runs. */
export type BookmarkStore = {
	/** `problem` tells why they are not all there, in words for the footer. */
	readonly load: () => Bookmarks & {readonly problem?: string};
	/** Returns what is to be told, in words for the footer; undefined where the bookmarks are kept and there is nothing more to say. */
	readonly save: (bookmarks: Bookmarks) => string | undefined;
};

/** How rolex was left, as far as the reader chose it, and where. */
export type Remembered = {
	readonly theme?: ThemeName;
	readonly left?: string;
	readonly right?: string;
	readonly place?: Pick<Place, 'key' | 'layout'>;
	/** What was answered to “Which am I?”, by statement; who reads them looks which of them can be. */
	readonly answers?: Readonly<Record<string, unknown>>;
	/** Nobody has used rolex here before, and that can be remembered. */
	readonly isFirst: boolean;
	readonly problem?: string;
};

/** What is remembered between runs but for bookmarks. */
export type Memory = {
	readonly load: () => Remembered;
	/** Told of each state that is drawn, and whether the reader named what it opens at. Nothing of it waits for a disk. */
	readonly seen: (state: State, isNamed?: boolean) => void;
	/** Where the reader has been, the latest first. */
	readonly history: () => {readonly entries: readonly Been[]; readonly problem?: string};
	/** Told what is to be said, in words for the footer. */
	readonly onProblem: (tell: (text: string) => void) => void;
	/** Writes what is not yet written. */
	readonly close: () => void;
};

/** A file in which a team's decisions are kept. */
export type DecisionStore = {
	/** Opens it, where that was not done before the explorer began. */
	readonly open?: () => Promise<{readonly sitting: Sitting} | {readonly problem: string}>;
	readonly keep: DecisionFile['keep'];
	readonly keepOwn: DecisionFile['keepOwn'];
};

/** What is told of a dataset that is watched. */
export type DatasetListener = {
	readonly onCatalogue: (catalogue: Catalogue) => void;
	/** What went wrong, in one line for the footer; the last catalogue stays. */
	readonly onProblem: (text: string) => void;
};

/**
 * All that an explorer needs of what it runs in: the local terminal, or one visitor of a server. It knows no process, signal or
 * tty, so that many run in one process. What is optional is left out by a host that cannot do it.
 */
export type Host = {
	/** The visitor's screen. The host enters it before and leaves it after, and resizes it. */
	readonly screen: Pick<Screen, 'show' | 'redraw' | 'send' | 'setLinks' | 'setSynchronised'>;
	/** The terminal's size now. */
	readonly size: () => {readonly columns: number; readonly rows: number};
	readonly capabilities: Pick<Capabilities, 'ascii' | 'background' | 'colour' | 'multiplexer'>;
	/** Ends the explorer's run: a key asked for it, or an exception came out of it. May be called more than once. */
	readonly end: (ending: Ending) => void;
	/** Told once the first frame was shown; what is not needed for that is loaded after. */
	readonly onFirstFrame?: () => void;
	/** Asks the terminal about itself; its answers come as input. */
	readonly ask?: () => void;
	/** Gives the terminal to the shell until it comes back. */
	readonly suspend?: () => void;
	readonly bookmarks?: BookmarkStore;
	readonly decisions?: DecisionStore;
	readonly memory?: Memory;
	/** Keeps what is half typed in a sitting. */
	readonly drafts?: Pick<Drafts, 'seen' | 'flush'>;
	/** Tells of every change of the dataset, until what it returns is called. */
	readonly watch?: (listener: DatasetListener) => () => void;
};
