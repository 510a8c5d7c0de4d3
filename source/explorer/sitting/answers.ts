import {sittingTexts} from '../../messages/sitting.ts';
import type {TopicKey} from '../../topics/topic.ts';
import {type Commands, only} from '../commands.ts';
import {shut} from '../layers.ts';
import {sceneOf} from '../scene/scene.ts';
import type {AnswersOverlay, State} from '../state.ts';
import {progressOf, type Sitting, standingOf} from './sitting.ts';

const standings = ['all', 'open', 'decided', 'disagreed'] as const;
type Standing = (typeof standings)[number];

/** All work, or what of it stands in one way: what the list of answers shows. */
export function listedWork({order, decisions}: Sitting, {standing}: Pick<AnswersOverlay, 'standing'>): readonly TopicKey[] {
	return standing === 'all' ? order : order.filter(key => standingOf(decisions, key) === standing);
}

const page = (state: State): number => Math.max(1, sceneOf(state).layout.bodyRows - 2);

/** What a command does in the list of all work with its answers. */
export const answersCommands: Commands<'answers'> = {
	up: (state, overlay) => only(moved(state, overlay, -1)),
	down: (state, overlay) => only(moved(state, overlay, 1)),
	'page-up': (state, overlay) => only(moved(state, overlay, -page(state))),
	'page-down': (state, overlay) => only(moved(state, overlay, page(state))),
	first: (state, overlay) => only(moved(state, overlay, Number.NEGATIVE_INFINITY)),
	last: (state, overlay) => only(moved(state, overlay, Number.POSITIVE_INFINITY)),
	'next-standing': (state, overlay, as) => only(narrowed(state, overlay, standings.find(each => each === as) ?? stepped(overlay, 1))),
	'previous-standing': (state, overlay) => only(narrowed(state, overlay, stepped(overlay, -1))),
	'take-work'(state, overlay) {
		const at = state.sitting && listedWork(state.sitting, overlay)[overlay.chosen];
		const below = shut(state);
		if (!at || below.overlay?.type !== 'sitting') return only(below);
		return only({...below, overlay: {...below.overlay, at, asked: 'who', scroll: 0, last: undefined}});
	},
	close: state => only(shut(state)),
};

function moved(state: State, overlay: AnswersOverlay, by: number): State {
	const count = state.sitting ? listedWork(state.sitting, overlay).length : 0;
	return {...state, overlay: {...overlay, chosen: Math.max(0, Math.min(count - 1, overlay.chosen + by))}};
}

/** How the list is narrowed next, or was before. */
const stepped = ({standing}: AnswersOverlay, by: 1 | -1): Standing =>
	standings[(standings.indexOf(standing) + by + standings.length) % standings.length] ?? 'all';

/** The list narrowed otherwise; what was chosen stays where it is still listed. */
function narrowed(state: State, overlay: AnswersOverlay, standing: Standing): State {
	const {sitting} = state;
	if (!sitting) return state;
	const key = listedWork(sitting, overlay)[overlay.chosen];
	const at = key ? listedWork(sitting, {...overlay, standing}).indexOf(key) : 0;
	return {...state, overlay: {...overlay, standing, chosen: Math.max(0, at)}};
}

/** How much of the work there is of each standing, as the list is narrowed by it. */
export function answersCount(
	sitting: Sitting,
): readonly {readonly standing: AnswersOverlay['standing']; readonly words: string; readonly count: number}[] {
	const {total, decided, disagreed, open} = progressOf(sitting);
	return [
		{standing: 'all', words: sittingTexts.standing.all, count: total},
		{standing: 'open', words: sittingTexts.standing.open, count: open},
		{standing: 'decided', words: sittingTexts.standing.decided, count: decided},
		{standing: 'disagreed', words: sittingTexts.standing.disagreed, count: disagreed},
	];
}
