import type {Messages} from '../messages.ts';

export const readingTexts: Messages['readingTexts'] = {
	more: hidden => `${hidden} mehr`,
	moreOnPage: count => `↓ ${count} mehr auf der Seite`,
	missing: (count, names) => `${count} mehr auf der Seite: ${names}`,
	restOf: part => `${part} (Rest)`,
	restOfAnswer: 'der Rest hiervon',
	alike: 'ähnlich',
	question: 'Frage',
	otherNames: 'Andere Namen',
	noContrast: 'Die Daten stellen diese beiden Rollen nicht gegenüber.',
	also: names => `auch ${names}`,
	silent: role => `Über ${role} sagen die Daten hier nichts.`,
	nothingShared: otherwise => `Die Daten nennen hier nichts, was beide gemeinsam haben${otherwise ? `: ${otherwise}.` : '.'}`,
	nothingOwn: (role, otherwise) =>
		`Alles, was hier von ${role} gesagt wird, gilt auch für die andere Seite${otherwise ? `: ${otherwise}.` : '.'}`,
	whatDiffers: 'Unterschiede',
	both: 'Beide',
	bothOf: (left, right) => `Beide: ${left} und ${right}`,
};
