import {readdirSync, readFileSync} from 'node:fs';
import {load} from 'js-yaml';
import {type Dataset, datasetSchema} from '../../source/dataset/schema.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import {newTopic, type Topic, type TopicKind} from '../../source/topics/topic.ts';

const folder = `${process.env.ROLEX_DATA ?? 'data'}/`;

/** The built-in dataset, read from its YAML without the program's own reader, so that the search is tested alone. */
function builtInDataset(): Dataset {
	const merged: Record<string, unknown> = {};
	for (const name of readdirSync(folder).filter(file => file.endsWith('.yaml'))) {
		const part = (load(readFileSync(folder + name, 'utf8')) ?? {}) as Record<string, unknown>;
		for (const [key, value] of Object.entries(part)) {
			const known = merged[key];
			merged[key] = Array.isArray(known) && Array.isArray(value) ? [...known, ...value] : value;
		}
	}
	return datasetSchema.parse(merged);
}

/** Every topic of the built-in dataset. */
export function builtInTopics(): readonly Topic[] {
	return createCatalogue(builtInDataset()).topics;
}

/** A topic with what search reads and nothing else. */
export function simple(kind: TopicKind, id: string, title: string, rest: Partial<Topic> = {}): Topic {
	return newTopic(kind, id, {title, section: {id: kind, title: kind}, ...rest});
}
