import {partLabels} from '../messages/topics.ts';
import {kindTable} from './kinds.ts';
import type {Sides} from './parties.ts';
import {notesOf} from './parts.ts';
import {type Catalogue, comparisonOf, type Point, type Topic} from './topic.ts';

/** The first lines of a topic: what it is set in, and what answers. */
export type Opening = {readonly context?: string; readonly answer: readonly Point[]};

/** What a topic opens with for these two roles; who writes it decides how it looks. */
export function openingOf({dataset}: Catalogue, topic: Topic, sides: Sides): Opening {
	const {kind, introduction, step} = topic;
	const answer = introduction ? [{text: introduction}] : [];
	switch (kindTable[kind].opening) {
		case 'contrast': {
			const contrast = comparisonOf(topic, sides.left, sides.right)?.contrast;
			return {context: introduction || undefined, answer: contrast ? [{text: contrast}] : []};
		}
		case 'step':
			return {answer: step ? [{mark: partLabels.step.label, text: step}] : answer};
		case 'sentence':
		case 'definition': {
			const notes = notesOf(dataset, topic, sides);
			return {answer: notes.length === 1 ? [...answer, ...notes] : answer};
		}
	}
}
