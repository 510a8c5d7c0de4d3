import {readdirSync, readFileSync} from 'node:fs';
import {parse} from 'yaml';
import {type Dataset, datasetSchema} from '../../source/dataset/schema.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {type Topic, type TopicKind, topicKey, topicKinds} from '../../source/topics/topic.ts';

const folder = `${process.env.ROLEX_DATA ?? 'data'}/`;

/** The built-in dataset, read from its YAML without the program's own reader, so that the search is tested alone. */
export function builtInDataset(): Dataset {
	const merged: Record<string, unknown> = {};
	for (const name of readdirSync(folder).filter(file => file.endsWith('.yaml'))) {
		const part: Record<string, unknown> = parse(readFileSync(folder + name, 'utf8')) ?? {};
		for (const [key, value] of Object.entries(part)) {
			const known = merged[key];
			merged[key] = Array.isArray(known) && Array.isArray(value) ? [...known, ...value] : value;
		}
	}
	return datasetSchema.parse(merged);
}

/** Every topic of the built-in dataset; kinds that the catalogue does not project yet are made here. */
export function builtInTopics(): readonly Topic[] {
	const dataset = builtInDataset();
	const {topics, byKind} = createCatalogue(dataset);
	return [...topics, ...topicKinds.filter(kind => !byKind.get(kind)?.length).flatMap(kind => simpleTopics(dataset, kind))];
}

function simpleTopics(dataset: Dataset, kind: TopicKind): readonly Topic[] {
	switch (kind) {
		case 'work':
			return dataset.ownership.map(({id, task, short, why, asked}) =>
				simple(kind, id, task, {short: short ?? task, introduction: why, asked}),
			);
		case 'tool':
			return dataset.tools.map(({id, name, purpose, aliases, asked}) => simple(kind, id, name, {introduction: purpose, aliases, asked}));
		case 'myth':
			return dataset.myths.map(({id, myth, short, correction, asked}) =>
				simple(kind, id, myth, {short: short ?? myth, introduction: correction, asked}),
			);
		case 'need':
			return dataset.needs.map(({id, symptom, short, step, asked}) =>
				simple(kind, id, symptom, {short: short ?? symptom, introduction: step, asked}),
			);
		case 'role':
			return dataset.roles.map(({id, name, short, tagline, asked}) =>
				simple(kind, id, name, {short, introduction: tagline, asked, aliases: short === name ? [] : [short]}),
			);
		case 'day':
			return dataset.days.map(({role, note, day, asked}) => {
				const name = dataset.roles.find(({id}) => id === role)?.short ?? role;
				const said = day.map(({activity, detail}) => `${activity}. ${detail ?? ''}`);
				return simple(kind, role, `A day in ${name}`, {introduction: note ?? '', sides: {[role]: said}, asked});
			});
		default:
			return [];
	}
}

/** A topic with what search reads and nothing else. */
export function simple(kind: TopicKind, id: string, title: string, rest: Partial<Topic> = {}): Topic {
	return {
		key: topicKey(kind, id),
		kind,
		id,
		title,
		short: title,
		aliases: [],
		asked: [],
		section: {id: kind, title: kind},
		introduction: '',
		sides: {},
		comparisons: [],
		remarks: [],
		related: [],
		sources: [],
		...rest,
	};
}
