import type {Chip} from '../../compose/compose.ts';
import type {Detail} from '../../compose/detail.ts';
import {type Layout, layoutOf} from '../../compose/layout.ts';
import type {Line} from '../../text/line.ts';
import type {Topic} from '../../topics/topic.ts';
import {type OverviewBar, overviewBars} from '../overview.ts';
import type {State} from '../state.ts';
import {detailFor, type Page, pageFor} from './composed.ts';
import {withDifferences} from './differing-marks.ts';
import {footerLine} from './footer.ts';
import {type Found, findHere, foundInPanes, foundOnPage, pageWith, panesWith} from './found.ts';
import {headerOf, titleHeaderOf} from './header.ts';
import {listRows} from './list-rows.ts';
import {noteLine} from './marked-rows.ts';
import {type OnTop, onTopOf} from './on-top.ts';
import type {Rows} from './rows.ts';
import {type SearchScene, searchSceneOf} from './search-scene.ts';
import {topicOf} from './topic-of.ts';
import {withinLine} from './within-line.ts';
import type {Written} from './written-line.ts';

/** Where the terminal's own cursor stands. */
export type Caret = {readonly x: number; readonly y: number};

/**
 * What a state looks like, each part made when it is first asked for, and once: the state machine reads from it how far
 * something scrolls and what can be chosen, and the screen draws the same lines.
 */
export class Scene {
	readonly #state: State;
	#layout: Layout | undefined;
	#topic: Topic | undefined;
	#detail: Detail | undefined;
	#page: Page | undefined;
	#search: SearchScene | undefined;
	#onTop: OnTop | undefined;
	#found: Found | undefined;
	#bars: readonly OverviewBar[] | undefined;
	#header: readonly Line[] | undefined;
	#list: Rows | undefined;
	#footer: Line | undefined;
	#written: Written | undefined;

	constructor(state: State) {
		this.#state = state;
	}

	/** How the screen is divided; the search divides it in its own way. */
	get layout(): Layout {
		this.#layout ??= layoutOf(this.#state, this.#state.overlay?.type === 'search');
		return this.#layout;
	}

	/** The topic the reader is at. */
	get topic(): Topic {
		this.#topic ??= topicOf(this.#state);
		return this.#topic;
	}

	/** The topic beside its list, fitted to the screen. */
	get detail(): Detail {
		this.#detail ??= this.found ? panesWith(this.#readDetail, this.found) : this.#readDetail;
		return this.#detail;
	}

	/** The topic on a page of its own, and the part of it that is shown. */
	get page(): Page {
		this.#page ??= this.found ? pageWith(this.#plainPage, this.found) : this.#plainPage;
		return this.#page;
	}

	get #plainDetail(): Detail {
		return detailFor(this.#state, this.topic);
	}

	get #readDetail(): Detail {
		const detail = this.#plainDetail;
		return this.#state.panes.isMarked && detail.panes.length > 1 ? withDifferences(this.#state, this.topic, detail) : detail;
	}

	get #plainPage(): Page {
		return pageFor(this.#state, this.topic);
	}

	/** What is found in the text the reader is at; undefined where nothing is looked for. */
	get found(): Found | undefined {
		const find = findHere(this.#state);
		if (find) this.#found ??= find.on === 'page' ? foundOnPage(find, this.#plainPage) : foundInPanes(find, this.#plainDetail);
		return this.#found;
	}

	/** The related topics that can be chosen where the reader is. */
	get chips(): readonly Chip[] {
		return this.#state.place.layout === 'page' ? this.page.chips : this.detail.chips;
	}

	/** The two rows over a view: its tabs, or the topic where there is no room for tabs. */
	get header(): readonly Line[] {
		const {shape} = this.layout;
		this.#header ??= shape === 'line' || shape === 'stacked' ? titleHeaderOf(this.#state, this.topic) : headerOf(this.#state, this.layout);
		return this.#header;
	}

	/** The rows of the list that are shown. */
	get list(): Rows {
		this.#list ??= listRows(this.#state, this.layout);
		return this.#list;
	}

	/** The bars of the overview. */
	get bars(): readonly OverviewBar[] {
		this.#bars ??= overviewBars(this.#state.catalogue, this.#state);
		return this.#bars;
	}

	/** What is searched for and found; undefined where no search lies on top. */
	get search(): SearchScene | undefined {
		const {overlay} = this.#state;
		if (overlay?.type === 'search') this.#search ??= searchSceneOf(this.#state, overlay, this.layout);
		return this.#search;
	}

	/** What fills the screen in place of a view; undefined where nothing does. */
	get onTop(): OnTop | undefined {
		const {overlay: top, under} = this.#state;
		// What is written within stands in the bottom line, over what it is about.
		const overlay = top?.type === 'within' || top?.type === 'note' ? under.at(-1) : top;
		if (overlay && overlay.type !== 'search' && overlay.type !== 'within' && overlay.type !== 'note')
			this.#onTop ??= onTopOf(this.#state, overlay, this);
		return this.#onTop;
	}

	/** The keys that matter now, or a message. */
	get footer(): Line {
		this.#footer ??= this.#within?.line ?? footerLine(this.#state, this);
		return this.#footer;
	}

	get caret(): Caret | undefined {
		return this.#within?.caret ?? this.search?.field.caret ?? (this.#state.overlay?.type === 'jotting' ? this.onTop?.caret : undefined);
	}

	/** What is written in the bottom line; undefined where nothing is. */
	get #within(): Written | undefined {
		const {overlay} = this.#state;
		if (overlay?.type === 'note') this.#written ??= noteLine(this.#state, overlay);
		else if (overlay?.type === 'within') this.#written ??= withinLine(this.#state, overlay, this);
		return this.#written;
	}
}

const scenes = new WeakMap<State, Scene>();

/** The scene of a state: the same one however often it is asked for. */
export function sceneOf(state: State): Scene {
	const known = scenes.get(state);
	if (known) return known;
	const scene = new Scene(state);
	scenes.set(state, scene);
	return scene;
}
