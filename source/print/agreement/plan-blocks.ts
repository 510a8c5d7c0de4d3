import type {Plan} from '../../decisions/plan.ts';
import {type Block, list, section, text} from '../report/report.ts';

/** The first ninety days: a step for each symptom. */
export function planBlocks({steps, unknown}: Plan): readonly Block[] {
	const rows = steps.map(({days, symptom, step, who, decidedBy, read, worked}) => [
		`Days ${days}: ${symptom}`,
		step,
		decidedBy === undefined ? `${who} (usually; not decided here)` : who,
		read ? `${read.term} (rolex show ${read.id})` : '',
		worked,
	]);
	const isEditorial = steps.some(({editorial}) => editorial);
	return section(
		'The first 90 days',
		steps.length > 0 &&
			text(`One step for each symptom you named, in your order.${isEditorial ? " Editorial: the authors' judgement, not a promise." : ''}`),
		{type: 'table', name: 'The first 90 days', head: ['Symptom', 'First step', 'Who', 'Read', 'It worked when'], rows},
		list(unknown.map(id => `There is no need called ${id}: rolex list needs`)),
	);
}
