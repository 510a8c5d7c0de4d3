import type {Dataset} from '../../dataset/schema.ts';
import {partyNames} from '../../topics/topic.ts';
import type {JottingOverlay, State} from '../state.ts';
import type {Sitting} from './sitting.ts';

/** The names offered under a line, as far as they hold what is written. */
export function offeredNames(state: State, overlay: JottingOverlay): readonly string[] {
	const wanted = overlay.query.trim().toLowerCase();
	return [...new Set(allNames(state, overlay))].filter(name => name.toLowerCase().includes(wanted));
}

function allNames(state: State, {what}: JottingOverlay): readonly string[] {
	const {sitting} = state;
	if (!sitting) return [];
	switch (what) {
		case 'party':
			return otherParties(state, sitting);
		case 'group':
			return sitting.catalogue.dataset.categories.map(({title}) => title);
		case 'whom':
			return known(sitting.catalogue.dataset).map(({name}) => name);
		default:
			return [];
	}
}

/** Another party: those named before, the last first, then those of the dataset that no key has. */
function otherParties({left, right}: State, {decisions, catalogue: {dataset}, isBlind}: Sitting): readonly string[] {
	const named = [...decisions.values()].flatMap(({answer}) => (answer?.kind === 'party' ? [answer.name] : [])).reverse();
	const roles = dataset.roles.filter(({id}) => id !== left && id !== right);
	return [...named, ...(isBlind ? [] : [...dataset.parties, ...roles].map(({id}) => partyNames(dataset, id).name))];
}

/** Roles and parties by the names they have here. */
export function known(dataset: Dataset): readonly {readonly id: string; readonly name: string}[] {
	return [...dataset.roles, ...dataset.parties].map(({id}) => ({id, name: partyNames(dataset, id).name}));
}
