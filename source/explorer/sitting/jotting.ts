import {partyNames} from '../../topics/topic.ts';
import {type Commands, only} from '../commands.ts';
import {editing} from '../editing.ts';
import type {Update} from '../effect.ts';
import {shut} from '../layers.ts';
import {insert, type Query} from '../query.ts';
import type {JottingOverlay, State} from '../state.ts';
import {answered} from './deciding.ts';
import {record} from './record.ts';
import {idOf, type Sitting} from './sitting.ts';
import {answerNamed} from './usual.ts';

/** What a command does while a name or a note is written. */
export const jottingCommands: Commands<'jotting'> = {
	'name-up': (state, overlay) => only(pick(state, overlay, -1)),
	'name-down': (state, overlay) => only(pick(state, overlay, 1)),
	'keep-jotted': keep,
	'drop-jotted': state => only(shut(state)),
	...editing<JottingOverlay>((state, overlay, query) => only(written(state, overlay, query))),
};

/** Text typed or pasted into it. */
export function jot(state: State, overlay: JottingOverlay, text: string): State {
	return written(state, overlay, insert(overlay, text));
}

/** The names offered for another party: those named before, the last first, then those of the dataset that no key has. */
export function offeredNames(state: State, {what, query}: JottingOverlay): readonly string[] {
	const {sitting} = state;
	if (what !== 'party' || !sitting) return [];
	const {dataset} = sitting.catalogue;
	const named = [...sitting.decisions.values()].flatMap(({answer}) => (answer.kind === 'party' ? [answer.name] : [])).reverse();
	const roles = dataset.roles.filter(({id}) => id !== state.left && id !== state.right);
	const known = sitting.isBlind ? [] : [...dataset.parties, ...roles].map(({id}) => partyNames(dataset, id).name);
	const wanted = query.trim().toLowerCase();
	return [...new Set([...named, ...known])].filter(name => name.toLowerCase().includes(wanted));
}

function written(state: State, overlay: JottingOverlay, query: Query): State {
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
	if (overlay.what === 'note') return keepNote(below, sitting, idOf(overlay.work), overlay.query.trim());
	const name = overlay.chosen > 0 ? (offeredNames(state, overlay)[overlay.chosen - 1] ?? '') : overlay.query.trim();
	if (name === '') return only(below);
	return answered(below, below.overlay, overlay.work, answerNamed(sitting.catalogue, name));
}

/** A note to what has no answer yet waits for it. */
function keepNote(state: State, sitting: Sitting, work: string, note: string): Update {
	const decision = sitting.decisions.get(work);
	if (decision) {
		const {note: _, ...rest} = decision;
		return record(state, sitting, work, note ? {...rest, note} : rest);
	}
	const drafts = new Map(sitting.drafts);
	if (note) drafts.set(work, note);
	else drafts.delete(work);
	const notice = note ? {text: 'The note is written to the file with the answer.'} : undefined;
	return only({...state, sitting: {...sitting, drafts, isWarned: false}, notice});
}
