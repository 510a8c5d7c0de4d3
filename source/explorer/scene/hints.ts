import {kindNames} from '../../topics/topic.ts';
import type {State} from '../state.ts';
import type {Scene} from './scene.ts';

/** A key and what it does, in as few words as that takes. */
export type Hint = {readonly keys: string; readonly label: string};

const quit: Hint = {keys: 'q', label: 'quit'};
const close: Hint = {keys: 'esc', label: 'close'};

/** The keys that matter where the reader is, the most wanted first; the last place is the way out. */
export function hintsOf(state: State, scene: Scene): {readonly hints: readonly Hint[]; readonly end: Hint} {
	switch (state.overlay?.type) {
		case undefined:
			return {hints: state.place.layout === 'page' ? pageHints(state, scene) : listHints(state, scene), end: quit};
		case 'search':
			return {
				hints: [
					{keys: '↑↓', label: 'choose'},
					{keys: '⏎', label: 'open'},
					{keys: '⇥', label: state.overlay.kinds ? `only ${kindNames[state.overlay.kinds[0] ?? 'concept'].many}` : 'all kinds'},
				],
				end: {keys: 'esc', label: scene.layout.shape === 'wide' ? 'back where you were' : 'back'},
			};
		case 'help':
			return {
				hints: [
					{keys: '↑↓', label: 'scroll'},
					{keys: '/', label: 'search'},
				],
				end: close,
			};
		case 'links':
			return {
				hints: [
					{keys: '↑↓', label: 'choose'},
					{keys: '⏎', label: 'copy the URL'},
				],
				end: close,
			};
		case 'overview':
			return {
				hints: [
					{keys: '↑↓', label: 'choose'},
					{keys: '⏎', label: 'open'},
				],
				end: close,
			};
		case 'assessment':
			return {hints: assessmentHints(state, state.overlay.at), end: close};
		case 'roles':
			return {
				hints: [
					{keys: '↑↓', label: 'choose'},
					{keys: '⇥', label: 'other side'},
					{keys: '⏎', label: 'take'},
				],
				end: close,
			};
	}
}

function assessmentHints({catalogue}: State, at: number): readonly Hint[] {
	const {assessment} = catalogue.dataset;
	if (at < (assessment?.statements.length ?? 0)) {
		return [
			{keys: `1…${assessment?.answers.length ?? 5}`, label: 'answer'},
			{keys: '←→', label: 'back and forth'},
			{keys: 'G', label: 'result'},
		];
	}
	return [
		{keys: '⇥', label: 'choose'},
		{keys: '⏎', label: 'open it'},
		{keys: '←', label: 'back'},
		{keys: 'x', label: 'start over'},
	];
}

function listHints(state: State, scene: Scene): readonly Hint[] {
	const {focus} = state.place;
	const movement: Record<typeof focus, readonly Hint[]> = {
		list: [
			{keys: '↑↓', label: kindNames[scene.topic.kind].one},
			{keys: '⇥', label: 'pane'},
			{keys: '⏎', label: 'open'},
		],
		left: [
			{keys: '↑↓', label: 'scroll'},
			{keys: '⇥', label: 'pane'},
			{keys: '⏎', label: 'open'},
			{keys: 'esc', label: 'list'},
		],
		right: [
			{keys: '↑↓', label: 'scroll'},
			{keys: '⇥', label: 'pane'},
			{keys: '⏎', label: 'open'},
			{keys: 'esc', label: 'list'},
		],
		related: [
			{keys: '←→', label: 'choose'},
			{keys: '⏎', label: 'open it'},
			{keys: 'esc', label: 'list'},
		],
	};
	return [...movement[focus], ...commonHints(state)];
}

function pageHints(state: State, scene: Scene): readonly Hint[] {
	const related: readonly Hint[] = scene.chips.length > 0 ? [{keys: '⇥', label: 'related'}] : [];
	const open: readonly Hint[] = state.place.focus === 'related' ? [{keys: '⏎', label: 'open it'}] : [];
	return [{keys: '↑↓', label: 'scroll'}, ...related, ...open, {keys: 'esc', label: 'list'}, ...commonHints(state)];
}

function commonHints({past, future}: State): readonly Hint[] {
	const history: readonly Hint[] = [
		...(past.length > 0 ? [{keys: '[', label: 'back'}] : []),
		...(future.length > 0 ? [{keys: ']', label: 'forward'}] : []),
	];
	return [
		...history,
		{keys: 's', label: 'swap'},
		{keys: 'y', label: 'copy'},
		{keys: 'f', label: 'mark'},
		{keys: 'o', label: 'links'},
		{keys: 'r', label: 'roles'},
	];
}
