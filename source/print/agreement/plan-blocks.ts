import type {Plan} from '../../decisions/plan.ts';
import {planTexts} from '../../messages/agreement.ts';
import {type Block, list, section, text} from '../report/report.ts';

/** The first ninety days: a step for each symptom. */
export function planBlocks({steps, unknown}: Plan): readonly Block[] {
	const rows = steps.map(({days, symptom, step, who, decidedBy, read, worked}) => [
		planTexts.days(days, symptom),
		step,
		decidedBy === undefined ? planTexts.usually(who) : who,
		read ? `${read.term} (rolex show ${read.id})` : '',
		worked,
	]);
	const head = planTexts.columns;
	const isEditorial = steps.some(({editorial}) => editorial);
	return section(
		planTexts.title,
		steps.length > 0 && text([planTexts.intro, isEditorial && planTexts.editorial].filter(Boolean).join(' ')),
		{type: 'table', name: planTexts.title, head: [head.symptom, head.step, head.who, head.read, head.worked], rows},
		list(unknown.map(id => planTexts.noNeed(id, 'rolex list needs'))),
	);
}
