import {pairOf} from '../topics/pair.ts';
import {type Catalogue, topicKinds} from '../topics/topic.ts';
import {reveal} from './navigate.ts';
import {type Place, placeAt, presentKeys, presentNotes, type State, viewOfKind} from './state.ts';

/** A state over a dataset that has changed: it keeps the place, or the nearest that still exists. One with nothing in it is not taken. */
export function overChanged(state: State, catalogue: Catalogue): State {
	const {roles} = catalogue.dataset;
	const [firstKind] = topicKinds.filter(catalogue.has);
	const fallback = firstKind && catalogue.ofKind(firstKind)[0];
	if (!fallback) return state;
	const keptRole = (role: string) => (roles.some(({id}) => id === role) ? role : undefined);
	const kept = <Kept extends Place>(place: Kept): readonly Kept[] => {
		const topic = catalogue.topic(place.key);
		return topic ? [{...place, key: topic.key}] : [];
	};
	const [place = placeAt(viewOfKind(fallback.kind), fallback.key)] = kept(state.place);
	const {lastSearch: _, ...lasting} = state;
	return reveal({
		...lasting,
		catalogue,
		...pairOf(catalogue.dataset, {left: keptRole(state.left), right: keptRole(state.right)}),
		place,
		past: state.past.flatMap(kept),
		future: state.future.flatMap(kept),
		lastPlaces: Object.fromEntries(Object.entries(state.lastPlaces).flatMap(([view, last]) => kept(last).map(each => [view, each]))),
		bookmarks: presentKeys(state.bookmarks, catalogue),
		notes: presentNotes(state.notes, catalogue),
	});
}
