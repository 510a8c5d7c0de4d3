import {windowShowing} from '../compose/window.ts';
import {noticeTexts} from '../messages/notices.ts';
import {withRole} from '../topics/pair.ts';
import {type Commands, only} from './commands.ts';
import {bookmark, copy, swap} from './doing.ts';
import {subjectOf} from './everywhere.ts';
import {shut} from './layers.ts';
import {openKey, reveal} from './navigate.ts';
import {overviewRow} from './overview.ts';
import {type LinkRoom, linksIn, linkWindow} from './scene/link-lines.ts';
import {sceneOf} from './scene/scene.ts';
import type {Overlay, State} from './state.ts';
import {openWithin, scrollHelp} from './within.ts';

type Links = Extract<Overlay, {type: 'links'}>;
type Roles = Extract<Overlay, {type: 'roles'}>;
type Help = Extract<Overlay, {type: 'help'}>;
type Overview = Extract<Overlay, {type: 'overview'}>;

type Moving = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last';

/** The moving commands of a list, by how far each goes in rows of `rows`. */
export function moving<Layer extends Overlay>(
	move: (state: State, overlay: Layer, by: number) => State,
	rows: (state: State) => number = state => sceneOf(state).layout.bodyRows,
): Readonly<Record<Moving, (state: State, overlay: Layer) => ReturnType<typeof only>>> {
	const page = (state: State) => Math.max(1, rows(state) - 2);
	return {
		up: (state, overlay) => only(move(state, overlay, -1)),
		down: (state, overlay) => only(move(state, overlay, 1)),
		'page-up': (state, overlay) => only(move(state, overlay, -page(state))),
		'page-down': (state, overlay) => only(move(state, overlay, page(state))),
		first: (state, overlay) => only(move(state, overlay, Number.NEGATIVE_INFINITY)),
		last: (state, overlay) => only(move(state, overlay, Number.POSITIVE_INFINITY)),
	};
}

/** What a command does in the help. */
export const helpCommands: Commands<'help'> = {
	...moving<Help>((state, _, by) => scrollHelp(state, by)),
	within: state => only(openWithin(state)),
	close: (state, overlay) => only(overlay.words ? {...state, overlay: {type: 'help', scroll: 0}} : shut(state)),
};

const linkRoom = (state: State): LinkRoom => ({columns: state.columns - 2, rows: sceneOf(state).layout.bodyRows});

/** Links that a page key moves by: those on the screen. */
function linksInSight(state: State): number {
	const {overlay} = state;
	return overlay?.type === 'links' ? linkWindow(linksIn(state, overlay), overlay, linkRoom(state)).count : 1;
}

/** Moves the choice among the links, and keeps it in sight. */
export function moveLink(state: State, overlay: Links, by: number): State {
	const links = linksIn(state, overlay);
	const chosen = within(overlay.chosen + by, links.length);
	return {...state, overlay: {...overlay, chosen, top: linkWindow(links, {chosen, top: overlay.top}, linkRoom(state)).top}};
}

/** What a command does in the list of links. */
export const linkCommands: Commands<'links'> = {
	...moving<Links>(moveLink, linksInSight),
	choose(state, overlay) {
		const url = linksIn(state, overlay)[overlay.chosen]?.url;
		return url ? {state, effects: [{type: 'copy-text', text: url}]} : only({...state, notice: {text: noticeTexts.noAddress}});
	},
	close: state => only(shut(state)),
};

/** Moves the choice among the roles, and keeps it in sight. */
export function moveRole(state: State, overlay: Roles, by: number): State {
	const {roles} = state.catalogue.dataset;
	const rows = Math.max(1, sceneOf(state).layout.bodyRows - 2);
	const chosen = within(overlay.chosen + by, roles.length);
	const {top} = windowShowing(roles.length, rows, overlay.top, chosen);
	return {...state, overlay: {...overlay, chosen, top}};
}

/** What a command does in the choice of roles. Choosing for one side the role of the other swaps them. */
export const roleCommands: Commands<'roles'> = {
	...moving<Roles>(moveRole),
	choose: (state, overlay) => only(chooseRole(state, overlay, state.catalogue.dataset.roles[overlay.chosen]?.id)),
	'other-side'(state, overlay) {
		const {roles} = state.catalogue.dataset;
		const side = overlay.side === 'left' ? 'right' : 'left';
		const at = roles.findIndex(({id}) => id === state[side]);
		return only({...state, overlay: {...overlay, side, chosen: within(at, roles.length)}});
	},
	close: state => only(shut(state)),
};

function chooseRole(state: State, {side}: Roles, role: string | undefined): State {
	if (!role) return state;
	const place = {...state.place, scroll: {left: 0, right: 0, page: 0}};
	return reveal({...shut(state), ...withRole(state, side, role), place});
}

/** Moves the choice among the bars, and keeps it in sight, the first of a group with its heading. */
export function moveBar(state: State, overlay: Overview, by: number): State {
	const {bars, layout, onTop} = sceneOf(state);
	const chosen = within(overlay.chosen + by, bars.length);
	const rowAt = (index: number) => overviewRow(bars, index, {columns: state.columns - 2, rows: layout.bodyRows});
	const row = rowAt(chosen);
	const isFirst = chosen === 0 || bars[chosen - 1]?.type !== bars[chosen]?.type;
	const {top} = windowShowing(onTop?.count ?? 0, layout.bodyRows, overlay.top, isFirst ? row - 1 : row, row);
	return {...state, overlay: {...overlay, chosen, top}};
}

/** What a command does in the overview: each bar opens what it stands for. */
export const overviewCommands: Commands<'overview'> = {
	...moving<Overview>(moveBar),
	choose(state, overlay) {
		return only(openKey(state, sceneOf(state).bars[overlay.chosen]?.key) ?? state);
	},
	'other-side'(state, overlay) {
		const {bars} = sceneOf(state);
		const half = bars.filter(({type}) => type === 'likeness').length;
		const row = overlay.chosen < half ? overlay.chosen : overlay.chosen - half;
		const at = overlay.chosen < half ? half + Math.min(row, bars.length - half - 1) : Math.min(row, half - 1);
		return only(moveBar(state, overlay, at - overlay.chosen));
	},
	swap: state => only(swap(state)),
	bookmark: state => bookmark(state, subjectOf(state)),
	copy: state => copy(state, subjectOf(state)),
	close: state => only(shut(state)),
};

function within(index: number, count: number): number {
	return Math.max(0, Math.min(count - 1, index));
}
