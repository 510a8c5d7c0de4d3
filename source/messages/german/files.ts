import type {Messages} from '../messages.ts';

export const reasonTexts: Messages['reasonTexts'] = {
	reading: {EACCES: 'das Leserecht fehlt', EPERM: 'das Leserecht fehlt'},
	writing: {EACCES: 'das Schreibrecht fehlt', EPERM: 'das Schreibrecht fehlt'},
	either: {
		ENOENT: 'den Ordner gibt es nicht mehr',
		ENOTDIR: 'ein Teil des Pfades ist kein Ordner',
		EROFS: 'der Datenträger ist schreibgeschützt',
		ENOSPC: 'der Datenträger ist voll',
		EDQUOT: 'der zugeteilte Speicherplatz ist aufgebraucht',
		EISDIR: 'es ist ein Ordner',
		ENOTREG: 'es ist keine gewöhnliche Datei',
		EFBIG: 'sie ist größer als jede Datei mit Festlegungen',
		ELOOP: 'die symbolischen Links gehen im Kreis',
		ENAMETOOLONG: 'der Name ist zu lang',
		EMFILE: 'zu viele Dateien sind offen',
		ENFILE: 'zu viele Dateien sind offen',
		EBUSY: 'etwas anderes benutzt sie',
		ESTALE: 'der Netzwerkordner ist weg',
	},
	mends: {
		reading: {EACCES: 'Die Rechte ändern.', EPERM: 'Die Rechte ändern.'},
		writing: {EACCES: 'Die Rechte ändern, oder die des Ordners.', EPERM: 'Die Rechte ändern, oder die des Ordners.'},
		either: {
			ENOENT: 'Ihn wieder anlegen.',
			EROFS: 'Eine Datei auf einem anderen Datenträger nehmen.',
			ENOSPC: 'Platz schaffen.',
			EDQUOT: 'Platz schaffen.',
			EISDIR: 'Eine Datei darin nennen.',
			ENOTREG: 'Eine andere nennen.',
			EFBIG: 'Eine andere nennen.',
		},
	},
	unread: reason => `ist nicht lesbar: ${reason}`,
	unwritten: reason => `ist nicht schreibbar: ${reason}`,
};

export const writtenTexts: Messages['writtenTexts'] = {
	tooLarge: 'ist größer als jede Datei mit Festlegungen. Eine andere nennen.',
	slip: (line, code, _message, _mend) =>
		`ist nicht lesbar${line === undefined ? '' : `, Zeile ${line}`}: ${code}. Was das heißt: rolex validate --explain ${code}`,
	holdsList: 'ist keine Datei von rolex: sie enthält eine Liste. Eine andere nennen.',
	holdsValue: 'ist keine Datei von rolex: sie enthält einen einzelnen Wert. Eine andere nennen.',
	begins: name => `ist keine Datei von rolex: sie beginnt mit ${name}. Eine andere nennen, oder eine neue.`,
	noMapping: 'ist nicht lesbar: unter `decisions` steht keine Zuordnung. Darunter je eine Zeile schreiben, wie `work-id: role`.',
	unchangeable:
		'ist so geschrieben, dass rolex es nicht ohne Risiko ändern kann. Festlegungen und Einträge auf eigene Zeilen schreiben, wie in `rolex help format`.',
};

export const decisionTexts: Messages['decisionTexts'] = {
	neither: 'das ist weder ein Name noch eine Zuordnung mit `owner`',
	several: count =>
		`es nennt ${count}, die es verantworten; eine Seite allein verantwortet es, andere helfen: \`{owner: sre, helps: platform}\``,
	nobody: 'es nennt niemanden als `owner`',
	unknownField: field => `unbekanntes Feld ${field}`,
	ownerMissing: '`owner` fehlt',
	sharedOfNobody: '`shared` sagt von niemandem, dass er es verantwortet',
	unknownParty: (party, near) => `unbekannte Rolle oder Partei ${party}${near ? `; war \`${near}\` gemeint?` : ''}`,
	ownerHelps: owner => `${owner} ist als zuständig genannt und als Hilfe`,
	decidedToo: work => `es ist auch als ${work} festgelegt, und das gilt`,
	gone: work => `${work} ist festgelegt, aber keine Arbeit dieser Daten: es bleibt stehen.`,
	otherWork: 'Andere Arbeit',
	ownWork: 'Eigene Arbeit.',
	line: line => `Zeile ${line}`,
};
