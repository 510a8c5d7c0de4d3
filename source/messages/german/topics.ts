import type {Messages} from '../messages.ts';
import {listed, plural} from '../numbers.ts';

export const kindTexts: Messages['kindTexts'] = {
	dimension: {one: 'Dimension', many: 'Dimensionen'},
	concept: {one: 'Begriff', many: 'Begriffe', led: name => `${name} führt`},
	work: {one: 'Arbeit', many: 'Zuständigkeit', led: name => `${name} zuständig`},
	situation: {one: 'Situation', many: 'Situationen'},
	tool: {one: 'Werkzeug', many: 'Werkzeuge', led: name => `eher bei ${name}`},
	myth: {one: 'Mythos', many: 'Mythen', heading: 'Mythos'},
	need: {one: 'Bedarf', many: 'Bedarfe', led: name => `mit ${name} beginnen`},
	day: {one: 'Tag', many: 'Tage'},
	moment: {one: 'Moment', many: 'Zeitleiste'},
	assessment: {one: 'Selbsttest', many: 'Selbsttest'},
	role: {one: 'Rolle', many: 'Rollen'},
	source: {one: 'Quelle', many: 'Quellen'},
};

export const partLabels: Messages['partLabels'] = {
	decided: {label: 'Hier festgelegt', short: 'Hier'},
	step: {label: 'Erster Schritt', short: 'Erstens'},
	roles: {label: 'Rollen', short: 'Rollen'},
	both: {label: 'Beide', short: 'Beide'},
	truth: {label: 'Was daran stimmt', short: 'Stimmt'},
	when: {label: 'Wann man es nimmt', short: 'Wann'},
	instead: {label: 'Stattdessen', short: 'Statt'},
	others: {label: 'Andere', short: 'Andere'},
	neglected: {label: 'Wenn es niemand tut', short: 'Ohne'},
	consulted: {label: 'Gefragt', short: 'Gefragt'},
	informed: {label: 'Informiert', short: 'Informiert'},
	certainty: {label: 'Gewissheit', short: 'Gewiss'},
	example: {label: 'Beispiel', short: 'Beispiel'},
	well: {label: 'Gut gemacht', short: 'Gut'},
	wrong: {label: 'Geht schief', short: 'Schlecht'},
	confused: {label: 'Nicht dasselbe wie', short: 'Anders'},
	scale: {label: 'Skala', short: 'Skala'},
	note: {label: 'Hinweis', short: 'Hinweis'},
	related: {label: 'Verwandt', short: 'Verwandt'},
	partOf: {label: 'Teil von', short: 'Teil von'},
	work: {label: 'Arbeit', short: 'Arbeit'},
	page: {label: 'Seite', short: 'Seite'},
	alike: {label: 'Ähnlich', short: 'Ähnlich'},
	sources: {label: 'Quellen', short: 'Quellen'},
};

export const topicTexts: Messages['topicTexts'] = {
	editorial: 'redaktionell: das Urteil der Verfasser',
	editorialInShort: 'redaktionell',
	certainty: {firm: 'Fest', usual: 'Üblich', varies: 'Unterschiedlich: ausdrücklich vereinbaren'},
	shared: 'Gemeinsam',
	ownsIt: role => `Zuständig ist ${role}`,
	helps: role => `${role} hilft`,
	notInvolved: roles => `${listed(roles)} ${plural(roles.length, {one: 'ist', other: 'sind'})} üblicherweise nicht beteiligt`,
	startBoth: 'Mit beiden beginnen',
	startWith: role => `Mit ${role} beginnen`,
	startNeither: 'Mit keiner beginnen',
	sections: {sources: 'Quellen', roles: 'Rollen', timeline: 'Zeitleiste', situations: 'Situationen', myths: 'Mythen'},
	readHow: {
		read: 'Für diese Daten gelesen.',
		seen: 'Anfang gesehen: für diese Daten wurde der Beginn oder eine Zusammenfassung gelesen.',
		known: 'Für diese Daten nicht geöffnet: genannt für das, was sie bekanntlich sagt.',
	},
	usedMore: role => `Eher bei ${role}`,
	moreBy: role => `Bei ${role}`,
	usedByBoth: 'Bei beiden',
	aDay: 'Ein Tag',
	aWeek: 'Eine Woche',
	whichAmIAmong: (roles, count) =>
		`Welche bin ich? ${listed(roles, 'or')}, in ${count} ${plural(count, {one: 'Aussage', other: 'Aussagen'})}`,
	whichAmI: 'Welche bin ich?',
	parties: {shared: {name: 'Gemeinsam', short: 'gemeinsam'}, neither: {name: 'Keine', short: 'keine'}},
	assessmentNames: ['Selbsteinschätzung', 'Quiz'],
};

export const answerTexts: Messages['answerTexts'] = {
	answers: name => `${name} verantwortet es`,
	withHelp: (who, helps) => `${who}, ${helps} hilft`,
	withTeams: who => `${who}, die Produktteams helfen`,
	productTeams: 'Produktteams',
	teamsHelp: 'Produktteams helfen',
	teams: 'Die Produktteams verantworten es',
	nobody: 'Noch verantwortet es niemand',
	notHere: 'Diese Arbeit gibt es hier nicht',
	disagree: 'Es besteht keine Einigkeit, wer es verantwortet',
	teamsOwn: 'Produktteams zuständig',
	nobodyYet: 'Noch niemand',
	notApplicable: 'Trifft hier nicht zu',
	notAgreed: 'Uneinig',
	usually: who => `Üblich: ${who}.`,
	undecided: 'Noch nicht festgelegt',
};

export const statusTexts: Messages['statusTexts'] = {
	read: 'gelesen',
	seen: 'Anfang gesehen',
	known: 'nicht geöffnet',
};
