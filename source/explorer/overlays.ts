import {windowAt, windowShowing} from '../compose/window.ts';
import {linksOf} from '../topics/links.ts';
import type {Update} from './effect.ts';
import type {Command} from './keymap.ts';
import {openTopic, reveal} from './navigate.ts';
import {overviewRow} from './overview.ts';
import {linkRows} from './scene/on-top.ts';
import {sceneOf} from './scene/scene.ts';
import {type Overlay, placeAt, type State, viewOfKind} from './state.ts';

type Links = Extract<Overlay, {type: 'links'}>;
type Roles = Extract<Overlay, {type: 'roles'}>;
type Help = Extract<Overlay, {type: 'help'}>;
type Overview = Extract<Overlay, {type: 'overview'}>;

const only = (state: State): Update => ({state, effects: []});
const shut = (state: State): State => ({...state, overlay: undefined});

/** What a command does in the help. */
export function updateHelp(state: State, overlay: Help, command: Command): Update {
	const {layout, onTop} = sceneOf(state);
	const {bodyRows} = layout;
	const scroll = windowAt(onTop?.count ?? 0, bodyRows, overlay.scroll + stepOf(command, bodyRows)).top;
	return only(command === 'close' ? shut(state) : {...state, overlay: {...overlay, scroll}});
}

/** What a command does in the list of links. */
export function updateLinks(state: State, overlay: Links, command: Command): Update {
	if (command === 'close') return only(shut(state));
	const links = linksOf(sceneOf(state).topic);
	if (command === 'choose') {
		const url = links[overlay.chosen]?.url;
		return url ? {state, effects: [{type: 'copy-text', text: url}]} : only(state);
	}
	const shown = Math.max(1, Math.floor(sceneOf(state).layout.bodyRows / linkRows) - 1);
	const chosen = within(overlay.chosen + stepOf(command, shown), links.length);
	return only({...state, overlay: {...overlay, chosen, top: Math.min(chosen, Math.max(overlay.top, chosen - shown + 1))}});
}

/** What a command does in the choice of roles. Choosing for one side the role of the other swaps them. */
export function updateRoles(state: State, overlay: Roles, command: Command): Update {
	if (command === 'close') return only(shut(state));
	const {roles} = state.catalogue.dataset;
	if (command === 'choose') return only(chooseRole(state, overlay, roles[overlay.chosen]?.id));
	if (command === 'other-side') {
		const side = overlay.side === 'left' ? 'right' : 'left';
		return only({
			...state,
			overlay: {
				...overlay,
				side,
				chosen: within(
					roles.findIndex(({id}) => id === state[side]),
					roles.length,
				),
			},
		});
	}
	const rows = Math.max(1, sceneOf(state).layout.bodyRows - 2);
	const chosen = within(overlay.chosen + stepOf(command, rows), roles.length);
	const {top} = windowShowing(roles.length, rows, overlay.top, chosen);
	return only({...state, overlay: {...overlay, chosen, top}});
}

function chooseRole(state: State, {side}: Roles, role: string | undefined): State {
	if (!role) return state;
	const other = side === 'left' ? 'right' : 'left';
	const isTaken = state[other] === role;
	const place = {...state.place, scroll: {left: 0, right: 0, page: 0}};
	return reveal({...shut(state), [side]: role, ...(isTaken ? {[other]: state[side]} : {}), place});
}

/** What a command does in the overview: each bar opens what it stands for. */
export function updateOverview(state: State, overlay: Overview, command: Command): Update {
	if (command === 'close') return only(shut(state));
	const bars = sceneOf(state).bars;
	if (command === 'choose') {
		const topic = state.catalogue.byKey.get(bars[overlay.chosen]?.key ?? '');
		return only(topic ? openTopic(shut(state), placeAt(viewOfKind(topic.kind), topic.key)) : state);
	}
	const rows = sceneOf(state).layout.bodyRows;
	const chosen = within(overlay.chosen + stepOf(command, rows), bars.length);
	const rowAt = (index: number) => overviewRow(bars, index, state.columns - 2);
	const row = rowAt(chosen);
	const isFirst = chosen === 0 || bars[chosen - 1]?.type !== bars[chosen]?.type;
	const {top} = windowShowing(Math.max(...bars.map((_, index) => rowAt(index))) + 1, rows, overlay.top, isFirst ? row - 1 : row, row);
	return only({...state, overlay: {...overlay, chosen, top}});
}

/** How far a moving command goes in a list that shows `rows`. */
function stepOf(command: Command, rows: number): number {
	const page = Math.max(1, rows - 2);
	const steps: Partial<Record<Command, number>> = {
		up: -1,
		down: 1,
		'page-up': -page,
		'page-down': page,
		first: Number.NEGATIVE_INFINITY,
		last: Number.POSITIVE_INFINITY,
	};
	return steps[command] ?? 0;
}

function within(index: number, count: number): number {
	return Math.max(0, Math.min(count - 1, index));
}
