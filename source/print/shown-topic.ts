import type {OwnPart} from '../topics/parts.ts';
import {type Comparison, isEditorial, type Point, type Topic} from '../topics/topic.ts';

/**
 * A topic as `show --json` prints it. It is written out here so that a change of the inner type changes nothing of what programs
 * read; `data/schema/output.schema.json` describes it.
 */
export type ShownTopic = Pick<Topic, 'key' | 'kind' | 'id' | 'title' | 'short' | 'aliases' | 'asked' | 'introduction' | 'sides' | 'notes'> &
	Pick<Topic, 'consulted' | 'informed' | 'related' | 'sources'> & {
		readonly section: {readonly id: string; readonly title: string};
		readonly comparisons: readonly Comparison[];
		/** Whether it has no source, so that it is the authors' judgement. */
		readonly editorial: boolean;
		/** What only entries of its kind say, by the name of the part. */
		readonly parts: Readonly<Partial<Record<OwnPart['id'], readonly Point[]>>>;
		readonly confused: readonly {readonly with: string; readonly difference: string}[];
	} & Partial<Pick<Topic, 'year' | 'step' | 'lead' | 'contributor' | 'certainty' | 'url' | 'formerly'>>;

/** The projection of a topic that is promised to programs. */
export function shownTopic(topic: Topic): ShownTopic {
	const {key, kind, id, title, short, aliases, asked, section, introduction, sides, notes} = topic;
	const {formerly, year, step, lead, contributor, consulted, informed, certainty, url, comparisons, related, sources} = topic;
	return {
		...{
			key,
			kind,
			id,
			formerly: formerly?.length ? formerly : undefined,
			title,
			short,
			aliases,
			asked,
			section: {id: section.id, title: section.title},
			year,
			introduction,
			step,
			sides: Object.fromEntries(Object.entries(sides).map(([role, points]) => [role, points.map(shownPoint)])),
			notes,
			comparisons,
		},
		...{lead, contributor, consulted, informed, certainty, editorial: isEditorial(topic)},
		parts: Object.fromEntries(topic.own.map(({id, points}) => [id, points.map(shownPoint)])),
		confused: topic.confused.map(each => ({with: each.key, difference: each.text})),
		...{related, sources, url},
	};
}

const shownPoint = ({text, mark}: Point): Point => ({text, mark});
