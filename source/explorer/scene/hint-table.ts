import {hasListBeside} from '../../compose/layout.ts';
import {hintTexts} from '../../messages/browsing.ts';
import {linksOf} from '../../topics/links.ts';
import {kindNames} from '../../topics/topic.ts';
import type {CommandOn, Scope} from '../keymap.ts';
import {kindOffered, unlistedCount} from '../results.ts';
import {offeredNames} from '../sitting/offered.ts';
import type {State} from '../state.ts';
import {findHere} from './found.ts';
import {asked, atResult, atResultChosen, atWork, decided, decides, notices, type Says, unlessAsked, usualHint} from './hint-conditions.ts';
import type {Scene} from './scene.ts';
import {placeOf} from './within-line.ts';

/** What the footer says of commands that have a key in a scope; nothing where a command would do nothing there. */
export type Row<S extends Scope> = readonly [commands: readonly CommandOn<S>[], says: Says];

/** The keys that matter in a scope, the most wanted first, and the way out. */
export type Rows<S extends Scope> = {readonly rows: readonly Row<S>[]; readonly end: Row<S>};

const whileReading: readonly Row<'browse'>[] = [
	[['back'], ({past}) => (past.length > 0 ? hintTexts.back : undefined)],
	[['forward'], ({future}) => (future.length > 0 ? hintTexts.forward : undefined)],
	[['contents'], state => (hasListBeside(state) ? undefined : hintTexts.views)],
	[['swap'], 'swap'],
	[['copy'], 'copy'],
	[['bookmark'], ({bookmarks, place}) => (bookmarks.includes(place.key) ? hintTexts.unmark : hintTexts.mark)],
	[
		['within'],
		({place}) => (place.layout === 'page' || place.focus === 'left' || place.focus === 'right' ? hintTexts.find : hintTexts.filter),
	],
	[['links'], (_, {topic}) => (linksOf(topic).length > 0 ? hintTexts.links : undefined)],
	[['roles'], 'roles'],
	[['theme'], 'theme'],
];

const isFound = ({search}: Scene): boolean => (search?.listed.length ?? 0) > 0;

const inPane =
	(says: (state: State) => string): Says =>
	state =>
		state.place.layout === 'list' && (state.place.focus === 'left' || state.place.focus === 'right') ? says(state) : undefined;

const whileComparing: readonly Row<'browse'>[] = [
	[['enlarge', 'shrink'], inPane(() => hintTexts.size)],
	[['lock'], inPane(({panes}) => (panes.isLocked ? hintTexts.unlock : hintTexts.lock))],
	[['differing'], inPane(({panes}) => (panes.isMarked ? hintTexts.plain : hintTexts.differences))],
	[
		['reading'],
		({panes, place}) =>
			panes.reading !== 'all' || place.focus === 'left' || place.focus === 'right' ? hintTexts.readNext[panes.reading] : undefined,
	],
];

