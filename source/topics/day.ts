import type {Dataset, Day} from '../dataset/schema.ts';
import {topicTexts} from '../messages/topics.ts';
import {newTopic, type Point, type SourceIndex, type Topic, topicKey} from './topic.ts';

/** Projects the days of all roles to two topics: a day and a week, each role's hours or days as its points. */
export function dayTopics({days}: Dataset, sources: SourceIndex): readonly Topic[] {
	return [
		...topicOfSpan({id: 'day', title: topicTexts.aDay, days, asked: days.flatMap(({asked}) => asked), entries: ({day}) => day, sources}),
		...topicOfSpan({id: 'week', title: topicTexts.aWeek, days, asked: [], entries: ({week}) => week, sources}),
	];
}

type Hour = Day['day'][number];
type Weekday = Day['week'][number];
type Span = {
	readonly id: string;
	readonly title: string;
	readonly days: Dataset['days'];
	readonly asked: readonly string[];
	readonly entries: (day: Day) => readonly (Hour | Weekday)[];
	readonly sources: SourceIndex;
};

function topicOfSpan({id, title, days, asked, entries, sources}: Span): readonly Topic[] {
	const told = days.filter(day => entries(day).length > 0);
	if (told.length === 0) return [];
	const all = told.flatMap(entries);
	const topic = newTopic('day', id, {
		...{title, asked, section: {id: 'days', title: ''}},
		notes: Object.fromEntries(told.flatMap(({role, note}) => (note === undefined ? [] : [[role, note]]))),
		sides: Object.fromEntries(told.map(day => [day.role, entries(day).map(pointOf)])),
		related: [...new Set(all.flatMap(({concepts}) => concepts))].map(concept => topicKey('concept', concept)),
		sources: sources([...new Set([...told, ...all].flatMap(entry => entry.sources))]),
	});
	return [topic];
}

function pointOf(entry: Hour | Weekday): Point {
	if ('time' in entry) return {mark: entry.time, text: [sentence(entry.activity), ...(entry.detail ? [entry.detail] : [])].join(' ')};
	return {mark: entry.day, text: entry.activity};
}

/** Ended by a stop, where nothing ends it. */
function sentence(text: string): string {
	return /[.!?\u2026]$/.test(text) ? text : `${text}.`;
}
