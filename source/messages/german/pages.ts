import type {Messages} from '../messages.ts';
import {plural} from '../numbers.ts';

export const pageTexts: Messages['pageTexts'] = {
	skip: 'Zum Inhalt springen',
	search: 'Suche',
	results: 'Ergebnisse',
	contents: 'Inhalt',
	madeBy: 'Erstellt mit rolex: wie sich zwei technische Rollen unterscheiden.',
	differ: roles => `Wie sich ${roles} unterscheiden: wozu es jede Rolle gibt, was sie tut und wer wofür zuständig ist.`,
	toSearch: key => `Mit ${key} wird gesucht.`,
	nothingSaid: 'Hierzu ist nichts gesagt.',
	parts: {
		role: 'Rollen',
		dimension: 'Vergleich',
		concept: 'Begriffe',
		work: 'Zuständigkeit',
		situation: 'Situationen',
		day: 'Tage',
		tool: 'Werkzeuge',
		myth: 'Mythen',
		need: 'Bedarfe',
		assessment: 'Welche bin ich?',
		moment: 'Zeitleiste',
		source: 'Quellen',
	},
	glance: 'Die Dimensionen auf einen Blick',
	alike: 'Ähnlich',
	owners: 'Wer wofür zuständig ist',
	ownersColumns: {work: 'Arbeit', owner: 'Zuständig', helps: 'Hilft', certainty: 'Gewissheit'},
};

export const pageScriptTexts: Messages['pageScriptTexts'] = {
	openAll: 'Alles aufklappen',
	foldAll: 'Alles zuklappen',
	theme: {auto: 'Farben: automatisch', light: 'Farben: hell', dark: 'Farben: dunkel'},
	found: count => `${count} ${plural(count, {one: 'Eintrag', other: 'Einträge'})}`,
	nothingFound: query => `Zu „${query}“ ist nichts zu finden.`,
	citedBy: 'Zitiert von',
	citedByNothing: 'Von keinem Eintrag zitiert.',
	namedIn: 'Genannt in',
};
