import type {Messages} from '../messages.ts';
import {dated, listed, plural} from '../numbers.ts';

export const agreementTexts: Messages['agreementTexts'] = {
	title: of => `Wer was verantwortet: ${of}`,
	about: (decided, total, open) => `Für ${decided} von ${total} Arbeiten ist hier jemand zuständig; nicht geregelt: ${open}.`,
	contradictions: 'Widersprüche',
	decided: 'Festgelegt',
	differs: 'Wo es vom Üblichen abweicht',
	costNote: 'In der letzten Spalte steht, was die Daten über Arbeit sagen, die liegen bleibt: etwas, worauf zu achten ist, kein Urteil.',
	nobodys: 'Bei niemandem, oder uneinig',
	undecided: 'Noch nicht festgelegt',
	notApplicable: 'Trifft hier nicht zu',
	notUnderstood: 'Behalten, aber nicht verstanden',
	gone: (id, here) => `${id}: ${here} Eine solche Arbeit gibt es in diesen Daten nicht.`,
	open: 'Offen',
	load: 'Last',
	loadNote: 'Gezählt sind Arbeiten, nicht Stunden: sie sind nicht alle gleich groß.',
	loadColumns: {who: 'Wer', answersFor: 'Verantwortet', and: 'Und'},
	helpsWith: count => `hilft bei ${count}`,
	columns: {
		work: 'Arbeit',
		accountable: 'Verantwortet',
		helps: 'Hilft',
		consulted: 'Gefragt',
		informed: 'Informiert',
		note: 'Notiz',
		here: 'Hier',
		now: 'Jetzt',
		before: 'Vorher',
		usually: 'Üblich',
		undone: 'Wenn es niemand tut',
		who: 'Wer',
	},
	between: (left, right) => `Vereinbarung zwischen ${left} und ${right}`,
	agree: (left, right) => `${left} und ${right} sind sich darüber einig. Was hier nicht steht, wird gefragt, nicht vorausgesetzt.`,
	review: 'Überprüfung',
	noReview:
		'Noch steht kein Tag fest, an dem wir das wieder ansehen; er lässt sich in die Datei schreiben: `agreement: {review: "2026-09-30"}`.',
	reviewOn: day => `Wir sehen all das am ${dated(day)} wieder an.`,
	notSettled: what => `Nicht geregelt: ${what}.`,
	checked: what => `nicht geregelt: ${what}.`,
	allSettled: 'Alles ist geregelt.',
	openWork: count => `${count} offene ${plural(count, {one: 'Arbeit', other: 'Arbeiten'})}`,
	contradicting: count => `${count} ${plural(count, {one: 'Widerspruch', other: 'Widersprüche'})}`,
	problems: count => `${count} Fehler in der Datei`,
};

export const articleTexts: Messages['articleTexts'] = {
	services: 'Dienste',
	servicesBy: 'Wer welche Arbeit verantwortet, nach ihrem kurzen Namen:',
	onCall: 'Rufbereitschaft',
	escalation: 'Eskalation',
	handover: 'Übergabe',
	nobody: 'niemand',
	answersFor: (who, tasks) => `${who} verantwortet: ${tasks}.`,
	teamsAnswerFor: (who, tasks) => `${who} verantworten: ${tasks}.`,
};

export const contradictionTexts: Messages['contradictionTexts'] = {
	quoted: task => `„${task}“`,
	alertsWithoutPager: (tasks, owner) => `Wovon Leute geweckt werden (${tasks}), liegt bei ${owner}; dort wird niemand geweckt.`,
	rollbackWithoutPager: (tasks, owner) => `Mitten in einem Ausfall (${tasks}) kommt es auf ${owner} an, und dort wird niemand geweckt.`,
	platformOffCall: (tasks, owner) => `Worauf alle Teams aufbauen (${tasks}), liegt bei ${owner}; Rufbereitschaft gibt es dort dafür nicht.`,
	alertsWakeNobody: (alerts, pages) => `Für Alarme ist jemand zuständig (${alerts}), und niemand wird von ihnen geweckt (${pages}).`,
	asksItself: (task, who) => `${task}: Wer es verantwortet und wer gefragt wird, ist dasselbe: ${who}.`,
	helpsItself: (task, who) => `${task}: Wer es verantwortet und wer hilft, ist dasselbe: ${who}.`,
	twoAccountable: (task, count, names) =>
		`${task} nennt ${count}, die es verantworten (${names}); eine Seite verantwortet es, die anderen helfen.`,
};

export const planTexts: Messages['planTexts'] = {
	title: 'Die ersten 90 Tage',
	intro: 'Ein Schritt für jedes genannte Symptom, in der genannten Reihenfolge.',
	editorial: 'Redaktionell: das Urteil der Verfasser, kein Versprechen.',
	days: (days, symptom) => `Tage ${days}: ${symptom}`,
	usually: who => `${who} (üblich; hier nicht festgelegt)`,
	noNeed: (id, command) => `Einen Bedarf namens ${id} gibt es nicht: ${command}`,
	columns: {symptom: 'Symptom', step: 'Erster Schritt', who: 'Wer', read: 'Lesen', worked: 'Gelungen, wenn'},
	bothTeams: 'beide Teams',
	nobodyYet: 'die Leitung der Entwicklung; noch kein eigenes Team',
	noLonger: what => `Das kommt nicht mehr vor: ${what}`,
	askAgain: symptom => `In drei Monaten wieder fragen: gilt noch „${symptom}“?`,
};

export const changesTexts: Messages['changesTexts'] = {
	title: against => `Festlegungen seit ${against}`,
	nothing: 'Nichts hat sich geändert.',
	about: (count, against, before, now) =>
		`${plural(count, {one: 'Eine Festlegung ist', other: `${count} Festlegungen sind`})} anders als bei ${against}; offen: vorher ${before}, jetzt ${now}.`,
	changed: 'Geändert',
	newContradictions: 'Neue Widersprüche',
	contradictionsGone: 'Behobene Widersprüche',
	notDecided: 'nicht festgelegt',
	notAnyMore: 'nicht mehr festgelegt',
	noted: after => `${after} (unverändert; die Notiz ist anders)`,
};

export const agendaTexts: Messages['agendaTexts'] = {
	title: names => `Was wir verschieden sehen: ${listed(names)}`,
	about: (answered, agreed, different) =>
		`Von ${answered} Arbeiten, zu denen alle geantwortet haben, werden ${agreed} gleich gesehen; über ${different} ist zu reden.`,
	alike: 'Gleich gesehen',
	notByAll: 'Nicht von allen beantwortet',
	missing: (task, by) => `${task}: nicht beantwortet von ${listed(by)}`,
	unanswered: count => `${count} weitere hat noch niemand beantwortet.`,
	usually: (usual, why) => `Üblich: ${usual}. ${why}`,
	undone: what => `Wenn es niemand tut: ${what}`,
	notAnswered: 'Nicht beantwortet',
};
