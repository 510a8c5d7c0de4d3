import {readFileSync} from 'node:fs';
import {load} from 'js-yaml';
import {type Dataset, datasetSchema} from '../../source/dataset/schema.ts';
import {createCatalogue} from '../../source/topics/catalogue.ts';
import type {Catalogue, Topic} from '../../source/topics/topic.ts';

/** A small dataset with every kind of entry and every field, for `--data`. */
export const craftsPath = 'test/fixtures/crafts.yaml';

/** The same, as read by no code of rolex but its schema. */
export const craftsDataset: Dataset = datasetSchema.parse(load(readFileSync(craftsPath, 'utf8')));
export const crafts: Catalogue = createCatalogue(craftsDataset);
export const craftsSides = {left: 'baker', right: 'brewer'} as const;

/** A topic of it. Throws where there is none. */
export function craft(key: string): Topic {
	const topic = crafts.topic(key);
	if (!topic) throw new Error(`the crafts have no ${key}`);
	return topic;
}
