import type {Messages} from '../messages.ts';

export const printedTexts: Messages['printedTexts'] = {
	entries: 'Einträge',
	columns: {entry: 'Eintrag', kind: 'Art', group: 'Gruppe', lead: 'Führt', id: 'Id'},
	dimension: 'Dimension',
	difference: 'Unterschied',
	likeness: {low: 'wenig', medium: 'teils', high: 'sehr'},
	alike: likeness => `ähnlich: ${likeness}`,
};
