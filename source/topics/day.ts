import type {Dataset, Day} from '../dataset/schema.ts';
import {topicTexts} from '../messages/topics.ts';
import {once} from '../text/once.ts';
import {newTopic, type Point, type SourceIndex, type Topic, topicKey} from './topic.ts';
import {weekdaysIn} from './weekday.ts';

/** Projects the days of all roles to two topics: a day and a week, each role's hours or days as its points. */
export function dayTopics({days, language}: Dataset, sources: SourceIndex): readonly Topic[] {
	const weekdayOf = once(() => weekdaysIn(language));
	return [
		...topicOfSpan({
			id: 'day',
			title: topicTexts.aDay,
			days,
			asked: days.flatMap(({asked}) => asked),
			entries: ({day}) => day,
			weekdayOf,
			sources,
		}),
		...topicOfSpan({id: 'week', title: topicTexts.aWeek, days, asked: [], entries: ({week}) => week, weekdayOf, sources}),
	];
}

type Hour = Day['day'][number];
type DayOfWeek = Day['week'][number];
type Span = {
	readonly id: string;
	readonly title: string;
	readonly days: Dataset['days'];
	readonly asked: readonly string[];
	readonly entries: (day: Day) => readonly (Hour | DayOfWeek)[];
	readonly weekdayOf: WeekdayOf;
	readonly sources: SourceIndex;
};
type WeekdayOf = () => ReturnType<typeof weekdaysIn>;

function topicOfSpan({id, title, days, asked, entries, weekdayOf, sources}: Span): readonly Topic[] {
	const told = days.filter(day => entries(day).length > 0);
	if (told.length === 0) return [];
	const all = told.flatMap(entries);
	const topic = newTopic('day', id, {
		...{title, asked, section: {id: 'days', title: ''}},
		notes: Object.fromEntries(told.flatMap(({role, note}) => (note === undefined ? [] : [[role, note]]))),
		sides: Object.fromEntries(told.map(day => [day.role, entries(day).map(entry => pointOf(entry, weekdayOf))])),
		related: [...new Set(all.flatMap(({concepts}) => concepts))].map(concept => topicKey('concept', concept)),
		sources: sources([...new Set([...told, ...all].flatMap(entry => entry.sources))]),
	});
	return [topic];
}

function pointOf(entry: Hour | DayOfWeek, weekdayOf: WeekdayOf): Point {
	if ('time' in entry) return {mark: entry.time, text: [sentence(entry.activity), ...(entry.detail ? [entry.detail] : [])].join(' ')};
	const weekday = weekdayOf()(entry.day);
	return {mark: entry.day, text: entry.activity, ...(weekday && {weekday})};
}

/** Ended by a stop, where nothing ends it. */
function sentence(text: string): string {
	return /[.!?\u2026]$/.test(text) ? text : `${text}.`;
}
