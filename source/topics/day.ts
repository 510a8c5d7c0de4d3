import type {Dataset, Day} from '../dataset/schema.ts';
import {type SourceIndex, type Topic, type TopicKey, topicKey} from './topic.ts';

/** Projects the days of all roles to two topics: a day and a week, each role's hours or days as its points. */
export function dayTopics({days}: Dataset, sources: SourceIndex): readonly Topic[] {
	const spans = [
		{id: 'day', title: 'A day', asked: days.flatMap(({asked}) => asked), entries: (day: Day) => day.day, point: dayPoint},
		{id: 'week', title: 'A week', asked: [], entries: (day: Day) => day.week, point: weekPoint},
	] as const;
	return spans.flatMap(({id, title, asked, entries, point}) => {
		const told = days.filter(day => entries(day).length > 0);
		if (told.length === 0) return [];
		const all = told.flatMap((day): readonly Entry[] => entries(day));
		return [
			{
				key: topicKey('day', id),
				kind: 'day' as const,
				id,
				title,
				short: title,
				aliases: [],
				asked,
				section: {id: 'days', title: ''},
				introduction: told[0]?.note ?? '',
				sides: Object.fromEntries(told.map(day => [day.role, (entries(day) as readonly Entry[]).map(entry => point(entry))])),
				comparisons: [],
				remarks: [],
				related: [...new Set(all.flatMap(({concepts}) => concepts))].map(concept => topicKey('concept', concept)) as readonly TopicKey[],
				sources: sources([...new Set(all.flatMap(entry => entry.sources))]),
			},
		];
	});
}

type Entry = {
	readonly time?: string;
	readonly day?: string;
	readonly activity: string;
	readonly detail?: string;
	readonly concepts: readonly string[];
	readonly sources: readonly string[];
};

function dayPoint({time, activity, detail}: Entry): string {
	return `${time} ${activity}.${detail ? ` ${detail}` : ''}`;
}

function weekPoint({day, activity}: Entry): string {
	return `${day?.slice(0, 3)} ${activity}`;
}
