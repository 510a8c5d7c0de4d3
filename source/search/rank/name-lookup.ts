import {calledBy, type Lexicon} from '../index/lexicon.ts';
import {bareKey, foldedKey, plainKey} from '../words/name-key.ts';

/** How near a text is to being a name, best first: written as the name is, or the same but for signs. */
const nearness = {exact: 1, plain: 0.5} as const;
const aliasNearness = 0.05;
/** Between namesakes, what a thing is decides. */
const priorShare = 0.02;

/** A topic that a text names, and how well, from 0 to just over 1. */
export type Named = {readonly topic: number; readonly quality: number};

/** Looks up what a text is the whole name of. */
export class NameLookup {
	readonly #lexicon: Lexicon;

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
	}

	/** The topics that a folded text is the title or an alias of, best first; none for most texts. */
	find(folded: string): readonly Named[] {
		const {exactNames, plainNames, prior} = this.#lexicon;
		const found = new Map<number, number>();
		const offer = (entries: readonly number[] | undefined, quality: number) => {
			for (const entry of entries ?? []) {
				const {topic, isAlias} = calledBy(entry);
				const own = quality - (isAlias ? aliasNearness : 0) + priorShare * (prior[topic] ?? 0);
				if ((found.get(topic) ?? 0) < own) found.set(topic, own);
			}
		};
		const key = foldedKey(folded);
		if (key === '') return [];
		offer(exactNames.get(key), nearness.exact);
		const bare = bareKey(folded);
		if (bare !== key && bare !== '') offer(exactNames.get(bare), nearness.exact);
		const plain = plainKey(folded);
		if (plain !== '') {
			if (plain !== key && plain !== bare) offer(exactNames.get(plain), nearness.plain);
			offer(plainNames.get(plain), nearness.plain);
		} else offer(plainNames.get(key), nearness.plain);
		return Array.from(found, ([topic, quality]) => ({topic, quality})).sort((a, b) => b.quality - a.quality || a.topic - b.topic);
	}
}
