import {area} from './spoken.ts';

/** What printed forms say around what a dataset says. */
export const printedTexts = area('printedTexts', {
	entries: 'entries',
	/** The columns of a list: the entry, its kind, its group, who leads, its id. */
	columns: {entry: 'Entry', kind: 'Kind', group: 'Group', lead: 'Lead', id: 'Id'},
	dimension: 'Dimension',
	difference: 'Difference',
	likeness: {low: 'low', medium: 'medium', high: 'high'},
	alike: (likeness: string) => `alike: ${likeness}`,
});
