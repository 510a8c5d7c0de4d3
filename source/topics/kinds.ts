import {kindTexts} from '../messages/topics.ts';

/** How the first lines of a topic answer: with the contrast of two roles, a first step, one sentence, or a definition. */
export type Opening = 'contrast' | 'step' | 'sentence' | 'definition';

type KindInfo = {
	/** The word that `rolex list` and searches take, and its plural; what a reader sees is in the language spoken. */
	readonly one: string;
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
	dimension: {one: 'dimension', many: 'dimensions', opening: 'contrast', isJudged: true},
	concept: {one: 'concept', many: 'concepts', opening: 'definition', isJudged: true},
	work: {one: 'work', many: 'ownership', opening: 'sentence', isJudged: true},
	situation: {one: 'situation', many: 'situations', opening: 'contrast', isJudged: true},
	tool: {one: 'tool', many: 'tools', opening: 'definition', isJudged: true},
	myth: {one: 'myth', many: 'myths', opening: 'definition', isJudged: true},
	need: {one: 'need', many: 'needs', opening: 'step', isJudged: true},
	day: {one: 'day', many: 'days', opening: 'definition', isJudged: true},
	moment: {one: 'moment', many: 'timeline', opening: 'definition', isJudged: true},
	assessment: {one: 'assessment', many: 'assessment', opening: 'definition', isJudged: false},
	role: {one: 'role', many: 'roles', opening: 'definition', isJudged: true},
	source: {one: 'source', many: 'sources', opening: 'definition', isJudged: false},
} as const satisfies Readonly<Record<string, KindInfo>>;

export type TopicKind = keyof typeof kinds;

/** The kinds as a table that can be asked for what only some of them have. */
export const kindTable: Readonly<Record<TopicKind, KindInfo>> = kinds;

export const topicKinds = Object.keys(kinds) as readonly TopicKind[];

/** The word for a kind as it is typed, and its plural: the same in every language. */
export const kindWords: Readonly<Record<TopicKind, Pick<KindInfo, 'one' | 'many'>>> = kinds;

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