/** What the footer says, scope by scope. */
export const hintTable: {readonly [S in Scope]: Rows<S>} = {
	browse: {
		rows: [
			[['next-hit', 'previous-hit'], (_, {found}) => found && placeOf(found)],
			[['up', 'down'], movesBy],
			[['left', 'right'], ({place}) => (place.focus === 'related' && place.layout === 'list' ? hintTexts.choose : undefined)],
			[['next-pane'], nextPane],
			[['open'], opens],
			[['decide'], decides],
			[['take-need'], notices],
			[['back-out'], backOut],
			...whileComparing,
			...whileReading,
		],
		end: [['leave'], 'quit'],
	},
	search: {
		rows: [
			[['hit-up', 'hit-down'], (_, scene) => (isFound(scene) ? hintTexts.choose : undefined)],
			[['open-hit'], (_, scene) => (isFound(scene) ? hintTexts.open : undefined)],
			[['erase-to-start'], (_, scene) => (isFound(scene) ? undefined : hintTexts.erase)],
			[['rest'], rest],
			[['next-kind'], nextKind],
		],
		end: [['leave-search'], (_, {layout}) => (layout.shape === 'wide' ? hintTexts.backWhereYouWere : hintTexts.back)],
	},
	// While something is written the bottom line shows that.
	within: {rows: [[['keep-within'], 'keep']], end: [['drop-within'], 'off']},
	help: {
		rows: [
			[['up', 'down'], 'scroll'],
			[['within'], 'searchHelp'],
		],
		end: [['close'], ({overlay}) => (overlay?.type === 'help' && overlay.words ? hintTexts.allKeys : hintTexts.close)],
	},
	links: {
		rows: [
			[['up', 'down'], 'choose'],
			[['choose'], 'copyUrl'],
		],
		end: [['close'], 'close'],
	},
	roles: {
		rows: [
			[['up', 'down'], 'choose'],
			[['other-side'], 'otherSide'],
			[['choose'], 'take'],
		],
		end: [['close'], 'close'],
	},
	overview: {
		rows: [
			[['up', 'down'], 'choose'],
			[['other-side'], 'otherSide'],
			[['choose'], 'open'],
			[['swap'], 'swap'],
			[['bookmark'], 'mark'],
			[['copy'], 'copy'],
		],
		end: [['close'], 'close'],
	},
	contents: {
		rows: [
			[['up', 'down'], 'choose'],
			[['close'], 'read'],
			[['next-view'], 'nextView'],
			[['search'], 'search'],
		],
		end: [['leave'], 'back'],
	},
	sitting: {
		rows: [
			[['decide-usual'], usualHint],
			[['work-before', 'work-after'], unlessAsked('backSkip')],
			[['jot'], atWork('note')],
			[['undo'], state => ((state.sitting?.done.length ?? 0) > 0 ? unlessAsked('undo')(state) : undefined)],
			[['all-work'], 'all'],
			[['page-down'], (_, {onTop}) => ((onTop?.scrolls?.most ?? 0) > 0 ? hintTexts.more : undefined)],
			[['help'], 'keys'],
			[['summary'], atWork('summary')],
			[['undecide'], decided('clear')],
			[['add-work'], atWork('addWork')],
			[['name-here'], atWork('names')],
			[['redo'], state => ((state.sitting?.undone.length ?? 0) > 0 ? unlessAsked('redo')(state) : undefined)],
			[['close'], 'views'],
		],
		end: [['leave'], ({sitting}) => (sitting?.isAlone ? hintTexts.leave : hintTexts.close)],
	},
	answers: {
		rows: [
			[['up', 'down'], 'choose'],
			[['take-work'], 'goToIt'],
			[['next-standing'], 'onlySome'],
		],
		end: [['close'], 'back'],
	},
	jotting: {
		rows: [
			[['keep-jotted'], 'keep'],
			[
				['name-down'],
				state => (state.overlay?.type === 'jotting' && offeredNames(state, state.overlay).length > 0 ? hintTexts.names : undefined),
			],
		],
		end: [['drop-jotted'], 'asItWas'],
	},
	bookmarks: {
		rows: [
			[['up', 'down'], 'choose'],
			[['choose'], 'open'],
			[['move-up', 'move-down'], 'order'],
			[['note'], 'note'],
			[['remove'], 'takeOff'],
		],
		end: [['close'], 'close'],
	},
	been: {
		rows: [
			[['up', 'down'], 'choose'],
			[['choose'], 'open'],
		],
		end: [['close'], 'close'],
	},
	note: {rows: [[['keep-note'], 'keep']], end: [['drop-note'], 'asItWas']},
	assessment: {
		rows: [
			[['answer'], asked('answer')],
			[['previous-statement', 'next-statement'], asked('backAndForth')],
			[['result'], asked('result')],
			[['choose-next'], atResult('choose')],
			[['confirm'], atResultChosen],
			[['copy'], atResult('copy')],
			[['previous-statement'], atResult('back')],
			[['start-over'], atResult('startOver')],
		],
		end: [['close'], 'close'],
	},
};

function movesBy({place}: State, {topic}: Scene): string | undefined {
	if (place.layout === 'page') return hintTexts.scroll;
	if (place.focus === 'list') return kindNames[topic.kind].one;
	return place.focus === 'related' ? undefined : hintTexts.scroll;
}

function nextPane({place}: State, {chips}: Scene): string | undefined {
	if (place.layout === 'page') return chips.length > 0 ? hintTexts.related : undefined;
	return place.focus === 'related' ? undefined : hintTexts.pane;
}

function opens({place}: State, {topic}: Scene): string | undefined {
	if (place.focus === 'related') return hintTexts.openIt;
	if (topic.kind === 'assessment') return hintTexts.start;
	return place.layout === 'page' ? undefined : hintTexts.open;
}

function backOut(state: State): string | undefined {
	const {place} = state;
	if (findHere(state)) return hintTexts.off;
	if (place.layout === 'list' && place.focus === 'list' && state.filters[place.view] !== undefined) return hintTexts.all;
	return place.layout === 'page' || place.focus !== 'list' || !hasListBeside(state) ? hintTexts.list : undefined;
}

/** What is done with what is less likely to be meant. */
function rest({overlay}: State): string | undefined {
	if (overlay?.type !== 'search') return undefined;
	if (overlay.isWhole) return hintTexts.fewer;
	return unlistedCount(overlay).isAtHand ? hintTexts.theRest : undefined;
}

/** What Tab narrows the search to next; where nothing is found among all there is, nothing is among fewer. */
function nextKind(state: State, scene: Scene): string | undefined {
	if (!isFound(scene) && state.overlay?.type === 'search' && state.overlay.kinds === undefined) return undefined;
	const kind = state.overlay?.type === 'search' ? kindOffered(state, state.overlay, 1) : undefined;
	return kind ? hintTexts.only(kindNames[kind].many) : hintTexts.allKinds;
}
