import {oneLine} from '../../dataset/check/understood.ts';
import type {Decision} from '../../decisions/decision.ts';
import {type Commands, only} from '../commands.ts';
import {editing} from '../editing.ts';
import type {Update} from '../effect.ts';
import {shut} from '../layers.ts';
import {insert, type Query} from '../query.ts';
import type {JottingOverlay, State} from '../state.ts';
import {answered} from './deciding.ts';
import {withoutDraft} from './drafts.ts';
import {offeredNames} from './offered.ts';
import {keepOwnLine} from './own-lines.ts';
import {record} from './record.ts';
import {idOf, type Sitting} from './sitting.ts';
import {answerNamed} from './usual.ts';

/** What a command does while a name or a note is written. */
export const jottingCommands: Commands<'jotting'> = {
	'name-up': (state, overlay) => only(pick(state, overlay, -1)),
	'name-down': (state, overlay) => only(pick(state, overlay, 1)),
	'keep-jotted': (state, overlay) => keep(withoutDraft(state, overlay), overlay),
	'drop-jotted': (state, overlay) => only(shut(withoutDraft(state, overlay))),
	...editing<JottingOverlay>((state, overlay, query, edit) =>
		only(written(state, overlay, overlay.isMarked && edit.startsWith('erase') ? nothing : query)),
	),
};

/** Text typed or pasted into it. */
export function jot(state: State, overlay: JottingOverlay, text: string): State {
	return written(state, overlay, insert(overlay.isMarked ? nothing : overlay, text));
}

const nothing: Query = {query: '', caret: 0};

function written(state: State, {isMarked: _, ...overlay}: JottingOverlay, query: Query): State {
	return {...state, overlay: {...overlay, ...query, chosen: query.query === overlay.query ? overlay.chosen : 0}};
}

/** `chosen` 0 is what is written; the names offered follow. */
function pick(state: State, overlay: JottingOverlay, by: 1 | -1): State {
	const count = offeredNames(state, overlay).length + 1;
	return {...state, overlay: {...overlay, chosen: (overlay.chosen + by + count) % count}};
}

function keep(state: State, overlay: JottingOverlay): Update {
	const below = shut(state);
	const {sitting} = state;
	if (!sitting || below.overlay?.type !== 'sitting') return only(below);
	const text = overlay.chosen > 0 ? (offeredNames(state, overlay)[overlay.chosen - 1] ?? '') : oneLine(overlay.query);
	switch (overlay.what) {
		case 'note':
			return keepNote(below, sitting, idOf(overlay.work), overlay.query.trim());
		case 'party':
			return text === '' ? only(below) : answered(below, below.overlay, overlay.work, answerNamed(sitting.catalogue, text));
		default:
			return keepOwnLine(below, sitting, below.overlay, overlay, text);
	}
}

/** A note is written as it is given: also one to work that has no answer yet. */
function keepNote(state: State, sitting: Sitting, work: string, note: string): Update {
	return record(state, sitting, work, notedWith(sitting, work, note));
}

/** A decision with another note; undefined where it then says nothing. */
function notedWith(sitting: Sitting, work: string, note: string): Decision | undefined {
	const {note: _, ...rest} = sitting.decisions.get(work) ?? {work};
	if (note) return {...rest, note};
	return rest.answer ? rest : undefined;
}
