import type {Dataset} from '../dataset/schema.ts';
import {once} from '../text/once.ts';
import {projectionsOf} from './projections.ts';
import {type Catalogue, type Topic, type TopicKey, type TopicKind, topicKey, topicKinds, topicsByKey} from './topic.ts';

const catalogues = new WeakMap<Dataset, Catalogue>();

/** The catalogue of a dataset: one, however often it is asked for, and forgotten with it. */
export function createCatalogue(dataset: Dataset): Catalogue {
	const catalogue = catalogues.get(dataset) ?? project(dataset);
	catalogues.set(dataset, catalogue);
	return catalogue;
}

/**
 * Projects a dataset to its topics, in the order shown: kind by kind, and within a kind section by section.
 * A section that the data does not list comes after those it does. A kind is projected when it is first asked for, and so is a single
 * topic: the first frame needs one kind of twelve, an answer on the command line ten topics of four hundred.
 */
function project(dataset: Dataset): Catalogue {
	const made = new Map<TopicKind, readonly Topic[]>();
	const makers = projectionsOf(dataset, () => topicKinds.filter(kind => kind !== 'source').flatMap(ofKind));
	function ofKind(kind: TopicKind): readonly Topic[] {
		const topics = made.get(kind) ?? makers[kind].all();
		made.set(kind, topics);
		return topics;
	}
	function named(key: string) {
		const kind = topicKinds.find(each => key.startsWith(`${each}:`));
		return kind && {kind, maker: makers[kind], id: key.slice(kind.length + 1)};
	}
	function topic(key: string): Topic | undefined {
		const entry = named(key);
		return entry?.maker.one(entry.id);
	}
	function presentKey(key: TopicKey): TopicKey {
		const entry = named(key);
		const id = entry?.maker.idOf(entry.id);
		return entry && id !== undefined ? topicKey(entry.kind, id) : key;
	}
	const topics = once(() => topicKinds.flatMap(ofKind));
	const byKey = once(() => topicsByKey(topics()));
	const byKind = once(() => new Map(topicKinds.map(kind => [kind, ofKind(kind)])));
	return {
		dataset,
		get topics() {
			return topics();
		},
		get byKey() {
			return byKey();
		},
		get byKind() {
			return byKind();
		},
		ofKind,
		topic,
		presentKey,
		has: kind => makers[kind].has,
	};
}
