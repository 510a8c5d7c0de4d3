import type {Messages} from '../messages.ts';

export const typedWords: Messages['typedWords'] = {
	views: {words: ['Ansichten', 'v', 'Ansicht', 'Menü'], help: 'die Ansichten, jede zu einer Frage'},
	search: {words: ['suche', 'finde', 'suchen', 'finden'], help: 'nach Wörtern suchen; Wörter allein tun dasselbe'},
	more: {words: ['mehr', 'm', 'weitere'], help: 'die nächsten zehn einer Liste, oder mehr von einem Eintrag'},
	next: {words: ['weiter', 'n', 'nächster Eintrag', 'nächster', 'nächste', 'nächstes'], help: 'der Eintrag danach'},
	previous: {
		words: ['davor', 'p', 'vorheriger Eintrag', 'vorher', 'voriger', 'vorige', 'vorheriger', 'vorherige'],
		help: 'der Eintrag davor',
	},
	back: {words: ['zurück', 'b'], help: 'zurück, wo man war'},
	again: {words: ['nochmal', 'a', 'nochmals', 'noch einmal', 'wiederholen'], help: 'dasselbe noch einmal'},
	where: {words: ['wo', 'w', 'wo bin ich'], help: 'wo man ist, und welche Rollen verglichen werden'},
	left: {words: ['links', 'l'], help: 'was von der Rolle links gesagt wird; mit dem Namen einer Rolle: diese links vergleichen'},
	right: {words: ['rechts', 'r'], help: 'dasselbe von der Rolle rechts'},
	differences: {words: ['Unterschiede', 'd', 'Unterschied'], help: 'nur worin sich die beiden Rollen unterscheiden'},
	shared: {words: ['Gemeinsames', 'gemeinsam', 'beide'], help: 'nur was die beiden Rollen gemeinsam haben'},
	related: {words: ['Verwandtes', 'verwandt', 'verwandte'], help: 'was von einem Eintrag weiterführt'},
	sources: {words: ['Quellen', 'o', 'Quelle'], help: 'woher ein Eintrag kommt, mit Titel'},
	addresses: {words: ['Adressen', 'Adresse'], help: 'die Adressen der Quellen, je eine Zeile'},
	swap: {words: ['tauschen', 's', 'tausche'], help: 'die beiden Rollen tauschen'},
	roles: {words: ['Rollen', 'Rolle'], help: 'die beiden Rollen wählen'},
	overview: {words: ['Übersicht', '0', 'Überblick'], help: 'wie ähnlich die beiden Rollen sind, in wenigen Sätzen'},
	which: {words: ['welche', 'Selbsttest', 'Fragebogen', 'Quiz', 'welche bin ich'], help: 'herausfinden, welche der Rollen man ist'},
	skip: {words: ['auslassen', 's', 'überspringen'], help: 'eine Aussage ohne Antwort'},
	result: {words: ['Ergebnis', 'g'], help: 'das Ergebnis der bisherigen Antworten'},
	restart: {words: ['von vorn', 'x', 'neu beginnen', 'neu'], help: 'die Antworten vergessen und neu beginnen'},
	mark: {words: ['merken', 'f', 'Lesezeichen setzen'], help: 'ein Lesezeichen setzen, oder es wegnehmen'},
	note: {words: ['Notiz', 'notiere'], help: 'die eigene Notiz zu einem Eintrag; mit Wörtern dahinter eine neue'},
	bookmarks: {words: ['Lesezeichen', 'gemerkt'], help: 'die gemerkten Einträge'},
	decided: {
		words: ['festgelegt', 'Festlegungen', 'Vereinbarung'],
		help: 'die Arbeit, für die das Team festgelegt hat, wer sie verantwortet',
	},
	help: {words: ['Hilfe', 'h', '?'], help: 'diese Wörter'},
	quit: {words: ['Ende', 'q', 'beenden', 'verlassen', 'tschüss', 'Schluss'], help: 'beenden'},
};

export const typedDecidingWords: Messages['typedDecidingWords'] = {
	usual: {words: ['üblich', 'ja', 'j', 'wie üblich'], help: 'wer üblicherweise zuständig ist'},
	both: {words: ['beide', '3'], help: 'beide tun es; danach sagen, wer es verantwortet'},
	teams: {words: ['Teams', '4', 'Produktteams'], help: 'die Produktteams, jedes für sich'},
	else: {words: ['andere', '5', 'jemand anderes', 'anderes', 'sonst'], help: 'wer sonst, etwa: andere Betriebsbüro'},
	nobody: {words: ['niemand', '6', 'noch niemand'], help: 'noch verantwortet es niemand'},
	none: {words: ['keine', '7', 'trifft nicht zu', 'gibt es nicht', 'gibt es hier nicht'], help: 'diese Arbeit gibt es hier nicht'},
	disagree: {words: ['uneinig', '8', 'wir sind uneinig'], help: 'wir sind uneinig'},
	note: {words: ['Notiz', 'n', 'notiere'], help: 'eine Notiz dazu, etwa: Notiz Die Bereitschaft fragen'},
	clear: {words: ['löschen', 'x', 'lösche'], help: 'die Antwort zurücknehmen'},
	undo: {words: ['rückgängig', 'u'], help: 'rückgängig, so oft wie nötig'},
	redo: {words: ['wiederherstellen'], help: 'das rückgängig Gemachte wieder tun'},
	skip: {words: ['weiter', 's', 'auslassen', 'überspringen', 'nächste'], help: 'die nächste, ohne Antwort'},
	back: {words: ['zurück', 'b', 'davor', 'vorher', 'vorige'], help: 'die Arbeit davor'},
	go: {
		words: ['gehe', 'g', 'geh', 'gehe zu', 'springe'],
		help: 'zur Arbeit mit einer Nummer oder Wörtern aus ihr, etwa: gehe 12; allein zur ersten offenen',
	},
	open: {words: ['offen', 'o', 'offene', 'Liste'], help: 'die offene Arbeit, mit ihren Nummern'},
	more: {words: ['mehr', 'm', 'worum'], help: 'was jede Rolle tut, und worum es bei der Arbeit geht'},
	again: {words: ['nochmal', 'a', 'nochmals', 'noch einmal', 'wo', 'w'], help: 'die Frage noch einmal'},
	add: {words: ['dazu', 'hinzufügen', 'neue Arbeit'], help: 'eigene Arbeit, etwa: dazu Die Katze füttern'},
	name: {words: ['Name', 'Namen', 'nenne'], help: 'wie eine Rolle oder ein Team hier heißt, etwa: Name SRE'},
	summary: {words: ['Stand', 'Ergebnis', 'Zusammenfassung'], help: 'was bisher festgelegt ist'},
	help: {words: ['Hilfe', 'h', '?'], help: 'diese Wörter'},
	quit: {words: ['Ende', 'q', 'beenden', 'verlassen', 'tschüss', 'Schluss'], help: 'beenden; alle Antworten stehen in der Datei'},
};

export const typedReplies: Messages['typedReplies'] = {
	no: ['nein', 'nicht beide', 'abbrechen', 'zurück'],
	cancel: ['abbrechen', 'Abbruch'],
	mine: ['1', 'eigene', 'die eigene', 'meine', 'unsere'],
	theirs: ['2', 'Datei', 'die Datei', 'in der Datei'],
};

export const wordTexts: Messages['wordTexts'] = {
	// What else is understood are other endings of the same.
	told: (words, help) => `${words.slice(0, 3).join(' oder ')}: ${help}.`,
	english: words => `Auch die englischen Wörter gelten: ${words.join(', ')}.`,
};
