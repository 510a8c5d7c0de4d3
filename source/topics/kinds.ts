import {kindTexts} from '../messages/topics.ts';

/** How the first lines of a topic answer: with the contrast of two roles, a first step, one sentence, or a definition. */
export type Opening = 'contrast' | 'step' | 'sentence' | 'definition';

type KindInfo = {
	/** The plural that `rolex list` and searches take beside the kind itself; what a reader sees is in the language spoken. */
	readonly many: string;
	readonly opening: Opening;
	/** Whether an entry without a source is the authors' judgement. */
	readonly isJudged: boolean;
};

/**
 * The kinds of entry, in the order shown. Whoever adds one is told by the compiler what else it needs: a projection
 * (`projections.ts`), its place on the HTML page, its place in a view.
 */
export const kinds = {
	dimension: {many: 'dimensions', opening: 'contrast', isJudged: true},
	concept: {many: 'concepts', opening: 'definition', isJudged: true},
	work: {many: 'ownership', opening: 'sentence', isJudged: true},
	situation: {many: 'situations', opening: 'contrast', isJudged: true},
	tool: {many: 'tools', opening: 'definition', isJudged: true},
	myth: {many: 'myths', opening: 'definition', isJudged: true},
	need: {many: 'needs', opening: 'step', isJudged: true},
	day: {many: 'days', opening: 'definition', isJudged: true},
	moment: {many: 'timeline', opening: 'definition', isJudged: true},
	assessment: {many: 'assessment', opening: 'definition', isJudged: false},
	role: {many: 'roles', opening: 'definition', isJudged: true},
	source: {many: 'sources', opening: 'definition', isJudged: false},
} as const satisfies Readonly<Record<string, KindInfo>>;

export type TopicKind = keyof typeof kinds;

/** The kinds as a table that can be asked for what only some of them have. */
export const kindTable: Readonly<Record<TopicKind, KindInfo>> = kinds;

export const topicKinds = Object.keys(kinds) as readonly TopicKind[];

/** The word for all of a kind as it is typed: the same in every language. */
export const kindWords: Readonly<Record<TopicKind, Pick<KindInfo, 'many'>>> = kinds;

/** The kind that a word names, in the singular or the plural. */
export function kindCalled(word: string): TopicKind | undefined {
	const wanted = word.trim().toLowerCase();
	return topicKinds.find(kind => [kind, kindWords[kind].many, `${kind}s`].includes(wanted));
}

type KindName = {
	/** The word a reader sees, and its plural. */
	readonly one: string;
	readonly many: string;
	/** How one says who leads, for kinds that somebody leads. */
	readonly led?: (name: string) => string;
	/** What stands before the name where it could be taken for something else: a myth reads like a fact. */
	readonly heading?: string;
};

/** What a reader is told of a kind, in the language spoken. */
export const kindNames: Readonly<Record<TopicKind, KindName>> = kindTexts;
