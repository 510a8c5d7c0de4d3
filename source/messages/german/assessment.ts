import type {Messages} from '../messages.ts';
import {plural} from '../numbers.ts';
import {withKey} from '../with-key.ts';

export const assessmentTexts: Messages['assessmentTexts'] = {
	chooseAtResult: 'Was als Nächstes zu lesen ist, und jede Antwort, steht beim Ergebnis.',
	copyResult: key => withKey('Das Ergebnis lässt sich kopieren, wenn es eins gibt', key, 'führt hin'),
	theResult: 'das Ergebnis',
	noKeyChooses: 'Keine Taste wählt, was als Nächstes zu lesen ist.',
	howToRead: (choose, confirm) => `${choose} wählt, was als Nächstes zu lesen ist; ${confirm} öffnet es.`,
	answersToChoose: count => `Zur Wahl ${plural(count, {one: 'steht eine Antwort', other: `stehen ${count} Antworten`})}.`,
	origin: dimension => `Sie gehört zu „${dimension}“.`,
	unanswered: key => withKey('Noch ist keine Aussage beantwortet', key, 'führt zu ihnen zurück'),
	partly: (answered, total) => `Bisher, bei ${answered} von ${total} Antworten.`,
	tipped: 'Was den Ausschlag gab',
	untipped: 'Nichts gab den Ausschlag: jede Antwort stand in der Mitte.',
	towards: (score, most, role) => `${score} von ${most} in Richtung ${role}`,
	middle: 'in der Mitte',
	read: 'Lesen',
	yourAnswers: 'Die Antworten',
	starts: (key, count) =>
		`${key} beginnt: ${plural(count, {one: 'eine Aussage', other: `${count} Aussagen nacheinander`})}, jede mit ihrer Taste zu beantworten. Nach der letzten kommt das Ergebnis.`,
	goesOn: (key, answered, count) => `${key} fährt fort: ${answered} von ${count} sind beantwortet.`,
	cameOut: (towards, advice, key) =>
		`Das Ergebnis: ${towards}. ${advice} ${key} zeigt es wieder; dort lässt sich eine Antwort ändern, oder alle vergessen.`,
	title: (at, count) => `Welche bin ich?  ${at} von ${count}`,
	resultTitle: 'Welche bin ich?  Das Ergebnis',
	openingIt: 'Öffnen',
};
