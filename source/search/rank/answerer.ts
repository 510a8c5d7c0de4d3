import {once} from '../../text/once.ts';
import type {TopicKey, TopicKind} from '../../topics/topic.ts';
import {type Lexicon, wordRank} from '../index/lexicon.ts';
import {matchQuality} from '../match/quality.ts';
import {parseQuery, type Query} from '../query.ts';
import {fold} from '../words/fold.ts';
import {type Effort, QueryExpander} from './expansion.ts';
import {misspelt} from './misspelt.ts';
import {NameLookup} from './name-lookup.ts';
import {Promoter, type Promotions} from './promotion.ts';
import {Ranker, type Ranking, type RankOptions} from './rank.ts';
import {RoleNames} from './role-names.ts';
import type {Term} from './term.ts';

/** With fewer hits than this, typing errors are looked for and topics that hold only most of the query are shown. */
const enough = 10;
/** From this score on the first hit for one side of a comparison is what that side means. */
const certainScore = 0.55;
const none: Promotions = new Map();
/** So many more than wanted are ranked, since of two entries for one role the second is put further down. */
const spare = 8;

type Accepts = (topic: number) => boolean;

/** Answers queries from a lexicon: what they name first, then what holds their words, trying harder only while too little is found. */
export class Answerer {
	readonly #lexicon: Lexicon;
	readonly #expander: QueryExpander;
	readonly #ranker: Ranker;
	readonly #promoter: Promoter;
	readonly #names: NameLookup;
	readonly #roles: () => RoleNames;

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
		this.#names = new NameLookup(lexicon);
		this.#roles = once(() => new RoleNames(lexicon, this.#names));
		this.#expander = new QueryExpander(lexicon, this.#roles);
		this.#ranker = new Ranker(lexicon);
		this.#promoter = new Promoter(lexicon, this.#names);
	}

	/** Whether what is typed is just what something is called. */
	isName(typed: string): boolean {
		return this.#names.find(fold(typed)).length > 0;
	}

	answer(query: Query, accepts: Accepts, limit: number): Ranking {
		const promotions = this.#promoter.promote(query, {
			accepts,
			isKnown: word => this.#expander.isKnown(word),
			mayBeMeant: word => this.#expander.mayBeMeant(word),
			bestOf: text => this.#bestOf(text, accepts),
			isRole: topic => this.#roles().isRole(topic),
			hasTopic: words => this.#roles().haveTopic(words, word => this.#expander.isKnown(word)),
		});
		const options = {accepts, promotions, partialUnder: enough, isAskedFor: this.#isAskedFor(query), isBehind: this.#isBehind(query)};
		const ranking = this.#rank(query, {...options, limit: limit + spare});
		return {...ranking, ranked: this.#roles().spread(ranking.ranked).slice(0, limit)};
	}

	#rank(query: Query, options: RankOptions): Ranking {
		const terms = this.#expander.terms(query, 'plain');
		if (terms.length > 0 && terms.every(({isStopWord}) => isStopWord)) return this.#rankShaping(query, terms, options);
		if (this.#roles().areAskedMore(query.words)) {
			const found = this.#ranker.rank(this.#shaping(terms), options);
			if (found.total > 0) return found;
		}
		const plain = this.#ranker.rank(terms, {...options, partialUnder: 0, least: enough});
		if (plain.complete >= enough) return plain;
		const forgiving = this.#rankForgiving(query, 'unknown words', options);
		return forgiving.total > 0 ? forgiving : this.#rankForgiving(query, 'all words', options);
	}

	#rankForgiving(query: Query, effort: Effort, options: RankOptions): Ranking {
		const terms = this.#expander.terms(query, effort);
		const promotions = options.promotions.size > 0 ? options.promotions : misspelt(this.#lexicon, this.#names, terms, options.accepts);
		return this.#ranker.rank(terms, {...options, promotions, ignoresUnknown: true});
	}

	/** A question whose words so far only put it still leads somewhere: to what is called or asked for by them, else to all there is. */
	#rankShaping({words}: Query, terms: readonly Term[], options: RankOptions): Ranking {
		if (!this.#lexicon.wording.isOpening(words[0] ?? '')) return this.#ranker.rank(terms, options);
		const found = this.#ranker.rank(this.#shaping(terms), options);
		return found.total > 0 ? found : this.#ranker.all(options);
	}

	#shaping(terms: readonly Term[]): readonly Term[] {
		const {ranks} = this.#lexicon;
		const isCalled = ({word, quality}: Term['matches'][number]) => (ranks[word] ?? 0) >= wordRank.asked && quality >= matchQuality.stem;
		return terms.map(term => (term.isStopWord ? {...term, isStopWord: false, matches: term.matches.filter(isCalled)} : term));
	}

	#bestOf(text: string, accepts: Accepts): number | undefined {
		const [best] = this.#rank(parseQuery(text, this.#lexicon.wording, false), {
			accepts,
			promotions: none,
			limit: 1,
			partialUnder: enough,
		}).ranked;
		return best && best.score >= certainScore ? best.topic : undefined;
	}

	/** What is cited comes after what cites it, unless something to read is asked for. */
	#isBehind({words}: Query): Accepts | undefined {
		return this.#lexicon.wording.asksToRead(words) ? undefined : acceptor(this.#lexicon.keys, ['source']);
	}

	#isAskedFor({intendedKinds}: Query): Accepts | undefined {
		return intendedKinds.size > 0 ? acceptor(this.#lexicon.keys, [...intendedKinds]) : undefined;
	}
}

/** Tells topics of some kinds from others; any topic where no kind is given. */
export function acceptor(keys: readonly TopicKey[], kinds: readonly TopicKind[] | undefined): Accepts {
	if (!kinds) return () => true;
	const beginnings = kinds.map(kind => `${kind}:`);
	return topic => beginnings.some(beginning => keys[topic]?.startsWith(beginning));
}
